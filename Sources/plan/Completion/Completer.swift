import SourceText
import StrategicPlan

/// A completer that proposes the next words of a command line: commands, options, their values, and names
/// in the available plans.
struct Completer {
  struct Candidate {
    let word: String
    /// A description in a few words.
    var summary = ""
  }

  private let context: Context

  /// The maximum number of files that are read: completion has to be fast, even among thousands of files.
  private static let maximumFiles = 500

  init(_ context: Context) { self.context = context }

  /// Returns the candidates, or `nil` if the names of files may follow.
  func candidates(for current: String, behind words: [String]) -> [Candidate]? {
    guard let name = words.first else {
      let options = ["--help", "--version"].map { Candidate(word: $0) }
      return
        (current.hasPrefix("-") ? options : commands + [Candidate(word: "help", summary: "show a help page")])
        .beginning(with: current)
    }
    if name == "help" {
      return
        (words.count > 1
        ? [] : current.hasPrefix("-") ? [Candidate(word: "--man", summary: "show the manual")] : commands)
        .beginning(with: current)
    }
    guard let command = CommandTable.command(named: name)?.help else { return [] }
    return Line(command, Array(words.dropFirst()), current: current).candidates(from: self)
  }

  private var commands: [Candidate] {
    CommandTable.commands.map { Candidate(word: $0.help.name, summary: $0.help.summary) }
  }
}

/// The words after a command's name.
private struct Line {
  let command: CommandHelp
  var arguments: [String] = []
  /// The values of options, by the options' names.
  var values: [String: [String]] = [:]
  /// The option that needs a value.
  var pending: CommandHelp.Row?
  var optionsHaveEnded = false
  /// The beginning of the word that is being completed.
  let current: String

  init(_ command: CommandHelp, _ words: [String], current: String) {
    self.command = command
    self.current = current
    var tokens = ArgumentTokens(words.map { Argument($0) })
    while let token = tokens.next(among: { name in
      command.rows.firstIndex { CommandHelp.isRow($0, named: name) }
    }) {
      switch token {
      case .operand(let argument): arguments.append(argument.description)
      case .help: break
      case .unknown: break
      case .option(let position, let attached):
        let option = command.rows[position]
        if let value = attached ?? (option.value == nil ? nil : tokens.takeValue()) {
          values[option.name, default: []].append(value.description)
        } else if option.value != nil {
          pending = option
        }
      }
    }
    optionsHaveEnded = tokens.optionsHaveEnded
  }

  func candidates(from completer: Completer) -> [Completer.Candidate]? {
    if let pending { return completer.values(of: pending, for: current, on: self) }
    if current.utf8.first == UInt8(ascii: "-"), !optionsHaveEnded {
      guard let equals = current.utf8.firstIndex(of: UInt8(ascii: "=")) else {
        let options = command.rows.map { Completer.Candidate(word: $0.name, summary: $0.shortHelp) }
        let help = Completer.Candidate(word: "--help", summary: "show this help page")
        return (options + [help]).beginning(with: current)
      }
      let name = String(current[..<equals])
      guard let option = command.rows.first(where: { $0.name == name }), option.value != nil else {
        return []
      }
      let prefix = name + "="
      let value = String(decoding: current.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
      return completer.values(of: option, for: value, on: self)?.map {
        Completer.Candidate(word: prefix + $0.word, summary: $0.summary)
      } ?? []
    }
    return completer.candidates(command.completion(after: arguments.count), on: self)?.beginning(
      with: current)
  }
}

extension Completer {
  fileprivate func values(of option: CommandHelp.Row, for current: String, on line: Line) -> [Candidate]? {
    let all: [Candidate]?
    // There are more columns than help lists.
    let isOfColumns = if case .columns = option.completion { true } else { false }
    if isOfColumns || option.choices.isEmpty {
      all = candidates(option.completion, on: line)
    } else {
      all = option.choices.map { Candidate(word: $0) }
    }
    guard option.isList, let comma = current.utf8.lastIndex(of: UInt8(ascii: ",")) else {
      return all?.beginning(with: current)
    }
    let start = String(decoding: current.utf8[...comma], as: UTF8.self)
    return all?.map { Candidate(word: start + $0.word, summary: $0.summary) }.beginning(with: current)
  }

  fileprivate func candidates(_ completion: Completion, on line: Line) -> [Candidate]? {
    switch completion {
    case .nothing: return []
    case .paths: return nil
    case .words(let words): return words.map { Candidate(word: $0) }
    case .columns:
      let own = plans(line).flatMap { plan in
        [("fields", \PlanItem.fields), ("sourceIds", \.sourceIDs)].flatMap { name, texts in
          plan.items.flatMap { $0[keyPath: texts].map { name + "." + $0.name } }
        }
      }
      var seen: Set<String> = []
      return (ListLevel.columnNames + own).filter { seen.insert($0).inserted }.map { Candidate(word: $0) }
    case .plans: return plans(line).map { Candidate(word: $0.id.text, summary: $0.title.string) }
    case .items(let levels): return items(line) { levels.contains($0.level) }
    case .parts:
      let plans = plans(line)
      return items(line) { _ in true } + registered(plans)
        + plans.map { Candidate(word: $0.id.text, summary: $0.title.string) }
    case .indicators:
      return plans(line).flatMap { plan in plan.indicatorNames(of: line.arguments.first) }
        .map { Candidate(word: $0.name, summary: $0.id == nil ? "" : $0.title) }
    case .keys: return keys(line)
    case .values: return values(line)
    case .names(let kind): return names(line, kind)
    }
  }

  /// Returns the valid plans that the line is about.
  private func plans(_ line: Line) -> [Plan] {
    let paths =
      (line.values["--path"] ?? [])
      + line.arguments.filter { Argument($0).isPath }
    let wanted = line.values["--plan"] ?? []
    let found = (try? PlanFinder(context).files(PlanSelection(paths: paths.map { FilePath($0) }))) ?? []
    return found.prefix(Completer.maximumFiles).compactMap { file in
      guard let bytes = try? context.files.read(file.path) else { return nil }
      return Plan.load(file.source(bytes), defaultID: LoadedPlans.defaultID(of: file.path)).plan
    }.filter { wanted.isEmpty || wanted.contains($0.id.text) }
  }

  /// Returns ids without duplicates, with those of their plans if one was typed.
  private func items(_ line: Line, where isMeant: (Item) -> Bool) -> [Candidate] {
    let items = plans(line).flatMap { PlanStanding($0, reportingDate(of: $0)).items }.filter(isMeant)
    var seen: Set<String> = []
    return items.map { item in
      let isQualified = line.current.utf8.starts(with: (item.plan.id.text + ":").utf8)
      return Candidate(word: isQualified ? item.qualifiedID : item.id.text, summary: item.title.string)
    }.filter { seen.insert($0.word).inserted }
  }

  /// Returns any reporting date, because names are the same on every day.
  private func reportingDate(of plan: Plan) -> ReportingDate {
    ReportingDate(context.clock ?? plan.period.firstDay ?? .first)
  }

  private func registered(_ plans: [Plan]) -> [Candidate] {
    plans.flatMap { plan in
      NameKind.allCases.flatMap { kind in
        kind.listed(in: plan).map { Candidate(word: $0.id, summary: $0.name ?? "") }
      }
    }
  }

  /// Returns the names in registries and items, without duplicates.
  private func names(_ line: Line, _ kind: NameKind) -> [Candidate] {
    var seen: Set<String> = []
    return plans(line).flatMap { plan -> [Candidate] in
      let listed = kind.listed(in: plan).map { Candidate(word: $0.id, summary: $0.name ?? "") }
      let items = PlanStanding(plan, reportingDate(of: plan)).items
      return listed + items.flatMap(kind.names).map { Candidate(word: $0.string) }
    }.filter { !$0.word.isEmpty && seen.insert($0.word).inserted }
  }

  /// Returns the keys of the part that is to be added, or that the first argument names.
  private func keys(_ line: Line) -> [Candidate] {
    let first = line.arguments.first ?? ""
    if line.command.name == "add" {
      let kind = ElementKind.addable.first { $0.word == first }
      return kind?.object.fields.map { Candidate(word: $0.name + "=", summary: $0.summary) } ?? []
    }
    return object(line)?.fields.map { Candidate(word: $0.name, summary: $0.summary) } ?? []
  }

  /// Returns the words that the key named by the second argument may have.
  private func values(_ line: Line) -> [Candidate] {
    guard line.arguments.count > 1 else { return [] }
    return object(line)?[line.arguments[1]]?.type.words.map { Candidate(word: $0) } ?? []
  }

  /// Returns the keys of what the first argument names.
  private func object(_ line: Line) -> ObjectDescription? {
    let isIndicator = line.values["--indicator"] != nil
    let first = line.arguments.first ?? ""
    let kind = isIndicator ? .indicator : plans(line).lazy.compactMap { $0.kind(of: first) }.first
    return kind?.object
  }
}

extension [Completer.Candidate] {
  fileprivate func beginning(with text: String) -> [Completer.Candidate] {
    filter { $0.word.utf8.starts(with: text.utf8) }
  }
}

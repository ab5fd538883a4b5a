import SourceText
import StrategicPlan

/// A command about plans.
protocol SelectsPlans: SendableMetatype {
  var selection: PlanSelection { get set }
}

/// A command that changes plans.
protocol ChangesPlans: SelectsPlans {
  var change: ChangeOptions { get set }
}

/// A command that adds, corrects or removes dated entries of a plan.
protocol WritesEntries: ChangesPlans {
  var writing: EntryOptions { get set }
}

/// A command that shows a result.
protocol ShowsView {
  var view: ViewOptions { get set }
}

/// A command that can be limited to some items.
protocol FiltersItems: SendableMetatype {
  var filter: Filter { get set }
}

extension Option where Root: SelectsPlans {
  static var selection: [Option] {
    [
      .list(
        "--plan", short: "p", \.selection.ids, value: "ID", completing: .plans, in: .common,
        help: "only the plan with this id"
      ) { $0 }
    ]
  }
}

extension Option where Root: SelectsPlans {
  /// The option for what is read from standard input.
  static var input: [Option] {
    [
      Option(
        name: "--stdin-name", short: nil, value: "NAME", choices: [],
        help: "the path that the plan on standard input goes by; a path - is standard input", section: .common
      ) { command, argument throws(Failure) in
        guard !argument.path.isEmpty else {
          throw .badValue("", of: "--stdin-name", value: "NAME", among: [])
        }
        command.selection.inputName = argument.path
      }
    ]
  }
}

extension Option where Root: SelectsPlans {
  /// The option for paths, for commands whose arguments are not paths.
  static var path: [Option] {
    [
      .paths("--path", \.selection.paths, in: .common, help: "a plan file or a folder of plan files")
    ]
  }
}

extension Option where Root: ChangesPlans {
  static var change: [Option] {
    [
      .flag(
        "--dry-run", \.change.isDryRun, in: .output, help: "write nothing; show what would change as a diff"),
      .flag("--force", \.change.isForced, in: .output, help: "write the change even if it makes no sense"),
      .wait(\.change.wait),
      .word("--color", \.change.color, value: "WHEN", in: .output, help: "when to colour output"),
    ] + path + selection
  }
}

extension Option {
  static func wait(_ path: Path<Root, Int>) -> Option {
    .value(
      "--wait", path, value: "SECONDS", in: .output,
      help: "how long to wait while another process changes a file (default: \(Patience.defaultSeconds))"
    ) { Int($0).flatMap { (0...86_400).contains($0) ? $0 : nil } }
  }
}

extension Option where Root: WritesEntries {
  /// - Parameters:
  ///   - noun: The name of an entry: “measurement”.
  ///   - selectors: The options that select the entry to remove.
  static func writing(_ noun: String, selectedBy selectors: String) -> [Option] {
    [
      .optional("--note", short: "m", \.writing.note, value: "TEXT", in: .entry, help: "a note in words") {
        $0.isEmpty ? nil : $0
      },
      .optional(
        "--date", \.writing.date, value: "DATE", in: .entry, help: "its date (default: today)",
        parse: DateText.init),
      .flag(
        "--amend", \.writing.corrects, in: .entry,
        help: "correct the last \(noun), or the last of --date, instead of adding one"),
      .flag(
        "--undo", \.writing.takesBack, in: .entry,
        help: "remove the last \(noun), or the last of \(selectors)"
      ),
    ]
  }
}

extension Option where Root: ShowsView {
  static var reportingDate: [Option] {
    [
      .optional(
        "--as-of", \.view.asOf, value: "DATE", in: .common,
        help: "as of this day; of a month or fiscal year, its last day (default: today)",
        parse: DateText.init),
      .optional(
        "--soon", \.view.soon, value: "DAYS", in: .common,
        help: "how many days ahead is soon (default: 90)"
      ) { Int($0).flatMap { (0...36_500).contains($0) ? $0 : nil } },
    ]
  }

  static var since: [Option] {
    [
      .optional(
        "--since", \.view.since, value: "DATE", in: .what, help: "show what changed since this day",
        parse: DateText.init)
    ]
  }

  static var language: [Option] {
    [
      .optional(
        "--language", \.view.language, value: "LANGUAGE",
        choices: Language.all.map(\.tag), in: .output, help: "language of tables and reports"
      ) { Language.matching($0) }
    ]
  }

  static var output: [Option] {
    [
      .word("--color", \.view.color, value: "WHEN", in: .output, help: "when to colour output"),
      .path(
        "--output", short: "o", \.view.output, in: .output, help: "write to a file, whole or not at all"),
      .flag(
        "--no-pager", \.view.isUnpaged, in: .output, help: "print what is longer than the screen at once"),
      .flag(
        "--force", \.view.overwrites, in: .output,
        help: "overwrite the file of --output, even if it holds something else"),
    ]
  }
}

extension Option where Root: FiltersItems {
  static var filters: [Option] { Criterion.all.map(Option.init) }

  private init(_ criterion: Criterion) {
    let name = "--" + criterion.name
    self.init(
      name: name, short: criterion.short, value: criterion.value, choices: criterion.choices,
      help: criterion.help, section: .filters, completion: Completion(criterion.completion),
      isList: criterion.isList
    ) { command, argument throws(Failure) in
      let text = try argument.text(of: "the value of \(name)")
      let words = criterion.isList ? text.split(separator: ",").map(String.init) : [text]
      for word in words.isEmpty ? [text] : words {
        guard command.filter.require(criterion, word) else {
          throw .badValue(word, of: name, value: criterion.value ?? "", among: criterion.choices)
        }
      }
    }
  }
}

extension Completion {
  fileprivate init(_ completion: Criterion.Completion) {
    self =
      switch completion {
      case .nothing: .nothing
      case .objectives: .objective
      case .names(let kind): .names(kind)
      }
  }
}

import SourceText
import StrategicPlan

/// An editor of plans in their files, which finds the right file and writes it only if the result is a
/// valid plan.
struct PlanFileEditor {
  /// A change to a plan, with those of the ids that are in it.
  typealias Change = (inout PlanEditor, [String]) throws(EditProblem) -> Void

  var options: ChangeOptions
  let loaded: LoadedPlans

  init(_ selection: PlanSelection, _ options: ChangeOptions, in context: inout Context) throws(Failure) {
    self.options = options
    loaded = try LoadedPlans(selection, in: &context)
  }

  /// Changes the plans that contain the given ids, each in one step. If one change is refused, none is
  /// made.
  func change(_ ids: [String], in context: inout Context, _ change: @escaping Change) throws(Failure)
    -> ExitStatus
  {
    let groups = try plans(holding: ids, in: &context)
    if groups.count > 1 {
      for (plan, ids) in groups {
        _ = try revision(of: plan, in: &context, making: [Step(ids: ids, change: change)])
      }
    }
    for (plan, ids) in groups { try write(plan, in: &context, making: [Step(ids: ids, change: change)]) }
    return .success
  }

  /// A change to a plan, with those of the ids that are in it.
  struct Step {
    var ids: [String]
    let change: Change
  }

  /// Makes several changes one after the other, each to the plan that contains its ids as the ones before left
  /// it. If one is refused, none is made.
  func changeInTurn(_ steps: [Step], in context: inout Context) throws(Failure) -> ExitStatus {
    var groups: [(plan: Plan, steps: [Step])] = []
    for step in steps {
      for (plan, ids) in try plans(holding: step.ids, in: &context) {
        let path = plan.document.source.path
        let local = Step(ids: ids, change: step.change)
        if let group = groups.firstIndex(where: { $0.plan.document.source.path == path }) {
          groups[group].steps.append(local)
        } else {
          groups.append((plan, [local]))
        }
      }
    }
    for (plan, steps) in groups { _ = try revision(of: plan, in: &context, making: steps) }
    for (plan, steps) in groups { try write(plan, in: &context, making: steps) }
    return .success
  }

  /// Changes the only plan.
  func changeOnlyPlan(in context: inout Context, _ change: @escaping Change) throws(Failure) -> ExitStatus {
    guard loaded.isValid || !loaded.plans.isEmpty else { throw unreadable(in: &context) }
    guard let plan = loaded.plans.first, loaded.plans.count == 1 else {
      throw .refused(
        "there are several plans",
        hint: "say which with --plan \(loaded.plans.map(\.id.text).joined(separator: " or "))")
    }
    try write(plan, in: &context, making: [Step(ids: [], change: change)])
    return .success
  }

  // MARK: - Finding

  private func plans(
    holding ids: [String], in context: inout Context
  ) throws(Failure) -> [(plan: Plan, ids: [String])] {
    var groups: [(plan: Plan, ids: [String])] = []
    for id in ids {
      let (position, local) = try place(of: id, in: &context)
      let path = loaded.plans[position].document.source.path
      if let group = groups.firstIndex(where: { $0.plan.document.source.path == path }) {
        if !groups[group].ids.contains(local) { groups[group].ids.append(local) }
      } else {
        groups.append((loaded.plans[position], [local]))
      }
    }
    return groups
  }

  /// Returns the plan that contains an id, and the id without the plan's.
  private func place(of id: String, in context: inout Context) throws(Failure) -> (plan: Int, id: String) {
    var found: [(plan: Int, id: String)] = []
    for (position, plan) in loaded.plans.enumerated() {
      if let local = [id, plan.withoutPlan(id)].first(where: plan.contains) {
        found.append((position, local))
      }
    }
    guard let first = found.first else {
      // The id may be in one of the files with mistakes.
      guard loaded.isValid else { throw unreadable(in: &context) }
      throw .mistyped(id, "item", among: loaded.itemNames { _ in true } + loaded.plans.map(\.id.text))
    }
    guard found.count == 1 else {
      let paths = found.map { loaded.plans[$0.plan].document.source.name }
      guard Set(found.map { loaded.plans[$0.plan].id.text }).count == found.count else {
        throw .refused(
          "several plans have the same id: \(paths.joined(separator: ", "))", hint: "say which with --path")
      }
      let names = found.map { "\(loaded.plans[$0.plan].id):\(id)" }
      throw .refused("'\(id)' is in several plans", hint: "say which: " + names.joined(separator: " or "))
    }
    return first
  }

  private func unreadable(in context: inout Context) -> Failure {
    context.errors += loaded.report(style: context.style(options.color, for: context.standardError))
    return .invalid("a plan must be valid before it is changed")
  }

  // MARK: - Writing

  private func write(_ plan: Plan, in context: inout Context, making steps: [Step]) throws(Failure) {
    let (path, name) = (plan.document.source.path, plan.document.source.name.visible)
    if options.isDryRun {
      let revision = try revision(of: plan, in: &context, making: steps)
      context.show(
        UnifiedDiff(plan.document.source, revision.edits, path: context.diffPath(of: path)), options.color)
      context.errors += revision.summary.map { "\(name): \($0.visible) (not written)\n" }.joined()
      return
    }
    var summary: [String] = []
    var copy = context
    defer {
      context.errors = copy.errors
      context.loaded = copy.loaded
    }
    try context.revise(path, wait: options.wait) { bytes throws(Failure) in
      let revision = try revision(of: current(plan, bytes, in: &copy), in: &copy, making: steps)
      summary = revision.summary
      return revision.bytes
    }
    context.output += summary.map { "\(name): \($0.visible)\n" }.joined()
  }

  /// Returns the plan as its file is now, because somebody may have changed it since it was loaded.
  private func current(_ plan: Plan, _ bytes: [UInt8], in context: inout Context) throws(Failure) -> Plan {
    let source = plan.document.source
    guard !source.hasBytes(bytes) else { return plan }
    return try load(
      source.holding(bytes), in: &context,
      orElse: .invalid("\(source.name) has just been changed, and is no longer a plan"))
  }

  /// The result of changes that leave a valid plan.
  private struct Revision {
    var summary: [String] = []
    /// Edits of the file as it was.
    var edits: [TextEdit] = []
    var bytes: [UInt8]
  }

  /// Returns the result of changes made one after the other, if each leaves a valid plan.
  private func revision(
    of plan: Plan, in context: inout Context, making steps: [Step]
  ) throws(Failure) -> Revision {
    let source = plan.document.source
    var revision = Revision(bytes: source.bytes)
    var plan = plan
    for step in steps {
      var editor = PlanEditor(plan)
      do throws(EditProblem) {
        try step.change(&editor, step.ids)
      } catch {
        throw .refused(error.message, hint: error.hint)
      }
      if !options.isForced, !editor.objections.isEmpty {
        throw .refused(
          "nothing was written, because " + editor.objections.joined(separator: "; and "),
          hint: "--force writes it anyway")
      }
      let now = plan.document.source
      let revised = now.holding(now.applying(editor.edits))
      plan = try load(
        revised, in: &context,
        orElse: .invalid("nothing was written: \(source.name) would no longer be a plan"))
      revision.summary += editor.summary
      revision.edits = editor.edits
      revision.bytes = revised.bytes
    }
    if steps.count > 1 { revision.edits = [TextEdit(from: source.bytes, to: revision.bytes)] }
    return revision
  }

  /// Loads a plan, or reports the mistakes in its text and throws a failure.
  private func load(
    _ source: SourceFile, in context: inout Context, orElse failure: Failure
  ) throws(Failure) -> Plan {
    let loading = Plan.load(source, defaultID: LoadedPlans.defaultID(of: source.path))
    if let plan = loading.plan {
      context.loaded.append(plan)
      return plan
    }
    let writer = FindingsWriter(
      style: context.style(options.color, for: context.standardError), width: context.standardError.width,
      showsAll: false, showAll: "plan check --all")
    let file = CheckedFile(source, loading.diagnostics, omitted: loading.omitted, outline: loading.outline)
    context.errors += writer.text(of: CheckReport([file]))
    throw failure
  }
}

extension TextEdit {
  /// Creates the edit of what differs between two versions of a file.
  fileprivate init(from old: [UInt8], to new: [UInt8]) {
    let prefix = zip(old, new).prefix { $0 == $1 }.count
    let most = min(old.count, new.count) - prefix
    let suffix = zip(old.reversed(), new.reversed()).prefix(most).prefix { $0 == $1 }.count
    self.init(prefix..<old.count - suffix, Array(new[prefix..<new.count - suffix]))
  }
}

extension Context {
  /// Returns the name of a file in a diff. A file that is not below the folder that the program runs in is
  /// named by its path from the folder of the repository.
  func diffPath(of path: FilePath) -> FilePath {
    path.components.contains("..") ? ForgePaths(files)(path) : path
  }

  /// Shows a diff on standard output: unchanged for programs, and for a terminal coloured and with
  /// invisible characters made visible.
  mutating func show(_ diff: UnifiedDiff, _ color: ColorChoice) {
    let text = String(decoding: diff.bytes, as: UTF8.self)
    let style = style(color, for: standardOutput)
    guard standardOutput.isTerminal || style.isColored else {
      // Its lines begin with a sign or a blank, and JSON does not begin with a colon.
      output += text.withoutRunnerCommands(beginningWith: [UInt8(ascii: "#")])
      return
    }
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      let text = String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
      let tone: Tone =
        switch line.first {
        case UInt8(ascii: "+"): .good
        case UInt8(ascii: "-"): .bad
        case UInt8(ascii: "@"): .faint
        default: .plain
        }
      output += style(tone, text.visible) + "\n"
    }
  }
}

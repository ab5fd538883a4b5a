import SourceText
import StrategicPlan

extension ImportCommand {
  /// A table, the position of the plan that it is taken into, and the authority whose rows are meant, of a table of several.
  struct Destination {
    let input: Input
    let target: Int
    var authority: String?
  }

  /// Returns the tables, each with the plan that it is taken into. A table whose rows name several plans is taken into
  /// each.
  func destinations(
    of inputs: [Input], _ targets: inout [Target], in context: inout Context
  ) throws(Failure) -> [Destination] {
    var found: [Destination] = []
    for input in inputs {
      let named = into == nil && output == nil ? plansNamed(by: input, in: &context) : []
      guard !named.isEmpty else {
        if input.table.isServiceSheet, into == nil {
          throw .refused(
            "\(input.path): there is no plan '\(input.table.plansNamed.joined(separator: ", "))', whose sheet it is",
            hint: "say where it is with --into")
        }
        let authorities = into == nil && output == nil ? input.table.authorities : []
        var files = PlanNames()
        for authority in authorities {
          let file = files.add(NewPlan(title: authority, start: "", end: "").fileName) + ".json"
          let path = PlanFinder.folderName.appending(FilePath(file))
          let target = try target(at: path, for: input, authority, among: &targets, in: &context)
          found.append(Destination(input: input, target: target, authority: authority))
        }
        guard authorities.isEmpty else { continue }
        let path = into ?? output ?? defaultPath(of: input)
        if into == nil, output == nil, context.files.kind(of: path) == nil {
          try checkForPlan(of: input, in: &context)
        }
        let target = try target(at: path, for: input, among: &targets, in: &context)
        found.append(Destination(input: input, target: target))
        continue
      }
      for path in named {
        let target = try target(at: path, for: input, among: &targets, in: &context)
        found.append(Destination(input: input, target: target))
      }
    }
    return found
  }

  private func target(
    at path: FilePath, for input: Input, _ organization: String? = nil, among targets: inout [Target],
    in context: inout Context
  ) throws(Failure) -> Int {
    if let position = targets.firstIndex(where: { $0.path == path }) { return position }
    let exists = context.files.kind(of: path) == .file
    guard exists || into == nil else {
      throw .invalid("\(path): there is no such file", hint: "--output makes a plan")
    }
    guard !exists || output == nil else {
      throw .refused("\(path) already exists", hint: "--into brings it up to date")
    }
    guard path.hasSuffix(".json") else {
      throw .usage("\(path): a plan is a file whose name ends in .json")
    }
    let source: SourceFile
    if exists {
      do throws(FileProblem) { source = SourceFile(path: path, bytes: try context.files.read(path)) } catch {
        throw .invalid("\(path): \(error.reason)")
      }
    } else {
      source = SourceFile(path: path, bytes: try newPlan(of: input, organization, in: &context).bytes)
    }
    targets.append(Target(path: path, isNew: !exists, source: source, original: source))
    return targets.count - 1
  }

  /// Returns the paths of the plans whose ids the rows of a table name, if there are all.
  private func plansNamed(by input: Input, in context: inout Context) -> [FilePath] {
    let names = input.table.plansNamed
    guard !names.isEmpty, let loaded = try? LoadedPlans(selection, in: &context) else { return [] }
    let paths = names.compactMap { name in
      loaded.plans.first { $0.id.text == name }?.document.source.path
    }
    // Below the table of a service's sheet, anything may be written.
    return paths.count == names.count || input.table.isServiceSheet ? paths : []
  }

  /// Refuses to make a second plan of a table whose actions one of the folder's plans has.
  private func checkForPlan(of input: Input, in context: inout Context) throws(Failure) {
    guard context.files.kind(of: PlanFinder.folderName) != nil,
      let loaded = try? LoadedPlans(selection, in: &context)
    else { return }
    for plan in loaded.plans {
      let counts = input.table.merged(into: plan, PlanImport.Facts(asOf: try day(of: input, in: &context)))
        .actionCounts
      guard counts.known > 0, counts.known * 2 >= counts.all else { continue }
      let name = plan.document.source.path.description.visible
      throw .refused(
        "\(name) has \(counts.known) of the \(counts.all) actions of \(input.path.description.visible)",
        hint: "--into \(name) brings it up to date, --output makes another")
    }
  }

  private func defaultPath(of input: Input) -> FilePath {
    let stem =
      input.path == PlanFinder.input ? "plan" : NewPlan(title: input.path.stem, start: "", end: "").fileName
    return PlanFinder.folderName.appending(FilePath(stem + ".json"))
  }

  private func newPlan(of input: Input, _ organization: String?, in context: inout Context) throws(Failure)
    -> NewPlan
  {
    var plan = input.table.newPlan(
      named: input.path.stem, of: organization, asOf: try day(of: input, in: &context))
    if let title {
      plan.title = title
      if let years = plan.yearsOfTitle { (plan.start, plan.end) = (years.first, years.last) }
    }
    if let days = period?.days(in: .calendarYears) {
      let isOfYears = days.first.description.hasSuffix("-01-01") && days.last.description.hasSuffix("-12-31")
      (plan.start, plan.end) =
        isOfYears
        ? (String(days.first.description.prefix(4)), String(days.last.description.prefix(4)))
        : (days.first.description, days.last.description)
    } else if plan.yearsOfTitle == nil {
      context.errors +=
        "plan: note: the period \(plan.start) to \(plan.end) is \(input.table.hasDates ? "taken from the dates" : "assumed") (--period says another)\n"
    }
    plan.language = language ?? input.table.language ?? context.terminalLanguage.tag
    plan.schema = nil
    return plan
  }
}

extension FilePath {
  /// The name of the file without its ending.
  fileprivate var stem: String {
    let name = lastComponent.description
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}

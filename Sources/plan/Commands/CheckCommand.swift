import SourceText
import StrategicPlan

/// `plan check`: checks whether plans are well made and on track.
struct CheckCommand: Command, SelectsPlans, FiltersItems, WritesFormats {
  static let views: [OutputFormat.View] = [.findings, .tables, .value]

  var selection = PlanSelection()
  var filter = Filter()
  var view = ViewOptions()
  var format = OutputFormat.findings
  var showsAll = false
  /// A Boolean value that indicates whether the exit status alone answers.
  var isQuiet = false
  /// The severities given on the command line; `nil` turns a rule off.
  var severities: [(rule: Rule, severity: Diagnostic.Severity?)] = []
  var only: [Rule] = []
  /// The least severity of findings that makes the command fail; `nil` for none.
  var failOn: Diagnostic.Severity? = .error
  var maximumWarnings: Int?
  var baseline: FilePath?
  var baselineToWrite: FilePath?
  var fixes = false
  var wait = Patience.defaultSeconds
  var explained: Rule?
  var listsRules = false

  static let definition = CommandDefinition<CheckCommand>(
    "check",
    summary: "check that plans are valid, well made and on track",
    discussion: """
      Prints nothing and exits with 0 when all is well. Otherwise reports what is wrong with each file, at its \
      line and column, with what to do about it. Exits with 2 when mistakes keep a file from being a plan. What a \
      team expects of its plans, and whether they are on track, are rules that can be set: in "checks" of a plan, \
      for all plans of a folder in its file .plan.json, and with the options here. Exits with 1 when findings are \
      errors (see --fail-on). "allow" excuses an item from a rule, and says why.
      """,
    operands: [.paths],
    examples: [
      .init(line: "plan check", explanation: "Check all plans of the nearest folder Plans."),
      .init(
        line: "plan check --only overdue,stale --fail-on warning",
        explanation: "Fail when something is late or has no recent update."),
      .init(line: "plan check --explain stale", explanation: "Explain a rule, and how to set it."),
      .init(
        line: "plan check --format sarif --output plan.sarif",
        explanation: "Write a log for GitHub's code scanning."),
      .init(
        line: "plan check --baseline accepted.json",
        explanation: "Report only what is new since --write-baseline accepted.json."),
    ],
    options: [
      [
        .flag(
          "--all", \.showsAll, in: .what,
          help: "show all findings, not only the first of each rule per file (20 errors, 3 warnings, 1 note)"),
        .flag(
          "--quiet", \.isQuiet, in: .output,
          help: "print no findings: the exit status tells whether there are any"),
        .path(
          "--baseline", \.baseline, in: .what, help: "show only findings that this file does not accept"),
        .path(
          "--write-baseline", \.baselineToWrite, in: .what, help: "accept today's findings in this file"),
        .flag("--fix", \.fixes, in: .what, help: "write the corrections that are certain to the files"),
        .optional(
          "--explain", \.explained, value: "RULE", choices: Rule.all.map(\.id), listsChoices: false,
          in: .what, help: "explain a rule, and how to set it"
        ) { name in Rule.all.first { $0.id == name } },
        .flag("--list-rules", \.listsRules, in: .what, help: "list all rules"),
      ],
      severityOptions,
      Option.filters,
      [
        .format(help: "format of the findings"),
        .json,
        .wait(\.wait),
      ],
      Option.output, Option.selection, Option.input, Option.reportingDate,
    ]
  )

  private static var severityOptions: [Option<CheckCommand>] {
    let severities: [(name: String, severity: Diagnostic.Severity?, help: String)] = [
      ("--error", .error, "report findings of this rule as errors"),
      ("--warn", .warning, "report findings of this rule as warnings"),
      ("--note", .note, "report findings of this rule as notes"), ("--off", nil, "turn this rule off"),
    ]
    return severities.map { name, severity, help in
      rules(name, help: help) { $0.severities.append(($1, severity)) }
    } + [
      rules("--only", help: "turn off all rules that can be set, except these") { $0.only.append($1) },
      .value(
        "--fail-on", \.failOn, value: "SEVERITY", choices: ["error", "warning", "note", "never"], in: .rules,
        help: "exit with 1 when a finding has at least this severity (default: error)"
      ) { word in
        word == "never" ? .some(nil) : Diagnostic.Severity(rawValue: word).map { .some($0) }
      },
      .optional(
        "--max-warnings", \.maximumWarnings, value: "COUNT", in: .rules,
        help: "exit with 1 when there are more warnings than this"
      ) { Int($0).flatMap { $0 >= 0 ? $0 : nil } },
    ]
  }

  /// Creates an option for rules that may be set, separated by commas.
  private static func rules(
    _ name: String, help: String, add: @escaping @Sendable (inout Self, Rule) -> Void
  ) -> Option<Self> {
    let choices = Rule.settable.map(\.id)
    return Option(
      name: name, short: nil, value: "RULE", choices: choices, listsChoices: false, help: help,
      section: .rules
    ) { command, argument throws(Failure) in
      let text = try argument.text(of: "the value of \(name)")
      for id in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
        guard let rule = Rule.settable.first(where: { $0.id == id }) else {
          let meant = suggestion(for: id, among: choices)
          throw .usage(Rule.problem(withName: id), hint: meant.map { "did you mean '\($0)'?" })
        }
        add(&command, rule)
      }
    }
  }

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    if let explained {
      try context.deliver(
        explain(explained, in: context), as: format == .json ? .document("plan.rules/1") : .text, view)
      return .success
    }
    if listsRules {
      try context.deliver(
        listRules(in: context), as: format == .json ? .document("plan.rules/1") : .text, view)
      return .success
    }
    try checkOptions()
    let accepted = try baseline.map { path throws(Failure) in try loadBaseline(path, in: context) }
    // A baseline may replace the one that was read.
    if let baseline, baselineToWrite == nil { context.sources.append(baseline) }
    if fixes {
      guard !selection.paths.contains(PlanFinder.input) else {
        throw .usage(
          "--fix changes files, and standard input is none", hint: "write the plan to a file first")
      }
      try fix(in: &context)
    }
    return try check(accepting: accepted, in: &context)
  }
}

extension CheckCommand {
  /// Checks that no rule is both turned off and made an error.
  private func checkOptions() throws(Failure) {
    guard !only.isEmpty else { return }
    for (rule, severity) in severities where severity != nil && !only.contains(where: { $0.id == rule.id }) {
      throw .usage("'\(rule.id)' is not among the rules of --only", hint: "add it there too")
    }
  }

  /// Returns the policy for a plan, with the severity and parameters of each rule.
  func policy(of plan: Plan) -> Policy {
    var policy = Policy()
    if let folder = plan.folderChecks { policy.apply(folder) }
    policy.apply(plan.checks)
    for (rule, severity) in severities { policy.set(rule, severity) }
    if !only.isEmpty { policy.pick(only) }
    return policy
  }

  private func check(
    accepting baseline: Baseline?, in context: inout Context
  ) throws(Failure) -> ExitStatus {
    let loaded = try LoadedPlans(selection, in: &context)
    try loaded.checkObjectives(of: filter)
    var report = try checkedFiles(loaded, &context)
    if let baselineToWrite {
      try writeBaseline(report, to: baselineToWrite, in: &context)
      if report.isValid { return .success }
    } else if let baseline {
      report = leavingOut(baseline, report, in: &context)
    }
    if report.isEmpty { context.errors += loaded.remark(on: filter) }
    let isFailure = isFailure(report, &context)
    if !isQuiet {
      try write(report, in: &context)
      if view.writesFile { context.errors += report.summary }
    }
    return !report.isValid ? .invalidPlan : isFailure ? .findings : .success
  }

  /// Returns all files in the order of their paths, with plans checked against the rules.
  private func checkedFiles(_ loaded: LoadedPlans, _ context: inout Context) throws(Failure) -> CheckReport {
    var taken: [Identifier: String] = [:]
    var files = loaded.broken
    let reportingDate = try context.reportingDate(of: view, selection)
    try refuseChanged(without: nil)
    for plan in loaded.plans {
      let name = plan.document.source.name
      files.append(
        CheckedFile(PlanStanding(plan, reportingDate), policy(of: plan), taken: taken, only: filter))
      if taken[plan.id] == nil { taken[plan.id] = name }
    }
    var places: [FilePath: Int] = [:]
    for (place, path) in context.sources.enumerated() { places[path] = place }
    files.sort { places[$0.source.path, default: 0] < places[$1.source.path, default: 0] }
    return CheckReport(loaded.brokenSettings + files)
  }

  private func isFailure(_ report: CheckReport, _ context: inout Context) -> Bool {
    let warnings = report.count(.warning)
    if let maximumWarnings, warnings > maximumWarnings {
      context.errors += "plan: \(warnings) warnings are more than --max-warnings \(maximumWarnings)\n"
    }
    guard let least = leastFailing(report) else { return false }
    return Diagnostic.Severity.allCases.contains { $0 >= least && report.count($0) > 0 }
  }

  /// Returns the least severity of findings that are failures, or `nil` if none are.
  private func leastFailing(_ report: CheckReport) -> Diagnostic.Severity? {
    guard let maximumWarnings, maximumWarnings < report.count(.warning) else { return failOn }
    return min(failOn ?? .warning, .warning)
  }

  private func write(_ report: CheckReport, in context: inout Context) throws(Failure) {
    let day = try context.reportingDate(of: view, selection).day
    let kind = format.kind(ResultDescription(command: "check", schema: CheckReport.schema))
    switch format.drawing {
    case .findings(let draw):
      let text = draw(
        FindingsView(
          report: report, day: day, failingFrom: leastFailing(report), paths: ForgePaths(context.files),
          canvas: context.canvas(for: view), showsAll: showsAll))
      try context.deliver(text, as: kind, view)
      if format == .github { try context.appendStepSummary(report) }
    case .value(let draw): try context.deliver(draw(report.json(asOf: day)), as: kind, view)
    case .file(let draw):
      let language = view.language ?? context.terminalLanguage
      let page = Page(command: "check", title: "check", language: language, day: day)
      try context.deliver(.bytes(draw(report.document, page)), as: kind, view)
    case .document, .elements, .records: break
    }
  }
}

import SourceText
import StrategicPlan

/// `plan init`: creates a plan.
struct InitCommand: Command {
  var path: FilePath?
  var title: String?
  var organization: String?
  var start: String?
  var end: String?
  var language: String?

  static let definition = CommandDefinition<InitCommand>(
    "init",
    summary: "create a new plan: a small, valid file",
    discussion: """
      Creates the file of a new plan, by default in the folder Plans and named after the plan's title, and beside \
      it the JSON Schema by which editors complete and check it. The years that the title names are its period. On a \
      terminal it asks for what no option gives. Never overwrites a file.
      """,
    operands: [Operand("[FILE]", .paths) { $0.path = $1.path }],
    excess: .init(message: "init takes one file"),
    examples: [
      .init(line: "plan init", explanation: "Answer a few questions."),
      .init(
        line: "plan init Plans/pst.json --title \"PST 2025-2030\" --start 2025 --end 2030 --language fr",
        explanation: "Create a plan in a script."),
    ],
    options: [
      [
        .optional("--title", \.title, value: "TEXT", in: .entry, help: "the plan's title") {
          $0.isBlank ? nil : $0
        },
        .optional(
          "--organization", \.organization, value: "NAME", in: .entry, help: "the plan's organization"
        ) {
          $0.isBlank ? nil : $0
        },
        .optional(
          "--start", \.start, value: "DATE", in: .entry,
          help: "when it begins (default: the title's first year, or this one)"
        ) {
          DateText($0)?.string
        },
        .optional(
          "--end", \.end, value: "DATE", in: .entry,
          help: "when it ends (default: the title's last year, or five years later)"
        ) {
          DateText($0)?.string
        },
        .optional(
          "--language", \.language, value: "LANGUAGE", completing: .words(Language.all.map(\.tag)),
          in: .entry, help: "the language of its reports (default: that of the locale)"
        ) { Language.matching($0) == nil ? nil : $0 },
      ]
    ]
  )

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    let years = NewPlan(title: title ?? "", start: "", end: "").yearsOfTitle
    let start = if let start = start ?? years?.first { start } else { "\(try context.today().year)" }
    var plan = NewPlan(title: title ?? "", start: start, end: "")
    plan.end = end ?? (self.start == nil ? years?.last : nil) ?? plan.defaultEnd
    plan.organization = organization
    plan.language = language ?? context.terminalLanguage.tag
    plan.schema = "./\(InitCommand.schemaName)"
    if let dialogue = context.dialogue, title == nil {
      let questions = InitQuestions(dialogue, context.terminalLanguage)
      guard let answered = questions.complete(plan, given: self) else {
        context.errors += "\n" + context.terminalLanguage.questions.nothingWritten + "\n"
        return .success
      }
      plan = answered
    }
    guard !plan.title.isEmpty else {
      throw .usage("init needs a title", hint: "as in 'plan init --title \"PST 2025-2030\"'")
    }
    let path = self.path(of: plan, context)
    let source = SourceFile(path: path, bytes: plan.bytes)
    let loading = Plan.load(source, defaultID: LoadedPlans.defaultID(of: path))
    guard loading.plan != nil else {
      throw .refused(loading.diagnostics.first?.messageWithHint ?? "that would not be a plan")
    }
    do throws(FileProblem) {
      try context.files.create(path, plan.bytes)
    } catch {
      throw error.kind == .exists
        ? .refused("\(path) already exists, and is not overwritten") : .unwritten(path, error)
    }
    context.changed.append(path)
    try writeSchema(beside: path, in: &context)
    context.output += """
      \(path.description.visible): a new plan, \(plan.start) to \(plan.end)
      Next, its first objective: plan add strategic "…"\(isAlone(path, context) ? "" : " --path \(path.description.visible)")

      """
    return .success
  }

  /// The name of the schema beside the plans.
  private static let schemaName: FilePath = "plan.schema.json"

  /// Writes the JSON Schema beside a plan, unless it is there already.
  private func writeSchema(beside path: FilePath, in context: inout Context) throws(Failure) {
    let schema = path.parent.appending(InitCommand.schemaName)
    do throws(FileProblem) {
      try context.files.create(schema, Array((PlanSchema.document.text() + "\n").utf8))
      context.changed.append(schema)
    } catch {
      guard error.kind == .exists else { throw .unwritten(schema, error) }
    }
  }

  /// Returns the path of the requested file. In a folder, the file is named after the plan, and a name
  /// without an extension gets one.
  private func path(of plan: NewPlan, _ context: Context) -> FilePath {
    guard let path else { return PlanFinder.folderName.appending("\(plan.fileName).json") }
    if path.endsInSlash || context.files.kind(of: path) == .folder {
      return path.appending("\(plan.fileName).json")
    }
    return path.hasSuffix(".json") ? path : path.adding(".json")
  }

  /// Returns a Boolean value that indicates whether the plan is the only one that commands without a path
  /// find.
  private func isAlone(_ path: FilePath, _ context: Context) -> Bool {
    let found = try? PlanFinder(context).files(PlanSelection())
    return found?.map { context.files.absolute($0.path) } == [context.files.absolute(path)]
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

import SourceText
import StrategicPlan

/// `plan format`: writes the canonical layout.
struct FormatCommand: Command, SelectsPlans {
  var selection = PlanSelection()
  var isCheck = false
  var isDryRun = false
  var color = ColorChoice.auto
  var wait = Patience.defaultSeconds

  static let definition = CommandDefinition<FormatCommand>(
    "format",
    summary: "write plans in the canonical layout",
    discussion: """
      Puts keys in the order of the format, indents by two spaces, and writes short lists and objects that hold no \
      others on one line. Texts and numbers keep their spelling. Files already in that layout are not changed.
      """,
    operands: [.paths],
    examples: [
      .init(line: "plan format", explanation: "Format all plans of the nearest folder Plans."),
      .init(
        line: "plan format --check", explanation: "For CI: exit with 1 when a plan has another layout."),
    ],
    options: [
      [
        .flag(
          "--check", \.isCheck, in: .output, help: "write nothing; list the files that have another layout"),
        .flag("--dry-run", \.isDryRun, in: .output, help: "write nothing; show what would change as a diff"),
        .word("--color", \.color, value: "WHEN", in: .output, help: "when to colour output"),
        .wait(\.wait),
      ],
      Option.selection,
    ]
  )

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    let loaded = try LoadedPlans(selection, in: &context)
    context.errors += loaded.report(style: context.style(color, for: context.standardError))
    var others = 0
    for plan in loaded.plans {
      let source = plan.document.source
      let formatted = CanonicalForm.bytes(of: plan.document)
      guard formatted != source.bytes else { continue }
      others += 1
      if isDryRun {
        let edits = [TextEdit(0..<source.bytes.count, formatted)]
        context.show(UnifiedDiff(source, edits, path: context.diffPath(of: source.path)), color)
      } else if isCheck {
        context.output += "\(source.name.visible): not in the canonical layout\n"
      } else if source.isOutside {
        context.noteUnchanged(source.path)
      } else {
        try format(plan, formatted, in: &context)
        context.output += "\(source.name.visible): formatted\n"
      }
    }
    if isCheck, others > 0 { context.errors += "plan: 'plan format' writes the canonical layout\n" }
    return !loaded.isValid ? .invalidPlan : isCheck && others > 0 ? .findings : .success
  }

  private func format(_ plan: Plan, _ formatted: [UInt8], in context: inout Context) throws(Failure) {
    let source = plan.document.source
    try context.revise(source.path, wait: wait) { bytes throws(Failure) in
      if bytes == source.bytes { return formatted }
      // The file has been changed since it was read.
      let current = source.holding(bytes)
      guard let plan = Plan.load(current, defaultID: LoadedPlans.defaultID(of: source.path)).plan else {
        throw .invalid("\(source.name) has just been changed, and is no longer a plan")
      }
      return CanonicalForm.bytes(of: plan.document)
    }
  }
}

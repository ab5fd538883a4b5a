import OfficeFiles
import SourceText
import StrategicPlan

extension ImportCommand {
  /// The number of findings that are shown without being asked for.
  private static let mostShown = 50

  func write(_ report: CheckReport, in context: inout Context) throws(Failure) {
    guard !report.isEmpty else { return }
    let day = try context.today()
    switch format.drawing {
    case .findings(let draw):
      let text = draw(
        FindingsView(
          report: report, day: day, failingFrom: nil, paths: ForgePaths(context.files),
          canvas: Canvas(
            width: context.standardError.width, style: context.style(view.color, for: context.standardError)),
          showsAll: showsAll || report.files.reduce(0) { $0 + $1.findings.count } <= ImportCommand.mostShown))
      // Findings of people's eyes stand beside the result, those of programs are one.
      if format == .findings { context.errors += text } else { context.output += text }
    case .value(let draw): context.output += draw(report.json(asOf: day))
    case .document, .file, .elements, .records: break
    }
  }

  func write(_ target: Target, in context: inout Context) throws(Failure) {
    let name = target.path.description.visible
    let bytes =
      target.isNew
      ? JSONDocument.read(target.source).document.map(CanonicalForm.bytes) ?? target.source.bytes
      : target.source.bytes
    let isForPeople = format == .findings
    if isDryRun {
      if isForPeople {
        for line in target.changes { context.output += "\(line.visible)\n" }
        context.output += "\(summary(of: target)) (not written)\n"
        tellOfMissing(from: target, in: &context)
      }
      // Of several tables, the changes alone are shown.
      if !target.isNew, isForPeople, let edits = target.edits, !edits.isEmpty {
        context.show(
          UnifiedDiff(target.original, edits, path: context.diffPath(of: target.path)), view.color)
      }
      return
    }
    if target.isNew {
      do throws(FileProblem) { try context.files.create(target.path, bytes) } catch {
        throw .unwritten(target.path, error)
      }
      context.changed.append(target.path)
    } else if bytes != target.original.bytes {
      let original = target.original
      try context.revise(target.path, wait: wait) { current throws(Failure) in
        guard original.hasBytes(current) else {
          throw .refused("\(name) has just been changed by somebody else", hint: "import once more")
        }
        return bytes
      }
    }
    guard isForPeople else { return }
    if !target.isNew { for line in target.changes { context.output += "\(name): \(line.visible)\n" } }
    context.output += "\(name): \(summary(of: target))\n"
    if target.isNew { context.output += "Next: plan status \(name)\n" }
    tellOfMissing(from: target, in: &context)
  }

  /// Tells which actions of the plan are not in the table.
  private func tellOfMissing(from target: Target, in context: inout Context) {
    let count = target.missing.count
    guard !target.isNew, count > 0 else { return }
    let shown = target.missing.prefix(12).joined(separator: "; ") + (count > 12 ? "; …" : "")
    context.errors +=
      "plan: note: \(counted(count, "action")) of \(target.path.description.visible) \(count == 1 ? "is not in the table, and stays" : "are not in the table, and stay"): \(shown.visible)\n"
  }

  func summary(of target: Target) -> String {
    guard target.isNew else {
      return target.changes.isEmpty ? "nothing to change" : counted(target.changes.count, "change")
    }
    let plan = Plan.load(target.source, defaultID: "plan").plan
    let items = plan?.items ?? []
    let actions = items.count { $0.level == .action }
    let objectives = items.count - actions
    return "a new plan of \(counted(objectives, "objective")) and \(counted(actions, "action"))"
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// Returns how the columns of a table are read.
  func mapping(of table: SpreadsheetImport, _ context: Context) -> String {
    let columns: [Table.Column] = [
      .init("Column"), .init("Header", isFlexible: true), .init("Read as"), .init("Filled", .right),
      .init("Example", isFlexible: true),
    ]
    let rows = table.columns.map { column -> [Table.Cell] in
      let meaning = column.meaning.map { $0 == "computed" ? "–" : $0 } ?? "fields"
      return [
        .init(column.letters), .init(column.header), .init(meaning + (column.year.map { " \($0)" } ?? "")),
        .init(String(column.filled)), .init(column.example),
      ]
    }
    let sheet = table.layout.sheet.name
    let place = sheet.isEmpty ? "" : ", sheet '\(sheet.visible)'"
    let canvas = context.canvas(for: ViewOptions())
    return "\(table.path.description.visible)\(place), headers in row \(table.layout.headerRow)\n"
      + Table(columns, rows: rows).text(width: canvas.width, style: canvas.style) + "\n"
  }
}

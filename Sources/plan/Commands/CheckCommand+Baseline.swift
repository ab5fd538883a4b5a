import SourceText
import StrategicPlan

extension CheckCommand {
  /// Writes a baseline that accepts all findings. If a plan can't be read, nothing is written: its findings
  /// would be forgotten.
  func writeBaseline(_ report: CheckReport, to path: FilePath, in context: inout Context) throws(Failure) {
    guard report.isValid else {
      context.errors += "plan: note: no baseline was written, because not all plans can be read\n"
      return
    }
    let count = report.files.reduce(0) { $0 + $1.findings.count }
    var written = view
    written.output = path
    try context.deliver(Baseline(accepting: report.files).text, as: .document(Baseline.schema), written)
    context.errors +=
      "plan: note: \(path.description.visible) accepts \(count) \(count == 1 ? "finding" : "findings")\n"
  }

  /// Returns the report without the findings that a baseline accepts.
  func leavingOut(_ baseline: Baseline, _ report: CheckReport, in context: inout Context) -> CheckReport {
    var baseline = baseline
    let files = report.files.map { file in
      var file = file
      file.leaveOut { baseline.accepts($0) }
      return file
    }
    // Findings that are excluded by options are not gone.
    let isUsual =
      filter.isEmpty && only.isEmpty && view.asOf == nil && !severities.contains { $0.severity == nil }
    let gone = isUsual ? baseline.remaining(in: report.files.filter(\.isValid).compactMap(\.plan)) : 0
    if gone > 0 {
      context.errors +=
        "plan: note: \(gone) accepted \(gone == 1 ? "finding is" : "findings are") no longer there"
      context.errors += " (--write-baseline removes \(gone == 1 ? "it" : "them"))\n"
    }
    return CheckReport(files)
  }

  func loadBaseline(_ path: FilePath, in context: Context) throws(Failure) -> Baseline {
    let bytes: [UInt8]
    do {
      bytes = try context.files.read(path)
    } catch {
      let isMissing = error.kind == .missing && context.files.kind(of: path.parent) == .folder
      throw .invalid(
        "the baseline \(path): \(error.reason)", hint: isMissing ? "--write-baseline \(path) makes one" : nil)
    }
    let source = SourceFile(path: path, bytes: bytes)
    let (baseline, diagnostics) = Baseline.load(source)
    guard let baseline else {
      // Messages contain quotations.
      guard !context.files.leadsOut(path) else { throw .invalid("\(path) is not a baseline") }
      let first = diagnostics.first.map { diagnostic in
        let place = LineIndex(source).location(of: diagnostic.range.lowerBound)
        return "\(path):\(place.line):\(place.column): \(diagnostic.message)"
      }
      throw .invalid(first ?? "\(path) is not a baseline")
    }
    return baseline
  }
}

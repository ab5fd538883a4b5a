import SourceText
import StrategicPlan

extension CheckCommand {
  /// Accepts all findings in a file. Where a plan can't be read nothing is written: its findings
  /// would be forgotten.
  func writeBaseline(_ report: CheckReport, to path: String, in context: inout Context) throws(Failure) {
    guard report.files.allSatisfy(\.isSound), report.unreadable.isEmpty else {
      context.errors += "plan: note: no baseline was written, because not all plans can be read\n"
      return
    }
    let count = report.files.reduce(0) { $0 + $1.findings.count }
    var written = ViewOptions()
    written.output = path
    try context.deliver(Baseline(accepting: report.files).text, written)
    context.errors += "plan: note: \(path.visible) accepts \(count) \(count == 1 ? "finding" : "findings")\n"
  }

  /// The report without the findings that a file accepts.
  func leavingOut(_ path: String, _ report: CheckReport, in context: inout Context) throws(Failure)
    -> CheckReport
  {
    var baseline = try loadBaseline(path, in: context)
    let files = report.files.map { file in
      var file = file
      file.leaveOut { baseline.accepts($0) }
      return file
    }
    let isWhole =
      filter.isEmpty && only.isEmpty && selection.ids.isEmpty && report.files.allSatisfy(\.isSound)
    if baseline.remaining > 0, isWhole, report.unreadable.isEmpty {
      context.errors +=
        "plan: note: \(baseline.remaining) of the findings that \(path.visible) accepts are gone (write it anew)\n"
    }
    return CheckReport(files, unreadable: report.unreadable)
  }

  private func loadBaseline(_ path: String, in context: Context) throws(Failure) -> Baseline {
    let bytes: [UInt8]
    do {
      bytes = try context.files.read(path)
    } catch {
      throw .invalid("the baseline \(path): \(error.reason)", hint: "--write-baseline \(path) makes one")
    }
    let source = SourceFile(name: path, bytes: bytes)
    let (baseline, diagnostics) = Baseline.load(source)
    guard let baseline else {
      let first = diagnostics.first.map { diagnostic in
        let place = LineIndex(source).location(of: diagnostic.range.lowerBound)
        return "\(path):\(place.line):\(place.column): \(diagnostic.message)"
      }
      throw .invalid(first ?? "\(path) is not a baseline", hint: "--write-baseline \(path) makes a new one")
    }
    return baseline
  }
}

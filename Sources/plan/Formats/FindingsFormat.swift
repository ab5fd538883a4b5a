import SourceText
import StrategicPlan

/// What the formats of findings draw.
struct FindingsView: Sendable {
  let report: CheckReport
  let day: Day
  /// The least severity that makes the command fail; `nil` when none does.
  let failingFrom: Diagnostic.Severity?
  let paths: ForgePaths
  let canvas: Canvas
  let showsAll: Bool
}

extension OutputFormat {
  /// Findings for people at a terminal.
  static let findings = OutputFormat(
    name: "text",
    drawing: .findings { view in
      let writer = FindingsWriter(
        style: view.canvas.style, width: view.canvas.width, showsAll: view.showsAll, showAll: "--all")
      return writer.text(of: view.report) + view.report.summary
    }, isForScreens: true
  ) { _ in .text }
}

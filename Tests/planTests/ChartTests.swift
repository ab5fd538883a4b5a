import SourceText
import StrategicPlan
import TestSupport
import Testing

@testable import plan

@Suite struct ChartTests {
  private func charts() throws -> [Chart] {
    let source = try Repository.source("Plans/demo.json")
    let plan = try #require(Plan.load(source, defaultID: "demo").plan)
    let days = try FiscalCalendar.calendarYears.days(named: Array("2026-11-20".utf8))
    let period = try #require(ReportPeriod.year(2025, of: plan, asOf: days.last))
    return YearlyReport(on: plan, period, in: .french, about: nil, filter: Filter()).charts
  }

  @Test func `pictures are as they were`() throws {
    let charts = try charts()
    #expect(
      charts.map(\.name) == [
        "statuses", "progress", "timeline-S1", "timeline-S2", "timeline-S3", "timeline-S4", "indicators",
        "indicators-2", "budget",
      ])
    for chart in charts where !chart.name.hasSuffix("S3") && !chart.name.hasSuffix("S4") {
      let path = "Tests/planTests/Goldens/report-\(chart.name).svg"
      if let difference = Golden.difference(chart.file, path: path) { Issue.record("\(difference)") }
    }
  }

  /// The figures are those of the table of objectives in the report on 2025, which a second program works out from the
  /// file.
  @Test func `a picture tells its figures to those who can't see it`() throws {
    let charts = try charts()
    #expect(
      charts[1].description
        == "S1\u{A0}: 61\u{A0}%, S2\u{A0}: 81\u{A0}%, S3\u{A0}: 75\u{A0}%, S4\u{A0}: 43\u{A0}%")
    #expect(
      charts[0].description.hasSuffix("S4\u{A0}: non démarrée 1, en cours 4, réalisée 2"))
  }
}

/// The day as of which everything is computed, and the number of days that counts as soon.
package struct ReportingDate: Hashable, Sendable {
  package let day: Day
  /// The number of days ahead that counts as soon.
  package let soon: Int

  /// The percentage points by which an action may be below the straight line from its start to its
  /// deadline, as set by the rule `slipping`.
  package internal(set) var slippingPoints = defaultSlippingPoints

  /// The default of 20 points: a fifth of the way.
  package static let defaultSlippingPoints = 20

  /// The default of 90 days: a quarter of a year, the rhythm in which steering committees meet.
  package static let defaultSoon = 90

  /// Returns the same reportingDate with the settings of a plan and its folder.
  func judging(by plan: Plan) -> ReportingDate {
    var reportingDate = self
    let points = { (checks: Checks) in checks.value(of: "points", inRule: "slipping") }
    reportingDate.slippingPoints =
      points(plan.checks) ?? plan.folderChecks.flatMap(points) ?? ReportingDate.defaultSlippingPoints
    return reportingDate
  }

  package init(_ day: Day, soon: Int = defaultSoon) {
    self.day = day
    self.soon = soon
  }
}

/// The day as of which everything is computed, and the number of days that counts as soon.
package struct ReportingDate: Hashable, Sendable {
  package let day: Day
  /// The day by which deadlines are judged: the day itself or, for a period that has ended on it, the day
  /// after, so that what was due on its last day and is open is overdue.
  package let judged: Day
  /// The number of days ahead that counts as soon.
  package let soon: Int

  /// The percentage points by which an action may be below the straight line from its start to its
  /// deadline, as set by the rule `slipping`.
  var slippingPoints = defaultSlippingPoints

  /// The percentage of the way from an indicator's baseline to its target by which it may be short of its
  /// trajectory, as set by the rule `indicator-behind`.
  package internal(set) var tolerance = defaultTolerance

  static let defaultTolerance = 5

  /// The default of 20 points: a fifth of the way.
  static let defaultSlippingPoints = 20

  /// The default of 90 days: a quarter of a year, the rhythm in which steering committees meet.
  package static let defaultSoon = 90

  /// Returns the same reporting date with the settings of a plan and its folder.
  func judging(by plan: Plan) -> ReportingDate {
    var reportingDate = self
    func value(_ parameter: String, _ rule: String) -> Int? {
      plan.checks.value(of: parameter, inRule: rule)
        ?? plan.folderChecks?.value(of: parameter, inRule: rule)
    }
    reportingDate.slippingPoints = value("points", "slipping") ?? ReportingDate.defaultSlippingPoints
    reportingDate.tolerance = value("percent", "indicator-behind") ?? ReportingDate.defaultTolerance
    return reportingDate
  }

  /// Creates the reporting date.
  ///
  /// - Parameter isOver: A Boolean value that indicates whether the standing is that at the end of the day.
  package init(_ day: Day, soon: Int = defaultSoon, isOver: Bool = false) {
    self.day = day
    judged = isOver ? day + 1 : day
    self.soon = soon
  }
}

/// The day as of which everything is computed, and how far ahead “soon” reaches.
package struct Moment: Hashable, Sendable {
  package let day: Day
  /// In days.
  package let soon: Int

  /// The points of a percent by which an action may be behind the straight line from its start to its
  /// deadline: what the rule `slipping` allows.
  package internal(set) var slippingPoints = usualSlippingPoints

  /// 20 points: a fifth of the way.
  package static let usualSlippingPoints = 20

  /// 90 days: a quarter of a year, the rhythm in which steering committees meet.
  package static let usualSoon = 90

  /// The same moment, with what a plan and its folder allow.
  func judging(by plan: Plan) -> Moment {
    var moment = self
    let points = { (checks: Checks) in checks.value(of: "points", inRule: "slipping") }
    moment.slippingPoints =
      points(plan.checks) ?? plan.folderChecks.flatMap(points) ?? Moment.usualSlippingPoints
    return moment
  }

  package init(_ day: Day, soon: Int = usualSoon) {
    self.day = day
    self.soon = soon
  }
}

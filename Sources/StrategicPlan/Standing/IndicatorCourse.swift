/// The course of an indicator up to a day: what was measured, and the line through its targets.
package struct IndicatorCourse: Sendable {
  package typealias Point = Trajectory.Point

  /// The values measured, in the order of the days, from the baseline's day on.
  package let measured: [Point]
  /// The dated baseline, and the dated targets with a value, in the order of their days.
  package let trajectory: Trajectory
  /// The dated targets with a value.
  package let targets: [Point]

  package init(_ indicator: Indicator, on day: Day) {
    let facts = IndicatorFacts(indicator, on: day)
    trajectory = facts.trajectory
    targets = facts.targets.compactMap { target in
      guard let day = target.date?.last, let value = Goal(target, of: indicator, from: facts.baseline)?.value
      else { return nil }
      return (day, value)
    }
    let first = facts.baseline == nil ? nil : indicator.baseline?.date?.last
    measured = indicator.measurements.known(on: day).compactMap { measurement in
      guard let day = measurement.date?.last, let value = measurement.value, first.map({ $0 <= day }) ?? true
      else { return nil }
      return (day, value)
    }
  }

  /// Every point: the trajectory's and what was measured.
  package var points: [Point] { trajectory.points + measured }

  /// Returns the value of the trajectory on a day, or `nil` before its first and after its last point.
  package func expected(on day: Day) -> Quantity? {
    trajectory.points.first { $0.day == day }?.value ?? trajectory.segment(on: day)?.value
  }
}

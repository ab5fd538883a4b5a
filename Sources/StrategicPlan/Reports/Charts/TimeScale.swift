/// The days of a time line, and the ticks on it: the first days of years, or of months where there are few.
struct TimeScale {
  /// A day with a mark, and a label that may stand elsewhere.
  struct Tick {
    /// The first day of a year or a month.
    let day: Day
    let label: String
    /// The day below which the label is centred: that of a year stands in its middle, that of a month at its beginning.
    let middle: Day
  }

  let first: Day
  let last: Day

  /// Returns the first days of periods of equal length, no label twice.
  ///
  /// - Parameter count: The maximum number of ticks; every second, fifth, … year has one where there are more.
  func ticks(atMost count: Int) -> [Tick] {
    let steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200]
    let (start, end) = (first.components, last.components)
    let (from, to) = (start.year * 12 + start.month - 1, end.year * 12 + end.month - 1)
    // The names of months are longer.
    let step = steps.first { (to - from) / $0 < ($0 < 12 ? count * 2 / 3 : count) } ?? 12_000
    return stride(from: from / step * step, through: to, by: step).compactMap { month in
      let year = month / 12
      return Day(year: year, month: month % 12 + 1, day: 1).map { day in
        step < 12
          ? Tick(day: day, label: "\(month % 12 + 1)/\(year)", middle: day)
          : Tick(day: day, label: "\(year)", middle: day + 182)
      }
    }
  }

  func contains(_ day: Day) -> Bool { first <= day && day <= last }
}

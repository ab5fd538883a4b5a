/// The days of a time line, and the ticks on it: the first days of years, or of months where there are few.
struct TimeScale {
  let first: Day
  let last: Day

  /// The first days of periods of equal length, no label twice.
  ///
  /// - Parameter count: The maximum number of ticks; every second, fifth, … period has one where there are more.
  func ticks(atMost count: Int, in language: Language) -> [(day: Day, label: String)] {
    let steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200]
    let (start, end) = (first.components, last.components)
    let (from, to) = (start.year * 12 + start.month - 1, end.year * 12 + end.month - 1)
    // The names of months are longer.
    let step = steps.first { (to - from) / $0 < ($0 < 12 ? count * 2 / 3 : count) } ?? 12_000
    let firstMonth = (from + step - 1) / step * step
    return stride(from: firstMonth, through: to, by: step).compactMap { month in
      guard let day = Day(year: month / 12, month: month % 12 + 1, day: 1), day >= first else { return nil }
      let year = "\(month / 12)"
      return (day, step < 12 ? "\(month % 12 + 1)/\(year)" : year)
    }
  }
}

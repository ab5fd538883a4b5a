/// A day that is told from today, as people type it: `today`, `yesterday`, `-2w`, `+1m`.
package enum RelativeDay {
  /// The words of all languages, and how many days they are from today.
  private static let words: [String: Int] = [
    "today": 0, "yesterday": -1, "tomorrow": 1, "aujourd’hui": 0, "aujourd'hui": 0, "hier": -1, "demain": 1,
    "vandaag": 0, "gisteren": -1, "morgen": 1, "heute": 0, "gestern": -1,
  ]

  /// Returns the day that a text means: a word, or a sign, a number and a unit – days, weeks, months or years. A month
  /// that is too short for the day has its last.
  ///
  /// - Returns: `nil` if the text means no such day, or one beyond ``Day/years``.
  package static func day(_ text: String, from today: Day) -> Day? {
    if let days = words[text.lowercased()] { return today.advanced(byDays: days) }
    guard let sign = text.first, sign == "-" || sign == "+", let unit = text.last,
      let count = Int(text.dropFirst().dropLast()), 0...100_000 ~= count
    else { return nil }
    let number = sign == "-" ? -count : count
    switch unit {
    case "d": return today.advanced(byDays: number)
    case "w": return today.advanced(byDays: 7 * number)
    case "m": return today.advanced(byMonths: number)
    case "y": return today.advanced(byMonths: 12 * number)
    default: return nil
    }
  }
}

extension Day {
  /// Returns the day a number of days later, or `nil` beyond ``Day/years``.
  fileprivate func advanced(byDays days: Int) -> Day? {
    let all = (
      Day(year: Day.years.lowerBound, month: 1, day: 1), Day(year: Day.years.upperBound, month: 12, day: 31)
    )
    guard let first = all.0, let last = all.1, (first - self)...(last - self) ~= days else { return nil }
    return self + days
  }

  /// Returns the same day a number of months later, or the last of the month if it has none.
  fileprivate func advanced(byMonths months: Int) -> Day? {
    let (year, month, day) = components
    let total = year * 12 + month - 1 + months
    guard total >= 0 else { return nil }
    return (28...31).reversed().lazy.filter { $0 <= max(day, 28) }.compactMap {
      Day(year: total / 12, month: total % 12 + 1, day: min($0, day))
    }.first
  }
}

extension FiscalCalendar {
  /// The reason why a text is not a date.
  package enum DateProblem: Error, Equatable {
    /// The text has none of the forms.
    case form
    /// The form is right, but the calendar has no such day, month or quarter.
    case noSuchDay
    /// The year is not in ``Day/years``.
    case year
    /// Two years that are not one fiscal year of this plan.
    case notOneYear
  }

  /// Reads any date form: `2020-06-30`, `2020-06`, `2020-Q2`, `2020-H1`, `2020`, `2020-2021`.
  ///
  /// Months, quarters and halves are the calendar's. A bare year is the fiscal year that starts in it, and
  /// two years name that same fiscal year if it straddles both.
  package func days(named text: some Collection<UInt8>) throws(DateProblem) -> DaySpan {
    let bytes = Array(text)
    return try days(named: bytes.span)
  }

  /// Reads any date form without copying the text: a large plan has a million dates.
  func days(named text: Span<UInt8>) throws(DateProblem) -> DaySpan {
    func byte(_ position: Int) -> UInt8 { text[position] }
    func digits(_ positions: ClosedRange<Int>) -> Int? {
      var value = 0
      for position in positions {
        let digit = text[position] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    guard text.count >= 4, let year = digits(0...3) else { throw .form }
    guard text.count == 4 || text.count >= 6 && byte(4) == UInt8(ascii: "-") else { throw .form }
    guard Day.years.contains(year) else { throw .year }
    switch text.count {
    case 4:
      guard let span = days(of: year) else { throw .year }
      return span
    case 7:
      if let part = digits(6...6) {
        switch byte(5) {
        case UInt8(ascii: "Q"): return try months(year, from: part * 3 - 2, count: 3)
        case UInt8(ascii: "H"): return try months(year, from: part * 6 - 5, count: 6)
        default: break
        }
      }
      guard let month = digits(5...6) else { throw .form }
      return try months(year, from: month, count: 1)
    case 9:
      guard let second = digits(5...8) else { throw .form }
      guard straddles, second == year + 1, let span = days(of: year) else { throw .notOneYear }
      return span
    case 10:
      guard byte(7) == UInt8(ascii: "-"), let month = digits(5...6), let day = digits(8...9)
      else { throw .form }
      guard let day = Day(year: year, month: month, day: day) else { throw .noSuchDay }
      return DaySpan(day)
    default:
      throw .form
    }
  }

  private func months(_ year: Int, from month: Int, count: Int) throws(DateProblem) -> DaySpan {
    let end = month + count - 1
    guard (1...12).contains(month), (1...12).contains(end),
      let first = Day(year: year, month: month, day: 1),
      let last = Day(year: year, month: end, day: Day.count(ofMonth: end, in: year)),
      let span = DaySpan(first: first, last: last)
    else { throw .noSuchDay }
    return span
  }
}

/// Returns the value of a run of ASCII digits, or `nil` if it contains anything else.
func number(_ digits: some Collection<UInt8>) -> Int? {
  var value = 0
  for digit in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    value = value * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return value
}

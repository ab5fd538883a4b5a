import SourceText

extension ValueType where Value == DaySpan {
  static let date = ValueType(.date, schema: ["$ref": "#/$defs/date"]) { reader, token, bytes in
    guard token.isString else {
      let isYear = token.kind == .number && reader.string(token).count == 4
      reader.reportWrongType(
        token, expected: "a date",
        hint: isYear ? "write it in quotes: \"\(reader.string(token))\"" : nil)
      return nil
    }
    do throws(FiscalCalendar.DateProblem) {
      return try reader.days(named: token, bytes)
    } catch {
      reader.reportBadDate(error, token)
      return nil
    }
  }

  /// A fiscal year: a number, or a text of the date forms that names a year.
  static let year = ValueType(
    .year,
    schema: [
      "type": ["integer", "string"], "minimum": 1900, "maximum": 2199, "pattern": .string(DatePattern.year),
      "patternErrorMessage": "Expected a year, such as 2026 or \"2026-2027\".",
    ]
  ) { reader, token, bytes in
    guard token.kind == .number else {
      guard let span = date.read(&reader, token, bytes) else { return nil }
      guard reader.calendar.days(of: reader.calendar.year(of: span.first)) == span else {
        reader.report(
          .badDate, "'\(reader.excerpt(token))' is not a year", at: token, hint: "write it as 2020")
        return nil
      }
      return span
    }
    return ValueType<Int>.integer(Day.years).read(&reader, token, bytes).flatMap(reader.calendar.days(of:))
  }
}

extension ValueType where Value == Deadline {
  /// A date, or the word for what has no end on purpose.
  static let deadline = ValueType(
    .deadline, schema: ["$ref": "#/$defs/deadline"]
  ) { reader, token, bytes in
    if token.isString, reader.text(token).elementsEqual(Deadline.ongoingWord.utf8) { return .ongoing }
    return ValueType<DaySpan>.date.read(&reader, token, bytes).map(Deadline.by)
  }
}

extension ValueType where Value == FiscalCalendar {
  static let fiscalYearStart = ValueType(
    .text,
    schema: [
      "type": "string", "pattern": .string("^(\(DatePattern.monthDay)|02-(0[1-9]|1[0-9]|2[0-8]))$"),
      "patternErrorMessage": "Expected a month and a day, such as \"04-01\".",
    ]
  ) { reader, token, bytes in
    guard let text = ValueType<String>.string.read(&reader, token, bytes) else { return nil }
    guard let calendar = FiscalCalendar(text) else {
      // Even if the setting is not understood, two years may name a fiscal year: that is not another
      // mistake.
      reader.adopt(.aprilYears)
      reader.report(
        .badDate, "'\(reader.excerpt(token))' is not a day of every year", at: token,
        hint: "month and day, such as \"04-01\"")
      return nil
    }
    reader.adopt(calendar)
    return calendar
  }
}

extension ValueType where Value == Currency {
  static let currency = ValueType(
    .text,
    schema: [
      "type": "string", "pattern": "^[A-Z]{3}$",
      "patternErrorMessage": "Expected the code of a currency (ISO 4217), such as \"EUR\".",
    ]
  ) {
    reader, token, bytes in
    guard let text = ValueType<String>.string.read(&reader, token, bytes) else { return nil }
    guard let currency = Currency(text) else {
      reader.report(
        .badValue, "'\(reader.excerpt(token))' is not a currency", at: token,
        hint: "three capital letters by ISO 4217, such as \"EUR\"")
      return nil
    }
    return currency
  }
}

extension PlanReader {
  fileprivate mutating func reportBadDate(_ problem: FiscalCalendar.DateProblem, _ token: JSONToken) {
    let text = excerpt(token)
    switch problem {
    case .form:
      report(
        .badDate, "'\(text)' is not a date", at: token,
        hint: DatePattern.reversed(text).map { "write \($0)" }
          ?? "2020-06-30, 2020-06, 2020-Q2, 2020-H1, 2020" + (calendar.straddles ? " or 2020-2021" : ""))
    case .noSuchDay:
      report(.badDate, "the calendar has no '\(text)'", at: token)
    case .year:
      let years = Day.years
      report(
        .badDate, "the year of '\(text)' is not between \(years.lowerBound) and \(years.upperBound)",
        at: token)
    case .notOneYear:
      report(
        .badDate, "'\(text)' is not one fiscal year of this plan", at: token,
        hint: "for several years give a start and a deadline")
    }
  }
}

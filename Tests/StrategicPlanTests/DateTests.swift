import StrategicPlan
import Testing

@Suite struct DateTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
    try #require(Day(year: year, month: month, day: day))
  }

  /// Numbers of days from `date -u -d … +%s` divided by 86,400.
  @Test(arguments: [
    (1900, 1, 1, -25567), (1970, 1, 1, 0), (1999, 12, 31, 10956), (2000, 2, 29, 11016), (2000, 3, 1, 11017),
    (2024, 2, 29, 19782), (2026, 11, 20, 20777), (2100, 3, 1, 47541), (2199, 12, 31, 84005),
  ])
  func `days are counted from 1970 on`(year: Int, month: Int, dayOfMonth: Int, number: Int32) throws {
    #expect(try day(year, month, dayOfMonth).number == number)
  }

  @Test func `every day of three centuries is the one after the day before`() throws {
    var expected = try day(1900, 1, 1)
    for year in Day.years {
      for month in 1...12 {
        for dayOfMonth in 1...31 {
          guard let day = Day(year: year, month: month, day: dayOfMonth) else { continue }
          #expect(day == expected)
          #expect(day.components == (year, month, dayOfMonth))
          expected = day + 1
        }
      }
    }
    #expect(expected.number == 84006)
  }

  @Test(arguments: [
    (2023, 2, 29), (2100, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0), (1899, 12, 31),
    (2200, 1, 1),
  ])
  func `what the calendar does not have is no day`(year: Int, month: Int, dayOfMonth: Int) {
    #expect(Day(year: year, month: month, day: dayOfMonth) == nil)
  }

  private func span(_ text: String, _ calendar: FiscalCalendar = .calendarYears) throws -> String {
    let span = try calendar.days(named: Array(text.utf8))
    return "\(span.first) \(span.last)"
  }

  @Test(arguments: [
    ("2020-06-30", "2020-06-30 2020-06-30"), ("2020-02", "2020-02-01 2020-02-29"),
    ("2021-02", "2021-02-01 2021-02-28"),
    ("2020-Q1", "2020-01-01 2020-03-31"), ("2020-Q2", "2020-04-01 2020-06-30"),
    ("2020-Q4", "2020-10-01 2020-12-31"),
    ("2020-H1", "2020-01-01 2020-06-30"), ("2020-H2", "2020-07-01 2020-12-31"),
    ("2020", "2020-01-01 2020-12-31"),
    ("2199", "2199-01-01 2199-12-31"), ("1900", "1900-01-01 1900-12-31"),
  ])
  func `a deadline in a year is its last day, a start its first`(text: String, days: String) throws {
    #expect(try span(text) == days)
  }

  @Test func `a bare year is the fiscal year that starts in it`() throws {
    let april = try #require(FiscalCalendar("04-01"))
    #expect(try span("2025", april) == "2025-04-01 2026-03-31")
    #expect(try span("2025-2026", april) == "2025-04-01 2026-03-31")
    #expect(try span("2023-2024", april) == "2023-04-01 2024-03-31")
    #expect(try span("2025-Q1", april) == "2025-01-01 2025-03-31")
    #expect(try april.year(of: day(2026, 3, 31)) == 2025)
    #expect(try april.year(of: day(2026, 4, 1)) == 2026)
    #expect(april.name(ofYear: 2025) == "2025–2026")
    #expect(FiscalCalendar.calendarYears.name(ofYear: 2025) == "2025")
  }

  @Test(arguments: [
    ("", FiscalCalendar.DateProblem.form), ("202", .form), ("2020-", .form),
    ("2020-6", .form),
    ("2020/06", .form),
    ("2020-06-3", .form), ("2020-06-300", .form), (" 2020", .form), ("2020-Q", .form),
    ("20２0", .form),
    ("2020-6-30", .form),
    ("2020-X1", .form), ("2020-00", .noSuchDay), ("2020-13", .noSuchDay), ("2020-Q5", .noSuchDay),
    ("2020-Q0", .noSuchDay),
    ("2020-H3", .noSuchDay), ("2020-02-30", .noSuchDay), ("2021-02-29", .noSuchDay), ("1899", .year),
    ("2200-01-01", .year),
    ("0000", .year), ("2020-2021", .notOneYear),
  ])
  func `what is no date is told apart`(text: String, problem: FiscalCalendar.DateProblem) {
    #expect(throws: problem) { try FiscalCalendar.calendarYears.days(named: Array(text.utf8)) }
  }

  @Test func `two years that do not follow one another are no fiscal year`() throws {
    let april = try #require(FiscalCalendar("04-01"))
    #expect(throws: FiscalCalendar.DateProblem.notOneYear) { try april.days(named: Array("2020-2022".utf8)) }
  }

  @Test(arguments: ["02-29", "13-01", "1-1", "04/01", "", "04-31"])
  func `years begin on a day that every year has`(text: String) {
    #expect(FiscalCalendar(text) == nil)
  }
}

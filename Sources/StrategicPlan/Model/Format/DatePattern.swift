/// Regular expressions (ECMA 262) for the date forms, strict enough to know leap years.
enum DatePattern {
  private static let years = "(19|20|21)[0-9]{2}"
  /// Years divisible by four; 1900 and 2100 are not leap years.
  private static let leapYears = "(((19|21)(0[48]|[2468][048]|[13579][26]))|(20([02468][048]|[13579][26])))"
  static let monthDay =
    "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
  private static let day =
    "\(years)-(\(monthDay)|02-(0[1-9]|1[0-9]|2[0-8]))|\(leapYears)-02-29"

  /// Returns the day written as `30/06/2026` or `30.6.2026`: day, month and year in the order that people
  /// write them.
  static func reversed(_ text: String) -> Day? {
    let parts = text.split { "/.- ".contains($0) }.compactMap { Int($0) }
    return parts.count == 3 && text.allSatisfy { $0.isNumber || "/.- ".contains($0) }
      ? Day(year: parts[2], month: parts[1], day: parts[0]) : nil
  }

  static let year = "^\(years)(-(\(years)|2200))?$"
  static let any = "^(\(day)|\(years)(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|\(years)|2200))?)$"
}

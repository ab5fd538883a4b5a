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
    var numbers: [Int] = []
    var isInNumber = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(byte - UInt8(ascii: "0"))
        if isInNumber {
          numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + digit
        } else {
          numbers.append(digit)
        }
        guard numbers.count <= 3, numbers[numbers.count - 1] < 10_000 else { return nil }
        isInNumber = true
      case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: " "): isInNumber = false
      default: return nil
      }
    }
    return numbers.count == 3 ? Day(year: numbers[2], month: numbers[1], day: numbers[0]) : nil
  }

  static let year = "^\(years)(-(\(years)|2200))?$"
  static let any = "^(\(day)|\(years)(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|\(years)|2200))?)$"
}

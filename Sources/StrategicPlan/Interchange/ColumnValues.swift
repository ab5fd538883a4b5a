import OfficeFiles
import SourceText

/// The spelling of the values of one column, found out from all of them together.
struct ColumnValues: Sendable {
  /// The order of day and month in dates with numbers.
  private(set) var order = WrittenDate.Order.dayFirst
  /// A Boolean value that indicates whether dates are of both orders, or may be of either.
  private(set) var hasTwoOrders = false
  /// A Boolean value that indicates whether nothing tells the day from the month.
  private(set) var isOrderUncertain = false
  /// The order that a date of the column proves, unless another proves the other.
  var provenOrder: WrittenDate.Order? { hasProof && !hasTwoOrders ? order : nil }
  private var hasProof = false
  /// A Boolean value that indicates whether a comma is the decimal mark, or `nil` if nothing tells.
  private(set) var hasDecimalComma: Bool?
  /// A Boolean value that indicates whether shares are told as parts of 1.
  private(set) var isFraction = false
  private let countsFrom1904: Bool
  /// The power of ten of amounts without one of their own.
  var exponent = 0

  init(
    _ values: [Sheet.Value], _ kind: ColumnMeaning.Kind, countsFrom1904: Bool,
    order told: WrittenDate.Order? = nil
  ) {
    self.countsFrom1904 = countsFrom1904
    var (dayFirst, monthFirst, either) = (0, 0, 0)
    var (commas, points) = (0, 0)
    // Numbers up to 1, and those beyond.
    var (parts, wholes) = (0, 0)
    for value in values {
      switch value {
      case .text(let text):
        if kind == .date, let (first, second) = text.dayAndMonth {
          if first > 12 {
            dayFirst += 1
          } else if second > 12 {
            monthFirst += 1
          } else {
            either += 1
          }
        }
        if kind == .number {
          switch text.decimalMark {
          case UInt8(ascii: ","): commas += 1
          case UInt8(ascii: "."): points += 1
          default: break
          }
          if text.utf8.contains(UInt8(ascii: "%")) {
            wholes += 1
          } else if wholes == 0, let number = text.trimmed.asNumber.flatMap({ Double($0) }) {
            if number > 1 { wholes += 1 } else if number > 0 { parts += 1 }
          }
        }
      case .number(let digits):
        guard kind == .number, let number = Double(digits) else { continue }
        if number > 1 { wholes += 1 } else if number > 0 { parts += 1 }
      default: break
      }
    }
    order = monthFirst > dayFirst ? .monthFirst : .dayFirst
    hasProof = dayFirst + monthFirst > 0
    hasTwoOrders = dayFirst > 0 && monthFirst > 0
    isOrderUncertain = dayFirst == 0 && monthFirst == 0 && either > 0 && told == nil
    if dayFirst == 0, monthFirst == 0, let told { order = told }
    hasDecimalComma = commas > points ? true : points > commas ? false : nil
    isFraction = parts > 0 && wholes == 0
  }

  /// What a cell says in a type.
  enum Reading<Value> {
    case nothing
    case value(Value)
    /// What can't be read, by its words.
    case words(String)
  }

  func date(_ value: Sheet.Value) -> Reading<WrittenDate> {
    switch value {
    case .day(let year, let month, let day):
      return Day(year: year, month: month, day: day).map { .value(WrittenDate(spelled: $0.description)) }
        ?? .words("\(year)-\(month)-\(day)")
    case .number(let digits), .percent(let digits):
      guard let number = Double(digits), number.magnitude < 1e9, number == number.rounded() else {
        return .words(digits)
      }
      if Day.years.contains(Int(number)) { return .value(WrittenDate(spelled: String(Int(number)))) }
      guard 20_000...80_000 ~= number,
        let day = Sheet.day(ofSerial: Int(number), from1904: countsFrom1904),
        let found = Day(year: day.year, month: day.month, day: day.day)
      else { return .words(digits.plainNumber ?? digits) }
      return .value(WrittenDate(spelled: found.description))
    case .text(let text):
      if WrittenWords.isNothing(text) { return .nothing }
      // A number that was written as a text.
      if let number = Int(text.trimmed), 20_000...80_000 ~= number { return date(.number(text.trimmed)) }
      return WrittenDate(text, order: order).map { .value($0) } ?? .words(text.trimmed)
    case .flag(let flag): return .words(flag ? "true" : "false")
    case .mistake: return .nothing
    }
  }

  /// Returns a number in the spelling of JSON.
  func number(_ value: Sheet.Value) -> Reading<String> {
    switch value {
    case .number(let digits): return digits.plainNumber.map { .value($0) } ?? .words(digits)
    case .percent(let digits): return Self.hundredfold(digits).map { .value($0) } ?? .words(digits)
    case .text(let text):
      if WrittenWords.isNothing(text) { return .nothing }
      return digits(of: text.trimmed.withoutPercentSign).map { .value($0) } ?? .words(text.trimmed)
    case .mistake: return .nothing
    case .flag(let flag): return .words(flag ? "true" : "false")
    case .day(let year, let month, let day): return .words("\(year)-\(month)-\(day)")
    }
  }

  /// Returns a share in percent.
  func percent(_ value: Sheet.Value) -> Reading<Percent> {
    var reading = number(value)
    // `33,333 %` is a third.
    if case .text(let text) = value {
      let shares = text.trimmed.withoutPercentSign.readings.filter { Percent(digits: $0) != nil }
      if let share = shares.first { reading = .value(share) }
    }
    if isFraction, case .value(let digits) = reading, !value.isShare, let scaled = Self.hundredfold(digits) {
      reading = .value(scaled)
    }
    // 85 that was pasted into a cell for shares is 85 %; 120 % is none.
    if case .percent(let digits) = value, let number = Double(digits), 10 <= number, number <= 100 {
      reading = digits.plainNumber.map { .value($0) } ?? reading
    }
    switch reading {
    case .value(let digits):
      // A share beyond 100 is no progress.
      return Percent(digits: digits).map { .value($0) } ?? .words(value.words ?? digits)
    case .nothing: return .nothing
    case .words(let words): return .words(words)
    }
  }

  /// Returns the share in a column of words: a number alone may be a code.
  func shareAmongWords(_ value: Sheet.Value) -> Percent? {
    guard case .value(let percent) = percent(value),
      value.isShare || Percent(millionths: 10_000_000) <= percent
    else { return nil }
    return percent
  }

  /// What an amount may be.
  enum Amount {
    case money(String, Currency?)
    case posts(String)
  }

  func amount(_ value: Sheet.Value) -> Reading<Amount> {
    switch value {
    case .text(let text):
      if WrittenWords.isNothing(text) { return .nothing }
      switch AmountText(text, exponent: exponent) {
      case .money(let digits, let currency):
        guard Double(digits).map({ 0...Self.mostMoney ~= $0 }) == true else { return .words(text.trimmed) }
        return .value(.money(digits, currency))
      case .posts(let digits): return .value(.posts(digits))
      case .ambiguous(let readings):
        // The last reading takes the mark as one between thousands; the first would be finer than cents.
        guard let last = readings.last, Double(last).map({ $0 <= Self.mostMoney }) == true else {
          return .words(text.trimmed)
        }
        return .value(.money(last, nil))
      case .unclear, .none: return .words(text.trimmed)
      }
    default:
      switch number(value) {
      case .value(let digits):
        let factor = (0..<exponent).reduce(1.0) { product, _ in product * 10 }
        guard let number = Double(digits), number * factor <= Self.mostMoney,
          let cents = exponent == 0 ? digits.asCents : (number * factor).description.plainNumber?.asCents
        else { return .words(digits) }
        return .value(.money(cents, nil))
      case .nothing: return .nothing
      case .words(let words): return .words(words)
      }
    }
  }

  /// The largest amount that a plan may have.
  private static let mostMoney = 1e12

  private func digits(of text: String) -> String? {
    let readings = text.readings
    guard readings.count > 1 else { return readings.first }
    let isGrouped = hasDecimalComma.map { $0 == text.contains(".") } ?? true
    return isGrouped ? readings.last : readings.first
  }

  static func hundredfold(_ digits: String) -> String? {
    Double(digits).flatMap { ($0 * 100).description.plainNumber }
  }
}

extension String {
  fileprivate var withoutPercentSign: String { hasSuffix("%") ? String(dropLast()).trimmed : self }

  /// The first two of three numbers that may be a day and a month.
  fileprivate var dayAndMonth: (Int, Int)? {
    let numbers = utf8.split { !(0x30...0x39).contains($0) }.map {
      $0.reduce(0) { min($0, 9999) * 10 + Int($1) - 0x30 }
    }
    guard numbers.count == 3, numbers[0] < 32, numbers[1] < 32 else { return nil }
    return (numbers[0], numbers[1])
  }

  /// The comma or the point that can only be the decimal mark: the last of both, or what stands before other than three
  /// digits.
  fileprivate var decimalMark: UInt8? {
    var marks: [UInt8] = []
    var next: UInt8?
    // The digits after the last mark.
    var digits = 0
    var isInNumber = false
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "."): next = byte
      case 0x30...0x39:
        if let mark = next {
          marks.append(mark)
          (next, digits, isInNumber) = (nil, 0, true)
        }
        if isInNumber { digits += 1 }
      default: (next, isInNumber) = (nil, false)
      }
    }
    guard let last = marks.last else { return nil }
    if marks.count > 1, marks[0] != last { return last }
    return digits > 0 && digits != 3 ? last : nil
  }

  /// A number rounded to cents, or `nil` if it is negative.
  fileprivate var asCents: String? {
    guard let millionths = try? FixedPoint.read(utf8, places: 6, rounding: true), millionths >= 0 else {
      return nil
    }
    return FixedPoint.digits((millionths + 5_000) / 10_000, places: 2)
  }
}

extension Sheet.Value {
  /// A Boolean value that indicates whether the cell says that it is a share.
  fileprivate var isShare: Bool {
    switch self {
    case .percent: true
    case .text(let text): text.utf8.contains(UInt8(ascii: "%"))
    default: false
    }
  }

  /// What the cell says in words, or `nil` if it says nothing.
  var words: String? {
    switch self {
    case .text(let text): text.withoutMarkup.trimmed
    case .number(let digits): digits.plainNumber ?? digits
    case .percent(let digits): Double(digits).flatMap { ($0 * 100).description.plainNumber }.map { $0 + " %" }
    case .day(let year, let month, let day): Day(year: year, month: month, day: day)?.description
    case .flag(let flag): flag ? "true" : "false"
    case .mistake: nil
    }
  }
}

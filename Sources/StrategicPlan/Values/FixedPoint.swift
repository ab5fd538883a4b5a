/// Decimal numbers stored as a count of units of their last place: exact, never floating point.
package enum FixedPoint {
  /// The reason why digits can't be read as a fixed-point number.
  package enum Problem: Error, Equatable {
    case notANumber
    /// There are more decimals than places.
    case tooPrecise
    /// The magnitude is beyond ``limit``.
    case tooLarge
  }

  /// The largest magnitude that can be read: 10¹², a million million.
  package static let limit: Int128 = 1_000_000_000_000

  /// Reads a number as JSON spells it, in units of 10^-places.
  package static func read(
    _ digits: some Collection<UInt8>, places: Int, rounding: Bool = false
  ) throws(Problem) -> Int128 {
    let bytes = Array(digits)
    return try read(bytes.span, places: places, rounding: rounding)
  }

  /// Reads a number without copying its digits.
  static func read(_ digits: Span<UInt8>, places: Int, rounding: Bool = false) throws(Problem) -> Int128 {
    if let units = smallNumber(digits, places: places) { return Int128(units) }
    var mantissa: Int128 = 0
    var fraction = 0
    var exponent = 0
    var isNegative = false
    var isExponentNegative = false
    var part = Part.integer
    var isEmpty = true
    for position in digits.indices {
      let byte = digits[position]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        isEmpty = false
        let digit = Int(byte - UInt8(ascii: "0"))
        if part == .exponent {
          exponent = min(exponent * 10 + digit, 10_000)
        } else if mantissa < limit * limit {
          mantissa = mantissa * 10 + Int128(digit)
          if part == .fraction { fraction += 1 }
        } else if part == .fraction {
          // These digits are beyond every place that is kept: it only matters whether one is not zero.
          if digit != 0, !rounding { throw .tooPrecise }
        } else {
          throw .tooLarge
        }
      case UInt8(ascii: "."): part = .fraction
      case UInt8(ascii: "e"), UInt8(ascii: "E"): part = .exponent
      case UInt8(ascii: "-"):
        if part == .exponent { isExponentNegative = true } else { isNegative = true }
      case UInt8(ascii: "+"): continue
      default: throw .notANumber
      }
    }
    guard !isEmpty else { throw .notANumber }
    guard mantissa != 0 else { return 0 }
    let shift = places - fraction + (isExponentNegative ? -exponent : exponent)
    let units = try scaled(mantissa, by: shift, rounding: rounding)
    guard units <= limit * power(places) else { throw .tooLarge }
    return isNegative ? -units : units
  }

  /// Reads a number with few digits and no more decimals than are kept, as most numbers of a plan are.
  private static func smallNumber(_ digits: Span<UInt8>, places: Int) -> Int? {
    guard (1...10).contains(digits.count), digits[0] != UInt8(ascii: ".") else { return nil }
    var value = 0
    var missingPlaces = places
    var isFraction = false
    for position in digits.indices {
      let digit = digits[position] &- UInt8(ascii: "0")
      if digit < 10 {
        value = value &* 10 &+ Int(digit)
        if isFraction { missingPlaces -= 1 }
      } else {
        guard !isFraction, digits[position] == UInt8(ascii: ".") else { return nil }
        isFraction = true
      }
    }
    guard (0...6).contains(missingPlaces) else { return nil }
    for _ in 0..<missingPlaces { value *= 10 }
    return value
  }

  private enum Part { case integer, fraction, exponent }

  private static func scaled(_ mantissa: Int128, by shift: Int, rounding: Bool) throws(Problem) -> Int128 {
    if shift >= 0 {
      guard shift <= 24, mantissa <= limit * limit / power(min(shift, 18)) else { throw .tooLarge }
      return mantissa * power(shift)
    }
    let divisor = -shift <= 30 ? power(-shift) : nil
    if rounding { return divisor.map { (mantissa + $0 / 2) / $0 } ?? 0 }
    guard let divisor, mantissa % divisor == 0 else { throw .tooPrecise }
    return mantissa / divisor
  }

  /// Returns the digits of a number of units, as JSON spells it, with at least `minimumPlaces` decimals.
  package static func digits(_ units: Int128, places: Int, minimumPlaces: Int = 0) -> String {
    let magnitude = units.magnitude
    let divisor = power(places).magnitude
    var fraction = String(magnitude % divisor)
    fraction = String(repeating: "0", count: places - min(places, fraction.utf8.count)) + fraction
    if places == 0 { fraction = "" }
    while fraction.utf8.count > minimumPlaces, fraction.last == "0" { fraction.removeLast() }
    let sign = units < 0 ? "-" : ""
    return sign + String(magnitude / divisor) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Returns the quotient `numerator / denominator`, rounded to the nearest whole, halves away from zero.
  static func quotient(_ numerator: Int128, _ denominator: Int128) -> Int128 {
    let quotient = (numerator.magnitude + denominator.magnitude / 2) / denominator.magnitude
    return (numerator < 0) == (denominator < 0) ? Int128(quotient) : -Int128(quotient)
  }

  private static func power(_ exponent: Int) -> Int128 {
    switch exponent {
    case 0: return 1
    case 2: return 100
    case 6: return 1_000_000
    default:
      var power: Int128 = 1
      for _ in 0..<exponent { power *= 10 }
      return power
    }
  }
}

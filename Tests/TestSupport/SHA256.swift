/// The Secure Hash Algorithm with 256 bits (FIPS 180-4), which the toolchain's library does not have.
package enum SHA256 {
  package static func hash(_ message: [UInt8]) -> [UInt8] {
    let primes = firstPrimes(64)
    let constants = primes.map { fraction(ofRoot: 3, of: $0) }
    var state = primes.prefix(8).map { fraction(ofRoot: 2, of: $0) }
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    let bits = UInt64(message.count) * 8
    padded += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
    for start in stride(from: 0, to: padded.count, by: 64) {
      var words = (0..<16).map { word in
        (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(padded[start + word * 4 + $1]) }
      }
      for index in 16..<64 {
        let (a, b) = (words[index - 15], words[index - 2])
        let low = turn(a, 7) ^ turn(a, 18) ^ a >> 3
        let high = turn(b, 17) ^ turn(b, 19) ^ b >> 10
        words.append(words[index - 16] &+ low &+ words[index - 7] &+ high)
      }
      var s = state
      for index in 0..<64 {
        let choice = s[4] & s[5] ^ ~s[4] & s[6]
        let first =
          s[7] &+ (turn(s[4], 6) ^ turn(s[4], 11) ^ turn(s[4], 25)) &+ choice &+ constants[index]
          &+ words[index]
        let majority = s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2]
        let second = (turn(s[0], 2) ^ turn(s[0], 13) ^ turn(s[0], 22)) &+ majority
        s = [first &+ second, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
      }
      state = zip(state, s).map { $0 &+ $1 }
    }
    return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) } }
  }

  private static func turn(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

  private static func firstPrimes(_ count: Int) -> [Int] {
    var primes: [Int] = []
    var number = 2
    while primes.count < count {
      if primes.allSatisfy({ number % $0 != 0 }) { primes.append(number) }
      number += 1
    }
    return primes
  }

  /// Returns the first 32 bits of the fraction of a root.
  private static func fraction(ofRoot degree: Int, of number: Int) -> UInt32 {
    // The largest integer whose power is not beyond the number, with 32 bits after the point.
    var (low, high) = (UInt64(0), UInt64(1) << 40)
    let target = (0..<degree).reduce(UInt256(UInt64(number))) { value, _ in value.shiftedBy32 }
    while low + 1 < high {
      let middle = (low + high) / 2
      let power = (1..<degree).reduce(UInt256(middle)) { value, _ in value.multiplied(by: middle) }
      if power <= target { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }
}

/// A number of 32-bit digits, the lowest first.
private struct UInt256 {
  private var digits: [UInt64]

  init(_ value: UInt64) {
    digits = [UInt64](repeating: 0, count: 8)
    digits[0] = value & 0xffff_ffff
    digits[1] = value >> 32
  }

  var shiftedBy32: UInt256 {
    var result = self
    result.digits = [0] + digits.dropLast()
    return result
  }

  func multiplied(by factor: UInt64) -> UInt256 {
    let parts = [factor & 0xffff_ffff, factor >> 32]
    var result = UInt256(0)
    for (place, part) in parts.enumerated() {
      var carry: UInt64 = 0
      for index in 0..<(8 - place) {
        let sum = digits[index] * part + result.digits[index + place] + carry
        result.digits[index + place] = sum & 0xffff_ffff
        carry = sum >> 32
      }
    }
    return result
  }

  static func <= (left: UInt256, right: UInt256) -> Bool {
    for (a, b) in zip(left.digits.reversed(), right.digits.reversed()) where a != b { return a < b }
    return true
  }
}

extension [UInt8] {
  /// The bytes in Base64 (RFC 4648).
  package var base64: String {
    let letters = [Character]("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: count, by: 3) {
      let part = [UInt8](self[start..<Swift.min(start + 3, count)])
      let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < part.count ? Int(part[$1]) : 0) }
      for place in 0..<4 {
        text.append(place <= part.count ? letters[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }
}

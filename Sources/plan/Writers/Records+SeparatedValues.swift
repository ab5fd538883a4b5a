import SourceText
import StrategicPlan

/// How values are parted on a line, and what is done with those that hold what parts them.
struct SeparatedValues: Sendable {
  private let separator: String
  private let quote: @Sendable (String) -> String

  /// Comma-separated values by RFC 4180; lines end with LF.
  static let commas = SeparatedValues(separator: ",") { value in
    let isPlain = value.utf8.allSatisfy {
      $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\n")
        && $0 != UInt8(ascii: "\r")
    }
    return isPlain ? value : "\"" + value.doublingQuotes + "\""
  }

  /// Tab-separated values (IANA text/tab-separated-values): tabs and line breaks become blanks.
  static let tabs = SeparatedValues(separator: "\t") { value in
    String(String.UnicodeScalarView(value.unicodeScalars.map { ["\t", "\n", "\r"].contains($0) ? " " : $0 }))
  }

  func line(_ values: [JSONValue]) -> String {
    values.enumerated().map { position, value in
      if case .number(let digits) = value { return digits }
      let text = value.field.visible(keeping: ["\t", "\n", "\r"])
      return quote(text.withoutFormulas(isLast: position == values.count - 1))
    }.joined(separator: separator) + "\n"
  }

  /// The first line: what the columns are called.
  func heading(_ keys: [String]) -> String { keys.joined(separator: separator) + "\n" }
}

extension JSONValue {
  /// The value as one field: lists joined by `; `, of objects what names or counts them.
  fileprivate var field: String {
    switch self {
    case .null: ""
    case .bool(let value): value ? "true" : "false"
    case .number(let digits), .verbatim(let digits): digits
    case .string(let value): value
    case .array(let elements): elements.map(\.field).filter { !$0.isEmpty }.joined(separator: "; ")
    case .object(let members):
      ["name", "note"].lazy.compactMap { key in
        members.first { $0.key == key && $0.value != .null }?.value.field
      }.first ?? ""
    }
  }
}

extension String {
  /// A text in which a spreadsheet takes nothing for a formula, as OWASP advises: with an apostrophe
  /// before what could begin one, at the start and after whatever some locale takes for the end of a cell.
  ///
  /// - Parameter isLast: Whether nothing follows it in its line: a number such as `-25` then stays as it
  ///   is. What follows another may go on with it where a comma parts no cells.
  fileprivate func withoutFormulas(isLast: Bool) -> String {
    guard mayHoldFormula, !isLast || Double(self) == nil else { return self }
    var guarded = "".unicodeScalars
    var isAtStart = true
    var rest = unicodeScalars[...]
    while let scalar = rest.first {
      if isAtStart, scalar.mayBeginFormula { guarded.append("'") }
      // Blanks and quotes before a formula are passed over.
      isAtStart = scalar.mayEndCell || isAtStart && (scalar.properties.isWhitespace || scalar == "\"")
      guarded.append(scalar)
      rest.removeFirst()
    }
    return String(guarded)
  }

  /// Whether a look at the bytes leaves room for a formula: most texts hold none, and a date's hyphens
  /// stand between digits.
  private var mayHoldFormula: Bool {
    var isAtStart = true
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"):
        if isAtStart { return true }
      case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "\n"): isAtStart = true
      case UInt8(ascii: "\t"), UInt8(ascii: "\r"): return true
      case UInt8(ascii: " "), UInt8(ascii: "\""): break
      // Blanks, separators and wide signs begin with these.
      case 0xC2, 0xE1, 0xE2: if isAtStart { return true }
      case 0xD8, 0xE3, 0xEF: return true
      default: isAtStart = false
      }
    }
    return false
  }

  fileprivate var doublingQuotes: String {
    var doubled = ""
    for scalar in unicodeScalars {
      doubled.unicodeScalars.append(scalar)
      if scalar == "\"" { doubled += "\"" }
    }
    return doubled
  }
}

extension Unicode.Scalar {
  /// Whether a cell that begins with it may be a formula, also in the wide letters of East Asia.
  fileprivate var mayBeginFormula: Bool {
    ["=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains(self)
  }

  /// Whether some locale's list separator is it, or a line ends with it.
  fileprivate var mayEndCell: Bool {
    [
      ";", ",", "|", "\t", "\n", "\r", "\u{060C}", "\u{061B}", "\u{3001}", "\u{FF0C}", "\u{FF1B}", "\u{FF5C}",
    ].contains(self)
  }
}

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

  private static let breaks: [Unicode.Scalar] = ["\t", "\n", "\r"]

  func line(_ values: [JSONValue]) -> String {
    var fields: [String] = []
    fields.reserveCapacity(values.count)
    // Where a comma parts no cells, what follows a number goes on with it: `-1,5+cmd|…`.
    var mayGoOn = false
    for value in values {
      if case .number(let digits) = value {
        fields.append(digits)
        mayGoOn = mayGoOn || digits.utf8.first == UInt8(ascii: "-")
        continue
      }
      let text = value.field.visible(keeping: SeparatedValues.breaks).withoutFormulas
      let calls = mayGoOn && text.utf8.contains { "|!(=".utf8.contains($0) }
      fields.append(quote(calls ? "'" + text : text))
      mayGoOn =
        text.endsInSignedNumber
        || mayGoOn && text.utf8.allSatisfy { (UInt8(ascii: "-")...UInt8(ascii: "9")).contains($0) }
    }
    return fields.joined(separator: separator) + "\n"
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
  /// Numbers such as `-25` stay as they are.
  fileprivate var withoutFormulas: String {
    guard mayHoldFormula else { return self }
    var guarded = "".unicodeScalars
    var isAtStart = true
    var rest = unicodeScalars[...]
    while let scalar = rest.first {
      if isAtStart, scalar.mayBeginFormula, !rest.isNumber { guarded.append("'") }
      // Blanks and quotes before a formula are passed over.
      isAtStart = scalar.mayEndCell || isAtStart && (scalar.properties.isWhitespace || scalar == "\"")
      guarded.append(scalar)
      rest.removeFirst()
    }
    return String(guarded)
  }

  /// A Boolean value that tells whether its last part, as some locale separates cells, is a number with a
  /// sign.
  fileprivate var endsInSignedNumber: Bool {
    let rest = utf8.reversed().drop { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: ",")
    }
    guard let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else { return false }
    guard let before = rest.dropFirst().first else { return true }
    return before >= 0x80 || " \";|\t\n\r".utf8.contains(before)
  }

  /// False for most texts: a look at the bytes leaves no room for a formula, as a date's hyphens stand
  /// between digits.
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
  /// A Boolean value that tells whether a cell that begins with it may be a formula, also in the wide letters of East Asia.
  fileprivate var mayBeginFormula: Bool {
    ["=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains(self)
  }

  /// A Boolean value that tells whether some locale's list separator is it, or a line ends with it.
  fileprivate var mayEndCell: Bool {
    [
      ";", ",", "|", "\t", "\n", "\r", "\u{060C}", "\u{061B}", "\u{3001}", "\u{FF0C}", "\u{FF1B}", "\u{FF5C}",
    ].contains(self)
  }
}

extension Substring.UnicodeScalarView {
  /// A Boolean value that tells whether what it begins with, up to where a cell may end, is a number.
  fileprivate var isNumber: Bool {
    Double(String(String.UnicodeScalarView(prefix { !$0.mayEndCell || $0 == "," }))) != nil
  }
}

import SourceText
import StrategicPlan

extension OutputFormat {
  static let csv = OutputFormat(name: "csv", drawing: .records(.commas), endings: ["csv"]) {
    .records(heading: SeparatedValues.commas.heading($0.keys), separator: ",")
  }

  /// CSV as Excel reads and writes it in Belgium, France, the Netherlands and Germany.
  static let excelCSV = OutputFormat(name: "csv", drawing: .records(.excel), endings: ["csv"]) {
    .excelRecords(heading: SeparatedValues.excel.heading($0.keys))
  }

  static let tsv = OutputFormat(name: "tsv", drawing: .records(.tabs), endings: ["tsv"]) {
    .records(heading: SeparatedValues.tabs.heading($0.keys), separator: "\t")
  }
}

/// A format of values on a line: their separator, and the treatment of values that contain it.
struct SeparatedValues: Sendable {
  private let separator: String
  /// The text before everything.
  private var mark = ""
  private var lineEnd = "\n"
  /// Return a number and a text as the readers of the format write them.
  private var spellNumber: @Sendable (String) -> String = { $0 }
  private var spellText: @Sendable (String) -> String = { $0 }
  private let quote: @Sendable (String) -> String

  private init(separator: String, quote: @escaping @Sendable (String) -> String) {
    self.separator = separator
    self.quote = quote
  }

  /// Comma-separated values by RFC 4180; lines end with LF.
  static let commas = SeparatedValues(separator: ",") { value in
    let isPlain = value.utf8.allSatisfy {
      $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\n")
        && $0 != UInt8(ascii: "\r")
    }
    return isPlain ? value : "\"" + value.doublingQuotes + "\""
  }

  /// Semicolons, a byte order mark by which UTF-8 is known, decimal commas, days as dd/mm/yyyy, and CRLF.
  static let excel: SeparatedValues = {
    var values = SeparatedValues(separator: ";") { value in
      let isPlain = value.utf8.allSatisfy {
        $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "\n")
          && $0 != UInt8(ascii: "\r")
      }
      return isPlain ? value : "\"" + value.doublingQuotes + "\""
    }
    values.mark = "\u{FEFF}"
    values.lineEnd = "\r\n"
    values.spellNumber = { $0.replacing(".", with: ",") }
    values.spellText = \.asDayInBelgium
    return values
  }()

  /// Tab-separated values (IANA text/tab-separated-values): tabs and line breaks become blanks.
  static let tabs = SeparatedValues(separator: "\t") { value in
    String(String.UnicodeScalarView(value.unicodeScalars.map { ["\t", "\n", "\r"].contains($0) ? " " : $0 }))
  }

  private static let breaks: [Unicode.Scalar] = ["\t", "\n", "\r"]

  func line(_ values: [JSONValue]) -> String {
    var fields: [String] = []
    fields.reserveCapacity(values.count)
    // If a comma is not a separator, text after it continues a number: `-1,5+cmd|…`.
    var mayGoOn = false
    for value in values {
      if case .number(let digits) = value {
        fields.append(spellNumber(digits))
        mayGoOn = mayGoOn || digits.utf8.first == UInt8(ascii: "-")
        continue
      }
      let text = spellText(value.field.visible(keeping: SeparatedValues.breaks).withoutFormulas)
      let calls = mayGoOn && text.utf8.contains { "|!(=".utf8.contains($0) }
      fields.append(quote(calls ? "'" + text : text))
      mayGoOn =
        text.endsInSignedNumber
        || mayGoOn && text.utf8.allSatisfy { (UInt8(ascii: "-")...UInt8(ascii: "9")).contains($0) }
    }
    return fields.joined(separator: separator) + lineEnd
  }

  /// Returns the first line: the names of the columns.
  func heading(_ keys: [String]) -> String { mark + keys.joined(separator: separator) + lineEnd }
}

extension JSONValue {
  /// The value as one field: lists joined by `; `, objects by their names or counts.
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
  /// A day as `30/06/2026`; other text is unchanged, such as the id `1.1`.
  fileprivate var asDayInBelgium: String {
    let bytes = Array(utf8)
    func isDigit(_ position: Int) -> Bool {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position])
    }
    if bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy(isDigit)
    {
      return String(decoding: bytes[8...], as: UTF8.self) + "/"
        + String(decoding: bytes[5..<7], as: UTF8.self) + "/"
        + String(decoding: bytes[..<4], as: UTF8.self)
    }
    return self
  }

  /// The text in a form that a spreadsheet does not take for a formula, as OWASP advises: with an
  /// apostrophe before every possible beginning of one, at the start and after everything that some locale
  /// takes for the end of a cell. Numbers such as `-25` are unchanged.
  fileprivate var withoutFormulas: String {
    guard mayHoldFormula else { return self }
    var guarded = "".unicodeScalars
    var isAtStart = true
    var rest = unicodeScalars[...]
    while let scalar = rest.first {
      if isAtStart, scalar.mayBeginFormula, !rest.isNumber { guarded.append("'") }
      // Blanks and quotes before a formula are skipped.
      isAtStart = scalar.mayEndCell || isAtStart && (scalar.properties.isWhitespace || scalar == "\"")
      guarded.append(scalar)
      rest.removeFirst()
    }
    return String(guarded)
  }

  /// A Boolean value that indicates whether the last part, as some locale separates cells, is a number with
  /// a sign.
  fileprivate var endsInSignedNumber: Bool {
    let rest = utf8.reversed().drop { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: ",")
    }
    guard let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else { return false }
    guard let before = rest.dropFirst().first else { return true }
    return before >= 0x80 || " \";|\t\n\r".utf8.contains(before)
  }

  /// A Boolean value that indicates whether the text may contain a formula. For most texts a look at the
  /// bytes rules this out, as a date's hyphens are between digits.
  private var mayHoldFormula: Bool {
    var isAtStart = true
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"):
        if isAtStart { return true }
      case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "\n"): isAtStart = true
      case UInt8(ascii: "\t"), UInt8(ascii: "\r"): return true
      case UInt8(ascii: " "), UInt8(ascii: "\""): break
      // Blanks, separators and wide signs begin with these bytes.
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
  /// A Boolean value that indicates whether a cell that begins with the scalar may be a formula, also in
  /// the wide letters of East Asia.
  fileprivate var mayBeginFormula: Bool {
    ["=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains(self)
  }

  /// A Boolean value that indicates whether the scalar is some locale's list separator, or ends a line.
  fileprivate var mayEndCell: Bool {
    [
      ";", ",", "|", "\t", "\n", "\r", "\u{060C}", "\u{061B}", "\u{3001}", "\u{FF0C}", "\u{FF1B}", "\u{FF5C}",
    ].contains(self)
  }
}

extension Substring.UnicodeScalarView {
  /// A Boolean value that indicates whether the beginning, up to a possible end of a cell, is a number.
  fileprivate var isNumber: Bool {
    Double(String(String.UnicodeScalarView(prefix { !$0.mayEndCell || $0 == "," }))) != nil
  }
}

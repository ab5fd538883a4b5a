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
    values.map { quote($0.field.withoutControls.withoutFormula) }.joined(separator: separator) + "\n"
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
  /// Whoever prints the file on a terminal is not to be commanded by it: control characters and marks
  /// of direction are made visible; line breaks and tabs stay.
  fileprivate var withoutControls: String {
    let isPlain = utf8.allSatisfy { (0x20...0x7E).contains($0) }
    guard !isPlain else { return self }
    var text = ""
    var rest = unicodeScalars[...]
    while let end = rest.firstIndex(where: { ["\t", "\n", "\r"].contains($0) }) {
      text += String(Substring(rest[..<end])).visible
      text.unicodeScalars.append(rest[end])
      rest = rest[rest.index(after: end)...]
    }
    return text + String(Substring(rest)).visible
  }

  /// A text that a spreadsheet would take for a formula, with an apostrophe before it, as OWASP
  /// advises; numbers such as `-25` stay as they are.
  fileprivate var withoutFormula: String {
    guard let first = unicodeScalars.first else { return self }
    switch first {
    case "=", "@", "\t", "\r": return "'" + self
    case "+", "-": return Double(self) == nil ? "'" + self : self
    default: return self
    }
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

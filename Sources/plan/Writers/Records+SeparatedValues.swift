import SourceText
import StrategicPlan

extension Records {
  /// Comma-separated values by RFC 4180, with English keys as headers; lines end with LF.
  var commaSeparated: String {
    separated(by: ",") { value in
      let isPlain = value.unicodeScalars.allSatisfy { !["\"", ",", "\n", "\r"].contains($0) }
      return isPlain ? value : "\"" + value.doublingQuotes + "\""
    }
  }

  /// Tab-separated values (IANA text/tab-separated-values): tabs and line breaks become blanks.
  var tabSeparated: String {
    separated(by: "\t") { value in
      String(
        String.UnicodeScalarView(value.unicodeScalars.map { ["\t", "\n", "\r"].contains($0) ? " " : $0 }))
    }
  }

  private func separated(by separator: String, quote: (String) -> String) -> String {
    var text = keys.map(quote).joined(separator: separator) + "\n"
    for row in rows {
      text += row.map { quote($0.field.withoutFormula) }.joined(separator: separator) + "\n"
    }
    return text
  }
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

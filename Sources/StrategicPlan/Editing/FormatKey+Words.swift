import SourceText

extension FormatKey {
  /// A value that was typed as a word, as the file spells it: a number without quotes, several texts
  /// of a list parted by commas. What begins with a bracket, where no text may stand, is JSON.
  func value(of word: String) throws(EditProblem) -> JSONValue {
    try FormatKey.value(of: word, schema, key: name)
  }

  private static func value(of word: String, _ schema: JSONValue, key: String) throws(EditProblem)
    -> JSONValue
  {
    let reference = schema["$ref"]?.text?.split(separator: "/").last.map(String.init)
    switch schema["type"]?.text {
    case "string": return .string(word)
    case "number", "integer":
      guard let digits = word.asNumber else {
        throw EditProblem("'\(word)' is no number, as '\(key)' wants one", hint: "as in 1200 or 1200.50")
      }
      return .number(digits)
    case "boolean":
      guard word == "true" || word == "false" else {
        throw EditProblem("'\(word)' is neither true nor false, as '\(key)' wants it")
      }
      return .bool(word == "true")
    case "array":
      if word.looksLikeJSON { return try json(word, key: key) }
      guard let items = schema["items"] else { return .array([.string(word)]) }
      var elements: [JSONValue] = []
      for part in word.split(separator: ",") {
        elements.append(try value(of: String(part).trimmed, items, key: key))
      }
      return .array(elements)
    default: break
    }
    if schema["enum"] != nil || reference == "date" { return .string(word) }
    if word.looksLikeJSON { return try json(word, key: key) }
    // An amount alone is a line of a budget, and a year may be a number.
    if let digits = word.asNumber {
      let isBudget = key == "budget"
      return isBudget ? ["amount": .number(digits)] : .number(digits)
    }
    return .string(word)
  }

  private static func json(_ word: String, key: String) throws(EditProblem) -> JSONValue {
    let reading = JSONDocument.read(SourceFile(name: key, bytes: Array(word.utf8)))
    guard let document = reading.document, reading.diagnostics.isEmpty else {
      let problem = reading.diagnostics.first?.messageWithHint ?? "it can't be read"
      throw EditProblem("the value of '\(key)' looks like JSON, but \(problem)")
    }
    return document.spelled(.root)
  }
}

extension String {
  private var isJSONNumber: Bool {
    guard let first = utf8.first, first == UInt8(ascii: "-") || (0x30...0x39).contains(first) else {
      return false
    }
    let reading = JSONDocument.read(SourceFile(name: "", bytes: Array(utf8)))
    return reading.diagnostics.isEmpty && reading.document.map { $0.kind(.root) == .number } == true
  }

  /// A number that people write, as JSON spells it: `1200,50` is one, `1,200` may be two.
  package var asNumber: String? {
    if isJSONNumber { return self }
    let parts = split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[1].count) else { return nil }
    let number = parts.joined(separator: ".")
    return number.isJSONNumber && !parts[0].contains(".") ? number : nil
  }

  fileprivate var looksLikeJSON: Bool { hasPrefix("{") || hasPrefix("[") || hasPrefix("\"") }

  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

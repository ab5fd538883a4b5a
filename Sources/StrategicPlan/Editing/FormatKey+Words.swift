import SourceText

extension FormatKey {
  /// Returns the file's spelling of a value that was typed as a word: a number without quotes, or the texts
  /// of a list separated by commas. A word that begins with a bracket is JSON if a text is not allowed.
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
        throw .noNumber(word, key)
      }
      return .number(digits)
    case "boolean":
      guard word == "true" || word == "false" else {
        throw EditProblem("'\(word)' is not a value of '\(key)'", hint: "expected true or false")
      }
      return .bool(word == "true")
    case "array":
      if word.looksLikeJSON { return try json(word, schema, key: key) }
      guard let items = schema["items"] else { return .array([.string(word)]) }
      var elements: [JSONValue] = []
      for part in word.split(separator: ",") {
        elements.append(try value(of: String(part).trimmed, items, key: key))
      }
      return .array(elements)
    default: break
    }
    if reference == "date" { return .string(DateText(word)?.string ?? word) }
    if schema["enum"] != nil { return .string(word) }
    if word.looksLikeJSON { return try json(word, schema, key: key) }
    // An amount alone is a budget line, and a year may be a number.
    if let digits = word.asNumber {
      let isBudget = key == "budget"
      return isBudget ? ["amount": .number(digits)] : .number(digits)
    }
    if key == "budget", word.first?.isNumber == true, word.allSatisfy({ !$0.isLetter }) {
      throw .noNumber(word, key)
    }
    return .string(word)
  }

  private static func json(_ word: String, _ schema: JSONValue, key: String) throws(EditProblem) -> JSONValue
  {
    let reading = JSONDocument.read(SourceFile(name: key, bytes: Array(word.utf8)))
    guard let document = reading.document, reading.diagnostics.isEmpty else {
      let problem = reading.diagnostics.first?.messageWithHint ?? "it can't be read"
      throw EditProblem("the value of '\(key)' looks like JSON, but \(problem)")
    }
    return CanonicalForm.value(of: document, by: schema)
  }
}

extension String {
  fileprivate var looksLikeJSON: Bool { hasPrefix("{") || hasPrefix("[") || hasPrefix("\"") }
}

extension EditProblem {
  static func noNumber(_ word: String, _ key: String) -> EditProblem {
    // `1.200` is twelve hundred to some, and one and a fifth to others.
    let mayBeTwo = word.contains { $0.isNumber } && word.allSatisfy { $0.isNumber || $0 == "." || $0 == "," }
    return EditProblem(
      mayBeTwo ? "'\(word)' may mean two numbers" : "'\(key)' needs a number, not '\(word)'",
      hint: "as in 1200 or 1200.50")
  }
}

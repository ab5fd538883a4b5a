import SourceText

extension FieldDescription {
  /// Returns the file's spelling of a value that was typed as a word: a number without quotes, or the texts
  /// of a list separated by commas. A word that begins with a bracket is JSON if a text is not allowed.
  func value(of word: String) throws(EditProblem) -> JSONValue { try value(of: word, as: type) }

  private func value(of word: String, as type: TypeDescription) throws(EditProblem) -> JSONValue {
    switch type {
    case .text, .word: return .string(word)
    case .date: return .string(DateText(word)?.string ?? word)
    case .number:
      guard let digits = word.asNumber else { throw .noNumber(word, name) }
      return .number(digits)
    case .boolean:
      guard type.words.contains(word) else {
        throw EditProblem("'\(word)' is not a value of '\(name)'", hint: "expected true or false")
      }
      return .bool(word == "true")
    case .list(let element):
      if word.looksLikeJSON { return try json(word) }
      var elements: [JSONValue] = []
      for part in word.split(separator: ",") {
        elements.append(try value(of: String(part).trimmed, as: element))
      }
      return .array(elements)
    case .listOrOne, .object, .year, .any:
      if word.looksLikeJSON { return try json(word) }
      // An amount alone is a budget line, and a year may be a number.
      let numberKey = type.object?.numberKey
      if let digits = word.asNumber {
        return numberKey.map { .object([.init($0, .number(digits))]) } ?? .number(digits)
      }
      if numberKey != nil, word.first?.isNumber == true, word.allSatisfy({ !$0.isLetter }) {
        throw .noNumber(word, name)
      }
      return .string(word)
    }
  }

  private func json(_ word: String) throws(EditProblem) -> JSONValue {
    let reading = JSONDocument.read(SourceFile(name: name, bytes: Array(word.utf8)))
    guard let document = reading.document, reading.diagnostics.isEmpty else {
      let problem = reading.diagnostics.first?.messageWithHint ?? "it can't be read"
      throw EditProblem("the value of '\(name)' looks like JSON, but \(problem)")
    }
    return CanonicalForm.value(of: document, as: object)
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

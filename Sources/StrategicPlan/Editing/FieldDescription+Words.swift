import SourceText

extension FieldDescription {
  /// Returns the file's spelling of a value that was typed as a word: a number without quotes, or the texts
  /// of a list separated by commas. A word that begins with a bracket is JSON if a text is not allowed.
  ///
  /// - Parameters:
  ///   - currency: The currency of the plan, which an amount need not name.
  ///   - names: Names in which a comma separates nothing.
  func value(
    of word: String, in currency: Currency, knownAs names: Set<String> = []
  ) throws(EditProblem) -> JSONValue {
    if case .list(.text) = type, names.contains(word) { return .array([.string(word)]) }
    return try value(of: word, as: type, in: currency)
  }

  /// A Boolean value that indicates whether its value is an object of texts by free names.
  var isTexts: Bool { if case .texts = type { true } else { false } }

  /// Returns how a word was understood, or `nil` if it was taken as it is.
  func understanding(of word: String, _ value: JSONValue) -> String? {
    switch value {
    case .string(let text) where text == word:
      type.object?.numberKey == nil ? nil : "a note without an amount"
    case .string(let text): text
    case .number(let digits): digits == word ? nil : digits
    case .object(let members):
      members.count == 1 && members[0].value == .number(word)
        ? nil : members.map { "\($0.key) \($0.value.text(onOneLine: true))" }.joined(separator: ", ")
    default: nil
    }
  }

  private func value(
    of word: String, as type: TypeDescription, in currency: Currency
  ) throws(EditProblem) -> JSONValue {
    switch type {
    case .text: return .string(word)
    case .word(let words): return .string(WrittenWords.word(word, among: words) ?? word)
    case .deadline: return .string(DeadlineText(word)?.string ?? word)
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
        elements.append(try value(of: String(part).trimmed, as: element, in: currency))
      }
      return .array(elements)
    case .texts: return try json(word)
    case .listOrOne, .object, .year, .any:
      if word.looksLikeJSON { return try json(word) }
      guard let object = type.object, object.numberKey != nil else {
        // A year may be a number.
        return word.asNumber.map(JSONValue.number) ?? .string(word)
      }
      return object["date"] == nil ? try budget(word, in: currency) : try measured(word, object)
    }
  }

  /// An amount alone is a budget line, and so are posts; other words are its note.
  private func budget(_ word: String, in currency: Currency) throws(EditProblem) -> JSONValue {
    switch AmountText(word) {
    case .money(let digits, let own):
      let code = own.flatMap { $0 == currency ? nil : $0.code }
      return .object(
        [.init("amount", .number(digits))] + (code.map { [.init("currency", .string($0))] } ?? []))
    case .posts(let digits): return .object([.init("fte", .number(digits))])
    case .ambiguous(let readings):
      throw EditProblem("'\(word)' may be \(readings.joined(separator: " or "))", hint: "write one of them")
    case .unclear: throw .noNumber(word, name)
    case .none: return .string(word)
    }
  }

  /// A value and its date: `12.5@2024`.
  private func measured(_ word: String, _ object: ObjectDescription) throws(EditProblem) -> JSONValue {
    let parts = word.split(separator: "@", maxSplits: 1).map { String($0).trimmed }
    guard let number = parts.first, let digits = number.asNumber else { throw .noNumber(word, name) }
    let date = parts.dropFirst().first.map { JSONValue.Member("date", .string(DateText($0)?.string ?? $0)) }
    return .object([.init(object.numberKey ?? "value", .number(digits))] + (date.map { [$0] } ?? []))
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

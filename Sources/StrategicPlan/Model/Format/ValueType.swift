import SourceText

/// A way to spell a value in the file: the code that reads it, and its schema.
struct ValueType<Value>: Sendable {
  /// The type of the value, apart from what is made of it.
  let type: TypeDescription
  /// JSON Schema of the value.
  let schema: JSONValue
  /// Reads a value, or returns `nil` after the reader has recorded that it is not of the type.
  let read: @Sendable (inout PlanReader, JSONToken, Span<UInt8>) -> Value?
  /// Reads a value as `read` does, without making anything of it, and returns whether it is of the type.
  fileprivate let check: @Sendable (inout PlanReader, JSONToken, Span<UInt8>) -> Bool

  init(
    _ type: TypeDescription, schema: JSONValue,
    read: @escaping @Sendable (inout PlanReader, JSONToken, Span<UInt8>) -> Value?
  ) {
    self.init(type, schema: schema, read: read) { reader, token, bytes in
      read(&reader, token, bytes) != nil
    }
  }

  fileprivate init(
    _ type: TypeDescription, schema: JSONValue,
    read: @escaping @Sendable (inout PlanReader, JSONToken, Span<UInt8>) -> Value?,
    check: @escaping @Sendable (inout PlanReader, JSONToken, Span<UInt8>) -> Bool
  ) {
    self.type = type
    self.schema = schema
    self.read = read
    self.check = check
  }
}

extension ValueType where Value == CompactNode {
  /// Returns a form that is checked at once and built on demand.
  static func deferred<Later>(_ form: ValueType<Later>) -> ValueType {
    ValueType(form.type, schema: form.schema) { reader, token, bytes in
      form.check(&reader, token, bytes) ? CompactNode(token.node) : nil
    }
  }
}

// MARK: - Texts and names

extension ValueType where Value == Text {
  static let text = ValueType(.text, schema: ["type": "string"]) { reader, token, bytes in
    isText(&reader, token) ? Text(reader.document, CompactNode(token.node)) : nil
  } check: { reader, token, bytes in
    isText(&reader, token)
  }

  private static func isText(_ reader: inout PlanReader, _ token: JSONToken) -> Bool {
    if !token.isString { reader.reportWrongType(token, expected: "a text") }
    return token.isString
  }

  /// The id of an item, checked only for its spelling. Its existence is checked later.
  static let reference = ValueType(.text, schema: ValueType<Identifier>.identifier.schema) {
    reader, token, bytes in
    ValueType<Identifier>.identifier.read(&reader, token, bytes).map { _ in
      Text(reader.document, CompactNode(token.node))
    }
  }
}

extension ValueType where Value == String {
  /// A text that is small and always used, so it is decoded at once.
  static let string = ValueType(.text, schema: ["type": "string"]) { reader, token, bytes in
    ValueType<Text>.text.check(&reader, token, bytes) ? reader.string(token) : nil
  }

  /// Any value, accepted and ignored.
  static let ignored = ValueType(.any, schema: true) { _, _, _ in nil }

  /// A BCP 47 language tag.
  static let language = ValueType(
    .text,
    schema: [
      "type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$",
      "patternErrorMessage": "Expected a language tag (BCP 47), such as \"fr\" or \"nl-BE\".",
    ]
  ) { reader, token, bytes in
    guard let text = string.read(&reader, token, bytes) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      parts.first.map { (2...3).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isLetter } } == true
      && parts.dropFirst().allSatisfy {
        (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
    guard isTag else {
      reader.report(
        .badValue, "'\(reader.excerpt(token))' is not a language tag", at: token,
        hint: "a BCP 47 tag such as \"fr\" or \"nl-BE\"")
      return nil
    }
    return text
  }
}

extension ValueType where Value == Identifier {
  static let identifier = ValueType(
    .text,
    schema: [
      "type": "string",
      "pattern": .string("^[\\p{L}0-9._+-][\\p{L}\\p{M}0-9._+-]{0,\(Identifier.maximumLength - 1)}$"),
      "patternErrorMessage":
        "Expected an id: letters, digits, dots, hyphens, low lines and plus signs, without blanks.",
    ]
  ) {
    reader, token, bytes in
    guard ValueType<Text>.text.check(&reader, token, bytes) else { return nil }
    return Identifier(reader.string(token)) ?? corrected(&reader, token)
  } check: { reader, token, bytes in
    guard ValueType<Text>.text.check(&reader, token, bytes) else { return false }
    return Identifier.isWellFormed(reader.text(token)) || corrected(&reader, token) != nil
  }

  /// Reports an id with invalid spelling. Reading continues with the probable id, so that names that refer
  /// to it are not further mistakes.
  private static func corrected(_ reader: inout PlanReader, _ token: JSONToken) -> Identifier? {
    let text = reader.string(token)
    if text.unicodeScalars.allSatisfy(Identifier.isPart), text.unicodeScalars.count > Identifier.maximumLength
    {
      reader.report(
        .badIdentifier,
        "'\(reader.excerpt(token))' is too long for an id: \(Identifier.maximumLength) characters at most",
        at: token)
      return Identifier(String(text.prefix(Identifier.maximumLength)))
    }
    let corrected = Identifier.corrected(text)
    var diagnostic = Diagnostic(
      .badIdentifier, "'\(reader.excerpt(token))' is not a valid id: use \(Identifier.parts)",
      at: token.range, hint: corrected.map { "did you mean '\($0)'?" })
    if let corrected, Identifier.isCertain(corrected, for: text) {
      diagnostic.fix = reader.replacement(of: token, by: corrected.text)
    }
    reader.report(diagnostic)
    reader.tables.correctedIdentifiers[CompactNode(token.node)] = corrected
    return corrected
  }
}

extension ValueType where Value: Vocabulary {
  static func word(_ noun: String, rule: Rule = .unknownValue) -> ValueType {
    words(
      noun, rule: rule, Value.allCases.map { ($0.rawValue, $0) }, explained: Value.allCases.map(\.meaning))
  }
}

extension ValueType where Value: Sendable {
  /// One of several words, each with its meaning.
  static func words(
    _ noun: String, rule: Rule = .unknownValue, _ meanings: [(word: String, value: Value)],
    explained sentences: [String] = []
  ) -> ValueType {
    let values = meanings.map(\.value)
    let words = meanings.map(\.word)
    let table = JSONKeyTable(words)
    let explanations: [JSONValue.Member] =
      sentences.isEmpty ? [] : [.init("enumDescriptions", .array(sentences.map(JSONValue.string)))]
    let schema = JSONValue.object(
      [.init("type", "string"), .init("enum", .array(words.map(JSONValue.string)))] + explanations)
    return ValueType(.word(words), schema: schema) { reader, token, bytes in
      guard token.isString else {
        reader.reportWrongType(token, expected: "one of " + words.joined(separator: ", "))
        return nil
      }
      if let known = table.position(of: token, in: bytes) { return values[known] }
      reader.reportMisspelling(
        rule, "unknown \(noun) '\(reader.excerpt(token))'", at: token, among: words,
        otherwise: "expected one of " + words.joined(separator: ", "))
      return nil
    }
  }
}

extension ValueType where Value == Bool {
  static let bool = ValueType(.boolean, schema: ["type": "boolean"]) { reader, token, bytes in
    switch token.kind {
    case .true: return true
    case .false: return false
    default:
      reader.reportWrongType(token, expected: "true or false")
      return nil
    }
  }
}

// MARK: - Lists

extension ValueType {
  static func list<Element>(_ element: ValueType<Element>) -> ValueType where Value == [Element] {
    ValueType(.list(element.type), schema: listSchema(of: element)) { reader, token, bytes in
      guard isList(&reader, token) else { return nil }
      return readElements(element, &reader, in: bytes)
    } check: { reader, token, bytes in
      guard isList(&reader, token) else { return false }
      let depth = reader.depth
      while let value = reader.nextValue(bytes) {
        _ = element.check(&reader, value, bytes)
        reader.skip(bytes, toDepth: depth)
      }
      return true
    }
  }

  /// Creates a form of a list whose elements are rows of a table.
  static func entries<Entry>(_ row: ValueType<Entry.Row>) -> ValueType where Value == Rows<Entry> {
    ValueType(.list(row.type), schema: listSchema(of: row)) { reader, token, bytes in
      guard isList(&reader, token) else { return nil }
      return readRows(row, &reader, in: bytes)
    }
  }

  /// Creates a form of a list whose elements are rows of a table, or a single such element without its
  /// list.
  static func entriesOrOne<Entry>(_ row: ValueType<Entry.Row>) -> ValueType where Value == Rows<Entry> {
    ValueType(.listOrOne(row.type), schema: ["anyOf": .array([row.schema, listSchema(of: row)])]) {
      reader, token, bytes in
      guard token.kind != .array else { return readRows(row, &reader, in: bytes) }
      var rows = Rows<Entry>(from: reader.tables)
      if let only = row.read(&reader, token, bytes) { rows.append(only, to: &reader.tables, reader.progress) }
      return rows
    }
  }

  private static func listSchema<Element>(of element: ValueType<Element>) -> JSONValue {
    ["type": "array", "items": element.schema]
  }

  private static func isList(_ reader: inout PlanReader, _ token: JSONToken) -> Bool {
    guard token.kind != .array else { return true }
    let text = token.isString ? reader.excerpt(token) : nil
    reader.reportWrongType(token, expected: "a list", hint: text.map { "put it in brackets: [\"\($0)\"]" })
    return false
  }

  private static func readElements<Element>(
    _ form: ValueType<Element>, _ reader: inout PlanReader, in bytes: Span<UInt8>
  ) -> [Element] {
    var elements: [Element] = []
    let depth = reader.depth
    while let value = reader.nextValue(bytes) {
      if let element = form.read(&reader, value, bytes) { elements.append(element) }
      reader.skip(bytes, toDepth: depth)
    }
    return elements
  }

  private static func readRows<Entry>(
    _ form: ValueType<Entry.Row>, _ reader: inout PlanReader, in bytes: Span<UInt8>
  ) -> Rows<Entry> {
    var rows = Rows<Entry>(from: reader.tables)
    let depth = reader.depth
    while let value = reader.nextValue(bytes) {
      if let row = form.read(&reader, value, bytes) { rows.append(row, to: &reader.tables, reader.progress) }
      reader.skip(bytes, toDepth: depth)
    }
    return rows
  }
}

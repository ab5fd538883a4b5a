import SourceText

/// A way to spell a value in the file: the code that reads it, and its schema.
struct Form<Value>: Sendable {
  /// The type of the value, apart from what is made of it.
  let type: FormatType
  /// JSON Schema of the value.
  let schema: JSONValue
  /// Reads a value, or returns `nil` after the reader has recorded that it is not of the type.
  let read: @Sendable (inout PlanReader, JSONToken, Span<UInt8>) -> Value?
  /// Reads a value as `read` does, without making anything of it, and returns whether it is of the type.
  fileprivate let check: @Sendable (inout PlanReader, JSONToken, Span<UInt8>) -> Bool

  init(
    _ type: FormatType, schema: JSONValue,
    read: @escaping @Sendable (inout PlanReader, JSONToken, Span<UInt8>) -> Value?
  ) {
    self.init(type, schema: schema, read: read) { reader, token, bytes in
      read(&reader, token, bytes) != nil
    }
  }

  fileprivate init(
    _ type: FormatType, schema: JSONValue,
    read: @escaping @Sendable (inout PlanReader, JSONToken, Span<UInt8>) -> Value?,
    check: @escaping @Sendable (inout PlanReader, JSONToken, Span<UInt8>) -> Bool
  ) {
    self.type = type
    self.schema = schema
    self.read = read
    self.check = check
  }
}

extension Form where Value == Place {
  /// Returns a form that is checked at once and built on demand.
  static func deferred<Later>(_ form: Form<Later>) -> Form {
    Form(form.type, schema: form.schema) { reader, token, bytes in
      form.check(&reader, token, bytes) ? Place(token.node) : nil
    }
  }
}

// MARK: - Texts and names

extension Form where Value == Text {
  static let text = Form(.text, schema: ["type": "string"]) { reader, token, bytes in
    isText(&reader, token) ? Text(reader.document, Place(token.node)) : nil
  } check: { reader, token, bytes in
    isText(&reader, token)
  }

  private static func isText(_ reader: inout PlanReader, _ token: JSONToken) -> Bool {
    if !token.isString { reader.reportWrongType(token, expected: "a text") }
    return token.isString
  }

  /// The id of an item, checked only for its spelling. Its existence is checked later.
  static let reference = Form(.text, schema: Form<Identifier>.identifier.schema) { reader, token, bytes in
    Form<Identifier>.identifier.read(&reader, token, bytes).map { _ in
      Text(reader.document, Place(token.node))
    }
  }
}

extension Form where Value == String {
  /// A text that is small and always used, so it is decoded at once.
  static let string = Form(.text, schema: ["type": "string"]) { reader, token, bytes in
    Form<Text>.text.check(&reader, token, bytes) ? reader.string(token) : nil
  }

  /// Any value, accepted and ignored.
  static let ignored = Form(.any, schema: true) { _, _, _ in nil }

  /// A BCP 47 language tag.
  static let language = Form(
    .text, schema: ["type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"]
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

extension Form where Value == Identifier {
  static let identifier = Form(
    .text,
    schema: [
      "type": "string", "pattern": .string("^[A-Za-z0-9._-]{1,\(Identifier.maximumLength)}$"),
    ]
  ) {
    reader, token, bytes in
    guard Form<Text>.text.check(&reader, token, bytes) else { return nil }
    return Identifier(reader.string(token)) ?? mended(&reader, token)
  } check: { reader, token, bytes in
    guard Form<Text>.text.check(&reader, token, bytes) else { return false }
    return Identifier.isWellFormed(reader.text(token)) || mended(&reader, token) != nil
  }

  /// Reports an id with invalid spelling. Reading continues with the probable id, so that names that refer
  /// to it are not further mistakes.
  private static func mended(_ reader: inout PlanReader, _ token: JSONToken) -> Identifier? {
    let text = reader.string(token)
    if text.utf8.allSatisfy(Identifier.isPart), text.utf8.count > Identifier.maximumLength {
      reader.report(
        .badIdentifier,
        "'\(reader.excerpt(token))' is too long for an id: \(Identifier.maximumLength) characters at most",
        at: token)
      return Identifier(String(text.prefix(Identifier.maximumLength)))
    }
    let mended = Identifier.mended(text)
    var diagnostic = Diagnostic(
      .badIdentifier, "'\(reader.excerpt(token))' is not a valid id: use letters, digits, '.', '-' and '_'",
      at: token.range, hint: mended.map { "did you mean '\($0)'?" })
    if let mended, Identifier.isCertain(mended, for: text) {
      diagnostic.fix = reader.replacement(of: token, by: mended.text)
    }
    reader.report(diagnostic)
    reader.tables.mendedIdentifiers[Place(token.node)] = mended
    return mended
  }
}

extension Form where Value: Vocabulary {
  static func word(_ noun: String, rule: Rule = .unknownValue) -> Form {
    words(noun, rule: rule, Value.allCases.map { ($0.rawValue, $0) })
  }
}

extension Form where Value: Sendable {
  /// One of several words, each with its meaning.
  static func words(
    _ noun: String, rule: Rule = .unknownValue, _ meanings: [(word: String, value: Value)]
  ) -> Form {
    let values = meanings.map(\.value)
    let words = meanings.map(\.word)
    let table = JSONKeyTable(words)
    return Form(.word(words), schema: ["enum": .array(words.map(JSONValue.string))]) { reader, token, bytes in
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

extension Form where Value == Bool {
  static let bool = Form(.boolean, schema: ["type": "boolean"]) { reader, token, bytes in
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

extension Form {
  static func list<Element>(_ element: Form<Element>) -> Form where Value == [Element] {
    Form(.list(element.type), schema: listSchema(of: element)) { reader, token, bytes in
      guard isList(&reader, token) else { return nil }
      return readElements(element, &reader, bytes)
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
  static func entries<Entry>(_ row: Form<Entry.Row>) -> Form where Value == Rows<Entry> {
    Form(.list(row.type), schema: listSchema(of: row)) { reader, token, bytes in
      guard isList(&reader, token) else { return nil }
      return readRows(row, &reader, bytes)
    }
  }

  /// Creates a form of a list whose elements are rows of a table, or a single such element without its
  /// list.
  static func entriesOrOne<Entry>(_ row: Form<Entry.Row>) -> Form where Value == Rows<Entry> {
    Form(.listOrOne(row.type), schema: ["anyOf": .array([row.schema, listSchema(of: row)])]) {
      reader, token, bytes in
      guard token.kind != .array else { return readRows(row, &reader, bytes) }
      var rows = Rows<Entry>(from: reader.tables)
      if let only = row.read(&reader, token, bytes) { rows.append(only, to: &reader.tables, reader.progress) }
      return rows
    }
  }

  private static func listSchema<Element>(of element: Form<Element>) -> JSONValue {
    ["type": "array", "items": element.schema]
  }

  private static func isList(_ reader: inout PlanReader, _ token: JSONToken) -> Bool {
    guard token.kind != .array else { return true }
    let text = token.isString ? reader.excerpt(token) : nil
    reader.reportWrongType(token, expected: "a list", hint: text.map { "put it in brackets: [\"\($0)\"]" })
    return false
  }

  private static func readElements<Element>(
    _ form: Form<Element>, _ reader: inout PlanReader, _ bytes: Span<UInt8>
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
    _ form: Form<Entry.Row>, _ reader: inout PlanReader, _ bytes: Span<UInt8>
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

import SourceText

/// How a value may be spelled in the file: how it is read, and what the schema says of it.
struct Form<Value>: Sendable {
  /// JSON Schema of the value.
  let schema: JSONValue
  /// Nil when the value is not of the form; the reader has taken note of it then.
  let read: @Sendable (inout PlanReader, JSONNode) -> Value?

  init(
    schema: JSONValue, read: @escaping @Sendable (inout PlanReader, JSONNode) -> Value?
  ) {
    self.schema = schema
    self.read = read
  }
}

// MARK: - Texts and names

extension Form where Value == Text {
  static let text = Form(schema: ["type": "string"]) { reader, node in
    guard reader.document.isString(node) else {
      reader.reportWrongType(node, expected: "a text")
      return nil
    }
    return Text(reader.document, node)
  }

  /// The id of an item, spelled as ids are; whether there is such an item is asked later.
  static let reference = Form(schema: Form<Identifier>.identifier.schema) { reader, node in
    Form<Identifier>.identifier.read(&reader, node).map { _ in Text(reader.document, node) }
  }
}

extension Form where Value == String {
  /// A text that is small and used whenever the plan is: decoded at once.
  static let string = Form(schema: ["type": "string"]) { reader, node in
    Form<Text>.text.read(&reader, node)?.string
  }

  /// Whatever stands there is accepted, and means nothing to a plan.
  static let ignored = Form(schema: true) { _, _ in nil }

  /// A BCP 47 language tag.
  static let language = Form(
    schema: ["type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"]
  ) { reader, node in
    guard let text = string.read(&reader, node) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      parts.first.map { (2...3).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isLetter } } == true
      && parts.dropFirst().allSatisfy {
        (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
    guard isTag else {
      reader.report(
        .badValue, "'\(reader.excerpt(node))' is not a language tag", at: node,
        hint: "a BCP 47 tag such as \"fr\" or \"nl-BE\"")
      return nil
    }
    return text
  }
}

extension Form where Value == Identifier {
  static let identifier = Form(schema: ["type": "string", "pattern": "^[A-Za-z0-9._-]+$"]) {
    reader, node in
    guard let text = Form<String>.string.read(&reader, node) else { return nil }
    guard let identifier = Identifier(text) else {
      let mended = Identifier.mended(text)
      var diagnostic = Diagnostic(
        .badIdentifier, "'\(reader.excerpt(node))' is not an id: letters, digits, '.', '-' and '_'",
        at: reader.document.range(node), hint: mended.map { "did you mean '\($0)'?" })
      if let mended, Identifier.isCertain(mended, for: text) {
        diagnostic.fix = reader.replacement(of: node, by: mended.text)
      }
      reader.report(diagnostic)
      // Read on as if it were spelled right: what names it is no mistake.
      return mended
    }
    return identifier
  }
}

extension Form where Value: Vocabulary {
  static func word(_ noun: String, rule: Rule = .unknownValue) -> Form {
    let words = Value.allCases.map(\.rawValue)
    let keys = Value.allCases.map { (JSONKey(Array($0.rawValue.utf8)) ?? .empty, $0) }
    return Form(schema: ["enum": .array(words.map(JSONValue.string))]) { reader, node in
      guard reader.document.isString(node) else {
        reader.reportWrongType(node, expected: "one of " + words.joined(separator: ", "))
        return nil
      }
      if let key = reader.document.key(node), let known = keys.first(where: { $0.0 == key }) {
        return known.1
      }
      reader.reportMisspelling(
        rule, "unknown \(noun) '\(reader.excerpt(node))'", at: node, among: words,
        otherwise: "one of " + words.joined(separator: ", "))
      return nil
    }
  }
}

extension Form where Value == Bool {
  static let bool = Form(schema: ["type": "boolean"]) { reader, node in
    switch reader.document.kind(node) {
    case .true: return true
    case .false: return false
    default:
      reader.reportWrongType(node, expected: "true or false")
      return nil
    }
  }
}

// MARK: - Lists

extension Form {
  static func list<Element>(_ element: Form<Element>) -> Form where Value == [Element] {
    Form(schema: ["type": "array", "items": element.schema]) { reader, node in
      guard reader.document.kind(node) == .array else {
        let text = reader.document.isString(node) ? reader.excerpt(node) : nil
        reader.reportWrongType(
          node, expected: "a list", hint: text.map { "put it in brackets: [\"\($0)\"]" })
        return nil
      }
      return readElements(element, &reader, node)
    }
  }

  /// A list, or what would be its only element.
  static func listOrOne<Element>(_ element: Form<Element>) -> Form where Value == [Element] {
    let schema: JSONValue = [
      "anyOf": .array([element.schema, ["type": "array", "items": element.schema]])
    ]
    return Form(schema: schema) { reader, node in
      guard reader.document.kind(node) == .array else {
        return element.read(&reader, node).map { [$0] }
      }
      return readElements(element, &reader, node)
    }
  }

  private static func readElements<Element>(
    _ form: Form<Element>, _ reader: inout PlanReader, _ node: JSONNode
  ) -> [Element] {
    var elements: [Element] = []
    elements.reserveCapacity(reader.document.count(of: node))
    var child = reader.document.firstChild(of: node)
    while let current = child {
      // Consumed, because a copy of an element retains everything in it.
      if let element = form.read(&reader, current) { elements.append(consume element) }
      child = reader.document.sibling(of: current)
    }
    return elements
  }
}

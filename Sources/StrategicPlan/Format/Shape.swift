import SourceText

/// What objects of one kind hold: a table of their keys, which reads them, checks them, and gives
/// the schema. The order of the table is the canonical order of the keys.
struct Shape<Object>: Sendable {
  /// The definition's name in the schema: `action`.
  let name: String
  /// One sentence for the author of a file.
  let summary: String
  let fields: [Field<Object>]
  /// What a message calls it.
  private let noun: String
  private let unknownKey: UnknownKey?
  /// The field that a bare text stands for, where one may stand in the object's place.
  private let shorthand: Int?

  var shorthandField: Field<Object>? { shorthand.map { fields[$0] } }
  private let required: UInt64
  /// The fields' keys, in the order of the fields.
  private let keys: [JSONKey]
  private let make: @Sendable (JSONNode) -> Object

  /// How a shape whose keys are more than keys reports one it does not know: the rule, the message,
  /// and what may have been meant.
  typealias UnknownKey = @Sendable (String) -> (rule: Rule, message: String, candidates: [String])

  init(
    _ name: String, _ summary: String, noun: String? = nil, shorthand: String? = nil,
    unknownKey: UnknownKey? = nil, make: @escaping @Sendable (JSONNode) -> Object, fields: [Field<Object>]
  ) {
    self.name = name
    self.summary = summary
    self.noun = noun ?? name.spelledOut
    self.unknownKey = unknownKey
    self.fields = fields
    self.make = make
    self.shorthand = shorthand.flatMap { key in fields.firstIndex { $0.key == key } }
    self.keys = fields.map { JSONKey(Array($0.key.utf8)) ?? .empty }
    self.required = fields.enumerated().reduce(0) { $1.element.isRequired ? $0 | 1 << $1.offset : $0 }
  }
}

/// One key of a ``Shape``.
struct Field<Object>: Sendable {
  let key: String
  let isRequired: Bool
  /// One sentence for the author of a file.
  let summary: String
  let schema: JSONValue
  fileprivate let read: @Sendable (inout PlanReader, JSONNode, inout Object) -> Void

  /// A row of the table: the key, how its value may be spelled, what it is, and where it is kept.
  static func field<Value>(
    _ key: String, _ form: Form<Value>, required: Bool = false, _ summary: String,
    set: @escaping @Sendable (inout Object, Value) -> Void
  ) -> Field {
    Field(key: key, isRequired: required, summary: summary, schema: form.schema) { reader, node, object in
      if let value = form.read(&reader, node) { set(&object, value) }
    }
  }
}

// MARK: - Reading

extension Shape {
  /// Objects of this shape, in the schema by reference.
  var form: Form<Object> {
    Form(schema: ["$ref": .string("#/$defs/\(name)")]) { reader, node in read(&reader, node) }
  }

  func read(_ reader: inout PlanReader, _ node: JSONNode) -> Object? {
    let document = reader.document
    if let shorthand, document.isString(node) {
      var object = make(node)
      fields[shorthand].read(&reader, node, &object)
      return object
    }
    guard document.kind(node) == .object else {
      reader.reportWrongType(node, expected: shorthand == nil ? "an object" : "an object or a text")
      return nil
    }
    var object = make(node)
    var given: UInt64 = 0
    var guess = 0
    var next = document.firstChild(of: node)
    while let key = next, let value = document.sibling(of: key) {
      next = document.sibling(of: value)
      guard let position = document.key(key).flatMap({ position(of: $0, guess: guess) }) else {
        if let meant = reportUnknown(key, in: node, given, &reader) {
          // Read as if it were spelled right, so that one slip is one mistake.
          given |= 1 << meant
          if document.kind(value) != .null { fields[meant].read(&reader, value, &object) }
        }
        continue
      }
      guess = position + 1
      // Of a key given twice the first counts; the second has been reported.
      guard given & 1 << position == 0 else { continue }
      // null is the same as leaving the key out.
      guard document.kind(value) != .null else { continue }
      given |= 1 << position
      fields[position].read(&reader, value, &object)
    }
    if given & required != required { reportMissing(given, node, &reader) }
    return object
  }

  /// Keys mostly come in the order of the table: the search begins behind the last one found.
  private func position(of key: JSONKey, guess: Int) -> Int? {
    for position in guess..<keys.count where keys[position] == key { return position }
    for position in 0..<guess where keys[position] == key { return position }
    return nil
  }

  /// Returns the field that was probably meant, unless the object has it besides.
  private func reportUnknown(
    _ key: JSONNode, in node: JSONNode, _ given: UInt64, _ reader: inout PlanReader
  ) -> Int? {
    guard reader.document.isString(key) else { return nil }
    let free = fields.indices.filter { given & 1 << $0 == 0 }.map { fields[$0].key }
    let (rule, message, candidates) =
      unknownKey?(reader.excerpt(key))
      ?? (.unknownKey, "unknown key '\(reader.excerpt(key))' in \(article) \(noun)", free)
    guard let meant = reader.reportMisspelling(rule, message, at: key, among: candidates),
      reader.document.value(of: meant, in: node) == nil
    else { return nil }
    return fields.firstIndex { $0.key == meant }
  }

  private func reportMissing(_ given: UInt64, _ node: JSONNode, _ reader: inout PlanReader) {
    let start = reader.document.offset(node)
    for (position, field) in fields.enumerated() where field.isRequired && given & 1 << position == 0 {
      reader.report(
        Diagnostic(
          .missingKey, "\(article) \(noun) needs the key '\(field.key)'", at: start..<(start + 1)))
    }
  }

  private var article: String {
    noun.first.map { "aeiou".contains($0) } == true ? "an" : "a"
  }
}

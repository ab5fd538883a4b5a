import SourceText

/// The contents of one kind of object: a table of keys that reads the objects, checks them, and gives the
/// schema. The order of the table is the canonical order of the keys.
struct ObjectType<Object>: Sendable {
  /// The definition's name in the schema: `action`.
  let name: String
  /// One sentence for the author of a file.
  let summary: String
  let fields: [Field<Object>]
  /// The noun in messages.
  private let noun: String
  private let unknownKey: UnknownKey?
  /// The key whose value a number typed alone is.
  let numberKey: String?
  /// The field that a bare text stands for, if one may replace the object.
  private let shorthand: Int?

  var shorthandField: Field<Object>? { shorthand.map { fields[$0] } }
  private let required: UInt64
  /// The former names of fields, and the fields.
  private let formerNames: [(name: Int, field: Int)]
  /// The fields' keys, in the order of the fields.
  private let keys: JSONKeyTable
  private let make: @Sendable (JSONNode) -> Object
  /// Stores the offset after an object in the object.
  private let end: (@Sendable (inout Object, Int) -> Void)?

  /// A function that describes the report of an unknown key, for shapes whose keys are more than keys: the
  /// rule, the message, and the candidates for what was meant.
  typealias UnknownKey = @Sendable (String) -> (rule: Rule, message: String, candidates: [String])

  init(
    _ name: String, _ summary: String, noun: String? = nil, shorthand: String? = nil,
    numberKey: String? = nil,
    unknownKey: UnknownKey? = nil, make: @escaping @Sendable (JSONNode) -> Object,
    end: (@Sendable (inout Object, Int) -> Void)? = nil, fields: [Field<Object>]
  ) {
    self.name = name
    self.summary = summary
    self.noun = noun ?? name.spelledOut
    self.numberKey = numberKey
    self.unknownKey = unknownKey
    self.fields = fields
    self.make = make
    self.end = end
    self.shorthand = shorthand.flatMap { key in fields.firstIndex { $0.key == key } }
    self.keys = JSONKeyTable(fields.map(\.key))
    formerNames = fields.enumerated().compactMap { position, field in
      fields.firstIndex { $0.key == field.currentKey }.map { (position, $0) }
    }
    self.required = fields.enumerated().reduce(0) { $1.element.isRequired ? $0 | 1 << $1.offset : $0 }
  }
}

/// One key of a ``ObjectType``.
struct Field<Object>: Sendable {
  let key: String
  let isRequired: Bool
  /// The key that has taken the place of this one, if any: the value, or a list of it, is written there.
  var currentKey: String?
  /// One sentence for the author of a file.
  let summary: String
  let type: TypeDescription
  let schema: JSONValue
  fileprivate let read: @Sendable (inout PlanReader, JSONToken, Span<UInt8>, inout Object) -> Void

  /// Creates a row of the table: the key, the form of its value, its description, and the property that
  /// stores it.
  static func field<Value>(
    _ key: String, as form: ValueType<Value>, required: Bool = false, _ summary: String,
    set: @escaping @Sendable (inout Object, Value) -> Void
  ) -> Field {
    Field(key: key, isRequired: required, summary: summary, type: form.type, schema: form.schema) {
      reader, token, bytes, object in
      if let value = form.read(&reader, token, bytes) { set(&object, value) }
    }
  }
}

// MARK: - Reading

extension ObjectType {
  /// The form of objects of this shape, which the schema gives by reference.
  var valueType: ValueType<Object> {
    ValueType(.object { ObjectDescription(self) }, schema: ["$ref": .string("#/$defs/\(name)")]) {
      reader, token, bytes in read(&reader, token, in: bytes)
    }
  }

  func read(_ reader: inout PlanReader, _ token: JSONToken, in bytes: Span<UInt8>) -> Object? {
    if let shorthand, token.isString {
      var object = make(token.node)
      fields[shorthand].read(&reader, token, bytes, &object)
      return object
    }
    guard token.kind == .object else {
      reader.reportWrongType(token, expected: shorthand == nil ? "an object" : "an object or a text")
      return nil
    }
    var object = make(token.node)
    var keysRead = KeysRead()
    let depth = reader.depth
    while true {
      var field = reader.nextKey(bytes, among: keys, guess: keysRead.guess)
      if let position = field {
        keysRead.guess = position + 1
        if keysRead.seen & 1 << position == 0 {
          keysRead.seen |= 1 << position
        } else {
          // The first occurrence of a duplicate key counts.
          reportDuplicate(of: position, in: token.node, &keysRead, &reader)
          field = nil
        }
      } else if reader.key.kind == .end {
        break
      } else {
        field = meaning(of: reader.key, in: token.node, &keysRead, &reader)
      }
      guard let value = reader.nextValue(bytes) else { break }
      // `null` is the same as leaving the key out.
      if let field, value.kind != .null, keysRead.given & 1 << field == 0 {
        keysRead.given |= 1 << field
        fields[field].read(&reader, value, bytes, &object)
      }
      reader.skip(bytes, toDepth: depth)
    }
    end?(&object, reader.progress.bytes)
    if keysRead.given & required != required { reportMissing(given: keysRead.given, in: token, &reader) }
    for (name, field) in formerNames where keysRead.given & (1 << name | 1 << field) == 1 << name | 1 << field
    {
      let (former, current) = (fields[name].key, fields[field].key)
      reader.report(
        Diagnostic(
          .unknownKey, "'\(former)' is the former name of '\(current)', which is given too",
          at: reader.range(ofKey: former, in: token.node) ?? token.range, hint: "put it in the list"))
    }
    return object
  }

  /// The keys of an object that have been read.
  private struct KeysRead {
    /// The fields whose keys were read and those that have a value, as bits.
    var seen: UInt64 = 0
    var given: UInt64 = 0
    /// The field at which the search begins: keys mostly come in the order of the table.
    var guess = 0
    var unknown: JSONKeyCheck?
    /// The fields whose keys occur anywhere in the object, or `nil` until they are needed.
    var present: UInt64?
    /// The ranges of the first occurrences of duplicate keys.
    var first: [Int: Range<Int>]?
  }

  private func reportDuplicate(
    of position: Int, in node: JSONNode, _ keysRead: inout KeysRead, _ reader: inout PlanReader
  ) {
    let key = reader.key.range
    var first = keysRead.first ?? [:]
    if first[position] == nil { first[position] = reader.range(ofKey: fields[position].key, in: node) }
    reader.reportDuplicateKey(key, first: first[position] ?? key)
    keysRead.first = first
  }

  /// Reports a key that the shape does not know. Returns the field that was probably meant, unless the
  /// object has it too: the value is then read as if the key were correct, so that one slip is one mistake.
  private func meaning(
    of key: JSONToken, in node: JSONNode, _ keysRead: inout KeysRead, _ reader: inout PlanReader
  ) -> Int? {
    guard key.isString else { return nil }
    if keysRead.unknown == nil {
      keysRead.unknown = JSONKeyCheck()
      keysRead.unknown?.enterObject()
    }
    if let first = reader.firstUse(of: key, in: &keysRead.unknown) {
      reader.reportDuplicateKey(key.range, first: first)
    }
    let free = fields.indices.filter { keysRead.given & 1 << $0 == 0 }.map { fields[$0].key }
    let (rule, message, candidates) =
      unknownKey?(reader.excerpt(key))
      ?? (.unknownKey, "unknown key '\(reader.excerpt(key))' in \(article) \(noun)", free)
    guard let meant = reader.reportMisspelling(rule, message, at: key, among: candidates),
      let field = fields.firstIndex(where: { $0.key == meant })
    else { return nil }
    let present = keysRead.present ?? reader.keys(of: keys, in: node)
    keysRead.present = present
    return present & 1 << field == 0 ? field : nil
  }

  private func reportMissing(given: UInt64, in token: JSONToken, _ reader: inout PlanReader) {
    for (position, field) in fields.enumerated() where field.isRequired && given & 1 << position == 0 {
      reader.report(.missingKey, "\(article) \(noun) needs the key '\(field.key)'", at: token)
    }
  }

  private var article: String {
    noun.first.map { "aeiou".contains($0) } == true ? "an" : "a"
  }
}

import SourceText

/// The type of a value in the program's JSON.
indirect enum OutputType: Sendable {
  case text, day, flag, count, number, amount
  /// A share in percent.
  case percent
  case word([String])
  /// One text that never changes: the name of a schema.
  case constant(String)
  case list(OutputType)
  /// An object of a kind, by its name.
  case object(String)
  /// An object of one of several kinds.
  case either([String])
  case anything
  /// An object with keys that are not known before, and values of one type.
  case named(OutputType)
  case optional(OutputType)

  var schema: JSONValue {
    switch self {
    case .text: ["type": "string"]
    case .day: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
    case .flag: ["type": "boolean"]
    case .count: ["type": "integer", "minimum": 0]
    case .number: ["type": "number"]
    case .percent: ["type": "number", "minimum": 0, "maximum": 100]
    case .amount: ["type": "string", "pattern": "^-?[0-9]+\\.[0-9]{2}$"]
    case .word(let words): ["type": "string", "enum": .array(words.map(JSONValue.string))]
    case .constant(let text): ["type": "string", "enum": [.string(text)]]
    case .list(let element): ["type": "array", "items": element.schema]
    case .object(let name): ["$ref": .string("#/$defs/" + name)]
    case .either(let names): ["anyOf": .array(names.map { OutputType.object($0).schema })]
    case .anything: true
    case .named(let element): ["type": "object", "additionalProperties": element.schema]
    case .optional(let type): ["anyOf": [type.schema, ["type": "null"]]]
    }
  }

  /// The kinds of objects that a value may be, or have in it.
  var objects: [String] {
    switch self {
    case .object(let name): [name]
    case .either(let names): names
    case .list(let type), .named(let type), .optional(let type): type.objects
    default: []
    }
  }

  static func words<Word: CaseIterable & RawRepresentable<String>>(_: Word.Type) -> OutputType {
    .word(Word.allCases.map(\.rawValue))
  }
}

/// A key of an object in the program's JSON.
struct OutputKey: Sendable {
  let name: String
  let type: OutputType
  /// One sentence for the reader of a result.
  let meaning: String
  /// A Boolean value that indicates whether the key is written whatever its value.
  var isAlways = true

  init(_ name: String, _ type: OutputType, _ meaning: String, isAlways: Bool = true) {
    self.name = name
    self.type = type
    self.meaning = meaning
    self.isAlways = isAlways
  }

  var sometimes: OutputKey { OutputKey(name, type, meaning, isAlways: false) }

  /// Keys with the names of words, whose values are counts.
  static func counts(_ words: [String], _ meaning: (String) -> String) -> [OutputKey] {
    words.map { OutputKey($0, .count, meaning($0)) }
  }
}

/// A kind of object in the program's JSON.
struct OutputObject: Sendable {
  let name: String
  let meaning: String
  let keys: [OutputKey]
  /// The type of the values of keys that are not known before, if there may be any.
  var others: OutputType?

  init(_ name: String, _ meaning: String, _ keys: [OutputKey], others: OutputType? = nil) {
    self.name = name
    self.meaning = meaning
    self.keys = keys
    self.others = others
  }

  var members: [JSONValue.Member] {
    let properties = keys.map { key -> JSONValue.Member in
      guard case .object(let type) = key.type.schema else { return .init(key.name, true) }
      return .init(key.name, .object([.init("description", .string(key.meaning))] + type))
    }
    return [
      .init("description", .string(meaning)), .init("type", "object"),
      .init("properties", .object(properties)),
      .init("required", .array(keys.filter(\.isAlways).map { .string($0.name) })),
      .init("additionalProperties", others?.schema ?? false),
    ]
  }
}

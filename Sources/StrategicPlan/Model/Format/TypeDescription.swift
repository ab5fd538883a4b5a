/// The type of a value in the file, apart from what is made of it.
package indirect enum TypeDescription: Sendable {
  case any, text, number, boolean, date
  /// A date, or the word for what has no end.
  case deadline
  /// A number, or a text that names a year.
  case year
  /// One of several words.
  case word([String])
  case list(TypeDescription)
  /// A list, or what would be its only element.
  case listOrOne(TypeDescription)
  case object(@Sendable () -> ObjectDescription)
  /// An object whose keys are free, and whose values are texts.
  case texts

  /// The objects that a value of the type is, or is a list of.
  var object: ObjectDescription? {
    switch self {
    case .object(let make): make()
    case .list(let element), .listOrOne(let element): element.object
    default: nil
    }
  }

  /// The words that a value may be.
  package var words: [String] {
    switch self {
    case .word(let words): words
    case .boolean: ["true", "false"]
    case .deadline: [Deadline.ongoingWord]
    default: []
    }
  }
}

/// A key of the format.
package struct FieldDescription: Sendable {
  package let name: String
  package let summary: String
  package let type: TypeDescription
  /// The key that has taken the place of this one, if any.
  let currentKey: String?
  /// The objects that the value is, or is a list of.
  let object: ObjectDescription?
}

/// The keys that objects of a kind may have, in canonical order.
package final class ObjectDescription: Sendable {
  let name: String
  package let fields: [FieldDescription]
  /// The key whose value a number typed alone is.
  let numberKey: String?
  /// A Boolean value that indicates whether a text alone stands for an object.
  let hasShorthand: Bool
  private let positions: [String: Int]

  init<Object>(_ shape: ObjectType<Object>) {
    name = shape.name
    numberKey = shape.numberKey
    hasShorthand = shape.shorthandField != nil
    fields = shape.fields.map {
      FieldDescription(
        name: $0.key, summary: $0.summary, type: $0.type, currentKey: $0.currentKey,
        object: $0.type.object)
    }
    positions = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($0.element.name, $0.offset) })
  }

  package subscript(key: String) -> FieldDescription? { positions[key].map { fields[$0] } }

  /// The position of a key among all; `nil` for an unknown one.
  func position(of key: String) -> Int? { positions[key] }

  /// The plan itself.
  package static let plan = ObjectDescription(Plan.objectType)

  /// The objects of a plan by their names.
  private static let all: [String: ObjectDescription] = {
    var all: [String: ObjectDescription] = [:]
    func add(_ object: ObjectDescription) {
      guard all[object.name] == nil else { return }
      all[object.name] = object
      for field in object.fields { if let object = field.object { add(object) } }
    }
    add(plan)
    return all
  }()

  /// Returns the description of the objects with a name in the schema: `action`.
  package static func named(_ name: String) -> ObjectDescription { all[name] ?? plan }

  /// The keys in canonical order.
  package var keys: [String] { fields.map(\.name) }
}

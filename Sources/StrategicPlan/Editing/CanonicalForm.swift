package import SourceText

/// The canonical layout of a plan's file: keys in the order in which the format lists them, an indentation
/// of two spaces, and short values without lists or objects on one line, except for lists that grow: items
/// and indicators. Texts and numbers keep their spelling.
package struct CanonicalForm {
  private let document: JSONDocument

  /// The lists that grow, which are written over several lines so that adding an entry changes only its
  /// lines.
  static let spreadLists: Set<String> = [
    "strategicObjectives", "operationalObjectives", "actions", "indicators",
  ]

  /// Returns the bytes of a file that contains a plan.
  package static func bytes(of document: JSONDocument) -> [UInt8] {
    let value = CanonicalForm(document: document).arranged(document.root, as: .plan)
    return Array((JSONLayout.canonical.spreading(spreadLists).text(value) + "\n").utf8)
  }

  /// Returns a value with its keys in order.
  ///
  /// - Parameter object: The objects that it is, or is a list of.
  static func value(of document: JSONDocument, as object: ObjectDescription?) -> JSONValue {
    CanonicalForm(document: document).arranged(document.root, as: object)
  }

  private func arranged(_ node: JSONNode, as object: ObjectDescription?) -> JSONValue {
    switch document.kind(node) {
    case .object:
      guard let object else { return document.spelled(node) }
      var arranged: [(position: Int, member: JSONValue.Member)] = []
      for (key, value) in document.members(of: node) {
        let key = document.string(key)
        let position = object.position(of: key)
        let value = self.arranged(value, as: position.flatMap { object.fields[$0].object })
        if let current = position.flatMap({ object.fields[$0].currentKey }) {
          // `null` is the same as leaving the key out.
          if value != .null {
            arranged.append((object.position(of: current) ?? .max, .init(current, .array([value]))))
          }
        } else {
          arranged.append((position ?? .max, .init(key, value)))
        }
      }
      return .object(arranged.sorted { $0.position < $1.position }.map(\.member))
    case .array: return .array(document.elements(of: node).map { arranged($0, as: object) })
    default: return document.spelled(node)
    }
  }
}

/// The layout of JSON text: the text between its tokens.
package struct JSONLayout: Equatable, Sendable {
  /// The line break: a line feed, or one with a carriage return before it. `nil` if everything is on one
  /// line.
  package var lineBreak: String?
  /// One step of indentation.
  package var unit: String
  /// The text between a key and its value.
  package var colon: String
  /// The text between values on one line.
  package var comma: String
  /// The text inside the braces of an object, and the brackets of a list, on one line.
  package var objectPadding: String
  package var arrayPadding: String
  /// A Boolean value that indicates whether even values that fit on a line are written over several.
  package var isSpread: Bool
  /// The keys of lists whose objects are written over several lines, however short they are.
  package var spreadLists: Set<String> = []
  /// The maximum number of characters of a line with several values.
  package var width: Int

  /// The canonical layout: two spaces, and on one line anything without lists or objects that fits.
  package static let canonical = JSONLayout(
    lineBreak: "\n", unit: "  ", colon: ": ", comma: ", ", objectPadding: " ", arrayPadding: "",
    isSpread: false, width: 100)

  /// Returns the same layout, but with the objects of some lists over several lines.
  package func spreading(_ lists: Set<String>) -> JSONLayout {
    var layout = self
    layout.spreadLists = lists
    return layout
  }
}

/// The place where a value is to be written.
package struct JSONPlace: Sendable {
  /// The blanks at the beginning of the line.
  let indentation: String
  /// The number of characters before the value on its line, including the indentation.
  let column: Int

  package static let start = JSONPlace(indentation: "", column: 0)
}

extension JSONLayout {
  /// Returns a value as text.
  ///
  /// - Parameters:
  ///   - key: The key of the value.
  ///   - isEntry: A Boolean value that indicates whether the value is an entry of the list with that key.
  package func text(
    _ value: JSONValue, at place: JSONPlace = .start, under key: String = "", isEntry: Bool = false
  ) -> String {
    let parts: [Part]
    switch value {
    case .object(let members):
      parts = members.map { Part(name: quoted($0.key) + colon, key: $0.key, isEntry: false, value: $0.value) }
    case .array(let elements): parts = elements.map { Part(name: "", key: key, isEntry: true, value: $0) }
    default: return value.spelling
    }
    guard let lineBreak, !parts.isEmpty else { return line(value) }
    if !isSpread, !parts.contains(where: \.value.holdsOthers), !(isEntry && spreadLists.contains(key)) {
      let line = line(value)
      if place.column + line.unicodeScalars.count <= width { return line }
    }
    let indentation = place.indentation + unit
    let lines = parts.map { part in
      let column = indentation.utf8.count + part.name.unicodeScalars.count
      let place = JSONPlace(indentation: indentation, column: column)
      return part.name + text(part.value, at: place, under: part.key, isEntry: part.isEntry)
    }
    let (opening, closing) = value.brackets
    return opening + lineBreak + indentation + lines.joined(separator: "," + lineBreak + indentation)
      + lineBreak + place.indentation + closing
  }

  /// Returns a value on one line.
  func line(_ value: JSONValue) -> String {
    let parts: [String]
    let padding: String
    switch value {
    case .object(let members):
      parts = members.map { quoted($0.key) + colon + line($0.value) }
      padding = objectPadding
    case .array(let elements):
      parts = elements.map(line)
      padding = arrayPadding
    default: return value.spelling
    }
    let (opening, closing) = value.brackets
    guard !parts.isEmpty else { return opening + closing }
    return opening + padding + parts.joined(separator: comma) + padding + closing
  }

  private struct Part {
    /// The key with its colon, or an empty text in a list.
    let name: String
    let key: String
    let isEntry: Bool
    let value: JSONValue
  }

  func quoted(_ key: String) -> String {
    var text = ""
    JSONValue.write(key, to: &text)
    return text
  }
}

extension JSONValue {
  /// A Boolean value that indicates whether the value is a list or an object that is not empty.
  var holdsOthers: Bool {
    switch self {
    case .object(let members): !members.isEmpty
    case .array(let elements): !elements.isEmpty
    default: false
    }
  }

  var brackets: (opening: String, closing: String) {
    if case .array = self { ("[", "]") } else { ("{", "}") }
  }
}

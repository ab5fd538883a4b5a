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
    var text = ""
    write(value, to: &text, at: place, under: key, isEntry: isEntry)
    return text
  }

  private func write(
    _ value: JSONValue, to text: inout String, at place: JSONPlace, under key: String, isEntry: Bool
  ) {
    guard let lineBreak, value.holdsOthers else {
      write(value, onOneLineTo: &text)
      return
    }
    if !isSpread, !value.holdsNested, !(isEntry && spreadLists.contains(key)) {
      let line = line(value)
      if place.column + line.utf8.count <= width || place.column + line.unicodeScalars.count <= width {
        text += line
        return
      }
    }
    let (opening, closing) = value.brackets
    let indentation = place.indentation + unit
    var separator = opening + lineBreak + indentation
    let next = "," + lineBreak + indentation
    func begin() {
      text += separator
      separator = next
    }
    switch value {
    case .object(let members):
      for member in members {
        begin()
        let name = quoted(member.key) + colon
        text += name
        let place = JSONPlace(
          indentation: indentation, column: indentation.utf8.count + name.unicodeScalars.count)
        write(member.value, to: &text, at: place, under: member.key, isEntry: false)
      }
    case .array(let elements):
      let place = JSONPlace(indentation: indentation, column: indentation.utf8.count)
      for element in elements {
        begin()
        write(element, to: &text, at: place, under: key, isEntry: true)
      }
    default: break
    }
    text += lineBreak + place.indentation + closing
  }

  /// Returns a value on one line.
  func line(_ value: JSONValue) -> String {
    var text = ""
    write(value, onOneLineTo: &text)
    return text
  }

  private func write(_ value: JSONValue, onOneLineTo text: inout String) {
    guard value.holdsOthers else {
      value.write(to: &text)
      return
    }
    let (opening, closing) = value.brackets
    switch value {
    case .object(let members):
      var separator = opening + objectPadding
      for member in members {
        text += separator
        JSONValue.write(member.key, to: &text)
        text += colon
        write(member.value, onOneLineTo: &text)
        separator = comma
      }
      text += objectPadding + closing
    case .array(let elements):
      var separator = opening + arrayPadding
      for element in elements {
        text += separator
        write(element, onOneLineTo: &text)
        separator = comma
      }
      text += arrayPadding + closing
    default: break
    }
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

  /// A Boolean value that indicates whether the value contains a list or an object that is not empty.
  var holdsNested: Bool {
    switch self {
    case .object(let members): members.contains { $0.value.holdsOthers }
    case .array(let elements): elements.contains(where: \.holdsOthers)
    default: false
    }
  }

  var brackets: (opening: String, closing: String) {
    if case .array = self { ("[", "]") } else { ("{", "}") }
  }
}

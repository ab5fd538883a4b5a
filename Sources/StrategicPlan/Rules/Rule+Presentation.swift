package import SourceText

extension Rule {
  /// An example that sets the rule, as a member of `checks`, or `nil` for one that can't be set.
  package var settingExample: String? {
    guard family != .validity else { return nil }
    let severity = severity == .error ? "warning" : "error"
    guard let parameter = parameters.first else { return #""\#(id)": "\#(severity)""# }
    return #""\#(id)": { "severity": "\#(severity)", "\#(parameter.name)": \#(parameter.defaultValue) }"#
  }

  /// The example that breaks the rule, over several lines, with `«` and `»` around the marked ranges.
  package var failingLines: String { ExampleLayout.lines(of: failing) }

  package var passingLines: String { ExampleLayout.lines(of: passing) }
}

/// A layout of an example for reading: everything that fits on a line stays on one.
private struct ExampleLayout {
  let document: JSONDocument
  let marks: [Range<Int>]

  private static let width = 84

  static func lines(of example: String) -> String {
    let text = MarkedText(example)
    let reading = JSONDocument.read(text.source)
    // An example of a mistake in the JSON itself is shown as it is.
    guard let document = reading.document, reading.diagnostics.isEmpty else { return example }
    let layout = ExampleLayout(document: document, marks: text.ranges)
    return layout.text(of: document.root, indentation: 0, taken: 0)
  }

  /// - Parameter taken: The number of columns before the value on its line.
  private func text(of node: JSONNode, indentation: Int, taken: Int) -> String {
    let flat = flatText(of: node)
    guard indentation + taken + flat.count > ExampleLayout.width else { return flat }
    let inner = String(repeating: "  ", count: indentation / 2 + 1)
    let outer = String(repeating: "  ", count: indentation / 2)
    switch document.kind(node) {
    case .object:
      let members = document.members(of: node).map { key, value in
        let name = flatText(of: key) + ": "
        return inner + name + text(of: value, indentation: indentation + 2, taken: name.count)
      }
      return marked("{\n" + members.joined(separator: ",\n") + "\n\(outer)}", node)
    case .array:
      let elements = document.elements(of: node).map {
        inner + text(of: $0, indentation: indentation + 2, taken: 0)
      }
      return marked("[\n" + elements.joined(separator: ",\n") + "\n\(outer)]", node)
    default: return flat
    }
  }

  private func flatText(of node: JSONNode) -> String {
    switch document.kind(node) {
    case .object:
      let members = document.members(of: node).map { flatText(of: $0) + ": " + flatText(of: $1) }
      return marked(members.isEmpty ? "{}" : "{ " + members.joined(separator: ", ") + " }", node)
    case .array:
      return marked("[" + document.elements(of: node).map(flatText).joined(separator: ", ") + "]", node)
    default: return marked(String(decoding: document.source.bytes[document.range(node)], as: UTF8.self), node)
    }
  }

  private func marked(_ text: String, _ node: JSONNode) -> String {
    let range = document.range(node)
    if marks.contains(range) { return "«" + text + "»" }
    // Only the bracket is marked of an object that lacks something.
    if marks.contains(range.lowerBound..<(range.lowerBound + 1)) {
      return "«" + text.prefix(1) + "»" + text.dropFirst()
    }
    return text
  }
}

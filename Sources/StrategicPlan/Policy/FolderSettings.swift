package import SourceText

/// What a folder says of all plans in it: the file `.plan.json`.
package struct FolderSettings: Sendable {
  package internal(set) var checks = Checks()

  package static let fileName = ".plan.json"

  static let shape = Shape(
    "folder", "What holds for all plans of a folder and of the folders in it.", noun: "folder's settings",
    make: { _ in FolderSettings() },
    fields: [
      .field("$schema", .ignored, "Where an editor finds the JSON Schema; otherwise ignored.") { _, _ in },
      .field("checks", .checks, "How severe each rule is, and its parameters.") { $0.checks = $1 },
    ])

  /// Reads the file; nil, with every mistake of it, where it is not sound.
  package static func load(_ source: SourceFile) -> (settings: FolderSettings?, diagnostics: [Diagnostic]) {
    let (settings, diagnostics) = shape.load(source)
    return (settings, diagnostics)
  }
}

extension Shape {
  /// Reads a file that holds one object of this shape; nil, with every mistake, where it is not sound.
  func load(_ source: SourceFile) -> (object: Object?, diagnostics: [Diagnostic]) {
    let reading = JSONDocument.read(source)
    guard let document = reading.document else { return (nil, reading.diagnostics) }
    var reader = PlanReader(document, calendar: .calendarYears)
    let object = read(&reader, document.root)
    let found = (reading.diagnostics + reader.diagnostics).inFileOrder
    return (found.isEmpty ? object : nil, found)
  }
}

package import SourceText

/// The settings of a folder for all plans in it: the file `.plan.json`.
package struct FolderSettings: Sendable {
  package internal(set) var checks = Checks()

  package static let fileName = ".plan.json"

  static let objectType = ObjectType(
    "folder", "Settings for all plans in a folder and its subfolders.", noun: "folder's settings",
    make: { _ in FolderSettings() },
    fields: [
      .field("$schema", as: .ignored, "Where an editor finds the JSON Schema; otherwise ignored.") { _, _ in
      },
      .field("checks", as: .checks, "How severe each rule is, and its parameters.") { $0.checks = $1 },
    ])

  /// Returns a Boolean value that indicates whether a file is meant to be a folder's settings, whatever its
  /// mistakes.
  package static func isPlainlyOne(_ source: SourceFile) -> Bool {
    guard let document = JSONDocument.read(source).document else { return false }
    return document.value(of: "checks", in: document.root).map { document.kind($0) == .object } == true
  }
}

package import SourceText

/// The settings of a folder for all plans in it: the file `.plan.json`.
package struct FolderSettings: Sendable {
  package internal(set) var checks = Checks()
  package internal(set) var imports = ImportSettings()

  package static let fileName = ".plan.json"

  static let objectType = ObjectType(
    "folder", "Settings for all plans in a folder and its subfolders.", noun: "folder's settings",
    make: { _ in FolderSettings() },
    fields: [
      .field("$schema", as: .ignored, "Where an editor finds the JSON Schema; otherwise ignored.") { _, _ in
      },
      .field("checks", as: .checks, "How severe each rule is, and its parameters.") { $0.checks = $1 },
      .field("import", as: ImportSettings.objectType.valueType, "How spreadsheets are read.") {
        $0.imports = $1
      },
    ])

  /// Returns a Boolean value that indicates whether a file is meant to be a folder's settings, whatever its
  /// mistakes.
  package static func isPlainlyOne(_ source: SourceFile) -> Bool {
    guard let document = JSONDocument.read(source).document else { return false }
    return document.value(of: "checks", in: document.root).map { document.kind($0) == .object } == true
  }
}

/// The way in which the spreadsheets for the plans of a folder are read.
package struct ImportSettings: Sendable {
  /// The name of the sheet with the table.
  package internal(set) var sheet: String?
  /// The meanings of columns by their headers.
  package internal(set) var columns: [(header: String, meaning: String)] = []

  static let objectType = ObjectType(
    "import", "How spreadsheets are read.", noun: "setting for imports", make: { _ in ImportSettings() },
    fields: [
      .field("sheet", as: .string, "The name of the sheet with the table.") { $0.sheet = $1 },
      .field(
        "columns", as: .namedTexts,
        "What columns mean, by their headers: a key of 'plan import --map', \"ignore\" or \"field\"."
      ) { _, _ in },
    ])

  /// Takes the texts of the columns from the file, which was found to be valid.
  mutating func readColumns(in source: SourceFile) {
    guard let document = JSONDocument.read(source).document,
      let node = document.value(of: "import", in: document.root),
      let columns = document.value(of: "columns", in: node)
    else { return }
    self.columns = NamedTexts(document, CompactNode(columns)).map { ($0.name, $0.text.string) }
  }
}

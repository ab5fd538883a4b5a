package import SourceText

/// The defaults of the person who runs the program: the file `plan/config.json` in the folder for settings.
package struct UserSettings: Sendable {
  /// The language of tables and questions, by its tag.
  package internal(set) var language: String?
  /// When output is coloured: `auto`, `always` or `never`.
  package internal(set) var color: String?
  /// How many days ahead is soon.
  package internal(set) var soon: Int?
  /// The command that shows what is longer than the screen.
  package internal(set) var pager: String?
  /// The plan file or folder of plan files to use where there is no other.
  package internal(set) var plans: String?
  /// Who reports what is written to journals.
  package internal(set) var author: String?

  package init() {}

  /// The path of the file in the folder for settings.
  package static let fileName = "plan/config.json"

  static let objectType = ObjectType(
    "user", "Defaults of the person who runs the program.", noun: "file of settings",
    make: { _ in UserSettings() },
    fields: [
      .field("$schema", as: .ignored, "Where an editor finds the JSON Schema; otherwise ignored.") { _, _ in
      },
      .field(
        "language",
        as: .words(
          "language", ["en", "fr", "nl", "de"].map { ($0, $0) },
          explained: ["English.", "French.", "Dutch.", "German."]),
        "The language of tables and questions."
      ) { $0.language = $1 },
      .field(
        "color",
        as: .words(
          "time to colour output", ["auto", "always", "never"].map { ($0, $0) },
          explained: ["On a terminal.", "Everywhere.", "Nowhere."]),
        "When output is coloured."
      ) { $0.color = $1 },
      .field("soon", as: .integer(0...36_500), "How many days ahead is soon.") { $0.soon = $1 },
      .field(
        "pager", as: .string, "The command that shows what is longer than the screen; an empty text for none."
      ) { $0.pager = $1 },
      .field(
        "plans", as: .string,
        "The plan file or folder of plan files to use where there is no folder Plans; ~ is the home folder."
      ) { $0.plans = $1 },
      .field("by", as: .string, "Who reports what is written to journals.") { $0.author = $1 },
    ])

  /// Reads the file, or returns `nil` and every mistake in it if it is not valid.
  package static func load(_ source: SourceFile) -> (settings: UserSettings?, diagnostics: [Diagnostic]) {
    let (settings, diagnostics) = objectType.load(source, rules: { [] })
    return (settings, diagnostics)
  }
}

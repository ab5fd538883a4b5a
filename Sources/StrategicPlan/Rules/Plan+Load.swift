package import SourceText

// Files may set the rules there are: what is loaded with them is loaded here.

extension Plan {
  /// Loads the plan of a file and finds all of the file's mistakes.
  ///
  /// - Parameters:
  ///   - defaultID: The id for a plan without one, if it is a valid id.
  ///   - reportsAll: A Boolean value that indicates whether every mistake of the plan is reported, however
  ///     many there are.
  package static func load(_ source: SourceFile, defaultID: String, reportsAll: Bool = false) -> Loading {
    PlanLoader.shared.load(source, defaultID: defaultID, reportsAll: reportsAll)
  }
}

extension PlanLoader {
  /// The loader for what one thread loads.
  package static let shared = PlanLoader()

  package init() { self.init { Rule.settable } }
}

extension FolderSettings {
  /// Reads the file, or returns `nil` and every mistake in it if it is not valid.
  package static func load(_ source: SourceFile) -> (settings: FolderSettings?, diagnostics: [Diagnostic]) {
    var (settings, diagnostics) = objectType.load(source, rules: { Rule.settable })
    settings?.imports.readColumns(in: source)
    return (settings, diagnostics)
  }
}

extension PlanSchema {
  /// JSON Schema, draft 2020-12.
  package static let document = document(Rule.settable)

  /// The schema of a folder's settings for its plans: `.plan.json`.
  package static let folderDocument = folderDocument(Rule.settable)

  /// The schema of a user's settings: `plan/config.json`.
  package static let userDocument = document(
    "Settings of a user of strategic plans", of: UserSettings.definition, definitions: [])
}

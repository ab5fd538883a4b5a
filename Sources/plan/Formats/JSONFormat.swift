import SourceText

extension OutputFormat {
  /// One JSON document, which names its schema.
  static let json = OutputFormat(name: "json", drawing: .value { $0.text() + "\n" }, endings: ["json"]) {
    .document($0.schema)
  }
}

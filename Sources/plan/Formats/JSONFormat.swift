import SourceText

extension OutputFormat {
  /// One JSON document, which names its schema.
  static let json = OutputFormat(name: "json", drawing: .value { $0.text() + "\n" }) { .document($0.schema) }
}

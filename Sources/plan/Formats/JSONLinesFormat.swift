import SourceText

extension OutputFormat {
  /// Newline-delimited JSON: an element on each line.
  static let jsonLines = OutputFormat(
    name: "ndjson", drawing: .elements { $0.text(onOneLine: true) + "\n" }, endings: ["ndjson", "jsonl"]
  ) { .lines(keys: $0.keys) }
}

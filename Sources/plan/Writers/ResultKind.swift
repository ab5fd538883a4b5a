import SourceText
import StrategicPlan

/// What a result is: what an earlier one of its kind can be told by, so that nothing else is overwritten.
enum ResultKind {
  /// A document of JSON, by the name of its schema: `plan.list/1`.
  case document(String)
  /// Items as JSON, a line each.
  case lines
  /// Records whose values a character separates.
  case records(separator: Character)
  /// Markdown, by the command that writes it.
  case markdown(String)
  case statusTable
  /// A table, by the headings that it may have.
  case table(headings: [[String]])
  /// Text of no form of its own, which can't be told from any other.
  case text
  case jsonSchema(title: String)
  case picture
  case sarif, codeQuality, junit, workflowCommands
}

extension ResultKind {
  /// A Boolean value that tells whether the bytes of a file are a result of this kind. An empty file is
  /// one of any kind.
  func recognizes(_ bytes: [UInt8]) -> Bool {
    if bytes.isEmpty { return true }
    switch self {
    case .text: return false
    case .document(let schema): return ResultKind.json(bytes)?["schema"] == schema
    case .jsonSchema(let title):
      return ResultKind.json(bytes)?["title"] == title && ResultKind.json(bytes)?["$defs"] != nil
    case .lines:
      guard let item = ResultKind.json(ResultKind.firstLine(bytes)), !item.isEmpty else { return false }
      return ResultKind.columns.isSuperset(of: item.keys)
    case .records(let separator):
      let names = ResultKind.text(ResultKind.firstLine(bytes)).split(separator: separator).map(String.init)
      return !names.isEmpty && ResultKind.columns.isSuperset(of: names)
    case .markdown(let command): return ResultKind.text(bytes).hasSuffix(ResultKind.mark(of: command))
    case .statusTable: return ResultKind.isStatusTable(bytes)
    case .table(let headings):
      let words = ResultKind.text(ResultKind.firstLine(bytes)).split(separator: " ")
      return headings.contains { $0.joined(separator: " ").split(separator: " ") == words }
        || Language.allCases.contains { ResultKind.text(bytes) == $0.phrases.nothingFound + "\n" }
    case .picture: return ChartDrawing.isOne(ResultKind.text(bytes))
    case .sarif:
      guard let document = JSONDocument.read(SourceFile(name: "", bytes: bytes)).document else {
        return false
      }
      let run = document.value(of: "runs", in: document.root).flatMap(document.firstChild)
      let name = ["tool", "driver", "name"].reduce(run) { node, key in
        node.flatMap { document.value(of: key, in: $0) }
      }
      return name.map(document.string) == "plan"
    case .codeQuality:
      guard let document = JSONDocument.read(SourceFile(name: "", bytes: bytes)).document,
        document.kind(document.root) == .array
      else { return false }
      return document.elements(of: document.root).allSatisfy { issue in
        let rule = document.value(of: "check_name", in: issue).map(document.string)
        return Rule.all.contains { $0.id == rule }
      }
    case .junit:
      let lines = ResultKind.text(bytes).split(separator: "\n", maxSplits: 3)
      return lines.count > 2 && lines[1] == "<testsuites>"
        && (lines[2] == "</testsuites>" || lines[2].contains(" hostname=\"localhost\" tests="))
    case .workflowCommands:
      return ResultKind.text(bytes).split(separator: "\n").allSatisfy { line in
        ["error", "warning", "notice"].contains { line.hasPrefix("::\($0) file=") }
      }
    }
  }

  /// The last line of Markdown that a command has written to a file; Markdown shows none of it.
  static func mark(of command: String) -> String { "\n<!-- plan \(command) -->\n" }

  /// A text as it is written to a file.
  func marking(_ text: String) -> String {
    if case .markdown(let command) = self { text + ResultKind.mark(of: command) } else { text }
  }

  private static let columns = Set(ItemColumn.allCases.map(\.rawValue) + StatusReport.recordKeys)

  private static func text(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func firstLine(_ bytes: [UInt8]) -> [UInt8] {
    Array(bytes.prefix { $0 != UInt8(ascii: "\n") })
  }

  /// The members of an object that are texts; of others the key alone.
  private static func json(_ bytes: [UInt8]) -> [String: String]? {
    guard let document = JSONDocument.read(SourceFile(name: "", bytes: bytes)).document,
      document.kind(document.root) == .object
    else { return nil }
    return Dictionary(
      document.members(of: document.root).map { key, value in
        (document.string(key), document.isString(value) ? document.string(value) : "")
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The day, a blank line, a title, and what the plan is: `demo · Commune · 2025 – 2030`.
  private static func isStatusTable(_ bytes: [UInt8]) -> Bool {
    let lines = text(bytes.prefix(4096)).split(
      separator: "\n", maxSplits: 4, omittingEmptySubsequences: false)
    guard lines.count > 2, lines[1].isEmpty, let year = lines[0].split(separator: " ").last, Int(year) != nil
    else { return false }
    let isDay = Language.allCases.contains { lines[0].hasPrefix($0.phrases.asOf.capitalized + " ") }
    return isDay && (lines.count > 3 && lines[3].contains(" · "))
  }
}

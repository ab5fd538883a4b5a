import SourceText
import StrategicPlan

/// The form of a result, by which an earlier one is recognized, so that nothing else is overwritten.
enum ResultKind {
  /// A JSON document, by the name of its schema: `plan.list/1`.
  case document(String)
  /// Items as JSON, one on each line, by their keys.
  case lines(keys: [String])
  /// Records, by their heading and the separator of their values.
  case records(heading: String, separator: Character)
  /// Records for Excel, by their heading.
  case excelRecords(heading: String)
  /// Markdown, by the command that writes it.
  case markdown(String)
  /// A web page, by the command that writes it.
  case page(String)
  /// A text document, by the command that writes it.
  case word(String)
  /// A workbook, by the command that writes it.
  case workbook(String)
  /// Text without a form of its own, which can't be distinguished from any other.
  case text
  case jsonSchema(title: String)
  case picture
  case sarif, codeQuality, junit, workflowCommands
}

extension ResultKind {
  /// The minimum number of columns that no other file has by chance.
  private static let fewestColumns = 3

  /// Returns a Boolean value that indicates whether the bytes of a file are a result of this kind, and
  /// nothing else. An empty file is one of any kind.
  func recognizes(_ bytes: [UInt8]) -> Bool {
    if bytes.isEmpty { return true }
    if case .workbook(let command) = self {
      let name = Array("<Application>plan \(command)</Application>".utf8)
      return bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) && bytes.firstRange(of: name) != nil
    }
    if case .word(let command) = self {
      // A word processor that saves the document puts its own name there.
      let name = Array("<Application>plan \(command)</Application>".utf8)
      return bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) && bytes.firstRange(of: name) != nil
    }
    let source = SourceFile(name: "", bytes: bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    // Everything written to files ends with a line feed.
    guard bytes.last == UInt8(ascii: "\n") else { return false }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    switch self {
    case .text, .word, .workbook: return false
    case .markdown(let command): return text.hasSuffix(ResultKind.mark(of: command))
    case .page(let command):
      return text.hasPrefix("<!DOCTYPE html>\n") && text.hasSuffix("</body>\n</html>\n")
        && text.contains(ResultKind.pageMark(of: command))
    case .picture: return text.hasPrefix("<svg ") && text.hasSuffix("\n" + ResultKind.pictureMark)
    case .document(let schema):
      let members = JSONDocument.read(source).document?.texts ?? []
      return members.first?.key == "schema" && members.first?.value == schema
    case .jsonSchema(let title):
      let members = JSONDocument.read(source).document?.texts ?? []
      return members.map(\.key).starts(with: ["$schema", "title"]) && members[1].value == title
        && members.last?.key == "$defs"
    case .lines(let keys):
      guard keys.count >= ResultKind.fewestColumns else { return false }
      return lines.allSatisfy { line in
        let document = JSONDocument.read(SourceFile(name: "", bytes: Array(line.utf8))).document
        return document?.texts.map(\.key) == keys
      }
    case .records(let heading, let separator):
      let count = heading.split(separator: separator).count
      guard count >= ResultKind.fewestColumns, lines.first.map({ $0 + "\n" }) == heading[...] else {
        return false
      }
      return ResultKind.recordCounts(of: text, separator).allSatisfy { $0 == count }
    case .excelRecords(let heading):
      return heading.split(separator: ";").count >= ResultKind.fewestColumns && text.hasPrefix(heading)
    case .sarif:
      guard let document = JSONDocument.read(source).document,
        let runs = document.value(of: "runs", in: document.root)
      else { return false }
      guard document.texts.map(\.key) == ["$schema", "version", "runs"] else { return false }
      return document.elements(of: runs).allSatisfy { run in
        let name = ["tool", "driver", "name"].reduce(Optional(run)) { node, key in
          node.flatMap { document.value(of: key, in: $0) }
        }
        return name.map(document.string) == "plan"
      } && document.firstChild(of: runs) != nil
    case .codeQuality:
      guard let document = JSONDocument.read(source).document, document.kind(document.root) == .array else {
        return false
      }
      return document.elements(of: document.root).allSatisfy { issue in
        let keys = document.members(of: issue).map { document.string($0.key) }
        let rule = document.value(of: "check_name", in: issue).map(document.string)
        return keys == ["description", "check_name", "fingerprint", "severity", "location"]
          && Rule.all.contains { $0.id == rule }
      }
    case .junit:
      let known = Rule.all.map { "    <testcase name=\"\($0.id)\" " }
      return lines.dropFirst().first == "<testsuites>" && lines.last == "</testsuites>"
        && lines.allSatisfy { line in
          let text = line.drop { $0 == " " || $0 == "\t" }
          if text.hasPrefix("<testsuite ") {
            return line.hasPrefix("  <testsuite ") && line.contains(" hostname=\"localhost\" tests=")
          }
          return !text.hasPrefix("<testcase ") || known.contains { line.hasPrefix($0) }
        }
    case .workflowCommands:
      return lines.allSatisfy { line in
        ["error", "warning", "notice"].contains { line.hasPrefix("::\($0) file=") }
          && Rule.all.contains { line.contains(",title=\($0.id)::") }
      }
    }
  }

  /// Returns the number of values of each record. Line breaks between quotes do not end a record.
  private static func recordCounts(of text: String, _ separator: Character) -> [Int] {
    var counts: [Int] = []
    var count = 1
    var isQuoted = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\""), separator == "," {
        isQuoted.toggle()
      } else if !isQuoted, byte == separator.asciiValue {
        count += 1
      } else if !isQuoted, byte == UInt8(ascii: "\n") {
        counts.append(count)
        count = 1
      }
    }
    return counts
  }

  /// Returns the last line of Markdown that a command has written. It is invisible in Markdown.
  static func mark(of command: String) -> String { "\n<!-- plan \(command) -->\n" }

  /// Returns the element by which a web page of a command is recognized.
  static func pageMark(of command: String) -> String {
    "<meta name=\"generator\" content=\"plan \(command)\">"
  }

  /// The last line of a picture in a file.
  static let pictureMark = "<!-- plan chart -->\n"
}

extension JSONDocument {
  /// The members of the document's object, with the values that are texts.
  fileprivate var texts: [(key: String, value: String?)] {
    members(of: root).map { key, value in (string(key), isString(value) ? string(value) : nil) }
  }
}

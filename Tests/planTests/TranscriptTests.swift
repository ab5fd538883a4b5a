import SourceText
import StrategicPlan
import TestSupport
import Testing

@testable import plan

/// What the README shows is what happens: its transcripts are run.
@Suite struct TranscriptTests {
  @Test func `the README shows what happens`() throws {
    let text = try Repository.text("README.md")
    let actual = Transcript.rerun(text)
    if let difference = Golden.difference(actual, path: "README.md") { Issue.record("\(difference)") }
  }

  @Test func `the README's transcripts are there and end well`() throws {
    let commands = Transcript.commands(in: try Repository.text("README.md"))
    #expect(commands.count == 8)
    #expect(
      commands.map { World().run($0).status } == [
        .success, .success, .success, .success, .success, .invalidPlan, .success, .success,
      ])
  }
}

extension TranscriptTests {
  @Test func `the README's own plan is one`() throws {
    let text = try Repository.text("README.md")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "```json"))
    let plan = lines[(start + 1)...].prefix { $0 != "```" }.joined(separator: "\n")
    let source = SourceFile(name: "README", bytes: Array(plan.utf8))
    #expect(Plan.load(source, defaultID: "readme").diagnostics == [])
  }
}

/// Blocks of `console` in Markdown: lines after `$ plan` are what the command prints.
enum Transcript {
  /// The text with what each command prints now.
  static func rerun(_ markdown: String) -> String {
    var lines: [Substring] = []
    var result = ""
    var isInside = false
    lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      let isLast = number == lines.count - 1
      if isInside, line == "```" { isInside = false }
      if !isInside {
        result += line + (isLast ? "" : "\n")
        isInside = line == "```console"
      } else if let arguments = arguments(of: line) {
        let outcome = World().run(arguments)
        result += line + "\n" + outcome.errors + outcome.output
      }
    }
    return result
  }

  static func commands(in markdown: String) -> [[String]] {
    markdown.split(separator: "\n").compactMap(arguments)
  }

  /// The words behind `$ plan`; double quotes keep blanks together.
  private static func arguments(of line: Substring) -> [String]? {
    guard line.hasPrefix("$ plan ") else { return nil }
    var words = [""]
    var isQuoted = false
    for character in line.dropFirst("$ plan ".count) {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == " ", !isQuoted {
        words.append("")
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words.filter { !$0.isEmpty }
  }
}

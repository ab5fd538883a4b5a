import SourceText
import StrategicPlan

extension OutputFormat {
  /// Test results.
  static let junit = OutputFormat(
    name: "junit", drawing: .findings { $0.report.junit(asOf: $0.day, failingFrom: $0.failingFrom) },
    endings: ["xml"]
  ) { _ in .junit }
}

extension CheckReport {
  /// Returns a test suite for each file and a test for each rule that it was checked against, by the schema
  /// of Apache Ant's JUnit task, which other readers follow.
  ///
  /// - Parameter least: The least severity of a finding that makes its test fail. Milder findings are
  ///   reported beside it.
  func junit(asOf day: Day, failingFrom least: Diagnostic.Severity?) -> String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    for (number, file) in files.enumerated() {
      let lines = LineIndex(file.source)
      var failing: [String: [String]] = [:]
      var remarks: [String] = []
      for finding in file.findings {
        let diagnostic = finding.diagnostic
        let place = lines.location(of: diagnostic.range.lowerBound)
        let line =
          "\(file.source.name):\(place.line):\(place.column): \(diagnostic.severity.rawValue): \(diagnostic.message)"
        if !file.isValid || least.map({ $0 <= diagnostic.severity }) == true {
          failing[diagnostic.rule, default: []].append(line)
        } else {
          remarks.append(line + " [\(diagnostic.rule)]")
        }
      }
      let tests = file.rules.map { rule in
        (rule.id, failing[rule.id].map { CheckReport.failure(rule.id, title: rule.title, lines: $0) })
      }
      text += CheckReport.suite(file.source.name, number: number, on: day, tests: tests, remarks: remarks)
    }
    return text + "</testsuites>\n"
  }

  private static func failure(_ rule: String, title: String, lines: [String]) -> String {
    let first = lines.count == 1 ? title : "\(title) (\(lines.count) places)"
    return "<failure message=\"\(first.xmlEscaped)\" type=\"\(rule)\">" + text(lines) + "</failure>"
  }

  private static func text(_ lines: [String]) -> String {
    lines.map(\.visible.xmlEscaped).joined(separator: "\n")
  }

  private static func suite(
    _ path: String, number: Int, on day: Day, tests: [(name: String, failure: String?)], remarks: [String]
  ) -> String {
    let name = path.visible.xmlEscaped
    var text = "  <testsuite name=\"\(name)\" package=\"plan\" id=\"\(number)\" timestamp=\"\(day)T00:00:00\""
    text +=
      " hostname=\"localhost\" tests=\"\(tests.count)\" failures=\"\(tests.count { $0.failure != nil })\""
    text += " errors=\"0\" time=\"0\">\n    <properties/>\n"
    for (test, failure) in tests {
      text += "    <testcase name=\"\(test)\" classname=\"\(name)\" time=\"0\""
      text += failure.map { ">\($0)</testcase>\n" } ?? "/>\n"
    }
    return text + "    <system-out>" + CheckReport.text(remarks)
      + "</system-out>\n    <system-err/>\n  </testsuite>\n"
  }
}

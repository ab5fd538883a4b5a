import SourceText
import StrategicPlan

// SARIF: OASIS Static Analysis Results Interchange Format, version 2.1.0.

extension OutputFormat {
  /// A log for code scanning.
  static let sarif = OutputFormat(
    name: "sarif", drawing: .findings { $0.report.sarif($0.paths).text(onOneLineBelow: 6) + "\n" },
    endings: ["sarif"]
  ) { _ in .sarif }
}

extension CheckReport {
  /// Returns a log of one run, with a help page for each rule.
  func sarif(_ paths: ForgePaths) -> JSONValue {
    var positions: [String: Int] = [:]
    for (position, rule) in Rule.all.enumerated() { positions[rule.id] = position }
    let found = files.filter { !$0.findings.isEmpty }.flatMap { file -> [JSONValue] in
      let regions = ArtifactRegions(file.source, paths(file.source.path))
      return file.findings.map { CheckReport.result($0, in: regions, positions: positions) }
    }
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "plan", "version": .string(programVersion),
              "rules": .array(CheckReport.descriptors),
            ]
          ],
          "columnKind": "unicodeCodePoints",
          "results": .array(found),
        ]
      ],
    ]
  }

  private static let descriptors = Rule.all.map(descriptor)

  private static func descriptor(of rule: Rule) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(rule.id)),
      .init("shortDescription", ["text": .string(rule.title + ".")]),
      .init("fullDescription", ["text": .string(rule.rationale)]),
      .init("defaultConfiguration", ["level": .string(rule.severity.rawValue)]),
    ]
    if !rule.failing.isEmpty {
      let text = "This is wrong:\n\n\(rule.failingLines)\n\nThis is right:\n\n\(rule.passingLines)\n"
      let markdown =
        "This is wrong:\n\n```\n\(rule.failingLines)\n```\n\nThis is right:\n\n```\n\(rule.passingLines)\n```\n"
      members.append(.init("help", ["text": .string(text), "markdown": .string(markdown)]))
    }
    members.append(.init("properties", ["tags": [.string(rule.family.rawValue)]]))
    return .object(members)
  }

  private static func result(_ finding: Finding, in regions: ArtifactRegions, positions: [String: Int])
    -> JSONValue
  {
    let diagnostic = finding.diagnostic
    var location: [JSONValue.Member] = [.init("physicalLocation", regions.location(diagnostic.range))]
    if let plan = finding.plan {
      let name = finding.item.map { "\(plan):\($0)" } ?? plan.text
      location.append(.init("logicalLocations", [["fullyQualifiedName": .string(name)]]))
    }
    var members: [JSONValue.Member] = [
      .init("ruleId", .string(diagnostic.rule)),
      .init("ruleIndex", JSONValue(positions[diagnostic.rule, default: 0])),
      .init("level", .string(diagnostic.severity.rawValue)),
      .init("message", ["text": .string(diagnostic.messageWithHint)]),
      .init("locations", [.object(location)]),
      .init("partialFingerprints", ["finding/v1": .string(finding.fingerprint)]),
    ]
    if !diagnostic.notes.isEmpty {
      members.append(
        .init(
          "relatedLocations",
          .array(
            diagnostic.notes.map { note in
              ["physicalLocation": regions.location(note.range), "message": ["text": .string(note.message)]]
            })))
    }
    if let fix = diagnostic.fix { members.append(.init("fixes", [regions.fix(fix)])) }
    return .object(members)
  }
}

/// The regions of one file in SARIF.
private struct ArtifactRegions {
  private let source: SourceFile
  private let lines: LineIndex
  private let artifact: JSONValue

  init(_ source: SourceFile, _ path: FilePath) {
    self.source = source
    artifact = ["uri": .string(path.uri)]
    lines = LineIndex(source)
  }

  func location(_ range: Range<Int>) -> JSONValue {
    ["artifactLocation": artifact, "region": region(range)]
  }

  func fix(_ fix: Diagnostic.Fix) -> JSONValue {
    let replacements = fix.edits.map { edit -> JSONValue in
      [
        "deletedRegion": region(edit.range),
        "insertedContent": ["text": .string(String(decoding: edit.replacement, as: UTF8.self))],
      ]
    }
    return [
      "description": ["text": .string(fix.message)],
      "artifactChanges": [["artifactLocation": artifact, "replacements": .array(replacements)]],
    ]
  }

  private func region(_ range: Range<Int>) -> JSONValue {
    let (start, end) = (lines.location(of: range.lowerBound), lines.location(of: range.upperBound))
    return [
      "startLine": JSONValue(start.line),
      "startColumn": JSONValue(lines.scalarColumn(of: range.lowerBound, in: source)),
      "endLine": JSONValue(end.line),
      "endColumn": JSONValue(lines.scalarColumn(of: range.upperBound, in: source)),
    ]
  }
}

extension FilePath {
  /// The path as a URI reference by RFC 3986, with `file:` if it begins at the root.
  fileprivate var uri: String {
    var uri = isAbsolute ? "file://" : ""
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        uri += "%" + (hex.count < 2 ? "0" : "") + hex
      }
    }
    return uri
  }
}

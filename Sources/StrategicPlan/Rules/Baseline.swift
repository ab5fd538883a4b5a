package import SourceText

/// The findings that were accepted on a day: they are known, and only new ones are reported.
package struct Baseline: Sendable {
  /// The number of times each finding was accepted and has not been met since.
  private var counts: [Finding.Identity: Int] = [:]

  /// Creates a baseline of all findings in files that could be loaded.
  package init(accepting files: [CheckedFile]) {
    for finding in files.filter(\.isValid).flatMap(\.findings) { counts[finding.identity, default: 0] += 1 }
  }

  /// Records a finding. Returns a Boolean value that indicates whether it was accepted and not yet met as
  /// often.
  package mutating func accepts(_ finding: Finding) -> Bool {
    guard let count = counts[finding.identity], count > 0 else { return false }
    counts[finding.identity] = count - 1
    return true
  }

  /// Returns the number of accepted findings in plans that have not been met since.
  package func remaining(in plans: [Identifier]) -> Int {
    let names = Set(plans.map(\.text))
    return counts.reduce(0) { names.contains($1.key.plan) ? $0 + $1.value : $0 }
  }
}

// MARK: - The file

extension Baseline {
  private struct File: Sendable {
    var accepted: [Accepted] = []

    static let objectType = ObjectType(
      "baseline", "Findings that were accepted.", make: { _ in File() },
      fields: [
        .field("schema", as: .schemaName(Baseline.schema), required: true, "The format and its version.") {
          _, _ in
        },
        .field("accepted", as: .list(Accepted.objectType.valueType), required: true, "The findings.") {
          $0.accepted = $1
        },
      ])
  }

  private struct Accepted: Sendable {
    var rule = ""
    var plan = ""
    var item = ""
    var subject = ""

    static let objectType = ObjectType(
      "acceptedFinding", "A finding that was accepted.", make: { _ in Accepted() },
      fields: [
        .field("rule", as: .string, required: true, "The rule's id.") { $0.rule = $1 },
        .field("plan", as: .string, required: true, "The plan's id.") { $0.plan = $1 },
        .field("item", as: .string, "The item's id; none where it is about the plan.") { $0.item = $1 },
        .field("subject", as: .string, "What distinguishes it from others of its rule about the item.") {
          $0.subject = $1
        },
      ])
  }

  /// Returns a Boolean value that indicates whether a file declares itself a baseline.
  package static func isOne(_ source: SourceFile) -> Bool {
    guard let document = JSONDocument.read(source).document,
      let schema = document.value(of: "schema", in: document.root)
    else { return false }
    return document.string(schema) == Baseline.schema
  }

  package static let schema = "plan.baseline/1"

  /// Reads a baseline, or returns `nil` and every mistake of the file if it is not valid.
  package static func load(_ source: SourceFile) -> (baseline: Baseline?, diagnostics: [Diagnostic]) {
    let (file, diagnostics) = File.objectType.load(source)
    guard let file else { return (nil, diagnostics) }
    var baseline = Baseline(accepting: [])
    for accepted in file.accepted {
      let identity = Finding.Identity(
        rule: accepted.rule, plan: accepted.plan, item: accepted.item, subject: accepted.subject)
      baseline.counts[identity, default: 0] += 1
    }
    return (baseline, diagnostics)
  }

  /// The baseline as the text of a file: one line for each finding, in a fixed order, so that changes by
  /// two people can be merged.
  package var text: String {
    let identities = counts.flatMap { Array(repeating: $0.key, count: $0.value) }.sorted { left, right in
      [left.plan, left.item, left.rule, left.subject]
        .lexicographicallyPrecedes([right.plan, right.item, right.rule, right.subject]) {
          $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }
    let lines = identities.map { identity in
      let members: [JSONValue.Member] = [
        .init("plan", .string(identity.plan)), .init("item", .string(identity.item)),
        .init("rule", .string(identity.rule)), .init("subject", .string(identity.subject)),
      ]
      return "    " + JSONValue.object(members.filter { $0.value != "" }).text(onOneLine: true)
    }
    let list = lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n  ]"
    return "{\n  \"schema\": \"\(Baseline.schema)\",\n  \"accepted\": \(list)\n}\n"
  }
}

extension ValueType where Value == String {
  /// Returns a form that only accepts the name and version of a format.
  fileprivate static func schemaName(_ name: String) -> ValueType {
    ValueType(.text, schema: ["const": .string(name)]) { reader, token, bytes in
      guard let text = string.read(&reader, token, bytes) else { return nil }
      guard text == name else {
        reader.report(.badValue, "expected '\(name)', found '\(reader.excerpt(token))'", at: token)
        return nil
      }
      return text
    }
  }
}

package import SourceText

/// A diagnostic of a plan's file, and what it is about.
package struct Finding: Sendable {
  /// What makes a finding the same one as before, whatever else changes in the file and whatever day
  /// it is.
  package struct Identity: Hashable, Sendable {
    package let rule: String
    package let plan: String
    /// Empty for a finding on the plan as a whole.
    package let item: String
    package let subject: String
  }

  package let diagnostic: Diagnostic
  package let plan: Identifier?
  package let item: Identifier?
  package let identity: Identity
  /// Which of the findings with its identity it is: 0 is the first of the file.
  package internal(set) var occurrence = 0

  init(_ diagnostic: Diagnostic, in source: SourceFile, _ outline: Outline) {
    self.diagnostic = diagnostic
    plan = outline.plan
    item = outline.item(at: diagnostic.range.lowerBound)
    let marked = source.bytes[diagnostic.range.clamped(to: 0..<source.bytes.count)]
    identity = Identity(
      rule: diagnostic.rule, plan: plan?.text ?? source.name, item: item?.text ?? "",
      subject: diagnostic.subject
        ?? String(decoding: marked.prefix(Finding.longestSubject), as: UTF8.self))
  }

  /// In bytes.
  private static let longestSubject = 120

  /// Sixteen hexadecimal digits that stay the same as long as the identity does.
  package var fingerprint: String {
    var hash = StableHash()
    for part in [identity.rule, identity.plan, identity.item, identity.subject, String(occurrence)] {
      hash.combine(part.utf8)
      // Keeps “a”, “bc” apart from “ab”, “c”: no text holds this byte.
      hash.combine([0xFF])
    }
    return hash.digits
  }
}

extension [Finding] {
  /// The same findings, those of one identity numbered in their order.
  func numbered() -> [Finding] {
    var counts: [Finding.Identity: Int] = [:]
    return map { finding in
      var finding = finding
      finding.occurrence = counts[finding.identity, default: 0]
      counts[finding.identity] = finding.occurrence + 1
      return finding
    }
  }
}

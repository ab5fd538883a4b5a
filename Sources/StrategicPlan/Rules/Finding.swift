package import SourceText

/// A diagnostic of a plan's file, and the item it is about.
package struct Finding: Sendable {
  /// The identity of a finding, which persists across other changes of the file and across days.
  package struct Identity: Hashable, Sendable {
    package let rule: String
    package let plan: String
    /// The id of the item, or an empty text for a finding on the plan as a whole.
    package let item: String
    package let subject: String
  }

  package let diagnostic: Diagnostic
  package let plan: Identifier?
  package let item: Identifier?
  package let identity: Identity
  /// The number of the finding among those with the same identity: 0 is the first of the file.
  var occurrence = 0

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
      // Distinguishes “a”, “bc” from “ab”, “c”: no text contains this byte.
      hash.combine([0xFF])
    }
    return hash.digits
  }
}

extension [Finding] {
  /// Returns the same findings, with those of one identity numbered in order.
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

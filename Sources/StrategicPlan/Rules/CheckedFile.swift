package import SourceText

/// A file that was checked, and its findings.
package struct CheckedFile: Sendable {
  package let source: SourceFile
  /// The plan's id, if it could be read.
  package let plan: Identifier?
  /// Whose plan it is, of a file that could be loaded.
  let organization: String?
  /// A Boolean value that indicates whether the file could be loaded. Its findings are then those of rules
  /// that a team may set.
  package let isValid: Bool
  /// The rules that the file was checked against.
  package let rules: [Rule]
  /// The most severe first, then in file order.
  package private(set) var findings: [Finding]
  /// The number of mistakes beyond those in `findings`.
  package let omitted: Int

  /// Creates a file with mistakes that prevent it from being loaded.
  package init(_ source: SourceFile, _ diagnostics: [Diagnostic], omitted: Int = 0, outline: Outline) {
    self.source = source
    plan = outline.plan
    organization = nil
    isValid = false
    // Messages contain quotations too.
    let isHidden = source.isOutside && !diagnostics.isEmpty
    self.omitted = isHidden ? 0 : omitted
    rules = isHidden ? [.unreadableFile] : Rule.validity
    let diagnostics = isHidden ? [Diagnostic(.unreadableFile, CheckedFile.hidden, at: 0..<0)] : diagnostics
    findings = diagnostics.map { Finding($0, in: source, outline) }.numbered()
  }

  private static let hidden =
    "it is reached by a link that leads out of its folder, and its mistakes are not shown (give the path that the link leads to)"

  /// Creates a table that was taken in, with what was found in its cells.
  init(importOf source: SourceFile, _ diagnostics: [Diagnostic], rules: [Rule]) {
    self.source = source
    plan = nil
    organization = nil
    omitted = 0
    isValid = true
    self.rules = rules
    findings = diagnostics.map { Finding($0, in: source, Outline()) }.numbered()
  }

  /// Creates a file that could not be read at all.
  package init(unreadable path: FilePath, _ reason: String) {
    source = SourceFile(path: path, bytes: [])
    plan = nil
    organization = nil
    omitted = 0
    isValid = false
    rules = [.unreadableFile]
    findings = [Finding(Diagnostic(.unreadableFile, reason, at: 0..<0), in: source, Outline())]
  }

  /// Creates a loaded plan, checked against the rules of a policy.
  ///
  /// - Parameters:
  ///   - taken: The ids of preceding plans, and the files that contain them.
  ///   - filter: The items to check. An empty filter includes the plan as a whole.
  package init(
    _ standing: PlanStanding, _ policy: Policy, taken: [Identifier: String] = [:], only filter: Filter
  ) {
    source = standing.plan.document.source
    omitted = 0
    plan = standing.plan.id
    organization = standing.organization
    isValid = true
    rules = Rule.validity + Rule.settable.filter { policy.isOn($0) && policy.reports($0.id) }
    let outline = Outline(standing.plan)
    let all = standing.findings(by: policy, taken: taken).map { [source] in Finding($0, in: source, outline) }
    findings = all.numbered()
    guard !filter.isEmpty else { return }
    let wanted = Set(Level.allCases.flatMap { standing.items(at: $0, matching: filter) }.map(\.id))
    findings.removeAll { finding in !(finding.item.map(wanted.contains) ?? false) }
  }

  /// Removes findings that were accepted before.
  package mutating func leaveOut(_ isAccepted: (Finding) -> Bool) {
    if isValid { findings.removeAll(where: isAccepted) }
  }
}

package import SourceText

/// A repeated correction of a file, as long as each leaves fewer mistakes in it.
package struct Fixer {
  private let check: (SourceFile) -> CheckedFile

  /// The number of times that a file is checked anew: fixing one mistake may reveal another, and of several
  /// fixes some may make it worse.
  private static let checks = 300

  package init(check: @escaping (SourceFile) -> CheckedFile) { self.check = check }

  /// A finding that was fixed, and the file as it was before.
  package struct Fixed {
    package let finding: Finding
    package let source: SourceFile
  }

  /// Returns the corrected file, and the findings that were fixed in it.
  package func fix(_ source: SourceFile) -> (source: SourceFile, fixed: [Fixed]) {
    var file = check(source)
    var fixed: [Fixed] = []
    var budget = Fixer.checks
    while budget > 0 {
      let (better, findings) = next(after: file, file.unambiguousFixes[...], &budget)
      guard let better else { break }
      fixed += findings.map { [file] in Fixed(finding: $0, source: file.source) }
      file = better
    }
    return (file.source, fixed)
  }

  /// Returns the file with all fixes at once or, if that makes it no better, with those of one half.
  private func next(
    after file: CheckedFile, _ fixable: ArraySlice<Finding>, _ budget: inout Int
  ) -> (file: CheckedFile?, fixed: ArraySlice<Finding>) {
    guard !fixable.isEmpty, budget > 0 else { return (nil, []) }
    budget -= 1
    let edits = fixable.compactMap(\.diagnostic.fix).flatMap(\.edits)
    let other = check(file.source.holding(file.source.applying(edits)))
    if other.isBetter(than: file) { return (other, fixable) }
    guard fixable.count > 1 else { return (nil, []) }
    let middle = fixable.startIndex + fixable.count / 2
    let half = next(after: file, fixable[..<middle], &budget)
    return half.file == nil ? next(after: file, fixable[middle...], &budget) : half
  }
}

extension CheckedFile {
  /// The findings that can be fixed, except for ids that two items would then share: references to them
  /// could mean either.
  fileprivate var unambiguousFixes: [Finding] {
    let duplicates = findings.filter { $0.diagnostic.rule == Rule.duplicateIdentifier.id }
    let taken = Set(duplicates.flatMap { [$0.diagnostic.range] + $0.diagnostic.notes.map(\.range) })
    let fixable = findings.filter { $0.diagnostic.fix != nil }
    let ambiguous = Set(
      fixable.filter { taken.contains($0.diagnostic.range) }.compactMap(\.diagnostic.fix?.message))
    return fixable.filter { !ambiguous.contains($0.diagnostic.fix?.message ?? "") }
  }

  /// Returns a Boolean value that indicates whether there are fewer mistakes, and none that keeps the file
  /// from being loaded if there was none before.
  fileprivate func isBetter(than other: CheckedFile) -> Bool {
    if isValid != other.isValid { return isValid }
    return findings.count + omitted < other.findings.count + other.omitted
  }
}

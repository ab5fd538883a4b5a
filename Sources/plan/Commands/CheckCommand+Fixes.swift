import SourceText
import StrategicPlan

extension CheckCommand {
  /// Writes the corrections that are certain into the files, and reports each.
  func fix(in context: inout Context) throws(Failure) {
    let moment = try context.moment(of: view)
    var folders = FolderPolicies(context.files)
    for file in try PlanFinder(context).files(selection.paths) {
      let checks = folders.checks(forPlanAt: file.path)
      try fix(file, Plan.isPlainlyOne, in: &context) { source in checkedFile(source, checks, moment) }
    }
    for file in folders.found {
      try fix(file, FolderSettings.isPlainlyOne, in: &context) { source in
        CheckedFile(source, FolderSettings.load(source).diagnostics, Outline())
      }
    }
  }

  /// - Parameter isPlainlyOne: A function that indicates whether a file with mistakes is meant to be of the
  ///   kind that it is checked as. Any other file is written only if the result has no mistakes.
  private func fix(
    _ file: FoundFile, _ isPlainlyOne: (SourceFile) -> Bool, in context: inout Context,
    check: (SourceFile) -> CheckedFile
  ) throws(Failure) {
    // A file that can't be read is reported when it is checked.
    guard let bytes = try? context.files.read(file.path) else { return }
    let style = context.style(view.color, for: context.standardError)
    if file.isOutside {
      let fixed = withoutActuallyEscaping(check) { Fixer(check: $0).fix(file.source(bytes), style: style) }
      if fixed.source.bytes == bytes, check(file.source(bytes)).isSound { return }
      context.noteUnchanged(file.path)
      return
    }
    var remarks = ""
    try withoutActuallyEscaping(check) { check throws(Failure) in
      try context.revise(file.path, wait: wait) { bytes in
        let source = file.source(bytes)
        let fixed: SourceFile
        (fixed, remarks) = Fixer(check: check).fix(source, style: style)
        if fixed.bytes == bytes { return nil }
        if isPlainlyOne(source) || check(fixed).isSound { return fixed.bytes }
        remarks = "plan: note: \(file.path.description.visible) is not clearly a plan, and was not changed\n"
        return nil
      }
    }
    context.errors += remarks
  }

  private func checkedFile(_ source: SourceFile, _ folder: Checks?, _ moment: Moment) -> CheckedFile {
    let loading = Plan.load(source, defaultID: PlanShelf.defaultID(of: source.path), reportsAll: true)
    let id = loading.plan?.id ?? loading.outline.plan
    guard selection.ids.isEmpty || id.map({ selection.ids.contains($0.text) }) == true else {
      return CheckedFile(source, [], Outline())
    }
    guard var plan = loading.plan else {
      return CheckedFile(source, loading.diagnostics, omitted: loading.omitted, loading.outline)
    }
    plan.folderChecks = folder
    return CheckedFile(PlanStanding(plan, moment), policy(of: plan), only: filter)
  }
}

/// A fixer that corrects a file as long as this reduces the number of mistakes.
private struct Fixer {
  let check: (SourceFile) -> CheckedFile

  /// The maximum number of times that a file is checked again: fixing one mistake may reveal another, and
  /// of several fixes some may make it worse.
  private static let checks = 300

  func fix(_ source: SourceFile, style: Style) -> (source: SourceFile, remarks: String) {
    var file = check(source)
    var remarks = ""
    var budget = Fixer.checks
    while budget > 0 {
      let (better, fixed) = next(after: file, file.unambiguousFixes[...], &budget)
      guard let better else { break }
      let lines = LineIndex(file.source)
      for finding in fixed {
        let place = lines.location(of: finding.diagnostic.range.lowerBound)
        remarks += style(.strong, "\(source.name.visible):\(place.line):\(place.column):") + " "
        remarks += style(.good, "fixed:") + " " + (finding.diagnostic.fix?.message.visible ?? "")
        remarks += " " + style(.faint, "[\(finding.diagnostic.rule)]") + "\n"
      }
      file = better
    }
    return (file.source, remarks)
  }

  /// Returns the file with all fixes applied or, if that is no improvement, with those of one half.
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
  /// The findings that can be fixed, except ids that would become those of two items: references to them
  /// would be ambiguous.
  fileprivate var unambiguousFixes: [Finding] {
    let duplicates = findings.filter { $0.diagnostic.rule == Rule.duplicateIdentifier.id }
    let taken = Set(duplicates.flatMap { [$0.diagnostic.range] + $0.diagnostic.notes.map(\.range) })
    let fixable = findings.filter { $0.diagnostic.fix != nil }
    let ambiguous = Set(
      fixable.filter { taken.contains($0.diagnostic.range) }.compactMap(\.diagnostic.fix?.message))
    return fixable.filter { !ambiguous.contains($0.diagnostic.fix?.message ?? "") }
  }

  /// Returns a Boolean value that indicates whether the file has fewer mistakes, and none that prevents
  /// loading if there was none before.
  fileprivate func isBetter(than other: CheckedFile) -> Bool {
    if isSound != other.isSound { return isSound }
    return findings.count + omitted < other.findings.count + other.omitted
  }
}

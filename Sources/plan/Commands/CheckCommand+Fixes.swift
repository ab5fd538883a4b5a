import SourceText
import StrategicPlan

extension CheckCommand {
  /// Writes the corrections that are certain into the files, and tells each.
  func fix(in context: inout Context) throws(Failure) {
    let finder = PlanFinder(files: context.files, environment: context.environment)
    let style = context.style(view.color, for: context.standardError)
    let moment = view.moment(today: context.today)
    var folders = FolderPolicies(context.files)
    for path in try finder.paths(selection.paths) {
      let checks = folders.checks(forPlanAt: path)
      try mend(path, style, in: &context) { source in checkedFile(source, checks, moment) }
    }
    for path in folders.paths {
      try mend(path, style, in: &context) { source in
        CheckedFile(source, FolderSettings.load(source).diagnostics, Outline())
      }
    }
  }

  private func mend(
    _ path: String, _ style: Style, in context: inout Context, check: (SourceFile) -> CheckedFile
  ) throws(Failure) {
    // What can't be read is reported when it is checked.
    guard (try? context.files.read(path)) != nil else { return }
    var remarks = ""
    try withoutActuallyEscaping(check) { check throws(Failure) in
      try context.revise(path) { bytes in
        let mended: [UInt8]
        (mended, remarks) = Fixer(check: check).mend(SourceFile(name: path, bytes: bytes), style: style)
        return mended
      }
    }
    context.errors += remarks
  }

  private func checkedFile(_ source: SourceFile, _ folder: Checks?, _ moment: Moment) -> CheckedFile {
    let loading = Plan.load(source, defaultID: PlanShelf.defaultID(of: source.name))
    let id = loading.plan?.id ?? loading.outline.plan
    guard selection.ids.isEmpty || id.map({ selection.ids.contains($0.text) }) == true else {
      return CheckedFile(source, [], Outline())
    }
    guard let plan = loading.plan else {
      return CheckedFile(source, loading.diagnostics, omitted: loading.omitted, loading.outline)
    }
    return CheckedFile(PlanStanding(plan, moment), policy(of: plan, folder), only: filter)
  }
}

/// Mends a file as long as that leaves fewer mistakes in it.
private struct Fixer {
  let check: (SourceFile) -> CheckedFile

  /// Mending one mistake may bring another to light.
  private static let rounds = 1000
  /// How many are tried one by one where all together make it no better.
  private static let attempts = 20

  func mend(_ source: SourceFile, style: Style) -> (bytes: [UInt8], remarks: String) {
    var file = check(source)
    var remarks = ""
    for _ in 0..<Fixer.rounds {
      let fixable = file.unambiguousFixes
      guard !fixable.isEmpty else { break }
      let (mended, fixed) = next(after: file, fixable)
      guard let mended else { break }
      let lines = LineIndex(file.source)
      for finding in fixed {
        let place = lines.location(of: finding.diagnostic.range.lowerBound)
        remarks += style(.strong, "\(source.name.visible):\(place.line):\(place.column):") + " "
        remarks += style(.good, "fixed:") + " " + (finding.diagnostic.fix?.message.visible ?? "")
        remarks += " " + style(.faint, "[\(finding.diagnostic.rule)]") + "\n"
      }
      file = mended
    }
    return (file.source.bytes, remarks)
  }

  /// All fixes at once, or where that makes it no better the first one that does.
  private func next(after file: CheckedFile, _ fixable: [Finding]) -> (file: CheckedFile?, fixed: [Finding]) {
    for fixed in [fixable] + fixable.prefix(Fixer.attempts).map({ [$0] }) {
      let edits = fixed.compactMap(\.diagnostic.fix).flatMap(\.edits)
      let mended = check(SourceFile(name: file.source.name, bytes: file.source.applying(edits)))
      if mended.isBetter(than: file) { return (mended, fixed) }
    }
    return (nil, [])
  }
}

extension CheckedFile {
  /// The findings that can be mended, but for ids that would then be those of two items: what names
  /// them could mean either.
  fileprivate var unambiguousFixes: [Finding] {
    let duplicates = findings.filter { $0.diagnostic.rule == Rule.duplicateIdentifier.id }
    let taken = Set(duplicates.flatMap { [$0.diagnostic.range] + $0.diagnostic.notes.map(\.range) })
    let fixable = findings.filter { $0.diagnostic.fix != nil }
    let ambiguous = Set(
      fixable.filter { taken.contains($0.diagnostic.range) }.compactMap(\.diagnostic.fix?.message))
    return fixable.filter { !ambiguous.contains($0.diagnostic.fix?.message ?? "") }
  }

  /// Whether there are fewer mistakes, and none that keeps it from being loaded where there was none.
  fileprivate func isBetter(than other: CheckedFile) -> Bool {
    if isSound != other.isSound { return isSound }
    return findings.count + omitted < other.findings.count + other.omitted
  }
}

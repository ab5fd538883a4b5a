import SourceText
import StrategicPlan

extension CheckCommand {
  /// Writes the corrections that are certain into the files, and reports each.
  func fix(in context: inout Context) throws(Failure) {
    let reportingDate = try context.reportingDate(of: view, selection)
    var folders = FolderPolicies(context.files)
    for file in try PlanFinder(context).files(selection) {
      let checks = folders.checks(forPlanAt: file.path)
      try fix(file, Plan.isPlainlyOne, in: &context) { source in
        checkedFile(source, checks: checks, at: reportingDate)
      }
    }
    for file in folders.found {
      try fix(file, FolderSettings.isPlainlyOne, in: &context) { source in
        CheckedFile(source, FolderSettings.load(source).diagnostics, outline: Outline())
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
      let fixed = withoutActuallyEscaping(check) { Fixer(check: $0).fix(file.source(bytes)) }
      if fixed.source.bytes == bytes, check(file.source(bytes)).isValid { return }
      context.noteUnchanged(file.path)
      return
    }
    var remarks = ""
    try withoutActuallyEscaping(check) { check throws(Failure) in
      try context.revise(file.path, wait: wait) { bytes in
        let source = file.source(bytes)
        let (fixed, findings) = Fixer(check: check).fix(source)
        remarks = findings.text(style: style)
        if fixed.bytes == bytes { return nil }
        if isPlainlyOne(source) || check(fixed).isValid { return fixed.bytes }
        remarks = "plan: note: \(file.path.description.visible) is not clearly a plan, and was not changed\n"
        return nil
      }
    }
    context.errors += remarks
  }

  private func checkedFile(_ source: SourceFile, checks folder: Checks?, at reportingDate: ReportingDate)
    -> CheckedFile
  {
    let loading = Plan.load(source, defaultID: LoadedPlans.defaultID(of: source.path), reportsAll: true)
    let id = loading.plan?.id ?? loading.outline.plan
    guard selection.ids.isEmpty || id.map({ selection.ids.contains($0.text) }) == true else {
      return CheckedFile(source, [], outline: Outline())
    }
    guard var plan = loading.plan else {
      return CheckedFile(source, loading.diagnostics, omitted: loading.omitted, outline: loading.outline)
    }
    plan.folderChecks = folder
    return CheckedFile(PlanStanding(plan, reportingDate), policy(of: plan), only: filter)
  }
}

extension [Fixer.Fixed] {
  /// A line for each finding that was fixed.
  fileprivate func text(style: Style) -> String {
    var text = ""
    var lines: (source: SourceFile, index: LineIndex)?
    for fixed in self {
      let (finding, source) = (fixed.finding, fixed.source)
      if lines?.source.hasBytes(source.bytes) != true { lines = (source, LineIndex(source)) }
      let place = (lines?.index ?? LineIndex(source)).location(of: finding.diagnostic.range.lowerBound)
      text += style(.strong, "\(source.name.visible):\(place.line):\(place.column):") + " "
      text += style(.good, "fixed:") + " " + (finding.diagnostic.fix?.message.visible ?? "")
      text += " " + style(.faint, "[\(finding.diagnostic.rule)]") + "\n"
    }
    return text
  }
}

package import SourceText

extension Plan {
  /// What loading a file gives.
  package struct Loading: Sendable {
    /// The plan, when nothing is wrong with the file.
    package let plan: Plan?
    /// Every mistake of the file, in file order; all are errors.
    package let diagnostics: [Diagnostic]
    /// How many mistakes there are beyond those.
    package let omitted: Int
    /// Of a file with mistakes, where the plan's items stand in it, as far as they could be read.
    package let outline: Outline
  }

  /// Loads the plan a file holds, and finds all of the file's mistakes.
  ///
  /// - Parameter defaultID: the id of a plan that gives none, where it can be one.
  package static func load(_ source: SourceFile, defaultID: String) -> Loading {
    let reading = JSONDocument.read(source)
    guard let document = reading.document else {
      return Loading(plan: nil, diagnostics: reading.diagnostics, omitted: 0, outline: Outline())
    }
    var reader = PlanReader(document, calendar: fiscalCalendar(of: document))
    var plan = shape.read(&reader, document.root)
    plan?.document = document
    if plan?.id == .missing { plan?.id = Identifier(defaultID) ?? .missing }
    if let plan {
      checkPeriod(of: plan, document, &reader)
      let index = ItemIndex(plan, document, &reader)
      checkReferences(of: plan, index, &reader)
      checkDependencies(of: plan, index, &reader)
      checkDates(of: plan, document, &reader)
    }
    let found = reading.diagnostics + reader.diagnostics
    return Loading(
      plan: found.isEmpty ? plan : nil,
      diagnostics: found.inFileOrder, omitted: reader.omitted,
      outline: found.isEmpty ? Outline() : plan.map(Outline.init) ?? Outline())
  }

  /// Whether a file is a plan, sound or not.
  package static func isOne(_ source: SourceFile) -> Bool {
    guard let document = JSONDocument.read(source).document else { return false }
    return ["title", "period"].allSatisfy { document.value(of: $0, in: document.root) != nil }
  }

  /// What a bare year means, read before the rest because dates may stand before it.
  private static func fiscalCalendar(of document: JSONDocument) -> FiscalCalendar {
    guard let node = document.value(of: "fiscalYearStart", in: document.root), document.isString(node) else {
      return .calendarYears
    }
    // Where it can't be understood, two years may still name one: that is not another mistake.
    return FiscalCalendar(document.string(node)) ?? .aprilYears
  }
}

extension [Diagnostic] {
  var inFileOrder: [Diagnostic] {
    // The standard library's sort is stable.
    sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

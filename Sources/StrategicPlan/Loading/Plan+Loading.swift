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
    if let mistake = JSONDocument.sizeMistake(source) { return Loading(notJSON: [mistake]) }
    var reader = PlanReader(source, calendar: .calendarYears)
    var plan: Plan? = reader.readWhole(Plan.shape)
    if let calendar = reader.belatedCalendar {
      reader = PlanReader(source, calendar: calendar)
      plan = reader.readWhole(Plan.shape)
    }
    if reader.hasFailed { return Loading(notJSON: reader.jsonDiagnostics) }
    plan?.take(reader)
    if plan?.id == .missing { plan?.id = Identifier(defaultID) ?? .missing }
    if let plan {
      let document = plan.document
      checkPeriod(of: plan, document, &reader)
      let index = ItemIndex(plan, document, &reader)
      checkReferences(of: plan, index, &reader)
      checkDependencies(of: plan, index, &reader)
      checkDates(of: plan, document, &reader)
    }
    let found = reader.diagnostics
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
}

extension Plan.Loading {
  fileprivate init(notJSON diagnostics: [Diagnostic]) {
    self.init(plan: nil, diagnostics: diagnostics, omitted: 0, outline: Outline())
  }
}

extension PlanReader {
  /// Reads the object that a file holds, and the file to its end.
  mutating func readWhole<Object>(_ shape: Shape<Object>) -> Object? {
    let bytes = document.source.bytes
    let object: Object? =
      if let value = nextValue(bytes.span) { shape.read(&self, value, bytes.span) } else { nil }
    skip(bytes.span, toDepth: 0)
    return object
  }
}

extension [Diagnostic] {
  var inFileOrder: [Diagnostic] {
    // The standard library's sort is stable.
    sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

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
  /// - Parameters:
  ///   - defaultID: The id of a plan that gives none, where it can be one.
  ///   - reportsAll: Whether every mistake of the plan is reported, however many there are.
  package static func load(_ source: SourceFile, defaultID: String, reportsAll: Bool = false) -> Loading {
    PlanLoader.shared.load(source, defaultID: defaultID, reportsAll: reportsAll)
  }

  /// A Boolean value that tells whether a file is meant to be a plan, whatever its mistakes: an object with
  /// two of a title, a period with a start or an end, and strategic objectives.
  package static func isPlainlyOne(_ source: SourceFile) -> Bool {
    guard let document = JSONDocument.read(source).document else { return false }
    let value = { document.value(of: $0, in: document.root) }
    let marks = [
      value("title").map(document.isString) == true,
      value("period").map { period in
        ["start", "end"].contains { document.value(of: $0, in: period) != nil }
      } == true,
      value("strategicObjectives").map { document.kind($0) == .array } == true,
    ]
    return marks.count(where: \.self) > 1
  }
}

/// Loads plans by shapes of its own.
///
/// The shapes count who uses them, field by field: threads that share them wait for one another. Each
/// thread that loads many plans has a loader.
package struct PlanLoader: Sendable {
  private let shape = Plan.shape

  fileprivate static let shared = PlanLoader()

  package init() {}

  /// Loads the plan a file holds, and finds all of the file's mistakes.
  package func load(_ source: SourceFile, defaultID: String, reportsAll: Bool = false) -> Plan.Loading {
    if let mistake = JSONDocument.sizeMistake(source) { return Plan.Loading(notJSON: [mistake]) }
    var reader = PlanReader(source, calendar: .calendarYears, reportsAll: reportsAll)
    var plan: Plan? = reader.readWhole(shape)
    if let calendar = reader.belatedCalendar {
      reader = PlanReader(source, calendar: calendar, reportsAll: reportsAll)
      plan = reader.readWhole(shape)
    }
    if reader.hasFailed { return Plan.Loading(notJSON: reader.jsonDiagnostics) }
    plan?.take(reader)
    if plan?.id == .missing { plan?.id = Identifier(defaultID) ?? .missing }
    if let plan {
      let document = plan.document
      Plan.checkPeriod(of: plan, document, &reader)
      let index = ItemIndex(plan, document, &reader)
      Plan.checkReferences(of: plan, index, &reader)
      Plan.checkDependencies(of: plan, index, &reader)
      Plan.checkDates(of: plan, document, &reader)
    }
    let found = reader.diagnostics
    return Plan.Loading(
      plan: found.isEmpty ? plan : nil,
      diagnostics: found.inFileOrder, omitted: reader.omitted,
      outline: found.isEmpty ? Outline() : plan.map(Outline.init) ?? Outline())
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

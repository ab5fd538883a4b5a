package import SourceText

extension Plan {
  /// The result of loading a file.
  package struct Loading: Sendable {
    /// The plan, or `nil` if the file has mistakes.
    package let plan: Plan?
    /// The mistakes of the file, in file order. All are errors.
    package let diagnostics: [Diagnostic]
    /// The number of mistakes beyond those in `diagnostics`.
    package let omitted: Int
    /// The places of the plan's items, as far as they could be read, if the file has mistakes.
    package let outline: Outline
  }

  /// Returns a Boolean value that indicates whether a file is meant to be a plan despite its mistakes: an
  /// object with two of a title, a period with a start or an end, and strategic objectives.
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

/// A loader of plans with its own shapes.
///
/// The shapes count their references, field by field, so threads that share them wait for one another. Each
/// thread that loads many plans has its own loader.
package struct PlanLoader: Sendable {
  private let shape = Plan.objectType

  /// The rules that plans may set.
  private let rules: @Sendable () -> [Rule]

  init(rules: @escaping @Sendable () -> [Rule]) { self.rules = rules }

  /// Loads the plan of a file and finds all of the file's mistakes.
  package func load(_ source: SourceFile, defaultID: String, reportsAll: Bool = false) -> Plan.Loading {
    if let mistake = JSONDocument.sizeMistake(source) { return Plan.Loading(notJSON: [mistake]) }
    var reader = PlanReader(source, calendar: .calendarYears, rules: rules, reportsAll: reportsAll)
    var plan: Plan? = reader.readWhole(shape)
    if let calendar = reader.belatedCalendar {
      reader = PlanReader(source, calendar: calendar, rules: rules, reportsAll: reportsAll)
      plan = reader.readWhole(shape)
    }
    if reader.hasFailed { return Plan.Loading(notJSON: reader.jsonDiagnostics) }
    plan?.take(reader)
    if plan?.id == .missing { plan?.id = Identifier(defaultID) ?? .missing }
    if let plan {
      let document = plan.document
      Plan.checkPeriod(of: plan, document, &reader)
      let index = ItemIndex(plan, in: document, &reader)
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
  /// Reads the object of a file, and the file to its end.
  mutating func readWhole<Object>(_ shape: ObjectType<Object>) -> Object? {
    let bytes = document.source.bytes
    let object: Object? =
      if let value = nextValue(bytes.span) { shape.read(&self, value, in: bytes.span) } else { nil }
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

import SourceText

/// Reads values of one plan out of its JSON, and takes note of every mistake on the way.
struct PlanReader {
  let document: JSONDocument
  /// What a bare year means: known before anything else is read, wherever the file says it.
  let calendar: FiscalCalendar
  private(set) var diagnostics: [Diagnostic] = []
  /// What all amounts, and all full-time equivalents, read so far come to.
  private var amounts: Int64 = 0
  private var fullTimeEquivalents: Int64 = 0
  private var suggestions = 0
  /// How many mistakes were found beyond those that are told.
  private(set) var omitted = 0

  /// The most mistakes of a plan that are told one by one.
  private static let maximumDiagnostics = 10_000

  init(_ document: JSONDocument, calendar: FiscalCalendar) {
    self.document = document
    self.calendar = calendar
  }

  /// What a misspelt word probably meant. Only the first mistakes of a file are worth the search:
  /// who makes thousands of them makes the same ones.
  mutating func suggestion(for word: String, among candidates: [String]) -> String? {
    guard suggestions < PlanReader.maximumSuggestions else { return nil }
    suggestions += 1
    return SourceText.suggestion(for: word, among: candidates)
  }

  mutating func hint(for word: String, among candidates: [String]) -> String? {
    suggestion(for: word, among: candidates).map { "did you mean '\($0)'?" }
  }

  private static let maximumSuggestions = 20

  /// Reports a word that is none of those that may stand there, what it probably meant, and where
  /// it can have meant nothing else how to mend it. Returns what it probably meant.
  @discardableResult mutating func reportMisspelling(
    _ rule: Rule, _ message: String, at node: JSONNode, among candidates: [String],
    otherwise hint: String? = nil
  ) -> String? {
    let word = document.string(node)
    let meant = suggestion(for: word, among: candidates)
    var diagnostic = Diagnostic(
      rule, message, at: document.range(node), hint: meant.map { "did you mean '\($0)'?" } ?? hint)
    if let meant, isCertain(meant, for: word, among: candidates) {
      diagnostic.fix = replacement(of: node, by: meant)
    }
    report(diagnostic)
    return meant
  }

  /// Writes another text in the place of one.
  func replacement(of node: JSONNode, by text: String) -> Diagnostic.Fix {
    let spelling = JSONValue.string(text).text()
    return Diagnostic.Fix("write '\(text)'", [TextEdit(document.range(node), Array(spelling.utf8))])
  }

  /// Whether an amount can still be added to all others; sums over a plan's items are then safe.
  mutating func countAmount(_ cents: Int64) -> Bool {
    PlanReader.add(cents, to: &amounts)
  }

  mutating func countFullTimeEquivalents(_ millionths: Int64) -> Bool {
    PlanReader.add(millionths, to: &fullTimeEquivalents)
  }

  private static func add(_ units: Int64, to sum: inout Int64) -> Bool {
    let (total, isTooMuch) = sum.addingReportingOverflow(units)
    if !isTooMuch { sum = total }
    return !isTooMuch
  }

  mutating func report(_ rule: Rule, _ message: String, at node: JSONNode, hint: String? = nil) {
    report(Diagnostic(rule, message, at: document.range(node), hint: hint))
  }

  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.count < PlanReader.maximumDiagnostics {
      diagnostics.append(diagnostic)
    } else {
      omitted += 1
    }
  }

  /// Reports that a value is of the wrong type; what could not be read as JSON has been reported.
  mutating func reportWrongType(_ node: JSONNode, expected: String, hint: String? = nil) {
    guard document.kind(node) != .invalid else { return }
    var place = document.range(node)
    // Of a list or an object only the bracket is marked: the rest may go on for pages.
    if [.object, .array].contains(document.kind(node)) { place = place.lowerBound..<(place.lowerBound + 1) }
    report(
      Diagnostic(.wrongType, "expected \(expected), found \(describe(node))", at: place, hint: hint))
  }

  private func describe(_ node: JSONNode) -> String {
    switch document.kind(node) {
    case .object: "an object"
    case .array: "a list"
    case .string, .escapedString: "a text"
    case .number: "a number"
    case .true, .false: "true or false"
    case .null: "null"
    case .invalid, .end: "something else"
    }
  }

  /// A value as a message shows it.
  func excerpt(_ node: JSONNode) -> String {
    let scalars = document.string(node).unicodeScalars
    let start = String(String.UnicodeScalarView(scalars.prefix(60)))
    return scalars.dropFirst(60).isEmpty ? start : start + "…"
  }
}

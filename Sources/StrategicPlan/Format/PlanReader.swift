import SourceText

/// Reads values of one plan while its text is scanned, and takes note of every mistake on the way.
struct PlanReader {
  let document: JSONDocument
  private let source: SourceFile
  private var scanner = JSONScanner()
  /// What a bare year means.
  private(set) var calendar: FiscalCalendar
  private var hasReadDates = false
  /// What a bare year means after all, where the file says so behind dates: they must be read again.
  private(set) var belatedCalendar: FiscalCalendar?
  /// What the plan holds many of, as far as it has been read.
  var tables = TableRows()
  private var found: [Diagnostic] = []
  /// What all amounts, and all full-time equivalents, read so far come to.
  private var amounts: Int64 = 0
  private var fullTimeEquivalents: Int64 = 0
  /// The number of candidates that were compared with misspelt words.
  private var comparisons = 0
  /// What misspelt words meant, by the word and the candidates.
  private var meanings: [Misspelling: String?] = [:]
  /// How many mistakes were found beyond those that are told.
  private(set) var omitted = 0

  /// The most mistakes that are reported one by one: what is said of a file stays in proportion to it.
  private let maximumDiagnostics: Int

  private struct Misspelling: Hashable {
    let word: [UInt8]
    /// What tells the candidates from others.
    let first: String?
    let count: Int
  }

  init(_ source: SourceFile, calendar: FiscalCalendar, reportsAll: Bool = false) {
    self.source = source
    maximumDiagnostics = reportsAll ? .max : min(10_000, 100 + source.bytes.count / 16)
    document = JSONDocument(source)
    self.calendar = calendar
  }

  /// Every mistake so far: first those of JSON, then those of the plan.
  var diagnostics: [Diagnostic] { scanner.diagnostics + found }

  /// Whether the text could not be followed to its end as JSON.
  var hasFailed: Bool { scanner.hasFailed }

  var jsonDiagnostics: [Diagnostic] { scanner.diagnostics }

  func holdsJSONMistake(_ range: Range<Int>) -> Bool {
    scanner.diagnostics.contains { range.contains($0.range.lowerBound) }
  }

  var blankTexts: [Range<Int>] { scanner.blankTexts }

  /// The word that a misspelt one probably meant. Who makes thousands of mistakes mostly makes the same
  /// ones; the search for others ends where it would take longer than reading the file.
  mutating func suggestion(for word: String, among candidates: [String]) -> String? {
    let misspelling = Misspelling(
      word: Array(word.utf8.prefix(256)), first: candidates.first, count: candidates.count)
    if let known = meanings[misspelling] { return known }
    guard comparisons < PlanReader.leastComparisons + source.bytes.count / 16 else { return nil }
    comparisons += candidates.count
    let meant = SourceText.suggestion(for: word, among: candidates)
    meanings[misspelling] = .some(meant)
    return meant
  }

  mutating func hint(for word: String, among candidates: [String]) -> String? {
    suggestion(for: word, among: candidates).map { "did you mean '\($0)'?" }
  }

  private static let leastComparisons = 20_000

  /// Reports a word that is none of those that may stand there, what it probably meant, and where
  /// it can have meant nothing else how to mend it. Returns what it probably meant.
  @discardableResult mutating func reportMisspelling(
    _ rule: Rule, _ message: String, at token: JSONToken, among candidates: [String],
    otherwise hint: String? = nil
  ) -> String? {
    let word = string(token)
    let meant = suggestion(for: word, among: candidates)
    var diagnostic = Diagnostic(
      rule, message, at: token.range, hint: meant.map { "did you mean '\($0)'?" } ?? hint)
    if let meant, isCertain(meant, for: word, among: candidates) {
      diagnostic.fix = replacement(of: token, by: meant)
    }
    report(diagnostic)
    return meant
  }

  /// Writes another text in the place of one.
  func replacement(of token: JSONToken, by text: String) -> Diagnostic.Fix {
    let spelling = JSONValue.string(text).spelling
    return Diagnostic.Fix("write '\(text)'", [TextEdit(token.range, Array(spelling.utf8))])
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

  mutating func report(_ rule: Rule, _ message: String, at token: JSONToken, hint: String? = nil) {
    report(Diagnostic(rule, message, at: token.range, hint: hint))
  }

  mutating func report(_ diagnostic: Diagnostic) {
    if found.count < maximumDiagnostics {
      found.append(diagnostic)
    } else {
      omitted += 1
    }
  }

  /// Reports that a value is of the wrong type; what could not be read as JSON has been reported.
  mutating func reportWrongType(_ token: JSONToken, expected: String, hint: String? = nil) {
    guard token.kind != .invalid else { return }
    // Of a list or an object only the bracket is marked: the rest may go on for pages.
    report(
      Diagnostic(.wrongType, "expected \(expected), found \(describe(token))", at: token.range, hint: hint))
  }

  private func describe(_ token: JSONToken) -> String {
    switch token.kind {
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
  func excerpt(_ token: JSONToken) -> String {
    let scalars = string(token).unicodeScalars
    let start = String(String.UnicodeScalarView(scalars.prefix(60)))
    return scalars.dropFirst(60).isEmpty ? start : start + "…"
  }
}

// MARK: - Tokens

extension PlanReader {
  /// How many containers are open.
  var depth: Int { scanner.depth }

  /// The outermost value, an object's next value, or a list's next one; nil behind the last.
  @inline(__always)
  mutating func nextValue(_ bytes: Span<UInt8>) -> JSONToken? {
    guard let token = scanner.next(bytes), token.kind != .end else { return nil }
    return token
  }

  /// The position of the next key in a table; nil for one that is not in it, and behind the last.
  @inline(__always)
  mutating func nextKey(_ bytes: Span<UInt8>, among table: JSONKeyTable, guess: Int) -> Int? {
    scanner.nextKey(bytes, among: table, guess: guess)
  }

  /// The key read last; an end where there was none.
  var key: JSONToken { scanner.key }

  /// Passes over what is left of containers until no more than some are open.
  @inline(__always)
  mutating func skip(_ bytes: Span<UInt8>, toDepth depth: Int) {
    if scanner.depth > depth { scanner.skip(bytes, toDepth: depth) }
  }

  mutating func reportDuplicateKey(_ key: Range<Int>, first: Range<Int>) {
    let bytes = source.bytes
    scanner.reportDuplicateKey(key, first: first, bytes.span)
  }

  /// Takes note of a key; the first place where it was given already.
  func firstUse(of key: JSONToken, in keys: inout JSONKeyCheck?) -> Range<Int>? {
    keys?.add(key, in: source.bytes.span)
  }

  /// The keys of a table that an object gives, as bits at their positions.
  func keys(of table: JSONKeyTable, in object: JSONNode) -> UInt64 {
    JSONScanner.keys(of: table, inObjectAt: object.offset, source.bytes.span)
  }

  /// Where an object gives a key first.
  func range(ofKey key: String, in object: JSONNode) -> Range<Int>? {
    JSONScanner.range(ofKey: key, inObjectAt: object.offset, source.bytes.span)
  }

  /// The UTF-8 bytes of a text, or those of a number.
  func text(_ token: JSONToken) -> ArraySlice<UInt8> {
    switch token.kind {
    case .string: source.bytes[token.spelling]
    case .escapedString: source.text(token.spelling)
    case .number: source.bytes[token.range]
    default: []
    }
  }

  func string(_ token: JSONToken) -> String { String(decoding: text(token), as: UTF8.self) }

  /// How far the file has been read.
  var progress: (bytes: Int, of: Int) { (scanner.position, source.bytes.count) }
}

// MARK: - Dates

extension PlanReader {
  /// The days that a text names.
  mutating func days(
    named token: JSONToken, _ bytes: Span<UInt8>
  ) throws(FiscalCalendar.DateProblem) -> DaySpan {
    hasReadDates = true
    guard token.kind == .string else { return try calendar.days(named: text(token)) }
    return try calendar.days(named: bytes.extracting(token.spelling))
  }

  /// Takes note of what a bare year means. Where dates have been read by another meaning nothing more
  /// is read.
  mutating func adopt(_ calendar: FiscalCalendar) {
    guard calendar != self.calendar else { return }
    if hasReadDates {
      belatedCalendar = calendar
      scanner.stop()
    } else {
      self.calendar = calendar
    }
  }
}

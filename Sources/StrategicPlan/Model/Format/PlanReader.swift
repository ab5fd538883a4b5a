import SourceText

/// A reader of the values of one plan that scans the text and records every mistake.
struct PlanReader {
  let document: JSONDocument
  private let source: SourceFile
  private var scanner = JSONScanner()
  /// The calendar by which a bare year is understood.
  private(set) var calendar: FiscalCalendar
  private var hasReadDates = false
  /// The calendar by which a bare year is understood, if the file states it after dates: they must be read
  /// again.
  private(set) var belatedCalendar: FiscalCalendar?
  /// The rows of the plan's tables read so far.
  var tables = TableRows()
  private var found: [Diagnostic] = []
  /// The sum of all amounts, and of all full-time equivalents, read so far.
  private var amounts: Int64 = 0
  private var fullTimeEquivalents: Int64 = 0
  /// The number of candidates that were compared with misspelled words.
  private var comparisons = 0
  /// The meanings of misspelled words, by the word and the candidates.
  private var meanings: [Misspelling: String?] = [:]
  /// The number of mistakes found beyond those that are reported.
  private(set) var omitted = 0

  /// The maximum number of mistakes that are reported one by one, which keeps the output in proportion to
  /// the file.
  private let maximumDiagnostics: Int

  private struct Misspelling: Hashable {
    let word: [UInt8]
    /// The first candidate, which distinguishes the list of candidates from others.
    let first: String?
    let count: Int
  }

  /// The rules that the file may set.
  private(set) lazy var rules = makeRules()
  private let makeRules: @Sendable () -> [Rule]
  /// The type of the settings of rules.
  private(set) lazy var checks = Checks.objectType(rules)

  init(
    _ source: SourceFile, calendar: FiscalCalendar, rules: @escaping @Sendable () -> [Rule],
    reportsAll: Bool = false
  ) {
    self.source = source
    makeRules = rules
    maximumDiagnostics = reportsAll ? .max : min(10_000, 100 + source.bytes.count / 16)
    document = JSONDocument(source)
    self.calendar = calendar
  }

  /// The mistakes found so far: first those of JSON, then those of the plan.
  var diagnostics: [Diagnostic] { scanner.diagnostics + found }

  /// A Boolean value that indicates whether the text could not be followed to its end as JSON.
  var hasFailed: Bool { scanner.hasFailed }

  var jsonDiagnostics: [Diagnostic] { scanner.diagnostics }

  func hasJSONMistake(in range: Range<Int>) -> Bool {
    scanner.diagnostics.contains { range.contains($0.range.lowerBound) }
  }

  var blankTexts: [Range<Int>] { scanner.blankTexts }

  /// Returns the word that a misspelled one was probably meant to be. Thousands of mistakes are mostly the
  /// same few, so answers are kept; the search for others ends when it would take longer than reading the
  /// file.
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

  /// Reports a word that is not one of the candidates, with its probable meaning and, if no other meaning
  /// is possible, a fix. Returns the probable meaning.
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

  /// Returns a fix that replaces a text with another.
  func replacement(of token: JSONToken, by text: String) -> Diagnostic.Fix {
    let spelling = JSONValue.string(text).spelling
    return Diagnostic.Fix("write '\(text)'", [TextEdit(token.range, Array(spelling.utf8))])
  }

  /// Returns a Boolean value that indicates whether an amount can be added to all others without overflow.
  /// Sums over a plan's items are then safe.
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

  /// Reports that a value is of the wrong type. A value that is not valid JSON has been reported already.
  mutating func reportWrongType(_ token: JSONToken, expected: String, hint: String? = nil) {
    guard token.kind != .invalid else { return }
    // Only the bracket of a list or an object is marked: the rest may go on for pages.
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

  /// Returns a value as a message shows it.
  func excerpt(_ token: JSONToken) -> String {
    let scalars = string(token).unicodeScalars
    let start = String(String.UnicodeScalarView(scalars.prefix(60)))
    return scalars.dropFirst(60).isEmpty ? start : start + "…"
  }
}

// MARK: - Tokens

extension PlanReader {
  /// The number of containers that are open.
  var depth: Int { scanner.depth }

  /// Returns the outermost value, an object's next value, or a list's next one, or `nil` after the last.
  @inline(__always)
  mutating func nextValue(_ bytes: Span<UInt8>) -> JSONToken? {
    guard let token = scanner.next(bytes), token.kind != .end else { return nil }
    return token
  }

  /// Returns the position of the next key in a table, or `nil` for a key that is not in it and after the
  /// last key.
  @inline(__always)
  mutating func nextKey(_ bytes: Span<UInt8>, among table: JSONKeyTable, guess: Int) -> Int? {
    scanner.nextKey(bytes, among: table, guess: guess)
  }

  /// The key read last, or an end token if there was none.
  var key: JSONToken { scanner.key }

  /// Skips the rest of open containers until at most a given number are open.
  @inline(__always)
  mutating func skip(_ bytes: Span<UInt8>, toDepth depth: Int) {
    if scanner.depth > depth { scanner.skip(bytes, toDepth: depth) }
  }

  mutating func reportDuplicateKey(_ key: Range<Int>, first: Range<Int>) {
    let bytes = source.bytes
    scanner.reportDuplicateKey(key, first: first, bytes.span)
  }

  /// Records a key. Returns the range of its first occurrence if it was given before.
  func firstUse(of key: JSONToken, in keys: inout JSONKeyCheck?) -> Range<Int>? {
    keys?.add(key, in: source.bytes.span)
  }

  /// Returns the keys of a table that an object has, as bits at their positions.
  func keys(of table: JSONKeyTable, in object: JSONNode) -> UInt64 {
    JSONScanner.keys(of: table, inObjectAt: object.offset, source.bytes.span)
  }

  /// Returns the range of the first occurrence of a key in an object.
  func range(ofKey key: String, in object: JSONNode) -> Range<Int>? {
    JSONScanner.range(ofKey: key, inObjectAt: object.offset, source.bytes.span)
  }

  /// Returns the UTF-8 bytes of a text or a number.
  func text(_ token: JSONToken) -> ArraySlice<UInt8> {
    switch token.kind {
    case .string: source.bytes[token.spelling]
    case .escapedString: source.text(token.spelling)
    case .number: source.bytes[token.range]
    default: []
    }
  }

  func string(_ token: JSONToken) -> String { String(decoding: text(token), as: UTF8.self) }

  /// The part of the file that has been read.
  var progress: (bytes: Int, of: Int) { (scanner.position, source.bytes.count) }
}

// MARK: - Dates

extension PlanReader {
  /// Returns the days that a text names.
  mutating func days(
    named token: JSONToken, _ bytes: Span<UInt8>
  ) throws(FiscalCalendar.DateProblem) -> DaySpan {
    hasReadDates = true
    guard token.kind == .string else { return try calendar.days(named: text(token)) }
    return try calendar.days(named: bytes.extracting(token.spelling))
  }

  /// Records the calendar by which bare years are understood. If dates have been read by another one, stops
  /// reading.
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

import SourceText

/// A thing that a row of a spreadsheet is about, with what its cells say in the spelling of plan files.
struct ImportedItem: Sendable {
  var level: WrittenLevel
  /// The number of the row, and of the table among those of the file.
  let row: Int
  var sheet = 0
  /// The id in its column, as it is there.
  var id: String?
  /// The id of what it is below, as it is in the sheet.
  var parent: String?
  var title: CodedTitle
  var titleColumn = 0
  var idColumn = 0
  /// The titles of the objectives above it, the outermost first.
  var above: [CodedTitle] = []
  /// What it is defined by: keys of the format, and the places of their cells.
  var values: [ImportedValue] = []
  /// The values in columns that have no key.
  var fields = ImportedFields()
  /// The day on which the sheet was made, in the file's spelling.
  var made: String?
  /// What is said of how it stands.
  var said = ImportedEntry()
  /// What happened on days that the row names.
  var events: [ImportedEntry] = []
  var indicators: [ImportedIndicator] = []
  /// The places of the indicators by their names.
  private var indicatorPlaces: [String: Int] = [:]

  init(level: WrittenLevel, row: Int, title: CodedTitle) {
    self.level = level
    self.row = row
    self.title = title
  }
}

/// A value of a key, and the column of its cell.
struct ImportedValue: Sendable {
  let key: String
  var value: JSONValue
  let column: Int
}

/// What is said of an item on a day.
struct ImportedEntry: Sendable {
  /// The day in the file's spelling, or `nil` for that of the import.
  var date: String?
  var status: Status?
  var progress: Percent?
  var health: Health?
  var spent: Money?
  /// The deadline that is moved to, in the file's spelling.
  var deadline: String?
  var author: String?
  var notes: [String] = []
  /// The column of the first of its cells, and those of each meaning.
  var column = 0
  var columns: [ColumnMeaning: Int] = [:]

  var isEmpty: Bool {
    status == nil && progress == nil && health == nil && spent == nil && deadline == nil && notes.isEmpty
  }

  /// Returns the deadline that is moved to, by a plan's calendar.
  func deadline(in calendar: FiscalCalendar) -> Deadline? {
    deadline.flatMap(DeadlineText.init)?.deadline(in: calendar)
  }
}

/// An indicator in a row.
struct ImportedIndicator: Sendable {
  var name: String
  var unit: String?
  var direction: Direction?
  var baseline: String?
  var baselineNote: String?
  var targets: [Target] = []
  private var knownTargets: Set<String> = []
  var measurements: [Measurement] = []
  var text: String?
  var source: String?
  /// The values in columns that have no key.
  var fields = ImportedFields()

  init(name: String) { self.name = name }

  /// A target by its date in the file's spelling, with the members that say it: a value, a range, or words.
  struct Target: Equatable, Sendable {
    var date: String?
    var members: [JSONValue.Member]
  }

  /// A value by its date in the file's spelling, or words for one.
  struct Measurement: Equatable, Sendable {
    var date: String?
    var value: String?
    var note: String?
  }
}

extension ImportedIndicator {
  /// Adds the targets of a further row, each once.
  fileprivate mutating func add(_ others: [Target]) {
    func key(_ target: Target) -> String { (target.date ?? "") + JSONValue.object(target.members).spelling }
    if knownTargets.isEmpty { knownTargets = Set(targets.map(key)) }
    for target in others where knownTargets.insert(key(target)).inserted { targets.append(target) }
  }

  /// Takes what the columns of a row say of the indicator that another column names.
  mutating func fill(with draft: ImportedIndicator) {
    unit = unit ?? draft.unit
    direction = direction ?? draft.direction
    baseline = baseline ?? draft.baseline
    targets += draft.targets
    measurements += draft.measurements
  }

  /// Takes the values for parts of 1.
  mutating func scaleToPercent() {
    func scaled(_ digits: String) -> String { ColumnValues.hundredfold(digits) ?? digits }
    baseline = baseline.map(scaled)
    for position in targets.indices {
      targets[position].members = targets[position].members.map { member in
        guard case .number(let digits) = member.value else { return member }
        return .init(member.key, .number(scaled(digits)))
      }
    }
    for position in measurements.indices {
      measurements[position].value = measurements[position].value.map(scaled)
    }
  }
}

extension ImportedItem {
  /// Returns a Boolean value that indicates whether a row with the same title tells of another day, or of indicators.
  func isContinued(by other: ImportedItem) -> Bool {
    guard id == other.id else { return false }
    if !other.indicators.isEmpty, !indicators.isEmpty { return true }
    return said.date != nil && other.said.date != nil && said.date != other.said.date
  }

  /// Adds what a further row says.
  mutating func add(_ other: ImportedItem) {
    if !other.said.isEmpty { events.append(other.said) }
    events += other.events
    for value in other.values {
      guard let known = values.first(where: { $0.key == value.key }) else {
        values.append(value)
        continue
      }
      // What a further row says otherwise is kept as words.
      if known.value != value.value {
        let words = JSONValue.string(value.value.text ?? value.value.spelling)
        fields.add(ImportedValue(key: value.key, value: words, column: value.column), of: other.said.date)
      }
    }
    if indicatorPlaces.isEmpty {
      for (place, indicator) in indicators.enumerated() {
        indicatorPlaces[WrittenWords.key(indicator.name)] = place
      }
    }
    for new in other.indicators {
      let key = WrittenWords.key(new.name)
      guard let known = indicatorPlaces[key] else {
        indicatorPlaces[key] = indicators.count
        indicators.append(new)
        continue
      }
      indicators[known].add(new.targets)
      indicators[known].measurements += new.measurements
      indicators[known].baseline = indicators[known].baseline ?? new.baseline
      indicators[known].baselineNote = indicators[known].baselineNote ?? new.baselineNote
      indicators[known].direction = indicators[known].direction ?? new.direction
      indicators[known].unit = indicators[known].unit ?? new.unit
      indicators[known].text = indicators[known].text ?? new.text
      indicators[known].source = indicators[known].source ?? new.source
      indicators[known].fields.add(new.fields, of: new.measurements.first?.date ?? new.targets.first?.date)
    }
    fields.add(other.fields, of: other.said.date)
  }
}

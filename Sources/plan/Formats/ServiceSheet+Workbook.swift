import OfficeFiles
import StrategicPlan

extension ServiceSheet {
  /// Returns the sheet as a workbook, in which only the cells for what is new can be filled in.
  ///
  /// - Parameter author: Who fills it in, if that is known.
  func workbook(on day: Day, author: String?, in language: Language) -> [UInt8] {
    let (phrases, words) = (language.phrases, language.sheet)
    func open(_ heading: String, width: Int, choices: [String] = []) -> WorkbookDocument.Column {
      var column = WorkbookDocument.Column(heading, width: width)
      column.isOpen = true
      column.choices = choices
      return column
    }
    var progress = open(words.newProgress, width: 8)
    progress.blank = .percent
    var spent = open(words.newSpent, width: 14)
    spent.blank = .amount
    var deadline = open(words.newDeadline, width: 11)
    deadline.blank = .day
    let columns = [
      WorkbookDocument.Column("Plan", width: 10), .init(phrases[.id].capitalized, width: 8),
      .init(phrases.action.one.capitalized, width: 44), .init(phrases.referent.many.capitalized, width: 16),
      .init(phrases[.deadline].capitalized, width: 11),
      .init(words.lastStatus, width: 13), .init(words.lastProgress, width: 8),
      .init(words.lastSpent, width: 13),
      .init(words.lastNote, width: 34),
      open(words.newStatus, width: 14, choices: Status.allCases.map(phrases.statuses)),
      progress, spent, deadline, open(words.newNote, width: 44),
      open(words.by, width: 14), .init(words.made, width: 11),
    ]
    let cells = rows.map { row -> [WorkbookDocument.Cell] in
      [
        .text(row.plan), .text(row.id), .text(row.title), .text(row.referents),
        row.deadline.map { Optional($0).cell } ?? .text(row.isOngoing ? phrases.ongoing : ""),
        .text(phrases.statuses(row.status)), row.progress.map { .percent($0.description) } ?? .empty,
        row.spent.map { .money($0.description, currency: currency.code) } ?? .empty, .text(row.note ?? ""),
        .empty, .empty, .empty, .empty, .empty, author.map { .text($0) } ?? .empty, Optional(day).cell,
      ]
    }
    var page = WorkbookDocument.Page(
      name: author ?? phrases.action.many.capitalized, columns: columns, rows: cells)
    page.isProtected = true
    page.lead = ["\(title) – \(phrases.asOf) \(language.date(day))", words.instruction]
    var file = WorkbookDocument(title: title, generator: "plan export")
    file.add(page)
    return file.bytes
  }
}

extension Optional<Day> {
  fileprivate var cell: WorkbookDocument.Cell {
    guard let (year, month, day) = map(\.components) else { return .empty }
    return .day(year: year, month: month, day: day)
  }
}

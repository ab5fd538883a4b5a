import SourceText
import StrategicPlan

/// A command about plans.
protocol SelectsPlans {
  var selection: PlanSelection { get set }
}

/// A command that changes plans.
protocol ChangesPlans: SelectsPlans {
  var change: ChangeOptions { get set }
}

/// How a plan is changed.
struct ChangeOptions: Sendable {
  /// Whether what would be written is only shown.
  var isDryRun = false
  /// Whether what makes no sense is written all the same.
  var isForced = false
  var color = ColorChoice.auto
  /// The time for which a file is waited for that another process is changing, in seconds.
  var wait = Patience.defaultSeconds
}

/// A command that adds dated entries to a plan, corrects them and takes them back.
protocol WritesEntries: ChangesPlans {
  var writing: EntryOptions { get set }
}

/// Which entry is written, and in what way.
struct EntryOptions: Sendable {
  /// Nil where today, or the last entry, is meant.
  var date: DateText?
  var note: String?
  var corrects = false
  var takesBack = false
}

/// A command with something to show.
protocol ShowsView {
  var view: ViewOptions { get set }
}

/// A command that can be about some items only.
protocol FiltersItems: SendableMetatype {
  var filter: Filter { get set }
}

/// Which plans a command is about.
struct PlanSelection: Sendable {
  var paths: [FilePath] = []
  var ids: [String] = []
}

/// As of when, and in what language and colour.
struct ViewOptions: Sendable {
  var asOf: Day?
  /// The earlier day that the standing is held against.
  var since: Day?
  var soon = Moment.usualSoon
  var language: Language?
  var color = ColorChoice.auto
  var output: FilePath?
  /// True where a result may take the place of what is no earlier result.
  var overwrites = false
}

extension Option where Subject: SelectsPlans {
  static var selection: [Option] {
    [
      .list(
        "--plan", short: "p", \.selection.ids, value: "ID", completing: .plans, .common,
        help: "only the plan with this id"
      ) { $0 }
    ]
  }
}

extension Option where Subject: SelectsPlans {
  /// For commands whose arguments are no paths.
  static var path: [Option] {
    [
      .paths("--path", \.selection.paths, .common, help: "a plan file or a folder of them")
    ]
  }
}

extension Option where Subject: ChangesPlans {
  static var change: [Option] {
    [
      .flag("--dry-run", \.change.isDryRun, .output, help: "write nothing; show what would change as a diff"),
      .flag("--force", \.change.isForced, .output, help: "write what makes no sense all the same"),
      .wait(\.change.wait),
      .word("--color", \.change.color, value: "WHEN", .output, help: "when output is coloured"),
    ] + path + selection
  }
}

extension Option {
  static func wait(_ path: Path<Subject, Int>) -> Option {
    .value(
      "--wait", path, value: "SECONDS", .output,
      help: "how long to wait for a file that another process is changing (\(Patience.defaultSeconds))"
    ) { Int($0).flatMap { (0...86_400).contains($0) ? $0 : nil } }
  }
}

extension Option where Subject: WritesEntries {
  /// - Parameters:
  ///   - noun: What an entry is called: “measurement”.
  ///   - selectors: The options that say which one is taken back.
  static func writing(_ noun: String, selectedBy selectors: String) -> [Option] {
    [
      .optional("--note", short: "m", \.writing.note, value: "TEXT", .entry, help: "in words") {
        $0.isEmpty ? nil : $0
      },
      .optional(
        "--date", \.writing.date, value: "DATE", .entry, help: "when; today unless given",
        parse: DateText.init),
      .flag(
        "--amend", \.writing.corrects, .entry,
        help: "correct the last \(noun), or the last of --date, instead of adding one"),
      .flag(
        "--undo", \.writing.takesBack, .entry, help: "take back the last \(noun), or the last of \(selectors)"
      ),
    ]
  }
}

extension Option where Subject: ShowsView {
  static var moment: [Option] {
    [
      .optional(
        "--as-of", \.view.asOf, value: "DATE", .common,
        help: "as of this day (of a month or year: its last); today unless given"
      ) { $0.days?.last },
      .value(
        "--soon", \.view.soon, value: "DAYS", .common,
        help: "how many days ahead is soon; 90 unless given"
      ) { Int($0).flatMap { (0...36_500).contains($0) ? $0 : nil } },
    ]
  }

  static var since: [Option] {
    [
      .optional("--since", \.view.since, value: "DATE", .what, help: "what changed since this day") {
        $0.days?.last
      }
    ]
  }

  static var language: [Option] {
    [
      .optional(
        "--language", \.view.language, value: "LANGUAGE",
        choices: Language.allCases.map(\.rawValue), .output, help: "of tables"
      ) { Language(tag: $0) }
    ]
  }

  static var output: [Option] {
    [
      .word("--color", \.view.color, value: "WHEN", .output, help: "when output is coloured"),
      .path(
        "--output", short: "o", \.view.output, .output, help: "write to a file, whole or not at all"),
      .flag(
        "--force", \.view.overwrites, .output,
        help: "overwrite the file of --output, also where it holds something else"),
    ]
  }
}

extension Option where Subject: FiltersItems {
  static var filters: [Option] { Criterion.all.map(Option.init) }

  private init(_ criterion: Criterion) {
    let name = "--" + criterion.name
    self.init(
      name: name, short: criterion.short, value: criterion.value, choices: criterion.choices,
      help: criterion.help, section: .filters, completion: Completion(criterion.completion),
      isList: criterion.isList
    ) { subject, argument throws(Failure) in
      let text = try argument.text(of: "the value of \(name)")
      let words = criterion.isList ? text.split(separator: ",").map(String.init) : [text]
      for word in words.isEmpty ? [text] : words {
        guard subject.filter.require(criterion, word) else {
          throw .badValue(word, of: name, criterion.value ?? "", criterion.choices)
        }
      }
    }
  }
}

extension Completion {
  fileprivate init(_ completion: Criterion.Completion) {
    self =
      switch completion {
      case .nothing: .nothing
      case .objectives: .objective
      case .names(let kind): .names(kind)
      }
  }
}

extension String {
  /// The days that a date of any form names, by the calendar.
  var days: DaySpan? { DateText(self)?.days(in: .calendarYears) }
}

import SourceText
import StrategicPlan

/// The questions about an action and its changes.
struct UpdateQuestions {
  private let chooser: Chooser
  private let standings: [PlanStanding]

  init(_ dialogue: any Dialogue, _ context: Context, plans: [Plan], today: Day) {
    chooser = Chooser(dialogue, context)
    standings = plans.map { PlanStanding($0, ReportingDate(today)) }
  }

  private var questions: Questions { chooser.questions }
  private var style: Style { chooser.style }
  private var language: Language { questions.language }
  private var phrases: QuestionPhrases { questions.phrases }

  /// The answers: an entry, and the actions that it is about.
  struct Answers {
    var ids: [String]
    var entry: JournalEntry
    /// A Boolean value that indicates whether an entry that makes no sense is written anyway.
    var isForced = false
  }

  /// Asks for an entry, or returns `nil` if nothing is to be written.
  ///
  /// - Parameters:
  ///   - ids: The actions named on the command line, if any.
  ///   - today: The day of an entry without a date.
  func answers(_ ids: [String], _ entry: JournalEntry, today: Day) -> Answers? {
    var answers = Answers(ids: ids, entry: entry)
    var item = ids.first.flatMap { id in
      standings.flatMap(\.items).first { $0.id.text == id || $0.qualifiedID == id }
    }
    if ids.isEmpty {
      guard let chosen = chooseAction() else { return nil }
      item = chosen
      answers.ids = [chosen.qualifiedID]
    }
    guard entry.isEmpty else { return answers }
    if let item { say(about(item) + "\n" + phrases.leaveEmpty) }
    guard let said = complete(entry, of: item?.level ?? .action, today), !said.isEmpty else { return nil }
    answers.entry = said
    if let item, let isForced = confirm(said, of: item, today: today) {
      answers.isForced = isForced
    } else {
      return nil
    }
    return answers
  }

  // MARK: - Choosing an action

  private func actions(where isMeant: (Item) -> Bool) -> [Item] {
    standings.flatMap(\.actions).filter(isMeant)
  }

  private func chooseAction() -> Item? {
    chooser.choose(phrases.whichAction) { words in
      var filter = Filter()
      filter.require(.text, words)
      let named = actions { $0.id.text == words || $0.qualifiedID == words }
      return named.isEmpty ? actions(where: filter.matches) : named
    } line: { item in
      Chooser.Line(id: standings.count > 1 ? item.qualifiedID : item.id.text, title: item.title.string)
    }
  }

  private func about(_ item: Item) -> String {
    var facts =
      item.standing == nil ? [item.health.map { language.phrases.healths($0) }].compactMap(\.self) : []
    if let standing = item.standing {
      facts = [language.phrases.statuses(standing.status), standing.progress.map(language.percent) ?? "–"]
      if let deadline = standing.deadlineInForce {
        facts.append(language.phrases[.deadline] + " " + language.deadline(deadline))
      }
      if let spent = standing.spent {
        facts.append(language.phrases[.spent] + " " + language.money(spent, item.plan.currency))
      }
    }
    return style(.strong, "\(item.id)  \(item.title.string.visible)") + "\n" + facts.joined(separator: " · ")
  }

  // MARK: - Asking for changes

  /// Returns the entry with the answers, or `nil` at the end of input.
  private func complete(_ entry: JournalEntry, of level: Level, _ today: Day) -> JournalEntry? {
    var entry = entry
    let words = language.phrases
    // How far an objective is, its actions say.
    let isAction = level == .action
    if isAction {
      guard let status = questions.choice(words[.status].capitalized, words.statuses) else { return nil }
      entry.status = status
      if status != .done {
        guard
          let progress = questions.answer(words[.progress].capitalized + " (0–100 %)", parse: { Percent($0) })
        else { return nil }
        entry.progress = progress
      }
      guard
        let spent = questions.answer(
          "\(phrases.spentSoFar) (1200, 1200,50, +250)",
          parse: { text in
            Money(text.hasPrefix("+") ? String(text.dropFirst()) : text).map { ($0, text.hasPrefix("+")) }
          })
      else { return nil }
      if let (amount, isMore) = spent {
        if isMore { entry.spentMore = amount } else { entry.spent = amount }
      }
    }
    guard let health = questions.choice(words[.health].capitalized, words.healths) else { return nil }
    entry.health = health
    if isAction, entry.status != .done, entry.status != .abandoned {
      guard
        let deadline = questions.answer(
          "\(phrases.newDeadline) (2027-06-30, 2027-06, 2027, \(words.ongoing))", parse: DeadlineText.init)
      else { return nil }
      entry.deadline = deadline
    }
    guard let note = questions.line(words.note.capitalized) else { return nil }
    entry.note = note.isEmpty ? nil : note
    guard !entry.isEmpty else { return entry }
    if entry.author == nil {
      guard let author = questions.line(phrases.byWhom) else { return nil }
      entry.author = author.isEmpty ? nil : author
    }
    if entry.date == nil {
      guard let date = questions.answer("\(phrases.when) [\(today)]", parse: DateText.init) else {
        return nil
      }
      entry.date = date
    }
    return entry
  }

  /// Shows the entry that is about to be written and asks for confirmation. Returns `nil` for no, and
  /// otherwise whether the entry is to be forced.
  private func confirm(_ entry: JournalEntry, of item: Item, today: Day) -> Bool? {
    var editor = PlanEditor(item.plan)
    // If this fails, writing the entry reports why.
    guard (try? editor.record(entry, of: item.id.text, today: today)) != nil else { return false }
    say(said(by: entry, item, today))
    guard editor.objections.isEmpty else {
      say(editor.objections.map { style(.warning, $0.visible) }.joined(separator: "\n"))
      return questions.confirms(phrases.writeAllTheSame, usually: false) ? true : nil
    }
    return questions.confirms(phrases.write, usually: true) ? false : nil
  }

  /// Returns the contents of an entry, as it was understood.
  private func said(by entry: JournalEntry, _ item: Item, _ today: Day) -> String {
    let words = language.phrases
    let calendar = item.plan.calendar
    let date = entry.date?.days(in: calendar)?.last ?? today
    let facts: [String?] = [
      language.shortDate(date), entry.status.map(words.statuses), entry.progress.map(language.percent),
      entry.spent.map { words[.spent] + " " + language.money($0, item.plan.currency) },
      entry.spentMore.map { words[.spent] + " +" + language.money($0, item.plan.currency) },
      entry.health.map { words[.health] + " " + words.healths($0) },
      entry.deadline?.deadline(in: calendar).map { words[.deadline] + " " + language.deadline($0) },
      entry.author.map { words.author + " " + $0.visible }, entry.note?.visible,
    ]
    return "\(item.id): " + facts.compactMap(\.self).joined(separator: " · ")
  }

  private func say(_ text: String) { chooser.say(text) }
}

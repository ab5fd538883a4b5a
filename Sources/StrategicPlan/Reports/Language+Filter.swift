import SourceText

extension Language {
  /// Returns what a filter asks for, as the subject of a report: `CPAS`, `ODD : 11 · En retard`.
  package func subject(of filter: Filter, in plan: Plan) -> String? {
    guard !filter.isEmpty else { return nil }
    let stated = filter.stated
    // Those the report is the sheet of come first.
    let kinds = [NameKind.referent, .domain, .sponsor, .partner]
    let names = kinds.compactMap { kind -> String? in
      let names = filter.words(of: kind.criterion).map { wholeName(of: $0, kind, in: plan) }
      guard !names.isEmpty else { return nil }
      return labelled(
        noun(of: kind, in: plan)(names.count, in: self).capitalized, names.joined(separator: ", "))
    }
    let objectives = filter.words(of: .objective).map { id in
      let title = plan.items.first { $0.level != .action && $0.id.text == id }?.title.string
      return title.map { "\(id) – \($0)" } ?? id
    }
    let own = names + objectives
    let apart = Set(kinds.map(\.criterion.name) + [Criterion.objective.name])
    let rest = stated.filter { !apart.contains($0.criterion.name) }.map {
      phrase($0.criterion, $0.words, in: plan)
    }
    return (own + rest).joined(separator: " · ")
  }

  /// Returns the whole name of what was asked for, which may be typed in other letters than the registry's.
  private func wholeName(of word: String, _ kind: NameKind, in plan: Plan) -> String {
    let wanted = word.trimmed.folded
    let listed = kind.listed(in: plan).first {
      $0.id.trimmed.folded == wanted || $0.name?.trimmed.folded == wanted
    }
    return listed.map { $0.name ?? $0.id } ?? word
  }

  private func phrase(_ criterion: Criterion, _ words: [String], in plan: Plan) -> String {
    func labelled(_ label: String, _ word: (String) -> String?) -> String {
      self.labelled(label.capitalized, words.map { word($0) ?? $0 }.joined(separator: ", "))
    }
    func name<Word: Vocabulary>(_ names: @escaping (Word) -> String) -> (String) -> String? {
      { Word(rawValue: $0).map(names) }
    }
    switch criterion.name {
    case "status": return labelled(phrases[.status], name(phrases.statuses))
    case "priority": return labelled(phrases[.priority], name(phrases.priorities))
    case "health": return labelled(phrases[.health], name(phrases.healths))
    case "state":
      return labelled(report.state) {
        IndicatorStanding.State(rawValue: $0).map { phrases.indicatorStates($0).one }
      }
    case "sdg": return labelled(phrases[.sdgs]) { $0 }
    case "theme":
      return labelled(noun(of: .theme, in: plan)(words.count, in: self)) {
        NameKind.theme.wholeName(of: $0, in: plan)
      }
    case "tag": return labelled(phrases.tag(words.count, in: self)) { $0 }
    case "serving": return labelled(phrases[.alsoServes]) { $0 }
    case "overdue": return phrases[.overdue].capitalized
    case "due-soon": return phrases[.dueSoon].capitalized
    case "late-start": return phrases[.lateStart].capitalized
    case "slipping": return phrases[.slipping].capitalized
    case "changed": return report.change
    case "due": return labelled(phrases[.deadline]) { $0 }
    case "due-before": return labelled(phrases[.deadline]) { "< " + $0 }
    case "due-after": return labelled(phrases[.deadline]) { "> " + $0 }
    case "not-updated-since": return labelled(phrases[.lastUpdate]) { "< " + $0 }
    case "year": return labelled(phrases.year) { $0 }
    case "without": return labelled(phrases.without) { aspect($0) }
    case "text": return words.map { "“\($0)”" }.joined(separator: ", ")
    default: return labelled(criterion.name) { $0 }
    }
  }

  private func aspect(_ word: String) -> String? {
    switch word {
    case "referent": phrases.referent.one
    case "sponsor": phrases.sponsor.one
    case "deadline": phrases[.deadline]
    case "budget": phrases[.budget]
    case "indicator": phrases.indicator.one
    case "update": phrases.journal
    case "baseline": phrases.baseline
    case "target": phrases.target
    case "measurement": phrases.measurements
    default: nil
    }
  }
}

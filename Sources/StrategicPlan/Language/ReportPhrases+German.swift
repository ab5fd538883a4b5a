extension ReportPhrases {
  static let german = ReportPhrases(
    title: { period, language in
      switch period.kind {
      case .year(let year): "Jahresbericht \(year)"
      case .midTerm: "Zwischenevaluation"
      case .final: "Abschlussevaluation"
      case .span: "Bericht vom \(language.date(period.days.first)) bis \(language.date(period.days.last))"
      }
    },
    headings: [
      .summary: "Zusammenfassung",
      .finished: "Im Zeitraum abgeschlossen",
      .started: "Im Zeitraum begonnen",
      .postponed: "Im Zeitraum verschoben",
      .abandoned: "Im Zeitraum eingestellt",
      .late: "Überfällige Maßnahmen",
      .next: "Ausblick auf das Folgejahr",
      .budget: "Budget",
      .workload: "Verteilung der Maßnahmen",
    ],
    empty: { section in
      switch section {
      case .finished: "Im Zeitraum wurde keine Maßnahme abgeschlossen."
      case .started: "Im Zeitraum wurde keine Maßnahme begonnen."
      case .postponed: "Im Zeitraum wurde keine Frist verschoben."
      case .abandoned: "Im Zeitraum wurde keine Maßnahme eingestellt."
      case .late: "Keine Maßnahme ist überfällig."
      case .next: "Im Folgejahr beginnt keine Maßnahme und läuft keine Frist ab."
      default: "Es gibt nichts zu berichten."
      }
    },
    summary: { figures, language in
      let total = language.count(figures.total, Noun("Maßnahme", "Maßnahmen"))
      var text =
        figures.total == 1
        ? "Die einzige Maßnahme ist \(figures.done == 1 ? "" : "noch nicht ")erledigt"
        : "\(language.number(figures.done)) von \(total) \(figures.done == 1 ? "ist" : "sind") erledigt"
      text += figures.excluded > 0 ? " (ohne \(language.number(figures.excluded)) eingestellte);" : ";"
      text += " der Fortschritt beträgt insgesamt \(language.percent(figures.progress))."
      let changes = [
        (figures.finished, "abgeschlossen"), (figures.started, "begonnen"), (figures.postponed, "verschoben"),
        (figures.abandoned, "eingestellt"), (figures.reopened, "wieder geöffnet"),
      ].filter { $0.0 > 0 }
      let verb = changes.first?.0 == 1 ? "wurde" : "wurden"
      let told = changes.map { "\(language.count($0.0, Noun("Maßnahme", "Maßnahmen"))) \($0.1)" }
      return text + (changes.isEmpty ? "" : " Im Berichtszeitraum \(verb) " + joined(told, "und") + ".")
    },
    wentWell: { objective, points, finished, language in
      let actions = language.count(finished, Noun("abgeschlossenen Maßnahme", "abgeschlossenen Maßnahmen"))
      return "Die größten Fortschritte gab es bei \(objective): \(points) Punkte"
        + (finished > 0 ? ", mit \(actions)." : ".")
    },
    wentBadly: { objective, late, longest, language in
      let actions = language.count(late, Noun("überfälligen Maßnahme", "überfälligen Maßnahmen"))
      return "Am weitesten zurück liegt \(objective), mit \(actions); am längsten überfällig ist \(longest)."
    },
    lateInAll: { late, longest, language in
      "\(language.count(late, Noun("Maßnahme ist", "Maßnahmen sind"))) überfällig; am längsten \(longest)."
    },
    onlyPostponed: { count, language in
      "Keine Maßnahme ist überfällig, aber \(language.count(count, Noun("Frist wurde", "Fristen wurden"))) verschoben."
    },
    noActions: { parts in
      "Der Plan nennt \(joined(parts, "und")). Maßnahmen führt er nicht auf, daher ist kein Fortschritt zu berichten."
    },
    turningPoints: { point in
      switch point {
      case .started: "begonnen"
      case .finished: "abgeschlossen"
      case .reopened: "wieder geöffnet"
      case .abandoned: "eingestellt"
      case .postponed: "verschoben"
      }
    },
    overspent: { "Die Ausgaben übersteigen das Budget um \($0)." },
    nothingLate: "Keine Maßnahme ist überfällig, und keine Frist wurde verschoben.",
    nothingToReport: "Keine Maßnahme entspricht der Anfrage.",
    nothingPlanned: "Der Plan nennt noch keine Ziele und keine Maßnahmen.",
    noYear: "(ohne Jahresangabe)",
    reported: "Berichtszeitraum",
    standsAt: "Stand:",
    change: "Veränderung",
    actionsDone: "erledigte Maßnahmen",
    actionsUnderWay: "laufende Maßnahmen (auch zurückgestellt oder blockiert)",
    actionsLate: "überfällige Maßnahmen",
    comment: "Bemerkung",
    reason: "Grund",
    from: "Von",
    to: "Auf",
    delay: "Verzug",
    gap: "Abweichung",
    state: "Bewertung",
    planned: "Geplant",
    remaining: "Restbetrag",
    shareUsed: "Ausschöpfung",
    noSource: "(keine Quelle angegeben)",
    open: "Offen")
}

extension Language {
  package static let german: Language = Language(
    tag: "de",
    conventions: Conventions(
      groupSeparator: ".", decimalSeparator: ",", percentSign: "\u{A0}%", labelSeparator: ": ",
      dateSeparator: ".", capitalizesNouns: true,
      date: { day, month, year in "\(day). \(month) \(year)" },
      amount: { digits, symbol, code in digits + "\u{A0}" + (symbol ?? code) }),
    phrases: Phrases.german, report: ReportPhrases.german, questions: QuestionPhrases.german,
    page: PagePhrases.german, sheet: SheetPhrases.german)
}

extension Phrases {
  static let german = Phrases(
    plan: Noun("Plan", "Pläne"),
    strategicObjective: Noun("strategisches Ziel", "strategische Ziele"),
    operationalObjective: Noun("operatives Ziel", "operative Ziele"),
    action: Noun("Maßnahme", "Maßnahmen"),
    mission: Noun("Leitauftrag", "Leitaufträge"),
    vision: "Vision",
    value: Noun("Wert", "Werte"),
    theme: Noun("Thema", "Themen"),
    domain: Noun("Bereich", "Bereiche"),
    referent: Noun("Verantwortliche", "Verantwortliche"),
    partner: Noun("Partner", "Partner"),
    sponsor: Noun("politisch verantwortlich", "politisch verantwortlich"),
    indicator: Noun("Indikator", "Indikatoren"),
    review: Noun("Evaluation", "Evaluationen"),
    baseline: "Ausgangswert",
    target: "Zielwert",
    nextTarget: "nächster Zielwert",
    notThere: "nicht erreicht",
    journal: "Verlauf",
    tag: Noun("Schlagwort", "Schlagwörter"),
    source: "Quelle",
    period: "Zeitraum",
    adopted: "beschlossen am",
    total: "gesamt",
    whole: "insgesamt",
    done: "erledigt",
    lateShort: "überfällig",
    soonShort: "bald",
    yes: "ja",
    ongoing: "fortlaufend",
    asOf: "Stand:",
    comesNext: "nächste Fristen",
    attainment: "Zielerreichung",
    measured: "gemessen",
    explanation: "Berechnung",
    progressUnknown: "Fortschritt unbekannt",
    initially: "zu Beginn",
    since: "seit dem",
    expected: "erwartet",
    trajectory: "Zielpfad",
    targets: "Zielwerte",
    measurements: "Messungen",
    amount: "Betrag",
    year: "Jahr",
    note: "Anmerkung",
    nature: "Art",
    unit: "Einheit",
    frequency: "Häufigkeit",
    kind: "Art",
    dueOn: "bis",
    measuredOn: "am",
    end: "Ende",
    article: "Haushaltsstelle",
    author: "von",
    step: Noun("Schritt", "Schritte"),
    stepsDone: { done, total, language in
      "\(language.number(done)) von \(language.count(total, Noun("Schritt", "Schritten")))"
    },
    names: [
      .level: "Ebene",
      .id: "ID",
      .path: "Pfad",
      .title: "Titel",
      .text: "Text",
      .status: "Status",
      .progress: "Fortschritt",
      .health: "Einschätzung",
      .priority: "Priorität",
      .start: "Beginn",
      .deadline: "Frist",
      .originalDeadline: "ursprünglich",
      .overdue: "überfällig",
      .dueSoon: "bald fällig",
      .lateStart: "Beginn verzögert",
      .slipping: "Tempo zu gering",
      .budget: "Budget",
      .spent: "ausgegeben",
      .fte: "VZÄ",
      .organization: "Organisation",
      .note: "Bemerkung",
      .source: "Quelle",
      .currency: "Währung",
      .sdgs: "SDGs",
      .lastUpdate: "letzter Eintrag",
      .links: "Links",
      .fields: "weitere Felder",
      .sourceIds: "externe Kennungen",
      .weight: "Gewicht",
      .dependsOn: "hängt ab von",
      .neededBy: "Voraussetzung für",
      .alsoServes: "trägt auch bei zu",
      .alsoServedBy: "Maßnahmen, die auch beitragen",
    ],
    themeKinds: ["axis": "Achse", "lever": "Hebel", "principle": "Grundsatz", "catalyst": "Katalysator"],
    statuses: { status in
      switch status {
      case .notStarted: "nicht begonnen"
      case .planned: "geplant"
      case .inProgress: "in Umsetzung"
      case .onHold: "zurückgestellt"
      case .blocked: "blockiert"
      case .done: "erledigt"
      case .abandoned: "eingestellt"
      }
    },
    healths: { health in
      switch health {
      case .good: "gut"
      case .atRisk: "gefährdet"
      case .blocked: "blockiert"
      case .paused: "pausiert"
      }
    },
    priorities: { priority in
      switch priority {
      case .high: "hoch"
      case .medium: "mittel"
      case .low: "niedrig"
      }
    },
    natures: { $0 == .operating ? "laufende Kosten" : "Investition" },
    frequencies: { frequency in
      switch frequency {
      case .month: "monatlich"
      case .quarter: "vierteljährlich"
      case .half: "halbjährlich"
      case .year: "jährlich"
      }
    },
    indicatorStates: { state in
      switch state {
      case .reached: Noun("erreicht", "erreicht")
      case .missed: Noun("verfehlt", "verfehlt")
      case .onTrack: Noun("auf Kurs", "auf Kurs")
      case .behind: Noun("hinter dem Zielpfad", "hinter dem Zielpfad")
      case .pending: Noun("noch nicht fällig", "noch nicht fällig")
      case .measurementDue: Noun("zu messen", "zu messen")
      case .noTarget: Noun("ohne Zielwert", "ohne Zielwert")
      case .notMeasured: Noun("nicht gemessen", "nicht gemessen")
      }
    },
    day: Noun("Tag", "Tage"),
    daysLate: { days, count in "\(days) \(count == 1 ? "Tag" : "Tage") überfällig" },
    inDays: { days, count in "in \(days) \(count == 1 ? "Tag" : "Tagen")" },
    today: "heute",
    more: { "und \($0) weitere" },
    nothingFound: "Nichts gefunden.",
    without: "ohne",
    noName: "(ohne)",
    periodIsOver: "Zeitraum abgelaufen",
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
      "November", "Dezember",
    ])
}

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
      .foreword: "Vorwort",
      .summary: "Zusammenfassung",
      .finished: "Im Zeitraum abgeschlossen",
      .started: "Im Zeitraum begonnen",
      .postponed: "Im Zeitraum verschoben",
      .abandoned: "Im Zeitraum eingestellt",
      .late: "Überfällige Maßnahmen",
      .next: "Ausblick",
      .budget: "Budget",
      .workload: "Verteilung der Maßnahmen",
      .progressed: "Im Zeitraum vorangekommene Maßnahmen",
      .broughtForward: "Im Zeitraum vorgezogene Fristen",
      .resumed: "Im Zeitraum wieder aufgenommene Maßnahmen",
      .reviews: "Evaluationen des Plans",
      .judgements: "Urteil je Ziel",
      .method: "Wie die Zahlen berechnet sind",
    ],
    empty: { section in
      switch section {
      case .finished: "Im Zeitraum wurde keine Maßnahme abgeschlossen."
      case .started: "Im Zeitraum wurde keine Maßnahme begonnen."
      case .postponed: "Im Zeitraum wurde keine Frist verschoben."
      case .abandoned: "Im Zeitraum wurde keine Maßnahme eingestellt."
      case .late: "Keine Maßnahme ist überfällig."
      case .next: "In dieser Zeit beginnt keine Maßnahme und läuft keine Frist ab."
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
      text += " der Fortschritt beträgt insgesamt \(figures.progress.map(language.percent) ?? "–")."
      let changes = [
        (figures.finished, "abgeschlossen"), (figures.started, "begonnen"), (figures.postponed, "verschoben"),
        (figures.abandoned, "eingestellt"), (figures.reopened, "wieder geöffnet"),
        (figures.resumed, "wieder aufgenommen"), (figures.broughtForward, "vorgezogen"),
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
    noActions: { parts, isMeasured in
      "Der Plan nennt \(joined(parts, "und"))."
        + (isMeasured ? "" : " Maßnahmen führt er nicht auf, daher ist kein Fortschritt zu berichten.")
    },
    indicatorsSay: { good, compared, language in
      "\(language.number(good)) von \(language.count(compared, Noun("Indikator, der mit einem Zielwert verglichen wird, ist erreicht oder auf Kurs", "Indikatoren, die mit einem Zielwert verglichen werden, sind erreicht oder auf Kurs")))."
    },
    turningPoints: { point in
      switch point {
      case .started: "begonnen"
      case .finished: "abgeschlossen"
      case .reopened: "wieder geöffnet"
      case .abandoned: "eingestellt"
      case .postponed: "verschoben"
      case .resumed: "wieder aufgenommen"
      case .broughtForward: "vorgezogen"
      }
    },
    overspent: { "Die Ausgaben übersteigen das Budget um \($0)." },
    jointTitle: { period, language in
      switch period.kind {
      case .year(let year): "Gemeinsamer Bericht \(year)"
      default:
        "Gemeinsamer Bericht, \(language.date(period.days.first)) bis \(language.date(period.days.last))"
      }
    },
    bothDates: { dated, total, language in
      "\(language.number(dated)) von \(language.number(total)) Maßnahmen \(dated == 1 ? "hat" : "haben") einen Beginn und eine Frist."
    },
    method: { points, percent, language in
      [
        "Der Fortschritt eines Ziels ist das gewichtete Mittel seiner nicht eingestellten Maßnahmen; eine erledigte zählt als 100\u{A0}%, eine mit unbekanntem Fortschritt als 0\u{A0}%.",
        "Eine Maßnahme ist überfällig, wenn der letzte Tag ihrer Frist vorbei ist und sie weder erledigt noch eingestellt ist. Ein abgelaufener Zeitraum gilt am Ende seines letzten Tages.",
        "Das Tempo einer Maßnahme ist zu gering, wenn ihr Fortschritt um mehr als \(points) Punkte unter dem verstrichenen Anteil der Zeit von Beginn bis Frist liegt.",
        "Ein Indikator wird am Tag seiner letzten Messung beurteilt, an der Geraden vom Ausgangswert zu seinen Zielwerten; eine Toleranz von \(percent)\u{A0}% dieses Weges ist zugelassen.",
        "Das Budget ist das der nicht eingestellten Maßnahmen; was ausgegeben wurde, zählt überall.",
      ]
    },
    judgements: { judgement in
      switch judgement {
      case .reached: "erreicht"
      case .partlyReached: "teilweise erreicht"
      case .notReached: "nicht erreicht"
      case .unknown: "nicht verfolgt"
      }
    },
    judgementRule:
      "Ein Ziel ist erreicht, wenn alle seine nicht eingestellten Maßnahmen erledigt und alle mit einem Zielwert verglichenen Indikatoren erreicht sind; es ist nicht erreicht, wenn nichts davon erledigt oder erreicht ist; sonst ist es teilweise erreicht. Ein Ziel, über das nichts berichtet wurde, wird nicht beurteilt.",
    judgement: "Urteil",
    indicatorsReached: "Erreichte Indikatoren",
    kept: "Was weitergeht",
    changed: "Was sich geändert hat",
    dropped: "Was eingestellt wurde",
    inherited: "Was der nächste Plan übernimmt",
    inheritedIndicators: "Nicht erreichte Indikatoren",
    provisional: "vorläufig",
    ofWhichLate: "davon überfällig",
    onlyMatching: "Nur die gewünschten Maßnahmen zählen.",
    others: "Andere",
    timeline: "Zeitachse",
    nothingLate: "Keine Maßnahme ist überfällig, und keine Frist wurde verschoben.",
    nothingToReport: "Keine Maßnahme entspricht der Anfrage.",
    nothingPlanned: "Der Plan nennt noch keine Ziele und keine Maßnahmen.",
    abandonedBudget: "Budget eingestellter Maßnahmen",
    revenue: "Einnahmen",
    noYear: "(ohne Jahresangabe)",
    reported: "Berichtszeitraum",
    standsAt: "Stand:",
    change: "Veränderung",
    actionsDone: "erledigte Maßnahmen",
    actionsUnderWay: "laufende Maßnahmen (auch zurückgestellt oder blockiert)",
    actionsLate: "überfällige Maßnahmen",
    objectivesLate: "überfällige Ziele",
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
    severalSources: "(mehrere Quellen)",
    open: "Offen")
}

extension QuestionPhrases {
  static let german = QuestionPhrases(
    whichAction: "Welche Maßnahme? Ihre Id, oder Wörter aus ihrem Titel",
    whichIndicator: "Welcher Indikator? Die Kennung des Elements oder Wörter aus dem Namen",
    isThere: "Liegt es vor?", value: "Wert",
    numberOrWords: "Eine Nummer, oder andere Wörter",
    leaveEmpty: "Lassen Sie leer, was sich nicht geändert hat.",
    spentSoFar: "Bisher insgesamt ausgegeben", newDeadline: "Neue Frist", byWhom: "Laut", when: "Datum",
    notUnderstood: "Das ist nicht verständlich.", write: "Speichern?", writeAllTheSame: "Trotzdem speichern?",
    yes: "j", no: "n", nothingWritten: "Es wurde nichts gespeichert.", planTitle: "Wie heißt der Plan?",
    organization: "Von welcher Organisation?", begins: "Er beginnt", ends: "Er endet",
    reportLanguage: "Sprache der Berichte")
}

extension PagePhrases {
  static let german = PagePhrases(
    contents: "Inhalt", skip: "Zum Inhalt", filter: "Filtern", shown: "{n} von {m} Zeilen", page: "Seite")
}

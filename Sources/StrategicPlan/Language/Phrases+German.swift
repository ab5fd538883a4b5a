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
    sponsor: "politisch verantwortlich",
    indicator: Noun("Indikator", "Indikatoren"),
    review: Noun("Evaluation", "Evaluationen"),
    budget: "Budget",
    spent: "ausgegeben",
    fullTimeEquivalents: "VZÄ",
    baseline: "Ausgangswert",
    target: "Zielwert",
    journal: "Verlauf",
    priority: "Priorität",
    health: "Einschätzung",
    tag: Noun("Schlagwort", "Schlagwörter"),
    goals: "SDGs",
    weight: "Gewicht",
    source: "Quelle",
    organization: "Organisation",
    lastUpdate: "letzter Eintrag",
    period: "Zeitraum",
    adopted: "beschlossen",
    level: "Ebene",
    identifier: "ID",
    title: "Titel",
    path: "Pfad",
    status: "Status",
    progress: "Fortschritt",
    start: "Beginn",
    deadline: "Frist",
    dependsOn: "hängt ab von",
    neededBy: "Voraussetzung für",
    alsoServes: "trägt auch bei zu",
    alsoServedBy: "Maßnahmen, die auch beitragen",
    total: "gesamt",
    whole: "insgesamt",
    late: "überfällig",
    dueSoon: "bald fällig",
    lateStart: "Beginn überfällig",
    slipping: "hinter Plan",
    done: "erledigt",
    lateShort: "überfällig",
    soonShort: "bald",
    yes: "ja",
    asOf: "Stand:",
    originally: "ursprünglich",
    comesNext: "nächste Fristen",
    attainment: "Zielerreichung",
    measured: "gemessen",
    explanation: "Berechnung",
    initially: "zu Beginn",
    since: "seit dem",
    expected: "erwartet",
    targets: "Zielwerte",
    measurements: "Messungen",
    amount: "Betrag",
    year: "Jahr",
    note: "Anmerkung",
    author: "von",
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
    indicatorStates: { state in
      switch state {
      case .reached: "erreicht"
      case .onTrack: "auf Kurs"
      case .behind: "im Rückstand"
      case .notReached: "nicht erreicht"
      case .notMeasured: "nicht gemessen"
      case .noTarget: "ohne Zielwert"
      }
    },
    day: Noun("Tag", "Tage"),
    daysLate: { days, count in "\(days) \(count == 1 ? "Tag" : "Tage") überfällig" },
    inDays: { days, count in "in \(days) \(count == 1 ? "Tag" : "Tagen")" },
    today: "heute",
    more: { "und \($0) weitere" },
    nothingFound: "Nichts gefunden.",
    periodIsOver: "Zeitraum abgelaufen",
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
      "November", "Dezember",
    ])
}

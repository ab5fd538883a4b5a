extension Phrases {
  static let dutch = Phrases(
    plan: Noun("plan", "plannen"),
    strategicObjective: Noun("strategische doelstelling", "strategische doelstellingen"),
    operationalObjective: Noun("operationele doelstelling", "operationele doelstellingen"),
    action: Noun("actie", "acties"),
    mission: Noun("missie", "missies"),
    vision: "visie",
    value: Noun("waarde", "waarden"),
    theme: Noun("thema", "thema’s"),
    domain: Noun("domein", "domeinen"),
    referent: Noun("trekker", "trekkers"),
    partner: Noun("partner", "partners"),
    sponsor: "bevoegde mandataris",
    indicator: Noun("indicator", "indicatoren"),
    review: Noun("evaluatie", "evaluaties"),
    budget: "budget",
    spent: "besteed",
    fullTimeEquivalents: "VTE",
    baseline: "nulmeting",
    target: "streefwaarde",
    journal: "opvolging",
    priority: "prioriteit",
    health: "inschatting",
    tag: Noun("trefwoord", "trefwoorden"),
    goals: "SDG’s",
    weight: "gewicht",
    source: "bron",
    organization: "organisatie",
    lastUpdate: "laatst bijgewerkt",
    period: "periode",
    adopted: "vastgesteld",
    level: "niveau",
    identifier: "id",
    title: "titel",
    path: "pad",
    status: "status",
    progress: "voortgang",
    start: "start",
    deadline: "deadline",
    dependsOn: "hangt af van",
    neededBy: "nodig voor",
    alsoServes: "draagt ook bij aan",
    alsoServedBy: "acties die ook bijdragen",
    total: "totaal",
    whole: "totaal",
    late: "te laat",
    dueSoon: "binnenkort",
    lateStart: "start overschreden",
    slipping: "loopt achter",
    done: "uitgevoerd",
    lateShort: "te laat",
    soonShort: "binnenkort",
    yes: "ja",
    asOf: "stand op",
    originally: "oorspronkelijk",
    comesNext: "eerstvolgende deadlines",
    attainment: "realisatiegraad",
    measured: "gemeten",
    explanation: "berekening",
    initially: "bij aanvang",
    since: "sinds",
    expected: "verwacht",
    targets: "streefwaarden",
    measurements: "metingen",
    amount: "bedrag",
    year: "jaar",
    note: "opmerking",
    author: "door",
    themeKinds: ["axis": "as", "lever": "hefboom", "principle": "principe", "catalyst": "katalysator"],
    statuses: { status in
      switch status {
      case .notStarted: "niet gestart"
      case .planned: "gepland"
      case .inProgress: "in uitvoering"
      case .onHold: "opgeschort"
      case .blocked: "geblokkeerd"
      case .done: "uitgevoerd"
      case .abandoned: "stopgezet"
      }
    },
    healths: { health in
      switch health {
      case .good: "goed"
      case .atRisk: "risico"
      case .blocked: "geblokkeerd"
      case .paused: "gepauzeerd"
      }
    },
    priorities: { priority in
      switch priority {
      case .high: "hoog"
      case .medium: "gemiddeld"
      case .low: "laag"
      }
    },
    indicatorStates: { state in
      switch state {
      case .reached: "bereikt"
      case .onTrack: "op schema"
      case .behind: "achter op schema"
      case .notReached: "niet bereikt"
      case .notMeasured: "niet gemeten"
      case .noTarget: "zonder streefwaarde"
      }
    },
    day: Noun("dag", "dagen"),
    daysLate: { days, count in "\(days) \(count == 1 ? "dag" : "dagen") te laat" },
    inDays: { days, count in "over \(days) \(count == 1 ? "dag" : "dagen")" },
    today: "vandaag",
    more: { "en nog \($0)" },
    nothingFound: "Niets gevonden.",
    periodIsOver: "periode afgelopen",
    months: [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
      "november", "december",
    ])
}

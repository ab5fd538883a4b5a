extension Language {
  package static let dutch: Language = Language(
    tag: "nl",
    conventions: Conventions(
      groupSeparator: ".", decimalSeparator: ",", percentSign: "%", labelSeparator: ": ", dateSeparator: "/",
      date: { day, month, year in "\(day) \(month) \(year)" },
      amount: { digits, symbol, code in (symbol ?? code) + "\u{A0}" + digits }),
    phrases: Phrases.dutch, report: ReportPhrases.dutch, questions: QuestionPhrases.dutch,
    page: PagePhrases.dutch, sheet: SheetPhrases.dutch)
}

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
    sponsor: Noun("bevoegde mandataris", "bevoegde mandatarissen"),
    indicator: Noun("indicator", "indicatoren"),
    review: Noun("evaluatie", "evaluaties"),
    baseline: "nulmeting",
    target: "streefwaarde",
    nextTarget: "volgende streefwaarde",
    notThere: "niet bereikt",
    journal: "opvolging",
    tag: Noun("trefwoord", "trefwoorden"),
    source: "bron",
    period: "periode",
    adopted: "vastgesteld op",
    total: "totaal",
    whole: "totaal",
    done: "uitgevoerd",
    lateShort: "verstreken",
    soonShort: "binnenkort",
    yes: "ja",
    ongoing: "doorlopend",
    asOf: "stand op",
    comesNext: "eerstvolgende deadlines",
    attainment: "realisatiegraad",
    measured: "gemeten",
    explanation: "berekening",
    progressUnknown: "voortgang onbekend",
    initially: "bij aanvang",
    since: "sinds",
    expected: "verwacht",
    trajectory: "traject",
    targets: "streefwaarden",
    measurements: "metingen",
    amount: "bedrag",
    year: "jaar",
    note: "opmerking",
    nature: "aard",
    unit: "eenheid",
    frequency: "frequentie",
    kind: "soort",
    dueOn: "tegen",
    measuredOn: "op",
    end: "einde",
    article: "artikel",
    author: "door",
    step: Noun("stap", "stappen"),
    stepsDone: { done, total, language in
      "\(language.number(done)) van \(language.count(total, Noun("stap", "stappen")))"
    },
    names: [
      .level: "niveau",
      .id: "id",
      .path: "pad",
      .title: "titel",
      .text: "tekst",
      .status: "status",
      .progress: "voortgang",
      .health: "inschatting",
      .priority: "prioriteit",
      .start: "start",
      .deadline: "deadline",
      .originalDeadline: "oorspronkelijk",
      .overdue: "deadline verstreken",
      .dueSoon: "binnenkort",
      .lateStart: "start vertraagd",
      .slipping: "tempo te laag",
      .budget: "budget",
      .spent: "besteed",
      .fte: "VTE",
      .organization: "organisatie",
      .note: "opmerking",
      .source: "bron",
      .currency: "munt",
      .sdgs: "SDG’s",
      .lastUpdate: "laatst bijgewerkt",
      .links: "links",
      .fields: "andere velden",
      .sourceIds: "externe id’s",
      .weight: "gewicht",
      .dependsOn: "hangt af van",
      .neededBy: "nodig voor",
      .alsoServes: "draagt ook bij aan",
      .alsoServedBy: "acties die ook bijdragen",
    ],
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
    natures: { $0 == .operating ? "werking" : "investering" },
    frequencies: { frequency in
      switch frequency {
      case .month: "elke maand"
      case .quarter: "elk kwartaal"
      case .half: "elk halfjaar"
      case .year: "elk jaar"
      }
    },
    indicatorStates: { state in
      switch state {
      case .reached: Noun("bereikt", "bereikt")
      case .missed: Noun("niet gehaald", "niet gehaald")
      case .onTrack: Noun("op schema", "op schema")
      case .behind: Noun("achter op het traject", "achter op het traject")
      case .pending: Noun("nog niet vervallen", "nog niet vervallen")
      case .measurementDue: Noun("te meten", "te meten")
      case .noTarget: Noun("zonder streefwaarde", "zonder streefwaarde")
      case .notMeasured: Noun("niet gemeten", "niet gemeten")
      }
    },
    day: Noun("dag", "dagen"),
    daysLate: { days, count in "\(days) \(count == 1 ? "dag" : "dagen") te laat" },
    inDays: { days, count in "over \(days) \(count == 1 ? "dag" : "dagen")" },
    today: "vandaag",
    more: { "en nog \($0)" },
    nothingFound: "Niets gevonden.",
    without: "zonder",
    noName: "(geen)",
    periodIsOver: "periode afgelopen",
    months: [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
      "november", "december",
    ])
}

extension ReportPhrases {
  static let dutch = ReportPhrases(
    title: { period, language in
      switch period.kind {
      case .year(let year): "Jaarrapport \(year)"
      case .midTerm: "Tussentijdse evaluatie"
      case .final: "Eindevaluatie"
      case .span:
        "Rapport over de periode van \(language.date(period.days.first)) tot en met \(language.date(period.days.last))"
      }
    },
    headings: [
      .foreword: "Woord vooraf",
      .summary: "Samenvatting",
      .finished: "Uitgevoerd in de periode",
      .started: "Gestart in de periode",
      .postponed: "Uitgesteld in de periode",
      .abandoned: "Stopgezet in de periode",
      .late: "Verstreken deadlines",
      .next: "Vooruitblik",
      .budget: "Budget",
      .workload: "Verdeling van de acties",
      .progressed: "Acties die in de periode vorderden",
      .broughtForward: "Deadlines die in de periode vervroegd zijn",
      .resumed: "Acties die in de periode hervat of heropend zijn",
      .reviews: "Evaluaties van het plan",
      .judgements: "Oordeel per doelstelling",
      .method: "Hoe de cijfers berekend zijn",
    ],
    empty: { section in
      switch section {
      case .finished: "In de periode werd geen actie uitgevoerd."
      case .started: "In de periode werd geen actie gestart."
      case .postponed: "In de periode werd geen deadline uitgesteld."
      case .abandoned: "In de periode werd geen actie stopgezet."
      case .late: "Geen enkele deadline is verstreken."
      case .next: "In die periode start er geen actie en verstrijkt er geen deadline."
      default: "Er is niets te melden."
      }
    },
    summary: { figures, language in
      let total = language.count(figures.total, Noun("actie", "acties"))
      var text =
        figures.total == 1
        ? "De enige actie is \(figures.done == 1 ? "" : "nog niet ")uitgevoerd"
        : "\(language.number(figures.done)) van de \(total) \(figures.done == 1 ? "is" : "zijn") uitgevoerd"
      text += figures.excluded > 0 ? " (zonder \(language.number(figures.excluded)) stopgezette);" : ";"
      text += " de totale voortgang bedraagt \(figures.progress.map(language.percent) ?? "–")."
      let changes = [
        (figures.finished, "uitgevoerd"), (figures.started, "gestart"), (figures.postponed, "uitgesteld"),
        (figures.abandoned, "stopgezet"), (figures.reopened, "heropend"), (figures.resumed, "hervat"),
        (figures.broughtForward, "vervroegd"),
      ].filter { $0.0 > 0 }
      let verb = changes.first?.0 == 1 ? "werd" : "werden"
      let told = changes.map { "\(language.count($0.0, Noun("actie", "acties"))) \($0.1)" }
      return text + (changes.isEmpty ? "" : " In deze periode \(verb) " + joined(told, "en") + ".")
    },
    wentWell: { objective, points, finished, language in
      let actions = language.count(finished, Noun("uitgevoerde actie", "uitgevoerde acties"))
      return "De meeste vooruitgang werd geboekt voor \(objective): \(points) punten"
        + (finished > 0 ? ", met \(actions)." : ".")
    },
    wentBadly: { objective, late, longest, language in
      let actions = language.count(late, Noun("verstreken deadline", "verstreken deadlines"))
      return
        "De meeste vertraging is er voor \(objective), met \(actions); het langst verstreken is die van \(longest)."
    },
    lateInAll: { late, longest, language in
      "Van \(language.count(late, Noun("actie", "acties"))) is de deadline verstreken; het langst die van \(longest)."
    },
    onlyPostponed: { count, language in
      "Geen enkele deadline is verstreken, maar \(language.count(count, Noun("deadline werd", "deadlines werden"))) uitgesteld."
    },
    noActions: { parts, isMeasured in
      "Het plan bevat \(joined(parts, "en"))."
        + (isMeasured ? "" : " Het noemt geen acties, zodat er geen voortgang te melden is.")
    },
    indicatorsSay: { good, compared, language in
      "\(language.number(good)) van \(language.count(compared, Noun("indicator die met een streefwaarde wordt vergeleken, is bereikt of op schema", "indicatoren die met een streefwaarde worden vergeleken, zijn bereikt of op schema")))."
    },
    turningPoints: { point in
      switch point {
      case .started: "gestart"
      case .finished: "uitgevoerd"
      case .reopened: "heropend"
      case .abandoned: "stopgezet"
      case .postponed: "uitgesteld"
      case .resumed: "hervat"
      case .broughtForward: "vervroegd"
      }
    },
    overspent: { "De uitgaven overschrijden het budget met \($0)." },
    jointTitle: { period, language in
      switch period.kind {
      case .year(let year): "Gezamenlijk rapport \(year)"
      default:
        "Gezamenlijk rapport, van \(language.date(period.days.first)) tot \(language.date(period.days.last))"
      }
    },
    bothDates: { dated, total, language in
      "\(language.number(dated)) van de \(language.number(total)) acties \(dated == 1 ? "heeft" : "hebben") een begin en een deadline."
    },
    method: { points, percent, language in
      [
        "De voortgang van een doelstelling is het gewogen gemiddelde van die van haar acties die niet stopgezet zijn; een uitgevoerde actie telt als 100%, een actie waarvan de voortgang niet bekend is als 0%.",
        "De deadline van een actie is verstreken wanneer de laatste dag ervan voorbij is en ze uitgevoerd noch stopgezet is. Een voorbije periode wordt bekeken aan het einde van haar laatste dag.",
        "Het tempo van een actie is te laag wanneer haar voortgang meer dan \(points) punten lager is dan het verstreken deel van de tijd tussen begin en deadline.",
        "Een indicator wordt beoordeeld op de dag van de laatste meting, langs de rechte van de uitgangswaarde naar de streefwaarden; een marge van \(percent)% van die weg is toegestaan.",
        "Het budget is dat van acties die niet stopgezet zijn; wat uitgegeven is, telt overal.",
      ]
    },
    judgements: { judgement in
      switch judgement {
      case .reached: "bereikt"
      case .partlyReached: "gedeeltelijk bereikt"
      case .notReached: "niet bereikt"
      case .unknown: "niet opgevolgd"
      }
    },
    judgementRule:
      "Een doelstelling is bereikt wanneer al haar acties die niet stopgezet zijn uitgevoerd zijn en al haar indicatoren die met een streefwaarde vergeleken worden bereikt zijn; ze is niet bereikt wanneer niets daarvan uitgevoerd of bereikt is; anders is ze gedeeltelijk bereikt. Een doelstelling waarover niets gemeld is, wordt niet beoordeeld.",
    judgement: "Oordeel",
    indicatorsReached: "Bereikte indicatoren",
    kept: "Wat doorgaat",
    changed: "Wat veranderd is",
    dropped: "Wat stopgezet is",
    inherited: "Wat het volgende plan overneemt",
    inheritedIndicators: "Niet-bereikte indicatoren",
    provisional: "voorlopig",
    ofWhichLate: "waarvan verstreken",
    onlyMatching: "Alleen de gevraagde acties tellen mee.",
    others: "Andere",
    timeline: "Tijdlijn",
    nothingLate: "Geen enkele deadline is verstreken, en geen enkele werd uitgesteld.",
    nothingToReport: "Geen enkele actie beantwoordt aan de vraag.",
    nothingPlanned: "Het plan noemt nog geen doelstellingen of acties.",
    abandonedBudget: "budget van stopgezette acties",
    revenue: "opbrengsten",
    noYear: "(geen jaar vermeld)",
    reported: "rapportageperiode",
    standsAt: "stand op",
    change: "Evolutie",
    actionsDone: "uitgevoerde acties",
    actionsUnderWay: "lopende acties (ook opgeschort of geblokkeerd)",
    actionsLate: "verstreken deadlines",
    objectivesLate: "doelstellingen met verstreken deadline",
    comment: "Toelichting",
    reason: "Reden",
    from: "Van",
    to: "Naar",
    delay: "Vertraging",
    gap: "Afwijking",
    state: "Stand",
    planned: "Geraamd",
    remaining: "Saldo",
    shareUsed: "Benuttingsgraad",
    noSource: "(geen bron vermeld)",
    severalSources: "(meerdere bronnen)",
    open: "Open")
}

extension QuestionPhrases {
  static let dutch = QuestionPhrases(
    whichAction: "Welke actie? De id, of woorden uit de titel",
    whichIndicator: "Welke indicator? De id van het onderdeel, of woorden uit de naam", isThere: "Is het er?",
    value: "Waarde",
    numberOrWords: "Een nummer, of andere woorden",
    leaveEmpty: "Laat leeg wat niet veranderd is.", spentSoFar: "Tot nu toe uitgegeven, in totaal",
    newDeadline: "Nieuwe deadline", byWhom: "Door wie", when: "Datum", notUnderstood: "Dat is niet begrepen.",
    write: "Opslaan?", writeAllTheSame: "Toch opslaan?", yes: "j", no: "n",
    nothingWritten: "Er is niets opgeslagen.",
    planTitle: "Hoe heet het plan?", organization: "Van welke organisatie?", begins: "Het begint in",
    ends: "Het eindigt in", reportLanguage: "Taal van de rapporten")
}

extension PagePhrases {
  static let dutch = PagePhrases(
    contents: "Inhoud", skip: "Naar de inhoud", filter: "Filteren", shown: "{n} van {m} rijen",
    page: "Pagina")
}

extension Language {
  package static let french: Language = Language(
    tag: "fr",
    conventions: Conventions(
      // A narrow no-break space.
      groupSeparator: "\u{202F}", decimalSeparator: ",", percentSign: "\u{A0}%", labelSeparator: "\u{A0}: ",
      dateSeparator: "/", countsZeroAsOne: true,
      date: { day, month, year in "\(day == 1 ? "1er" : "\(day)") \(month) \(year)" },
      amount: { digits, symbol, code in digits + "\u{A0}" + (symbol ?? code) }),
    phrases: Phrases.french, report: ReportPhrases.french, questions: QuestionPhrases.french,
    page: PagePhrases.french, sheet: SheetPhrases.french)
}

extension Phrases {
  static let french = Phrases(
    plan: Noun("plan", "plans"),
    strategicObjective: Noun("objectif stratégique", "objectifs stratégiques"),
    operationalObjective: Noun("objectif opérationnel", "objectifs opérationnels"),
    action: Noun("action", "actions"),
    mission: Noun("mission", "missions"),
    vision: "vision",
    value: Noun("valeur", "valeurs"),
    theme: Noun("thème", "thèmes"),
    domain: Noun("domaine", "domaines"),
    referent: Noun("référent", "référents"),
    partner: Noun("partenaire", "partenaires"),
    sponsor: Noun("mandataire", "mandataires"),
    indicator: Noun("indicateur", "indicateurs"),
    review: Noun("évaluation", "évaluations"),
    baseline: "situation de départ",
    target: "cible",
    nextTarget: "prochaine cible",
    notThere: "non atteint",
    journal: "suivi",
    tag: Noun("mot-clé", "mots-clés"),
    source: "source",
    period: "période",
    adopted: "adopté le",
    total: "total",
    whole: "ensemble",
    done: "réalisées",
    lateShort: "échues",
    soonShort: "bientôt",
    yes: "oui",
    ongoing: "en continu",
    asOf: "situation au",
    comesNext: "prochaines échéances",
    attainment: "taux d’atteinte",
    measured: "mesuré",
    explanation: "calcul",
    progressUnknown: "avancement inconnu",
    initially: "au départ",
    since: "depuis le",
    expected: "valeur attendue",
    trajectory: "trajectoire",
    targets: "cibles",
    measurements: "mesures",
    amount: "montant",
    year: "année",
    note: "remarque",
    nature: "nature",
    unit: "unité",
    frequency: "fréquence",
    kind: "type",
    dueOn: "échéance",
    measuredOn: "le",
    end: "fin",
    article: "article",
    author: "par",
    step: Noun("étape", "étapes"),
    stepsDone: { done, total, language in
      "\(language.count(done, Noun("étape", "étapes"))) sur \(language.number(total))"
    },
    names: [
      .level: "niveau",
      .id: "id",
      .path: "chemin",
      .title: "intitulé",
      .text: "texte",
      .status: "statut",
      .progress: "avancement",
      .health: "appréciation",
      .priority: "priorité",
      .start: "début",
      .deadline: "échéance",
      .originalDeadline: "initialement",
      .overdue: "échéance dépassée",
      .dueSoon: "échéance proche",
      .lateStart: "démarrage tardif",
      .slipping: "rythme trop lent",
      .budget: "budget",
      .spent: "dépensé",
      .fte: "ETP",
      .organization: "organisation",
      .note: "remarque",
      .source: "source de financement",
      .currency: "devise",
      .sdgs: "ODD",
      .lastUpdate: "dernière mise à jour",
      .links: "liens",
      .fields: "autres rubriques",
      .sourceIds: "identifiants externes",
      .weight: "poids",
      .dependsOn: "dépend de",
      .neededBy: "conditionne",
      .alsoServes: "contribue aussi à",
      .alsoServedBy: "actions qui y contribuent aussi",
    ],
    themeKinds: ["axis": "axe", "lever": "levier", "principle": "principe", "catalyst": "catalyseur"],
    statuses: { status in
      switch status {
      case .notStarted: "non démarrée"
      case .planned: "planifiée"
      case .inProgress: "en cours"
      case .onHold: "en attente"
      case .blocked: "bloquée"
      case .done: "réalisée"
      case .abandoned: "abandonnée"
      }
    },
    healths: { health in
      switch health {
      case .good: "bonne"
      case .atRisk: "à risque"
      case .blocked: "bloquée"
      case .paused: "en pause"
      }
    },
    priorities: { priority in
      switch priority {
      case .high: "haute"
      case .medium: "moyenne"
      case .low: "basse"
      }
    },
    natures: { $0 == .operating ? "fonctionnement" : "investissement" },
    frequencies: { frequency in
      switch frequency {
      case .month: "chaque mois"
      case .quarter: "chaque trimestre"
      case .half: "chaque semestre"
      case .year: "chaque année"
      }
    },
    indicatorStates: { state in
      switch state {
      case .reached: Noun("atteint", "atteints")
      case .missed: Noun("manqué", "manqués")
      case .onTrack: Noun("en bonne voie", "en bonne voie")
      case .behind: Noun("en deçà de la trajectoire", "en deçà de la trajectoire")
      case .pending: Noun("pas encore échu", "pas encore échus")
      case .measurementDue: Noun("à mesurer", "à mesurer")
      case .noTarget: Noun("sans cible", "sans cible")
      case .notMeasured: Noun("non mesuré", "non mesurés")
      }
    },
    day: Noun("jour", "jours"),
    daysLate: { days, count in "\(days) \(count == 1 ? "jour" : "jours") de retard" },
    inDays: { days, count in "dans \(days) \(count == 1 ? "jour" : "jours")" },
    today: "aujourd’hui",
    more: { "et \($0) de plus" },
    nothingFound: "Aucun résultat.",
    without: "sans",
    noName: "(aucun)",
    periodIsOver: "période échue",
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
      "novembre", "décembre",
    ])
}

extension ReportPhrases {
  static let french = ReportPhrases(
    title: { period, language in
      switch period.kind {
      case .year(let year): "Rapport annuel \(year)"
      case .midTerm: "Évaluation à mi-parcours"
      case .final: "Évaluation finale"
      case .span:
        "Rapport pour la période du \(language.date(period.days.first)) au \(language.date(period.days.last))"
      }
    },
    headings: [
      .foreword: "Avant-propos",
      .summary: "Synthèse",
      .finished: "Actions réalisées durant la période",
      .started: "Actions démarrées durant la période",
      .postponed: "Échéances reportées durant la période",
      .abandoned: "Actions abandonnées durant la période",
      .late: "Échéances dépassées",
      .next: "Perspectives",
      .budget: "Budget",
      .workload: "Répartition des actions",
      .progressed: "Actions qui ont progressé durant la période",
      .broughtForward: "Échéances avancées durant la période",
      .resumed: "Actions reprises ou rouvertes durant la période",
      .reviews: "Évaluations du plan",
      .judgements: "Bilan par objectif",
      .method: "Comment les chiffres sont établis",
    ],
    empty: { section in
      switch section {
      case .finished: "Aucune action n’a été réalisée durant la période."
      case .started: "Aucune action n’a démarré durant la période."
      case .postponed: "Aucune échéance n’a été reportée durant la période."
      case .abandoned: "Aucune action n’a été abandonnée durant la période."
      case .late: "Aucune échéance n’est dépassée."
      case .next: "Aucune action ne débute ni n’arrive à échéance durant cette période."
      default: "Il n’y a rien à signaler."
      }
    },
    summary: { figures, language in
      let total = language.count(figures.total, Noun("action", "actions"))
      let done = language.number(figures.done)
      var text =
        figures.total == 1
        ? "L’unique action \(figures.done == 1 ? "est" : "n’est pas encore") réalisée"
        : figures.done == 0
          ? "Aucune des \(total) n’est réalisée"
          : "\(done) \(figures.done == 1 ? "action est réalisée" : "actions sont réalisées") sur \(language.number(figures.total))"
      text +=
        figures.excluded > 0
        ? " (hors \(language.count(figures.excluded, Noun("abandonnée", "abandonnées")))) ;" : " ;"
      text += " l’avancement global est de \(figures.progress.map(language.percent) ?? "–")."
      let changes = [
        (figures.finished, Noun("a été réalisée", "ont été réalisées")),
        (figures.started, Noun("a démarré", "ont démarré")),
        (figures.postponed, Noun("a été reportée", "ont été reportées")),
        (figures.abandoned, Noun("a été abandonnée", "ont été abandonnées")),
        (figures.reopened, Noun("a été rouverte", "ont été rouvertes")),
        (figures.resumed, Noun("a été reprise", "ont été reprises")),
        (figures.broughtForward, Noun("a été avancée", "ont été avancées")),
      ].filter { $0.0 > 0 }.enumerated().map { position, change in
        let (count, verb) = change
        guard position == 0 else { return language.count(count, verb) }
        return language.count(count, Noun("action", "actions")) + " " + verb(count, in: .french)
      }
      return text + (changes.isEmpty ? "" : " Durant la période, " + joined(changes, "et") + ".")
    },
    wentWell: { objective, points, finished, language in
      let actions = language.count(finished, Noun("action réalisée", "actions réalisées"))
      return "Les plus grands progrès concernent \(objective) : \(points) points"
        + (finished > 0 ? ", avec \(actions)." : ".")
    },
    wentBadly: { objective, late, longest, language in
      let actions = language.count(late, Noun("échéance dépassée", "échéances dépassées"))
      return
        "Les retards se concentrent sur \(objective), avec \(actions) ; le plus long retard est celui de \(longest)."
    },
    lateInAll: { late, longest, language in
      "L’échéance \(late == 1 ? "d’une action" : "de \(language.count(late, Noun("action", "actions")))") est dépassée ; le plus long retard est celui de \(longest)."
    },
    onlyPostponed: { count, language in
      "Aucune échéance n’est dépassée, mais \(language.count(count, Noun("échéance a été reportée", "échéances ont été reportées")))."
    },
    noActions: { parts, isMeasured in
      "Le plan fixe \(joined(parts, "et"))."
        + (isMeasured ? "" : " Il n’énumère pas d’actions : il n’y a donc pas d’avancement à rapporter.")
    },
    indicatorsSay: { good, compared, language in
      "\(language.count(good, Noun("indicateur", "indicateurs"))) sur \(language.number(compared)) que l’on compare à une cible \(good < 2 ? "est atteint ou en bonne voie" : "sont atteints ou en bonne voie")."
    },
    turningPoints: { point in
      switch point {
      case .started: "démarrée"
      case .finished: "réalisée"
      case .reopened: "rouverte"
      case .abandoned: "abandonnée"
      case .postponed: "reportée"
      case .resumed: "reprise"
      case .broughtForward: "avancée"
      }
    },
    overspent: { "Les dépenses excèdent le budget de \($0)." },
    jointTitle: { period, language in
      switch period.kind {
      case .year(let year): "Rapport conjoint \(year)"
      default:
        "Rapport conjoint, du \(language.date(period.days.first)) au \(language.date(period.days.last))"
      }
    },
    bothDates: { dated, total, language in
      "\(language.number(dated)) \(dated < 2 ? "action" : "actions") sur \(language.number(total)) \(dated < 2 ? "a" : "ont") un début et une échéance."
    },
    method: { points, percent, language in
      [
        "L’avancement d’un objectif est la moyenne, pondérée, de celui de ses actions non abandonnées ; une action réalisée compte pour 100\u{A0}%, une action dont l’avancement n’est pas connu pour 0\u{A0}%.",
        "L’échéance d’une action est dépassée quand son dernier jour est passé et qu’elle n’est ni réalisée ni abandonnée. Une période échue se lit à la fin de son dernier jour.",
        "Le rythme d’une action est trop lent quand son avancement est de plus de \(points) points inférieur à la part écoulée du temps entre son début et son échéance.",
        "Un indicateur est jugé au jour de sa dernière mesure, sur la droite qui mène de sa situation de départ à ses cibles ; une tolérance de \(percent)\u{A0}% de ce chemin est admise.",
        "Le budget est celui des actions non abandonnées ; ce qui a été dépensé compte partout.",
      ]
    },
    judgements: { judgement in
      switch judgement {
      case .reached: "atteint"
      case .partlyReached: "partiellement atteint"
      case .notReached: "non atteint"
      case .unknown: "sans suivi"
      }
    },
    judgementRule:
      "Un objectif est atteint quand toutes ses actions non abandonnées sont réalisées et tous ses indicateurs comparés à une cible sont atteints ; il n’est pas atteint quand aucun ne l’est ; il est partiellement atteint dans les autres cas. Un objectif dont rien n’a été rapporté n’est pas jugé.",
    judgement: "Bilan",
    indicatorsReached: "Indicateurs atteints",
    kept: "Ce qui se poursuit",
    changed: "Ce qui a changé",
    dropped: "Ce qui est abandonné",
    inherited: "Ce que reprend le plan suivant",
    inheritedIndicators: "Indicateurs non atteints",
    provisional: "provisoire",
    ofWhichLate: "dont échues",
    onlyMatching: "Seules comptent les actions demandées.",
    others: "Autres",
    timeline: "Calendrier",
    nothingLate: "Aucune échéance n’est dépassée, et aucune n’a été reportée.",
    nothingToReport: "Aucune action ne correspond à la demande.",
    nothingPlanned: "Le plan ne fixe encore ni objectifs ni actions.",
    abandonedBudget: "budget d’actions abandonnées",
    revenue: "recettes",
    noYear: "(année non précisée)",
    reported: "période couverte",
    standsAt: "situation au",
    change: "Évolution",
    actionsDone: "actions réalisées",
    actionsUnderWay: "actions engagées (en cours, en attente, bloquées)",
    actionsLate: "échéances dépassées",
    objectivesLate: "objectifs dont l’échéance est dépassée",
    comment: "Commentaire",
    reason: "Motif",
    from: "Du",
    to: "Au",
    delay: "Retard",
    gap: "Écart",
    state: "État",
    planned: "Prévu",
    remaining: "Solde",
    shareUsed: "Taux d’utilisation",
    noSource: "(source non précisée)",
    severalSources: "(plusieurs sources)",
    open: "Ouvertes")
}

extension QuestionPhrases {
  static let french = QuestionPhrases(
    whichAction: "Quelle action ? Son id, ou des mots de son intitulé",
    whichIndicator: "Quel indicateur ? L’identifiant de son élément, ou des mots de son nom",
    isThere: "Est-il là ?", value: "Valeur",
    numberOrWords: "Un numéro, ou d’autres mots",
    leaveEmpty: "Laissez vide ce qui n’a pas changé.", spentSoFar: "Dépensé jusqu’ici, en tout",
    newDeadline: "Nouvelle échéance", byWhom: "Dit par", when: "Date", notUnderstood: "Ce n’est pas compris.",
    write: "Enregistrer ?", writeAllTheSame: "Enregistrer quand même ?", yes: "o", no: "n",
    nothingWritten: "Rien n’a été enregistré.", planTitle: "Quel est l’intitulé du plan ?",
    organization: "De quelle organisation ?", begins: "Il commence en", ends: "Il se termine en",
    reportLanguage: "Langue de ses rapports")
}

extension PagePhrases {
  static let french = PagePhrases(
    contents: "Sommaire", skip: "Aller au contenu", filter: "Filtrer", shown: "{n} lignes sur {m}",
    page: "Page")
}

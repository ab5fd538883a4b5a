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
    sponsor: "mandataire",
    indicator: Noun("indicateur", "indicateurs"),
    review: Noun("évaluation", "évaluations"),
    budget: "budget",
    spent: "dépensé",
    fullTimeEquivalents: "ETP",
    baseline: "situation de départ",
    target: "cible",
    journal: "suivi",
    priority: "priorité",
    health: "appréciation",
    tag: Noun("mot-clé", "mots-clés"),
    goals: "ODD",
    weight: "poids",
    source: "source",
    organization: "organisation",
    lastUpdate: "dernière mise à jour",
    period: "période",
    adopted: "adopté",
    level: "niveau",
    identifier: "id",
    title: "intitulé",
    path: "chemin",
    status: "statut",
    progress: "avancement",
    start: "début",
    deadline: "échéance",
    dependsOn: "dépend de",
    neededBy: "conditionne",
    alsoServes: "contribue aussi à",
    alsoServedBy: "actions qui y contribuent aussi",
    total: "total",
    whole: "ensemble",
    late: "en retard",
    dueSoon: "échéance proche",
    lateStart: "démarrage en retard",
    slipping: "prend du retard",
    done: "réalisées",
    lateShort: "retard",
    soonShort: "bientôt",
    yes: "oui",
    asOf: "situation au",
    originally: "initialement",
    comesNext: "prochaines échéances",
    attainment: "taux d’atteinte",
    measured: "mesuré",
    explanation: "calcul",
    initially: "au départ",
    since: "depuis le",
    expected: "valeur attendue",
    targets: "cibles",
    measurements: "mesures",
    amount: "montant",
    year: "année",
    note: "remarque",
    author: "par",
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
    indicatorStates: { state in
      switch state {
      case .reached: "atteint"
      case .onTrack: "en bonne voie"
      case .behind: "en retard sur la trajectoire"
      case .notReached: "non atteint"
      case .notMeasured: "non mesuré"
      case .noTarget: "sans cible"
      }
    },
    day: Noun("jour", "jours"),
    daysLate: { days, count in "\(days) \(count == 1 ? "jour" : "jours") de retard" },
    inDays: { days, count in "dans \(days) \(count == 1 ? "jour" : "jours")" },
    today: "aujourd’hui",
    more: { "et \($0) de plus" },
    nothingFound: "Aucun résultat.",
    periodIsOver: "période échue",
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
      "novembre", "décembre",
    ])
}

extension WrittenWords {
  /// The statuses, with those of iA.PST, eComptes, Territoires en Transitions, Decidim and Gobierto.
  static let statuses = table(statusesSpelled)
  static let statusesSpelled: [(Status, [String])] = [
    (
      .notStarted,
      [
        "notStarted", "not started", "non débuté", "non commencé", "pas commencé", "pas encore commencé",
        "non démarré",
        "à faire", "à démarrer", "à lancer", "à commencer", "non démarrée", "non débutée", "non commencée",
        "nicht begonnen", "created", "créé", "créée", "NON_COMMENCE", "niet gestart", "nog niet gestart",
        "nicht begonnen",
        "noch nicht begonnen", "offen", "to do", "todo", "open", "no iniciat", "pendent", "non entamé",
        "à venir ",
        "niet begonnen", "nog te starten",
      ]
    ),
    (
      .planned,
      [
        "planned", "planifié", "planifiée", "à agender", "à planifier", "à programmer", "programmé",
        "programmée", "à venir",
        "à discuter", "to be scheduled", "scheduled", "gepland", "in voorbereiding", "geplant", "in planung",
        "vorgesehen", "prévu", "prévue", "en projet", "planificat", "à l'étude", "en préparation",
        "en réflexion",
        "in vorbereitung",
      ]
    ),
    (
      .inProgress,
      [
        "inProgress", "in progress", "en cours", "en cours de réalisation", "démarré", "commencé", "débuté",
        "entamé", "engagé", "engagée", "démarrée", "commencée", "débutée", "entamée",
        "ongoing", "EN_COURS", "lopend", "in uitvoering", "bezig", "lopende", "gestart", "in arbeit",
        "laufend",
        "in bearbeitung", "in umsetzung", "begonnen", "started", "active", "iniciat", "en marxa",
        "en execució",
        "on track", "onTrack", "en retard", "delayed", "late", "partiellement réalisé", "verzögert",
        "vertraagd", "doorlopend", "fortlaufend", "en partie réalisé",
        "partiellement réalisée", "récurrent", "permanent", "continu", "en continu", "in ausführung", "loopt",
        "läuft", "daueraufgabe", "laufende aufgabe",
      ]
    ),
    (
      .onHold,
      [
        "onHold", "on hold", "en pause", "en attente", "EN_ATTENTE", "suspendu", "suspendue", "gelé",
        "on hold ",
        "uitgesteld", "opgeschort", "in de wacht", "gepauzeerd", "zurückgestellt", "pausiert", "ruhend",
        "paused",
        "postposat",
        "reporté", "reportée",
      ]
    ),
    (
      .blocked,
      [
        "blocked", "bloqué", "bloquée", "PROBLEME", "problème", "geblokkeerd", "blockiert", "bloquejat",
        "en difficulté",
      ]
    ),
    (
      .done,
      [
        "done", "réalisé", "réalisée", "terminé", "terminée", "achevé", "achevée", "fait", "faite", "fini",
        "finie",
        "clôturé", "clôturée", "TERMINE", "terminated", "achieved", "voltooid", "gerealiseerd", "afgerond",
        "klaar",
        "uitgevoerd", "afgewerkt", "gereed", "erledigt", "abgeschlossen", "umgesetzt", "fertig", "completed",
        "complete", "finished",
        "closed",
        "finalitzat", "finalitzada", "executat", "atteint", "réalisé à 100 %",
      ]
    ),
    (
      .abandoned,
      [
        "abandoned", "abandonné", "abandonnée", "annulé", "annulée", "ANNULE_ABANDONNE", "stopped",
        "stopgezet",
        "geannuleerd", "verlaten", "geschrapt", "aufgegeben", "eingestellt", "verworfen", "abgebrochen",
        "cancelled",
        "canceled", "dropped", "stoppé", "stoppée", "arrêté", "arrêtée", "supprimé", "abandonat",
        "sans suite",
      ]
    ),
  ]

  static let lateness: Set<String> = Set(
    ["en retard", "retard", "delayed", "late", "te laat", "verspätet", "verzögert", "vertraagd"].map(key))

  static let healths = table(healthsSpelled)
  static let healthsSpelled: [(Health, [String])] = [
    (
      .good,
      [
        "good", "bon", "bonne", "sain", "vert", "green", "groen", "grün", "on track", "goed", "gut",
        "ensoleillé", "soleil", "favorable",
      ]
    ),
    (
      .atRisk,
      [
        "atRisk", "at risk", "à risque", "risque", "orange", "jaune", "amber", "yellow", "oranje", "geel",
        "gelb", "delayed", "en retard", "nuageux", "attention", "gevaar", "risico", "gefährdet", "kritisch",
        "à surveiller",
      ]
    ),
    (
      .blocked,
      [
        "blocked", "bloqué", "bloquée", "blocage", "rouge", "red", "rood", "rot", "orage", "orageux",
        "off track",
        "geblokkeerd", "blockiert",
      ]
    ),
    (
      .paused,
      ["paused", "en pause", "pause", "gris", "grey", "gray", "grijs", "grau", "gepauzeerd", "pausiert"]
    ),
  ]

  /// The signs for health: the weather, and coloured dots.
  static let signs: [Unicode.Scalar: Health] = [
    "☀": .good, "🌞": .good, "🟢": .good, "✅": .good, "🌤": .good, "⛅": .atRisk, "🌥": .atRisk, "☁": .atRisk,
    "🟡": .atRisk, "🟠": .atRisk, "🌦": .atRisk, "🌧": .atRisk, "⛈": .blocked, "🌩": .blocked, "🔴": .blocked,
    "⚪": .paused,
  ]

  static let priorities = table(prioritiesSpelled)
  static let prioritiesSpelled: [(Priority, [String])] = [
    (
      .high,
      [
        "high", "haut", "haute", "élevé", "élevée", "eleve", "prioritaire", "urgent", "urgente", "hoog",
        "hoch", "alta", "très élevée", "1",
      ]
    ),
    (
      .medium,
      [
        "medium", "moyen", "moyenne", "middel", "gemiddeld", "normaal", "mittel", "normal", "normale",
        "mitjana", "2",
      ]
    ),
    (.low, ["low", "bas", "basse", "faible", "laag", "niedrig", "gering", "baixa", "3"]),
  ]

  static let directions: [String: Direction] = table([
    (
      .increase,
      [
        "increase", "hausse", "augmenter", "ascending", "stijgen", "steigend", "up", "maximize",
        "à la hausse",
      ]
    ),
    (
      .decrease,
      ["decrease", "baisse", "diminuer", "descending", "dalen", "fallend", "down", "minimize", "à la baisse"]
    ),
    (.maintain, ["maintain", "maintenir", "stable", "behouden", "halten"]),
  ])

  static let answers: [String: Bool] = table([
    (true, ["true", "vrai", "oui", "yes", "ja", "waar", "wahr", "x", "1", "si", "sí", "✓"]),
    (false, ["false", "faux", "non", "no", "nee", "nein", "onwaar", "falsch", "0"]),
  ])

  static let levels: [String: WrittenLevel] = table([
    (
      .strategic,
      [
        "OS", "SD", "SG", "axe", "objectif stratégique", "beleidsdoelstelling", "handlungsfeld",
        "strategicObjective", "strategic",
        "strategische doelstelling", "strategisches ziel", "goal", "pilier", "orientation",
        "strategic objective",
      ]
    ),
    (
      .operational,
      [
        "OO", "OD", "SO", "objectif opérationnel", "operationalObjective", "operational",
        "operationele doelstelling", "operatives ziel", "objective", "sous axe", "operational objective",
        "actieplan",
      ]
    ),
    (
      .action,
      [
        "A", "AL", "ACT", "AC", "action", "fiche action", "actie", "maßnahme", "massnahme", "mesure",
        "projet",
        "project",
      ]
    ),
    (
      .step,
      ["SA", "SUBACT", "sous action", "étape", "step", "deelactie", "teilschritt", "milestone", "A SA"]
    ),
  ])

  static let nothing: Set<String> = [
    "", "-", "–", "—", "/", "//", "n/a", "na", "nc", "s/o", "so", "nihil", "néant", "neant", "néant.", "#n/a",
    "#ref!", "#value!",
    "#div/0!", "#name?", "#num!", "#null!", "#error!", "null", "none", "geen", "keine", ".", "...", "…", "?",
    "nvt", "n.v.t.", "n.b.", "nb", "k.a.", "nr",
  ]
  static let longestNothing = nothing.map(\.utf8.count).max() ?? 0
}

import SourceText

/// The words that people and other systems use for the few words of the format, in the languages that plans are written in.
///
/// Case, accents and signs between words do not matter.
package enum WrittenWords {
  package static func status(_ text: String) -> Status? { word(text, statuses) }
  package static func health(_ text: String) -> Health? {
    if let health = word(text, healths) { return health }
    // A sign says it where it stands alone.
    return words(of: text).isEmpty ? text.unicodeScalars.lazy.compactMap { signs[$0] }.first : nil
  }

  /// Returns the status that a text begins with, and whether it says more: `A3. En cours`, `En cours - retard`.
  static func statement(_ text: String) -> (status: Status, saysMore: Bool)? {
    if let status = status(text) { return (status, false) }
    // `A3.` and `3 -` only put statuses in an order.
    let bare = String(text.trimmingPrefix(/[A-Za-z]?[0-9]{1,2} ?[.):–-] */))
    if bare != text, let status = status(bare) { return (status, false) }
    let end = bare.firstRange(of: " - ")?.lowerBound ?? bare.firstIndex { ",;:(/–—\n".contains($0) }
    return end.flatMap { status(String(bare[..<$0])) }.map { ($0, true) }
  }
  package static func priority(_ text: String) -> Priority? { word(text, priorities) }
  package static func direction(_ text: String) -> Direction? { word(text, directions) }
  package static func answer(_ text: String) -> Bool? { word(text, answers) }
  /// Returns the level that a word or an acronym means; a step is below the levels.
  static func level(_ text: String) -> WrittenLevel? {
    if let level = word(text, levels) { return level }
    // `OO.2` names its level and its number.
    let acronym = text.prefix { $0.isLetter }
    guard !acronym.isEmpty, acronym.count <= 3, text.dropFirst(acronym.count).contains(where: \.isNumber)
    else { return nil }
    return word(String(acronym), levels)
  }

  /// A Boolean value that indicates whether a text stands for nothing: `-`, `n/a`, `#REF!`.
  package static func isNothing(_ text: String) -> Bool {
    guard text.utf8.count <= 16 else { return false }
    // Most cells say something, and in a word of letters alone.
    if text.utf8.count > longestNothing, text.utf8.allSatisfy({ (0x30..<0x7F).contains($0) }) { return false }
    return nothing.contains(text.folded.filter { !$0.isWhitespace })
  }

  /// A Boolean value that indicates whether a unit is percent.
  static func isPercent(_ text: String) -> Bool {
    text.trimmed == "%" || ["percent", "percentage", "pourcentage", "procent", "prozent"].contains(key(text))
  }

  /// The words for lateness, which no status says: it is worked out from the deadline.
  static func isLateness(_ text: String) -> Bool { lateness.contains(key(text)) }

  private static func word<Word>(_ text: String, _ words: [String: Word]) -> Word? { words[key(text)] }

  /// Returns a text without case, accents and signs, or the text itself if it has nothing else.
  static func key(_ text: String) -> String {
    let words = words(of: text)
    return words.isEmpty ? text.trimmed : words
  }

  private static func words(of text: String) -> String {
    let folded = text.folded
    guard folded.utf8.allSatisfy({ $0 < 0x80 }) else {
      return folded.split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }
    var key: [UInt8] = []
    key.reserveCapacity(folded.utf8.count)
    var isBetween = false
    for byte in folded.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isBetween, !key.isEmpty { key.append(UInt8(ascii: " ")) }
        isBetween = false
        key.append(byte)
      default: isBetween = true
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  private static func table<Word>(_ rows: [(Word, [String])]) -> [String: Word] {
    var table: [String: Word] = [:]
    for (word, spellings) in rows { for spelling in spellings { table[key(spelling)] = word } }
    return table
  }

  /// The statuses, with those of iA.PST, eComptes, Territoires en Transitions, Decidim and Gobierto.
  private static let statuses = table(statusesSpelled)
  private static let statusesSpelled: [(Status, [String])] = [
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

  private static let lateness: Set<String> = Set(
    ["en retard", "retard", "delayed", "late", "te laat", "verspätet", "verzögert", "vertraagd"].map(key))

  private static let healths = table(healthsSpelled)
  private static let healthsSpelled: [(Health, [String])] = [
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
  private static let signs: [Unicode.Scalar: Health] = [
    "☀": .good, "🌞": .good, "🟢": .good, "✅": .good, "🌤": .good, "⛅": .atRisk, "🌥": .atRisk, "☁": .atRisk,
    "🟡": .atRisk, "🟠": .atRisk, "🌦": .atRisk, "🌧": .atRisk, "⛈": .blocked, "🌩": .blocked, "🔴": .blocked,
    "⚪": .paused,
  ]

  private static let priorities = table(prioritiesSpelled)
  private static let prioritiesSpelled: [(Priority, [String])] = [
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

  private static let directions: [String: Direction] = table([
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

  private static let answers: [String: Bool] = table([
    (true, ["true", "vrai", "oui", "yes", "ja", "waar", "wahr", "x", "1", "si", "sí", "✓"]),
    (false, ["false", "faux", "non", "no", "nee", "nein", "onwaar", "falsch", "0"]),
  ])

  private static let levels: [String: WrittenLevel] = table([
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

  private static let nothing: Set<String> = [
    "", "-", "–", "—", "/", "//", "n/a", "na", "nc", "s/o", "so", "nihil", "néant", "neant", "néant.", "#n/a",
    "#ref!", "#value!",
    "#div/0!", "#name?", "#num!", "#null!", "#error!", "null", "none", "geen", "keine", ".", "...", "…", "?",
    "nvt", "n.v.t.", "n.b.", "nb", "k.a.", "nr",
  ]
  private static let longestNothing = nothing.map(\.utf8.count).max() ?? 0
}

/// The level of what a row is about.
enum WrittenLevel: Int, Sendable {
  case strategic, operational, action, step
}

extension Status {
  package init?(written text: String) {
    guard let status = Status(rawValue: text) ?? WrittenWords.status(text) else { return nil }
    self = status
  }
}

extension Health {
  package init?(written text: String) {
    guard let health = Health(rawValue: text) ?? WrittenWords.health(text) else { return nil }
    self = health
  }
}

extension Priority {
  package init?(written text: String) {
    guard let priority = Priority(rawValue: text) ?? WrittenWords.priority(text) else { return nil }
    self = priority
  }
}

extension Direction {
  package init?(written text: String) {
    guard let direction = Direction(rawValue: text) ?? WrittenWords.direction(text) else { return nil }
    self = direction
  }
}

extension WrittenWords {
  /// Returns how people write some of the format's words, in the languages that plans are written in.
  package static func spellings(of words: [String]) -> [String] {
    let rows =
      statusesSpelled.map { ($0.0.rawValue, $0.1) } + healthsSpelled.map { ($0.0.rawValue, $0.1) }
      + prioritiesSpelled.map { ($0.0.rawValue, $0.1) }
    return rows.filter { words.contains($0.0) }.flatMap(\.1)
  }

  /// Returns the word that a mistyped one was probably meant to be, as it is usually written.
  static func suggested(for text: String, among words: [String]) -> String? {
    SourceText.suggestion(for: text.folded, among: words + spellings(of: words).map(\.folded)).map { meant in
      spellings(of: words).first { $0.folded == meant } ?? meant
    }
  }

  /// Returns the word among some of the format's that a text means: one of them, or that of another language.
  static func word(_ text: String, among words: [String]) -> String? {
    if words.contains(text) { return text }
    let meant = [
      Status(written: text)?.rawValue, Health(written: text)?.rawValue, Priority(written: text)?.rawValue,
      Direction(written: text)?.rawValue,
    ]
    return meant.lazy.compactMap(\.self).first(where: words.contains)
  }
}

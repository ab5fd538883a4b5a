package import SourceText

/// A strategic plan for one organization and one period.
package struct Plan: Sendable {
  package let node: JSONNode
  private(set) var tables = Tables.empty
  private(set) var registries = RegistryIndex()
  /// The ranges of texts that are empty or contain only blanks, in file order.
  private(set) var blankTexts: [Range<Int>] = []
  package internal(set) var id = Identifier.missing
  package internal(set) var title = Text.missing
  /// The plan's text about itself: its introduction, its story.
  package internal(set) var text: Text?
  package internal(set) var organization: Text?
  /// The language that reports are written in, as a BCP 47 tag.
  package internal(set) var language = "en"
  package internal(set) var period = Period(node: JSONNode(offset: 0))
  package internal(set) var calendar = FiscalCalendar.calendarYears
  package internal(set) var adopted: DaySpan?
  package internal(set) var currency = Currency.euro
  /// The source of the plan's text.
  package internal(set) var source: Text?
  package internal(set) var terms = Terms()
  package internal(set) var checks = Checks()
  /// The settings for rules from the folder that contains the plan.
  package var folderChecks: Checks?
  /// The rules that are not applied to the plan or to anything in it.
  package internal(set) var exceptions: [RuleException] = []
  package internal(set) var missions: [Mission] = []
  package internal(set) var vision: Text?
  package internal(set) var values: [Value] = []
  package internal(set) var themes: [Theme] = []
  package internal(set) var referents: [RegistryEntry] = []
  package internal(set) var domains: [RegistryEntry] = []
  package internal(set) var sponsors: [RegistryEntry] = []
  private var linkRows = Rows<Link>.none
  private var namedFields = CompactNode.none
  private var namedSourceIDs = CompactNode.none
  private var indicatorRows = Rows<Indicator>.none
  package internal(set) var reviews: [Review] = []
  private(set) var objectiveRows = Rows<StrategicObjective>.none

  private init(node: JSONNode) { self.node = node }

  static var objectType: ObjectType<Plan> {
    ObjectType(
      "plan", "A strategic plan: the whole, for one organization and one period.",
      make: { Plan(node: $0) },
      fields: [
        .field("$schema", as: .ignored, "Where an editor finds the JSON Schema; otherwise ignored.") { _, _ in
        },
        .field("formatVersion", as: .integer(1...1), "The version of this format: 1.") { _, _ in },
        .field("id", as: .identifier, "The plan's id (default: the file's name without .json).") {
          $0.id = $1
        },
        .field("title", as: .text, required: true, "What the plan is called.") { $0.title = $1 },
        .field("text", as: .text, "The plan's introduction, its story.") { $0.text = $1 },
        .field("organization", as: .text, "Whose plan it is.") { $0.organization = $1 },
        .field("language", as: .language, "The language of reports, a BCP 47 tag (default: \"en\").") {
          $0.language = $1
        },
        .field("period", as: Period.objectType.valueType, required: true, "When the plan starts and ends.") {
          $0.period = $1
        },
        .field(
          "fiscalYearStart", as: .fiscalYearStart, "The day on which years begin (default: \"01-01\")."
        ) { $0.calendar = $1 },
        .field("adopted", as: .date, "When the plan was adopted.") { $0.adopted = $1 },
        .field("currency", as: .currency, "ISO 4217 code (default: \"EUR\").") { $0.currency = $1 },
        .field("source", as: .text, "Where the text of the plan comes from.") { $0.source = $1 },
        .field("terms", as: Terms.objectType.valueType, "The plan's own words for its levels.") {
          $0.terms = $1
        },
        .field("checks", as: .checks, "How severe each rule is, and its parameters.") { $0.checks = $1 },
        .field("allow", as: .exceptions, "Rules that the plan, and everything in it, is excused from.") {
          $0.exceptions = $1
        },
        .field("missions", as: .list(Mission.objectType.valueType), "Why the organization exists.") {
          $0.missions = $1
        },
        .field("vision", as: .text, "Where the organization goes.") { $0.vision = $1 },
        .field("values", as: .list(Value.objectType.valueType), "How the organization behaves.") {
          $0.values = $1
        },
        .field(
          "themes", as: .list(Theme.objectType.valueType), "What frames the hierarchy or cuts across it."
        ) {
          $0.themes = $1
        },
        .field(
          "referents", as: .list(RegistryEntry.referent.valueType),
          "Who answers for items; when given, items may name no others."
        ) { $0.referents = $1 },
        .field(
          "domains", as: .list(RegistryEntry.domain.valueType),
          "The parts of the organization; when given, items may name no others."
        ) { $0.domains = $1 },
        .field(
          "sponsors", as: .list(RegistryEntry.sponsor.valueType),
          "Who carries items in politics or management; when given, items may name no others."
        ) { $0.sponsors = $1 },
        .field("links", as: .entries(Link.objectType.valueType), "Documents about the plan.") {
          $0.linkRows = $1
        },
        .field("fields", as: .deferred(.namedTexts), "What else is kept about the plan, as texts by name.") {
          $0.namedFields = $1
        },
        .field("sourceIds", as: .deferred(.namedTexts), "What other systems call the plan, by their names.") {
          $0.namedSourceIDs = $1
        },
        .field(
          "indicators", as: .entries(Indicator.objectType.valueType), "Indicators of the plan as a whole."
        ) {
          $0.indicatorRows = $1
        },
        .field("reviews", as: .list(Review.objectType.valueType), "Evaluations of the plan.") {
          $0.reviews = $1
        },
        .field(
          "strategicObjectives", as: .entries(StrategicObjective.objectType.valueType),
          "Level 1 of the hierarchy."
        ) {
          $0.objectiveRows = $1
        },
      ])
  }
}

extension Plan {
  /// The document that contains the nodes of the plan and its items.
  package var document: JSONDocument { tables.document }

  /// The indicators of the plan as a whole.
  package var indicators: Entries<Indicator> { tables.entries(indicatorRows) }

  package var links: Entries<Link> { tables.entries(linkRows) }

  /// The texts that the team keeps about the plan besides.
  package var fields: NamedTexts { tables.namedTexts(namedFields) }

  /// The ids of the plan in other systems, by their names.
  package var sourceIDs: NamedTexts { tables.namedTexts(namedSourceIDs) }

  package var strategicObjectives: Entries<StrategicObjective> { tables.entries(objectiveRows) }

  /// Moves the tables of a plan's reader into the plan.
  mutating func take(_ reader: PlanReader) {
    tables = Tables(reader.document, reader.tables)
    blankTexts = reader.blankTexts
    registries = RegistryIndex(self)
  }
}

/// The period that a plan covers.
package struct Period: Sendable {
  package let node: JSONNode
  package internal(set) var start: DaySpan?
  package internal(set) var end: DaySpan?

  static let objectType = ObjectType(
    "period", "When the plan starts and ends.",
    make: { Period(node: $0) },
    fields: [
      .field("start", as: .date, required: true, "The date's first day.") { $0.start = $1 },
      .field("end", as: .date, required: true, "The date's last day.") { $0.end = $1 },
    ])

  /// The first day. A plan that loaded has one.
  package var firstDay: Day? { start?.first }
  /// The last day. A plan that loaded has one.
  package var lastDay: Day? { end?.last }
}

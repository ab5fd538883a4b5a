package import SourceText

/// The part of a row that items of every level have.
package struct ItemRow: Sendable {
  let node: JSONNode
  /// The offset after the item's object.
  var end: UInt32 = 0
  var id = CompactNode.none
  var title = CompactNode.none
  var text = CompactNode.none
  var themes = CompactNode.none
  var tags = CompactNode.none
  var domains = CompactNode.none
  var referents = CompactNode.none
  var sponsors = CompactNode.none
  var partners = CompactNode.none
  var fields = CompactNode.none
  var sourceIDs = CompactNode.none
  var exceptions = CompactNode.none
  var indicators = Rows<Indicator>.none
  var links = Rows<Link>.none
  var goals = CompactNode.none
  var start: DaySpan?
  var deadline: Deadline?
  var priority: Priority?

  init(node: JSONNode) { self.node = node }
}

/// A row with the part that items of every level have.
package protocol HasItemRow: Sendable {
  var item: ItemRow { get set }
}

/// An item of a plan: what its row tells, whatever its level.
package protocol ItemEntry: Sendable {
  var tables: Tables { get }
  var itemRow: ItemRow { get }
}

extension ItemEntry {
  package var node: JSONNode { itemRow.node }
  package var id: Identifier { tables.identifier(itemRow.id) ?? .missing }
  package var title: Text { tables.text(itemRow.title) }
  package var text: Text? { tables.optionalText(itemRow.text) }
  package var themes: Texts { tables.texts(itemRow.themes) }
  package var tags: Texts { tables.texts(itemRow.tags) }
  package var domains: Texts { tables.texts(itemRow.domains) }
  package var referents: Texts { tables.texts(itemRow.referents) }
  /// Those who carry the item in politics or management.
  package var sponsors: Texts { tables.texts(itemRow.sponsors) }
  /// Those who help from outside.
  package var partners: Texts { tables.texts(itemRow.partners) }
  package var priority: Priority? { itemRow.priority }
  /// The Sustainable Development Goals, by their numbers.
  package var goals: [Int] { tables.goals(itemRow.goals) }
  package var start: DaySpan? { itemRow.start }
  /// The deadline: of an action the one that the journal may move.
  package var deadline: DaySpan? { itemRow.deadline?.days }
  /// A Boolean value that indicates whether the item has no end on purpose.
  package var isOngoing: Bool { itemRow.deadline == .ongoing }
  package var links: Entries<Link> { tables.entries(itemRow.links) }
  /// The texts that the team keeps about the item besides.
  package var fields: NamedTexts { tables.namedTexts(itemRow.fields) }
  /// The ids of the item in other systems, by their names.
  package var sourceIDs: NamedTexts { tables.namedTexts(itemRow.sourceIDs) }
  package var indicators: Entries<Indicator> { tables.entries(itemRow.indicators) }
  package var exceptions: [RuleException] { tables.exceptions(itemRow.exceptions) }
}

// MARK: - Fields of every level

extension Field where Object: HasItemRow {
  static var id: Field {
    .field("id", as: .deferred(.identifier), required: true, "Unique in the plan.") { $0.item.id = $1 }
  }

  static func title(_ summary: String) -> Field {
    .field("title", as: .deferred(.text), required: true, summary) { $0.item.title = $1 }
  }

  static var text: Field {
    .field("text", as: .deferred(.text), "More about it.") { $0.item.text = $1 }
  }

  static var themes: Field {
    .field(
      "themes", as: .deferred(.list(.text)),
      "The themes it belongs to: their ids, or the names of those without an id."
    ) { $0.item.themes = $1 }
  }

  static var tags: Field {
    .field("tags", as: .deferred(.list(.text)), "Words to find it by.") { $0.item.tags = $1 }
  }

  static var domains: Field {
    .field("domains", as: .deferred(.list(.text)), "The parts of the organization concerned.") {
      $0.item.domains = $1
    }
  }

  static var referents: Field {
    .field("referents", as: .deferred(.list(.text)), "Who answers for it.") { $0.item.referents = $1 }
  }

  static var sponsors: Field {
    .field("sponsors", as: .deferred(.list(.text)), "Who carries it, in politics or management.") {
      $0.item.sponsors = $1
    }
  }

  /// The sponsors under the name they had when there was one.
  static var sponsor: Field {
    var field = Field.field("sponsor", as: .deferred(.text), "The former name of `sponsors`, for one.") {
      $0.item.sponsors = $1
    }
    field.currentKey = "sponsors"
    return field
  }

  static var partners: Field {
    .field("partners", as: .deferred(.list(.text)), "Who helps from outside.") { $0.item.partners = $1 }
  }

  static var priority: Field {
    .field("priority", as: .word("priority"), "How urgent it is.") { $0.item.priority = $1 }
  }

  static var goals: Field {
    .field("sdgs", as: .deferred(.list(.goal)), "Sustainable Development Goals of the United Nations.") {
      $0.item.goals = $1
    }
  }

  static var start: Field {
    .field("start", as: .date, "When it begins: the date's first day.") { $0.item.start = $1 }
  }

  static func deadline(_ summary: String) -> Field {
    .field("deadline", as: .deadline, summary) { $0.item.deadline = $1 }
  }

  static var links: Field {
    .field("links", as: .entries(Link.objectType.valueType), "Documents about it.") { $0.item.links = $1 }
  }

  static var fields: Field {
    .field("fields", as: .deferred(.namedTexts), "What else is kept about it, as texts by name.") {
      $0.item.fields = $1
    }
  }

  static var sourceIDs: Field {
    .field("sourceIds", as: .deferred(.namedTexts), "What other systems call it, by their names.") {
      $0.item.sourceIDs = $1
    }
  }

  static var indicators: Field {
    .field("indicators", as: .entries(Indicator.objectType.valueType), "What will show that it worked.") {
      $0.item.indicators = $1
    }
  }

  static func exceptions(_ summary: String) -> Field {
    .field("allow", as: .deferred(.exceptions), summary) { $0.item.exceptions = $1 }
  }
}

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
  var exceptions = CompactNode.none
  var indicators = Rows<Indicator>.none

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

  static var indicators: Field {
    .field("indicators", as: .entries(Indicator.objectType.valueType), "What will show that it worked.") {
      $0.item.indicators = $1
    }
  }

  static func exceptions(_ summary: String) -> Field {
    .field("allow", as: .deferred(.exceptions), summary) { $0.item.exceptions = $1 }
  }
}

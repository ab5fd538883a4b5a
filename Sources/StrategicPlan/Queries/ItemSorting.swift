/// A column that a list is sorted by, and the direction.
package struct SortKey: Sendable {
  package let column: ItemColumn
  package let isReversed: Bool

  /// Creates a key from `deadline`, or `-deadline` for the reverse.
  package init?(_ text: String) {
    isReversed = text.hasPrefix("-")
    guard let column = ItemColumn(rawValue: String(isReversed ? text.dropFirst() : text[...])) else {
      return nil
    }
    self.column = column
  }
}

extension [SortKey] {
  /// Returns the values by which an item is compared.
  package func values(of item: Item) -> [SortValue?] { map { $0.column.sortValue(of: item) } }

  /// Returns a Boolean value that indicates whether an item precedes another, by their values: the first
  /// key decides. Missing values come last in either direction.
  package func areInOrder(_ left: [SortValue?], _ right: [SortValue?]) -> Bool {
    for (key, (first, second)) in zip(self, zip(left, right)) where first != second {
      guard let first else { return false }
      guard let second else { return true }
      return key.isReversed ? second < first : first < second
    }
    return false
  }
}

/// A value by which items are compared.
package enum SortValue: Comparable, Sendable {
  case number(Int128)
  case identifiers([Identifier])
  case text(String)
  /// The amounts in the order of the currencies' codes.
  case money([(currency: Currency, cents: Int64)])

  package static func == (left: SortValue, right: SortValue) -> Bool { !(left < right) && !(right < left) }

  /// Compares two values of one column, which are of one kind.
  package static func < (left: SortValue, right: SortValue) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): left < right
    case (.identifiers(let left), .identifiers(let right)): left.lexicographicallyPrecedes(right)
    case (.text(let left), .text(let right)): left < right
    // Amounts in two currencies can't be compared, so amounts in one currency are grouped.
    case (.money(let left), .money(let right)):
      left.lexicographicallyPrecedes(right) { left, right in
        left.currency == right.currency ? left.cents < right.cents : left.currency < right.currency
      }
    default: false
    }
  }
}

extension ItemColumn {
  fileprivate func sortValue(of item: Item) -> SortValue? {
    switch self {
    case .plan: .identifiers([item.plan.id])
    case .level: .number(Int128(item.path.count))
    case .id: .identifiers([item.id])
    case .path: .identifiers(item.path + [item.id])
    case .title: .text(item.title.string.folded)
    case .status: item.standing.map { .number(position(of: $0.status)) }
    case .health: item.standing?.health.map { .number(position(of: $0)) }
    case .priority: item.action?.priority.map { .number(position(of: $0)) }
    case .progress: item.progress.map { .number(Int128($0.millionths)) }
    case .domains: list(item.domains)
    case .referents: list(item.referents)
    case .themes: list(item.themes)
    case .tags: list(item.tags)
    case .indicators: list(item.indicators.map(\.name))
    case .start: item.action?.start.map { .number(Int128($0.first.number)) }
    case .deadline: item.deadline.map { .number(Int128($0.last.number)) }
    case .originalDeadline: item.standing?.originalDeadline.map { .number(Int128($0.last.number)) }
    case .overdue: .number(item.isOverdue ? 0 : 1)
    case .dueSoon: .number(item.isDueSoon ? 0 : 1)
    case .lateStart: .number(item.isLateStart ? 0 : 1)
    case .slipping: .number(item.isSlipping ? 0 : 1)
    case .budget: money(item.planned)
    case .spent: money(item.spent)
    case .organization: item.plan.organization.map { .text($0.string.folded) }
    case .sdgs: item.action?.goals.first.map { .number(Int128($0)) }
    case .finished: item.standing?.finished.map { .number(Int128($0.number)) }
    case .lastUpdate: item.standing?.lastUpdate.map { .number(Int128($0.number)) }
    case .gained: item.progressGained.map { .number(Int128($0.millionths)) }
    case .changes: item.change.map { .number(Int128($0.turningPoints.count)) }
    case .fte: item.fullTimeEquivalents.map { .number(Int128($0.millionths)) }
    }
  }

  private func position<Word: Vocabulary>(of word: Word) -> Int128 {
    Int128(Word.allCases.enumerated().first { $0.element == word }?.offset ?? 0)
  }

  private func list(_ texts: some Sequence<Text>) -> SortValue? {
    let names = texts.map(\.string.folded)
    return names.isEmpty ? nil : .text(names.joined(separator: "\u{0}"))
  }

  private func money(_ amounts: [(currency: Currency, amount: Money)]) -> SortValue? {
    amounts.isEmpty ? nil : .money(amounts.map { ($0.currency, $0.amount.cents) })
  }
}

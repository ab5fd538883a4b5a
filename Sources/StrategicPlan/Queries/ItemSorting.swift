/// The name of a column that a list is sorted by, and the direction.
package struct SortKey: Sendable {
  package let name: String
  fileprivate let isReversed: Bool

  /// Creates a key from `deadline`, or `-deadline` for the reverse.
  package init(_ text: String) {
    isReversed = text.hasPrefix("-")
    name = String(isReversed ? text.dropFirst() : text[...])
  }
}

/// The columns that things are sorted by, the first before the others.
package struct Sorting<Column: TableColumn>: Sendable {
  private let keys: [(cell: @Sendable (Column.Subject) -> Cell, isReversed: Bool)]

  /// - Parameter column: Returns the column with a name. Keys without one are left out.
  package init(by keys: [SortKey], among column: (String) -> Column?) {
    self.keys = keys.compactMap { key in column(key.name).map { ($0.cell, key.isReversed) } }
  }

  package var isEmpty: Bool { keys.isEmpty }

  /// Returns the values by which a thing is compared.
  package func values(of subject: Column.Subject) -> [SortValue?] {
    keys.map { $0.cell(subject).sortValue }
  }

  /// Returns a Boolean value that indicates whether a thing precedes another, by their values: the first
  /// key decides. Missing values come last in either direction.
  package func areInOrder(_ left: [SortValue?], _ right: [SortValue?]) -> Bool {
    for (key, (first, second)) in zip(keys, zip(left, right)) where first != second {
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

extension Cell {
  /// The value to compare by, or `nil` for what comes last either way.
  fileprivate var sortValue: SortValue? {
    switch self {
    case .steps(_, let count, _): count.progress.map { .number(Int128($0.millionths)) }
    case .none, .journal, .rollUp, .links, .namedTexts: nil
    case .text(let text): .text(text.folded)
    case .identifier(let id), .itemID(let id): .identifiers([id])
    case .path(let ids, let own): .identifiers(ids + [own])
    case .items(let ids): ids.isEmpty ? nil : .identifiers(ids)
    case .level(let level, _): .number(position(of: level))
    case .status(let status, _, _): .number(position(of: status))
    case .health(let health): .number(position(of: health))
    case .priority(let priority): .number(position(of: priority))
    case .progress(let progress): progress.map { .number(Int128($0.millionths)) }
    case .gained(let change): .number(change.hundredths)
    case .day(let day), .deadline(let day, _): .number(Int128(day.number))
    case .count(let count): .number(Int128(count))
    case .state(let state): .number(position(of: state))
    case .frequency(let frequency): .number(position(of: frequency))
    case .target(_, let value): value.map { .number(Int128($0.millionths)) }
    case .partKind(let kind): .text(kind.rawValue)
    // After every day.
    case .ongoing: .number(.max)
    case .flag(let isRaised, _): .number(isRaised ? 0 : 1)
    case .names(let names, _): list(names)
    case .numbers(let numbers): numbers.first.map { .number(Int128($0)) }
    case .budget(_, let amounts), .money(let amounts, _):
      amounts.isEmpty ? nil : .money(amounts.map { ($0.currency, $0.money.cents) })
    case .quantity(let quantity), .weight(let quantity): .number(Int128(quantity.millionths))
    case .indicators(let indicators, _, _): list(indicators.map(\.name.string))
    case .changes(let points): .number(Int128(points.count))
    }
  }

  private func position<Word: CaseIterable & Equatable>(of word: Word) -> Int128 {
    Int128(Word.allCases.enumerated().first { $0.element == word }?.offset ?? 0)
  }

  private func list(_ names: [String]) -> SortValue? {
    names.isEmpty ? nil : .text(names.map(\.folded).joined(separator: "\u{0}"))
  }
}

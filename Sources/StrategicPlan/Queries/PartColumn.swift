import SourceText

/// Something that can be reported of an indicator, of one of its targets or measurements, or of a step: a key of its
/// JSON, a header of its CSV, a column of its table, and a key to sort by.
package enum PartColumn: String, CaseIterable, Sendable {
  case plan, organization, item, itemTitle, path
  case id, name, step, title, kind, unit, direction
  case baseline, baselineDate
  case target, comparison, from, to, targetDate
  case value, valueDate, achieved, date
  case attainment, expected, state, next, nextDate
  case deadline, done, overdue, dueSoon
  case referents, source, frequency, text, note, fields, sourceIds, links, day
}

extension PartColumn {
  /// The row of a column.
  struct Row: Sendable {
    let kind: ItemColumn.Row.Kind
    /// The kinds of part that have it.
    let parts: [ItemPart.Kind]
    let cell: @Sendable (ItemPart) -> Cell

    init(
      _ kind: ItemColumn.Row.Kind, of parts: [ItemPart.Kind] = ItemPart.Kind.allCases,
      cell: @escaping @Sendable (ItemPart) -> Cell
    ) {
      self.kind = kind
      self.parts = parts
      self.cell = cell
    }
  }

  var row: Row {
    switch self {
    case .plan: Row(.word) { .identifier($0.owner.plan.id) }
    case .organization: Row(.text) { .text($0.owner.organization) }
    case .item: Row(.word) { .itemID($0.item?.id ?? $0.owner.plan.id) }
    case .itemTitle: Row(.text) { .text($0.item?.title.string ?? $0.owner.plan.title.string) }
    case .path: Row(.word) { .path($0.item?.path ?? [], $0.item?.id ?? $0.owner.plan.id) }
    case .id: Row(.word, of: [.indicator, .measurement]) { .text($0.indicator?.id?.text) }
    case .name: Row(.text, of: [.indicator, .measurement]) { .text($0.indicator?.name.string) }
    case .title: Row(.text, of: [.step]) { .text($0.step?.step.title.string) }
    case .step:
      Row(.figure, of: [.step]) { part in
        if case .step(_, _, let number) = part.content { .count(number) } else { .none }
      }
    case .kind:
      Row(.word, of: [.measurement]) { part in
        switch part.content {
        case .target: .partKind(.target)
        case .measurement: .partKind(.measurement)
        case .indicator, .step: .none
        }
      }
    case .unit: Row(.word, of: [.indicator, .measurement]) { .text($0.indicator?.unit?.string) }
    case .direction: Row(.word, of: [.indicator]) { .text($0.indicator?.direction?.rawValue) }
    case .baseline: Row(.figure, of: [.indicator]) { .quantity($0.indicatorStanding?.baseline) }
    case .baselineDate:
      Row(.figure, of: [.indicator]) { part in
        .day(part.indicatorStanding?.baseline == nil ? nil : part.indicator?.baseline?.date?.last)
      }
    case .target:
      Row(.figure, of: [.indicator, .measurement]) { part in
        part.target.map { .target($0, part.indicatorStanding.map(\.targetValue) ?? $0.value) } ?? .none
      }
    case .comparison: Row(.word, of: [.indicator, .measurement]) { .text($0.target?.comparison?.rawValue) }
    case .from: Row(.figure, of: [.indicator, .measurement]) { .quantity($0.target?.from) }
    case .to: Row(.figure, of: [.indicator, .measurement]) { .quantity($0.target?.to) }
    case .targetDate: Row(.figure, of: [.indicator]) { .day($0.target?.date?.last) }
    case .value:
      Row(.figure, of: [.indicator, .measurement]) { part in
        if case .measurement(let measurement, _) = part.content { return .quantity(measurement.value) }
        return .quantity(part.indicatorStanding?.lastValue)
      }
    case .valueDate:
      Row(.figure, of: [.indicator]) { part in
        let standing = part.indicatorStanding
        return .day((standing?.lastMeasured ?? standing?.last)?.date?.last)
      }
    case .achieved:
      Row(.word, of: [.indicator, .measurement]) { part in
        if case .measurement(let measurement, _) = part.content { return .answer(measurement.achieved) }
        return .answer(part.indicatorStanding?.last?.achieved)
      }
    case .date:
      Row(.figure, of: [.measurement]) { part in
        switch part.content {
        case .target(let target, _): .day(target.date?.last)
        case .measurement(let measurement, _): .day(measurement.date?.last)
        case .indicator, .step: .none
        }
      }
    case .attainment:
      Row(.figure, of: [.indicator]) { $0.indicatorStanding?.attainment.map { .progress($0) } ?? .none }
    case .expected: Row(.figure, of: [.indicator]) { .quantity($0.indicatorStanding?.expected) }
    case .state: Row(.word, of: [.indicator]) { $0.indicatorStanding?.state.map { .state($0) } ?? .none }
    case .next:
      Row(.figure, of: [.indicator]) { part in
        part.indicatorStanding?.next.map { .target($0, $0.value) } ?? .none
      }
    case .nextDate: Row(.figure, of: [.indicator]) { .day($0.indicatorStanding?.next?.date?.last) }
    case .deadline:
      Row(.figure, of: [.step]) { part in
        part.step.flatMap { step, standing in
          step.deadline.map { .deadline($0.last, isOverdue: standing.isOverdue) }
        } ?? .none
      }
    case .done:
      Row(.figure, of: [.step]) { part in
        .day(part.step.flatMap { $0.standing.isDone ? $0.step.done?.last : nil })
      }
    case .overdue: Row(.word, of: [.step]) { .flag($0.step?.standing.isOverdue ?? false, isUrgent: true) }
    case .dueSoon: Row(.word, of: [.step]) { .flag($0.step?.standing.isDueSoon ?? false) }
    case .referents: Row(.text) { .names($0.referents.map(\.string), .referent) }
    case .source: Row(.text, of: [.indicator]) { .text($0.indicator?.source?.string) }
    case .frequency: Row(.word, of: [.indicator]) { $0.indicator?.frequency.map { .frequency($0) } ?? .none }
    case .text: Row(.text, of: [.indicator]) { .text($0.indicator?.text?.string) }
    case .note:
      Row(.text, of: [.indicator, .measurement]) { part in
        switch part.content {
        case .indicator(_, let standing): .text(standing.last?.note?.string)
        case .target(let target, _): .text(target.note?.string)
        case .measurement(let measurement, _): .text(measurement.note?.string)
        case .step: .none
        }
      }
    case .fields: Row(.text, of: [.indicator]) { $0.indicator.map { .namedTexts($0.fields) } ?? .none }
    case .sourceIds: Row(.text, of: [.indicator]) { $0.indicator.map { .namedTexts($0.sourceIDs) } ?? .none }
    case .links: Row(.text, of: [.indicator]) { $0.indicator.map { .links($0.links) } ?? .none }
    case .day: Row(.figure) { .day($0.owner.reportingDate.day) }
    }
  }

  /// The columns of the records of a kind of part: all of them.
  static func records(of kind: ItemPart.Kind) -> [PartColumn] {
    allCases.filter { $0.row.parts.contains(kind) }
  }

  /// The columns of the table of a kind of part, unless others are asked for.
  static func table(of kind: ItemPart.Kind) -> [PartColumn] {
    switch kind {
    case .indicator:
      [.plan, .item, .name, .unit, .baseline, .target, .targetDate, .value, .valueDate, .attainment, .state]
    case .measurement: [.plan, .item, .name, .unit, .kind, .date, .target, .value, .note]
    case .step: [.plan, .item, .title, .referents, .deadline, .done]
    }
  }
}

extension Cell {
  static func quantity(_ quantity: Quantity?) -> Cell { quantity.map { .quantity($0) } ?? .none }

  /// Yes or no, or nothing where it is not said.
  static func answer(_ answer: Bool?) -> Cell { answer.map { .flag($0) } ?? .none }
}

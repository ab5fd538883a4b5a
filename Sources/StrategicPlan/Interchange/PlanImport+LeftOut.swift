import SourceText

extension PlanImport {
  /// Tells which cells say what the format has no key for at the level of their row, once for each key.
  mutating func tellOfLeftOut() {
    struct Place: Hashable {
      let sheet: Int
      let noun: String
      let name: String
    }
    var cells: [Place: [(row: Int, value: ImportedValue)]] = [:]
    for node in tree.nodes.sorted(by: { $0.row < $1.row }) {
      guard let item = node.item else { continue }
      let noun = node.level == .step ? "step" : ElementKind(Self.level(of: node.level)).noun
      for value in node.level == .step ? item.leftOutOfStep : item.leftOut(of: Self.level(of: node.level)) {
        cells[Place(sheet: item.sheet, noun: noun, name: value.key), default: []].append((node.row, value))
      }
    }
    // The order of a dictionary differs from run to run.
    let ordered = cells.sorted { ($0.value[0].row, $0.key.name) < ($1.value[0].row, $1.key.name) }
    for (place, cells) in ordered {
      let first = cells[0]
      let more = cells.count == 1 ? "is" : "and \(cells.count - 1) more are"
      findings[place.sheet].add(
        .leftOut,
        "\(place.noun.first == "o" || place.noun.first == "a" ? "an" : "a") \(place.noun) has no '\(place.name.shortened)': '\(shown(first.value.value))' \(more) left out",
        row: first.row, column: first.value.column, text: shown(first.value.value))
    }
  }

  private static func level(of level: WrittenLevel) -> Level {
    switch level {
    case .strategic: .strategicObjective
    case .operational: .operationalObjective
    case .action, .step: .action
    }
  }
}

extension ImportedItem {
  /// The values that an object of the format has no key for at a level.
  fileprivate func leftOut(of level: Level) -> [ImportedValue] {
    values.filter { ElementKind(level).object[$0.key] == nil }
  }

  /// What a step has no key for: it has a title, people, a deadline, and the day on which it was done.
  fileprivate var leftOutOfStep: [ImportedValue] {
    let step = ObjectDescription.named("step")
    var left = values.filter { step[$0.key] == nil } + fields.values
    for entry in [said] + events {
      func leave(_ meaning: ColumnMeaning, _ text: String) {
        let column = entry.columns[meaning] ?? entry.column
        left.append(ImportedValue(key: meaning.name, value: .string(text), column: column))
      }
      if let status = entry.status, status != .done, status != .notStarted {
        leave(.status, status.rawValue)
      }
      if let progress = entry.progress, entry.status == nil { leave(.progress, "\(progress)") }
      if let health = entry.health { leave(.health, health.rawValue) }
      if let deadline = entry.deadline { leave(.newDeadline, deadline) }
      if let spent = entry.spent { leave(.spent, "\(spent)") }
      for note in entry.notes { leave(.note, note) }
    }
    if let id { left.append(ImportedValue(key: "id", value: .string(id), column: idColumn)) }
    left += indicators.map { ImportedValue(key: "indicators", value: .string($0.name), column: 0) }
    return left
  }
}

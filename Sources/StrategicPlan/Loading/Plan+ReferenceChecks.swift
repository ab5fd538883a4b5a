import SourceText

extension Plan {
  /// Checks that the names in items exist: referents and domains if the plan has a registry of them,
  /// themes, objectives, other items.
  static func checkReferences(of plan: Plan, _ index: ItemIndex, _ reader: inout PlanReader) {
    // An entry whose name could not be read may be the one that is meant, so any name is accepted.
    var registries = NameKind.registered.map { kind in
      let entries = kind.registry(of: plan)
      return KnownNames(
        of: entries.map(\.id.string), isOpen: entries.isEmpty || entries.contains { $0.id.utf8.isEmpty })
    }
    let hasNamelessTheme = plan.themes.contains { $0.id == nil && $0.name.utf8.isEmpty }
    var themes = KnownNames(of: plan.themes.map { $0.id?.text ?? $0.name.string }, isOpen: hasNamelessTheme)
    var items = KnownNames(of: index, upTo: .action)
    var objectives = KnownNames(of: index, upTo: .operationalObjective)

    let closed = NameKind.registered.enumerated().filter { !registries[$0.offset].isOpen }
    plan.forEachItem { item in
      for (position, kind) in closed { registries[position].check(kind.names(of: item)) }
      themes.check(item.themes)
    }
    for action in plan.tables.rows.actions {
      items.check(plan.tables.texts(action.dependsOn))
      objectives.check(plan.tables.texts(action.alsoServes))
    }
    let rows = plan.tables.rows
    for names in rows.indicators.map(\.referents) + rows.steps.map(\.referents) where names != .none {
      registries[0].check(plan.tables.texts(names))
    }
    for (kind, names) in zip(NameKind.registered, registries) { names.report(kind.rawValue, &reader) }
    themes.report("theme", &reader)
    items.report("item", &reader)
    objectives.report(
      "objective", &reader,
      otherwise: { name in
        Identifier(name).flatMap { index.entries[$0] } == nil
          ? nil : "'\(name)' is an action; 'alsoServes' names objectives"
      })
  }
}

/// The names that may be used, and the unknown names that were used.
private struct KnownNames {
  /// A function that checks a name, or `nil` if any name may be used.
  private let contains: ((Text) -> Bool)?
  /// A Boolean value that indicates whether any name may be used.
  var isOpen: Bool { contains == nil }
  /// A function that returns the names, in the order in which a probable meaning is searched.
  private let names: () -> [String]
  private var unknown: [(first: Text, uses: Int)] = []
  private var positions: [ArraySlice<UInt8>: Int] = [:]

  /// Creates the names of a list. An open registry accepts any.
  init(of names: [String], isOpen: Bool = false) {
    let known = Set(names.map { Array($0.utf8)[...] })
    contains = isOpen ? nil : { known.contains($0.utf8) }
    self.names = { names }
  }

  init(of index: ItemIndex, upTo level: Level) {
    contains =
      index.isComplete
      ? { name in
        Identifier(name.string).flatMap { index.entries[$0] }.map { $0.level <= level } ?? false
      } : nil
    names = { index.names(upTo: level) }
  }

  /// Records the names of a list that are unknown.
  mutating func check(_ references: Texts) {
    guard let contains else { return }
    for reference in references where !contains(reference) {
      let name = reference.utf8
      if let position = positions[name] {
        unknown[position].uses += 1
      } else {
        positions[name] = unknown.count
        unknown.append((reference, 1))
      }
    }
  }

  /// Reports each unknown name once, at its first use.
  /// - Parameters:
  ///   - explanation: The explanation of a name that is known, but not as something that may be used here.
  func report(
    _ noun: String, _ reader: inout PlanReader, otherwise explanation: (String) -> String? = { _ in nil }
  ) {
    let names = unknown.isEmpty ? [] : names()
    // A text that is not valid JSON has been reported already.
    for (reference, uses) in unknown where !reader.hasJSONMistake(in: reference.range) {
      if let explained = explanation(reference.string) {
        reader.report(Diagnostic(.unknownReference, explained, at: reference.range))
        continue
      }
      let others = uses > 1 ? ", used in \(uses) places" : ""
      reader.report(
        Diagnostic(
          .unknownReference, "unknown \(noun) '\(reference.string.prefix(60))'\(others)", at: reference.range,
          hint: reader.hint(for: reference.string, among: names)))
    }
  }
}

import SourceText

extension Plan {
  /// Checks that what items name exists: referents and domains where the plan has a registry of
  /// them, themes, objectives, other items.
  static func checkReferences(of plan: Plan, _ index: ItemIndex, _ reader: inout PlanReader) {
    // An entry whose name could not be read may be the one that is meant: then any name may be used.
    var referents = KnownNames(
      of: plan.referents.map(\.id.string),
      isOpen: plan.referents.isEmpty || plan.referents.contains { $0.id.utf8.isEmpty })
    var domains = KnownNames(
      of: plan.domains.map(\.id.string),
      isOpen: plan.domains.isEmpty || plan.domains.contains { $0.id.utf8.isEmpty })
    let hasNamelessTheme = plan.themes.contains { $0.id == nil && $0.name.utf8.isEmpty }
    var themes = KnownNames(of: plan.themes.map { $0.id?.text ?? $0.name.string }, isOpen: hasNamelessTheme)
    var items = KnownNames(of: index, upTo: .action)
    var objectives = KnownNames(of: index, upTo: .operationalObjective)

    plan.forEachItem { item in
      referents.check(item.referents)
      domains.check(item.domains)
      themes.check(item.themes)
    }
    for action in plan.tables.rows.actions {
      items.check(plan.tables.texts(action.dependsOn))
      objectives.check(plan.tables.texts(action.alsoServes))
    }
    referents.report("referent", &reader)
    domains.report("domain", &reader)
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

/// Names that may be used, and those that were used though they are none of them.
private struct KnownNames {
  /// Nil where any name may be used.
  private let contains: ((Text) -> Bool)?
  /// In the order in which a likely meaning is looked for.
  private let names: () -> [String]
  private var unknown: [(first: Text, uses: Int)] = []
  private var positions: [ArraySlice<UInt8>: Int] = [:]

  /// The names of a list; an open registry takes any.
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

  /// Takes note of the names of a list that are none of those.
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

  /// Reports each unknown name once, where it is first used.
  /// - Parameters:
  ///   - explanation: what to say of a name that is known, but not as what it is used for.
  func report(
    _ noun: String, _ reader: inout PlanReader, otherwise explanation: (String) -> String? = { _ in nil }
  ) {
    let names = unknown.isEmpty ? [] : names()
    // What is wrong with a text that is none in JSON has been told.
    for (reference, uses) in unknown where !reader.holdsJSONMistake(reference.range) {
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

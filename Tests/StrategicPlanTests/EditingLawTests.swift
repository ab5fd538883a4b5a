import SourceText
import TestSupport
import Testing

@testable import StrategicPlan

/// What must hold of every change, tried on plans made at random in layouts made at random.
@Suite struct EditingLawTests {
  private func load(_ bytes: [UInt8]) throws -> Plan {
    let loading = Plan.load(SourceFile(name: "p.json", bytes: bytes), defaultID: "p")
    #expect(loading.diagnostics == [], "\(String(decoding: bytes, as: UTF8.self))")
    return try #require(loading.plan)
  }

  private func change(
    _ bytes: [UInt8], _ change: (inout PlanEditor) throws(EditProblem) -> Void
  ) throws -> [UInt8] {
    var editor = PlanEditor(try load(bytes))
    try change(&editor)
    return editor.document.source.applying(editor.edits)
  }

  /// Whether the new text is the old one with something put in one place.
  private func isInsertion(_ old: [UInt8], _ new: [UInt8]) -> Bool {
    let before = zip(old, new).prefix { $0 == $1 }.count
    let behind = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    return before + behind >= old.count && new.count > old.count
  }

  private func layout(_ random: inout SeededGenerator) -> JSONLayout {
    func any<Value>(_ values: [Value], _ usual: Value) -> Value {
      values.randomElement(using: &random) ?? usual
    }
    var layout = JSONLayout.canonical
    layout.lineBreak = any(["\n", "\n", "\r\n", nil], nil)
    layout.unit = any(["  ", "\t", " ", "   ", "        ", ""], "  ")
    layout.colon = any([": ", ":", " : "], ": ")
    layout.comma = any([", ", ",", " , "], ", ")
    layout.objectPadding = any([" ", "", "  "], "")
    layout.arrayPadding = any(["", " "], "")
    layout.isSpread = Bool.random(using: &random)
    layout.width = any([40, 100, 400], 100)
    return layout
  }

  /// The seeds of all plans, in parts that are tried at the same time.
  private static let parts = stride(from: 0, to: 400, by: 50).map { UInt64($0)..<UInt64($0 + 50) }

  /// Texts of plans in all layouts, each with the numbers it is tried with.
  private func forEachText(
    of seeds: Range<UInt64> = 0..<400,
    _ body: (_ text: [UInt8], _ random: inout SeededGenerator) throws -> Void
  ) throws {
    for seed in seeds {
      var generator = PlanGenerator(seed: seed)
      var random = SeededGenerator(seed: seed)
      let ends = ["\n", "", "\n\n", "  "]
      let text = layout(&random).text(generator.plan()) + (ends.randomElement(using: &random) ?? "")
      try body(Array(text.utf8), &random)
    }
  }

  @Test func `an entry is put in, and taking it back gives the file again`() throws {
    var count = 0
    try forEachText { text, random in
      let actions = try load(text).strategicObjectives.flatMap(\.operationalObjectives).flatMap(\.actions)
      guard let action = actions.randomElement(using: &random) else { return }
      // An empty list may be written anew, and is not there any more when its entry is taken back.
      guard !action.updates.isEmpty || load(text, holdsUpdatesOf: action) == false else { return }
      let today = try #require(Day(year: 2030, month: 1, day: 1))
      var entry = JournalEntry()
      entry.note = String(repeating: "é", count: Int.random(in: 1...120, using: &random))
      entry.progress = Bool.random(using: &random) ? .whole : nil
      let new = try change(text) { editor throws(EditProblem) in
        try editor.record(entry, of: action.id.text, today: today)
      }
      #expect(isInsertion(text, new))
      let again = try load(new).action(action.id.text)
      #expect(again.updates.count == action.updates.count + 1)
      #expect(again.updates.last?.note?.string == entry.note)
      let back = try change(new) { editor throws(EditProblem) in try editor.takeBackEntry(of: action.id.text)
      }
      #expect(back == text)
      count += 1
    }
    #expect(count > 200)
  }

  private func load(_ text: [UInt8], holdsUpdatesOf action: Action) -> Bool? {
    let document = JSONDocument.read(SourceFile(name: "", bytes: text)).document
    return document.map { $0.value(of: "updates", in: action.node) != nil }
  }

  /// Some actions of a plan.
  private func actions(of plan: Plan, _ random: inout SeededGenerator) -> ArraySlice<Action> {
    plan.strategicObjectives.flatMap(\.operationalObjectives).flatMap(\.actions)
      .shuffled(using: &random).prefix(2)
  }

  @Test(arguments: parts)
  func `entries of any date keep a journal in the order of its dates`(seeds: Range<UInt64>) throws {
    try forEachText(of: seeds) { text, random in
      for action in try actions(of: load(text), &random) {
        let days = action.updates.compactMap(\.date?.last)
        guard days == days.sorted() else { continue }
        let day = try #require(Day(year: 2020, month: 1, day: 1)) + Int.random(in: 0...2500, using: &random)
        var entry = JournalEntry()
        entry.date = DateText(day.description)
        entry.health = .good
        let new = try change(text) { editor throws(EditProblem) in
          try editor.record(entry, of: action.id.text, today: day)
        }
        let after = try load(new).action(action.id.text).updates.compactMap(\.date?.last)
        #expect(after == (days + [day]).sorted())
        guard !days.isEmpty else { continue }
        let back = try change(new) { editor throws(EditProblem) in
          try editor.takeBackEntry(of: action.id.text, dated: entry.date)
        }
        #expect(back == text)
      }
    }
  }

  @Test func `a new id and the old one again give the file again`() throws {
    try forEachText { text, random in
      guard let item = try load(text).itemElements.randomElement(using: &random) else { return }
      let new = try change(text) { editor throws(EditProblem) in try editor.rename(item.id, to: "new.id-1") }
      let back = try change(new) { editor throws(EditProblem) in try editor.rename("new.id-1", to: item.id) }
      #expect(new != text && back == text)
    }
  }

  @Test func `what is added at the end of a list and taken out gives the file again`() throws {
    try forEachText { text, random in
      let plan = try load(text)
      guard let item = plan.itemElements.filter({ $0.kind != .action }).randomElement(using: &random) else {
        return
      }
      let kind = item.kind == .strategicObjective ? ElementKind.operationalObjective : .action
      guard plan.itemElements.contains(where: { $0.owner == item.node }) else { return }
      let new = try change(text) { editor throws(EditProblem) in
        var addition = PlanEditor.Addition(kind, "t")
        addition.owner = item.id
        addition.id = "new"
        try editor.add(addition)
      }
      #expect(isInsertion(text, new))
      let back = try change(new) { editor throws(EditProblem) in try editor.remove("new") }
      #expect(back == text)
    }
  }

  @Test func `an item that is moved to its neighbours and back gives the file again`() throws {
    var count = 0
    try forEachText { text, random in
      let items = try load(text).itemElements
      let actions = items.filter { $0.kind == .action }
      guard let item = actions.randomElement(using: &random),
        let target = actions.filter({ $0.owner != item.owner }).randomElement(using: &random),
        let follower = actions.first(where: { $0.owner == item.owner && $0.position == item.position + 1 }),
        let owner = items.first(where: { $0.node == target.owner }),
        let home = items.first(where: { $0.node == item.owner })
      else { return }
      let new = try change(text) { editor throws(EditProblem) in
        try editor.move(item.id, under: owner.id, .after(target.id))
      }
      let back = try change(new) { editor throws(EditProblem) in
        try editor.move(item.id, under: home.id, .before(follower.id))
      }
      #expect(back == text)
      count += 1
    }
    #expect(count > 100)
  }

  @Test(arguments: parts)
  func `the canonical layout is one, holds the same, and stays as it is when it is written again`(
    seeds: Range<UInt64>
  ) throws {
    try forEachText(of: seeds) { text, random in
      let document = try load(text).document
      let formatted = CanonicalForm.bytes(of: document)
      let plan = try load(formatted)
      #expect(CanonicalForm.bytes(of: plan.document) == formatted)
      #expect(
        sorted(plan.document.jsonValue(plan.document.root)) == sorted(document.jsonValue(document.root)))
      // And changes leave it in that layout.
      let today = try #require(Day(year: 2030, month: 1, day: 1))
      for action in actions(of: plan, &random) {
        var entry = JournalEntry()
        entry.note = String(repeating: "n", count: Int.random(in: 1...120, using: &random))
        let new = try change(formatted) { editor throws(EditProblem) in
          try editor.record(entry, of: action.id.text, today: today)
        }
        #expect(CanonicalForm.bytes(of: try load(new).document) == new)
      }
    }
  }

  /// With the members of objects in the order of their keys.
  private func sorted(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members):
      .object(members.map { .init($0.key, sorted($0.value)) }.sorted { $0.key < $1.key })
    case .array(let elements): .array(elements.map(sorted))
    default: value
    }
  }
}

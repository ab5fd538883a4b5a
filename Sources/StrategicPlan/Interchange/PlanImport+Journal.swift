import SourceText

/// How an item stands after the entries before, so that an entry says only what is new.
struct EntryStanding {
  var status: Status? = .notStarted
  var progress: Percent?
  var health: Health?
  var spent: Money?
  var deadline: Deadline?

  /// Returns an entry with what it says that is new, or `nil` if nothing is.
  ///
  /// - Parameter notes: What was said before, which is not said again.
  mutating func entry(
    _ entry: ImportedEntry, of kind: ElementKind, notes: Set<String>, in calendar: FiscalCalendar
  ) -> JSONValue? {
    var members = [JSONValue.Member("date", .string(entry.date ?? ""))]
    var entry = entry
    // What has progressed has begun, whatever is said of it.
    if let progress = entry.progress, .zero < progress, (entry.status ?? status)?.isBeforeStart == true {
      entry.status = .inProgress
    }
    if kind == .action {
      if let new = entry.status, new != status {
        members.append(.init("status", .string(new.rawValue)))
        status = new
        if new == .done { progress = nil }
      }
      // What is done is at 100 %, and what has not begun at 0.
      let isImplied =
        entry.progress.map { value in
          value == progress || status == .done
            || status?.isBeforeStart == true && progress == nil && value == .zero
        } ?? true
      if let new = entry.progress, !isImplied {
        members.append(.init("progress", .number(new.digits)))
        progress = new
      }
      if let new = entry.spent, new != spent, !(spent == nil && new == .zero) {
        members.append(.init("spent", .number(new.digits)))
        spent = new
      }
    }
    if let new = entry.health, new != health {
      members.append(.init("health", .string(new.rawValue)))
      health = new
    }
    if kind == .action, let text = entry.deadline, let new = entry.deadline(in: calendar), new != deadline {
      members.append(.init("deadline", .string(text)))
      deadline = new
    }
    let note = entry.notes.filter { note in !notes.contains { $0.contains(note.trimmed) } }.joined(
      separator: "\n")
    guard members.count > 1 || !note.isEmpty else { return nil }
    if let author = entry.author { members.append(.init("by", .string(author))) }
    if !note.isEmpty { members.append(.init("note", .string(note))) }
    return .object(members)
  }
}

extension PlanImport {
  /// Adds the entries that a row makes in the journal of an item, where they say something new.
  mutating func record(
    _ row: ImportedItem, of item: PlanItem, named name: String, deadline: String?,
    _ additions: inout [AdditionPlace: [JSONValue]]
  ) {
    let kind = ElementKind(item.level)
    let notes = Set(item.updates.compactMap { $0.note?.string.replacing("\r\n", with: "\n") })
    var row = row
    row.said.deadline = row.said.deadline ?? deadline
    let entries = entries(of: row, kind)
    // What the entries before have changed.
    var written = EntryStanding(status: nil)
    for entry in entries {
      guard let day = entry.date.flatMap({ DateText($0)?.days(in: plan.calendar)?.last }) else { continue }
      let known = item.action?.standing(at: ReportingDate(day))
      let health = known?.health ?? item.updates.known(on: day).last { $0.health != nil }?.health
      var standing = EntryStanding(
        status: written.status ?? known?.status, progress: written.progress ?? known?.progress,
        health: written.health ?? health, spent: written.spent ?? known?.spent,
        deadline: written.deadline ?? known?.deadlineInForce)
      let before = standing
      if isTold(entry, of: item, on: day) { continue }
      var entry = withoutKnown(entry, of: item, on: day)
      if let before = known?.spent, let now = entry.spent, now < before {
        findings[row.sheet].add(
          .importConflict,
          "'\(item.id)' had spent \(before), and \(now) is less: it stays, and 'plan update --force' can lower it",
          row: row.row, column: entry.columns[.spent] ?? entry.column, text: row.title.title)
        entry.spent = nil
      }
      let value = standing.entry(entry, of: kind, notes: notes, in: plan.calendar)
      if standing.status != before.status { written.status = standing.status }
      if standing.progress != before.progress { written.progress = standing.progress }
      if standing.health != before.health { written.health = standing.health }
      if standing.spent != before.spent { written.spent = standing.spent }
      if standing.deadline != before.deadline { written.deadline = standing.deadline }
      guard let value else { continue }
      let made = row.made.flatMap { DateText($0)?.days(in: plan.calendar)?.last }
      if let made, let later = item.updates.last(where: { $0.date.map { $0.last > made } ?? false }),
        let latest = later.date?.last
      {
        findings[row.sheet].add(
          .importConflict,
          "the sheet was made on \(made), and '\(item.id)' was updated on \(latest); both are kept, and the later counts",
          row: row.row, column: entry.column, text: row.title.title)
      } else if let later = item.updates.last(where: { $0.date.map { $0.last > day } ?? false }),
        let latest = later.date?.last
      {
        findings[row.sheet].add(
          .importConflict,
          "the sheet is of \(day), and '\(item.id)' was updated on \(latest); both are kept, and the later counts",
          row: row.row, column: entry.column, text: row.title.title)
      }
      if let other = facts.toldBefore[item.id.text] {
        findings[row.sheet].add(
          .importConflict,
          "\(other) reports on '\(item.id)' too, and differs; both are kept, and this one counts",
          row: row.row, column: entry.column, text: row.title.title)
      }
      told.insert(item.id.text)
      editor.append(
        value, at: item.updates.position(ofDate: day), to: "updates", of: item.node, order: kind.object.keys)
      changes.append("\(name): " + said(value, was: item, on: day))
    }
  }

  /// Returns an entry without what the same have said on its day already, which somebody else may have changed since.
  private func withoutKnown(_ entry: ImportedEntry, of item: PlanItem, on day: Day) -> ImportedEntry {
    let own = item.updates.filter { $0.date?.last == day && $0.author?.string == entry.author }
    var entry = entry
    if own.contains(where: { $0.status == entry.status }) { entry.status = nil }
    if own.contains(where: { $0.progress == entry.progress }) { entry.progress = nil }
    if own.contains(where: { $0.health == entry.health }) { entry.health = nil }
    if own.contains(where: { $0.spent == entry.spent }) { entry.spent = nil }
    if own.contains(where: { $0.deadline == entry.deadline(in: plan.calendar) }) { entry.deadline = nil }
    return entry
  }

  /// Returns a Boolean value that indicates whether the journal has what an entry says already, by the same: in entries of
  /// its day, or as it stood the day before. Somebody else may have said otherwise on that day.
  private func isTold(_ entry: ImportedEntry, of item: PlanItem, on day: Day) -> Bool {
    let own = item.updates.filter { $0.date?.last == day && $0.author?.string == entry.author }
    guard !own.isEmpty else { return false }
    let known = item.action?.standing(at: ReportingDate(day + -1))
    func says<Value: Equatable>(_ value: Value?, _ before: Value?, _ read: (Update) -> Value?) -> Bool {
      value == nil || value == before || own.contains { read($0) == value }
    }
    let isDone = entry.status == .done && own.contains { $0.status == .done }
    return says(entry.status, known?.status) { $0.status }
      && (isDone || says(entry.progress, known?.progress) { $0.progress })
      && says(entry.deadline(in: plan.calendar), known?.deadlineInForce) { $0.deadline }
      && says(entry.spent, known?.spent) { $0.spent } && says(entry.health, known?.health) { $0.health }
      && entry.notes.allSatisfy { note in own.contains { $0.note?.string.contains(note.trimmed) == true } }
  }

  /// Returns an entry in words, with what was before.
  private func said(_ value: JSONValue, was item: PlanItem, on day: Day) -> String {
    guard case .object(let members) = value else { return "" }
    let known = item.action?.standing(at: ReportingDate(day))
    let words = members.compactMap { member -> String? in
      let new =
        switch member.value {
        case .string(let text): text.withoutLineBreaks.shortened
        case .number(let digits): digits
        default: ""
        }
      switch member.key {
      case "date": return nil
      case "status": return "status \(known.map { "\($0.status.rawValue) → " } ?? "")\(new)"
      case "progress": return "progress \(known?.progress.map { "\($0) → " } ?? "")\(new)"
      case "spent": return "spent \(known?.spent.map { "\($0) → " } ?? "")\(new)"
      case "health": return "health \(known?.health.map { "\($0.rawValue) → " } ?? "")\(new)"
      case "deadline":
        return "deadline \(known?.deadlineInForce.map { "\(shown($0)) → " } ?? "")\(new)"
      default: return "\(member.key) \(new)"
      }
    }
    return words.joined(separator: ", ") + " on \(day)"
  }

  // MARK: - Steps and indicators

  func step(_ row: ImportedItem) -> JSONValue {
    var members: [JSONValue.Member] = [.init("title", .string(row.title.title))]
    if let referents = row.values.first(where: { $0.key == "referents" }) {
      members.append(.init("referents", referents.value))
    }
    if let deadline = row.text(of: "deadline"), deadline != Deadline.ongoingWord {
      members.append(.init("deadline", .string(deadline)))
    }
    if let done = done(row) { members.append(.init("done", .string(done))) }
    return .object(members)
  }

  private func done(_ row: ImportedItem) -> String? {
    row.events.first { $0.status == .done }?.date
      ?? (row.said.status == .done ? row.said.date ?? facts.asOf.description : nil)
  }

  mutating func takeStep(
    _ node: ImportedTree.Node, of item: PlanItem, _ additions: inout [AdditionPlace: [JSONValue]]
  ) {
    guard let row = node.item, let action = item.action else { return }
    guard let known = action.steps.first(where: { WrittenWords.key($0.title.string) == row.title.key }) else {
      additions[AdditionPlace(item: item.number, key: "steps"), default: []].append(step(row))
      changes.append("\(item.id) \(item.title.string.shortened): added step '\(row.title.title.shortened)'")
      return
    }
    guard let done = done(row), known.done == nil else { return }
    if editor.document.isString(known.node) {
      editor.json.replace(known.node, with: step(row))
    } else {
      editor.json.set(.string(done), for: "done", in: known.node, order: ObjectDescription.named("step").keys)
    }
    changes.append(
      "\(item.id) \(item.title.string.shortened): step '\(row.title.title.shortened)' done on \(done)")
  }

  func object(of indicator: ImportedIndicator, deadline: String?) -> JSONValue {
    var members: [JSONValue.Member] = [.init("name", .string(indicator.name))]
    if let unit = indicator.unit { members.append(.init("unit", .string(unit))) }
    if let direction = indicator.direction { members.append(.init("direction", .string(direction.rawValue))) }
    if let source = indicator.source { members.append(.init("source", .string(source))) }
    if let text = indicator.text { members.append(.init("text", .string(text))) }
    let start: [JSONValue.Member] = [
      indicator.baseline.map { .init("value", .number($0)) },
      indicator.baselineNote.map { .init("note", .string($0)) },
    ].compactMap(\.self)
    if !start.isEmpty { members.append(.init("baseline", .object(start))) }
    let end =
      deadline.flatMap { $0 == Deadline.ongoingWord ? nil : $0 } ?? plan.period.lastDay?.description ?? ""
    let targets = indicator.targets.map {
      JSONValue.object([.init("date", .string($0.date ?? end))] + $0.members)
    }
    if !targets.isEmpty { members.append(.init("targets", .array(targets))) }
    if !indicator.fields.isEmpty {
      members.append(.init("fields", .object(indicator.fields.values.map { .init($0.key, $0.value) })))
    }
    let values = indicator.measurements.map { object(of: $0) }
    if !values.isEmpty { members.append(.init("measurements", .array(values))) }
    let order = ElementKind.indicator.object.keys
    members.sort { (order.firstIndex(of: $0.key) ?? 0) < (order.firstIndex(of: $1.key) ?? 0) }
    return members.count == 1 ? .string(indicator.name) : .object(members)
  }

  private func object(of measurement: ImportedIndicator.Measurement) -> JSONValue {
    let members: [JSONValue.Member?] = [
      .init("date", .string(measurement.date ?? facts.asOf.description)),
      measurement.value.map { .init("value", .number($0)) },
      measurement.note.map { .init("note", .string($0)) },
    ]
    return .object(members.compactMap(\.self))
  }

  /// Takes in an indicator of a row.
  ///
  /// - Parameter known: The same in the plan, if it has it.
  mutating func take(
    _ indicator: ImportedIndicator, of item: PlanItem, _ known: Indicator?, _ row: ImportedItem,
    _ additions: inout [AdditionPlace: [JSONValue]]
  ) {
    let name = "\(item.id) \(item.title.string.shortened)"
    guard let known else {
      additions[AdditionPlace(item: item.number, key: "indicators"), default: []].append(
        object(of: indicator, deadline: row.text(of: "deadline")))
      changes.append("\(name): added indicator '\(indicator.name.shortened)'")
      return
    }
    guard !editor.document.isString(known.node) else { return }
    let order = ElementKind.indicator.object.keys
    let nodes = editor.document.value(of: "measurements", in: known.node).map {
      Array(editor.document.elements(of: $0))
    }
    var measured: [Day: (Indicator.Measurement, JSONNode)] = [:]
    var values: Set<MeasuredValue> = []
    for (measurement, node) in zip(known.measurements, nodes ?? []) {
      guard let day = measurement.date?.last else { continue }
      measured[day] = (measurement, node)
      values.insert(MeasuredValue(day: day, value: measurement.value, note: nil))
      values.insert(MeasuredValue(day: day, value: measurement.value, note: measurement.note?.string))
      values.insert(MeasuredValue(day: day, value: nil, note: measurement.note?.string))
    }
    for measurement in indicator.measurements {
      let day = measurement.date.flatMap { DateText($0)?.days(in: plan.calendar)?.last } ?? facts.asOf
      let value = measurement.value.flatMap { Quantity(digits: $0) }
      let isKnown =
        values.contains(MeasuredValue(day: day, value: value, note: measurement.note))
        || measurement.date == nil && known.measurements.contains { $0.value == value }
      guard !isKnown else { continue }
      let new = measurement.value ?? measurement.note?.withoutLineBreaks.shortened ?? ""
      if let (same, node) = measured[day] {
        let keys = ObjectDescription.named("measurement").keys
        if let digits = measurement.value {
          editor.json.set(.number(digits), for: "value", in: node, order: keys)
        }
        if let note = measurement.note { editor.json.set(.string(note), for: "note", in: node, order: keys) }
        let old = same.value.map { "\($0) → " } ?? ""
        changes.append("\(name): '\(indicator.name.shortened)' measured \(old)\(new) on \(day)")
        continue
      }
      editor.append(
        object(of: measurement), at: known.measurements.position(ofDate: day), to: "measurements",
        of: known.node, order: order)
      changes.append("\(name): '\(indicator.name.shortened)' measured \(new) on \(day)")
    }
    let targets = Dictionary(grouping: known.targets) { $0.date?.last }
    for target in indicator.targets {
      guard let date = target.date, let day = DateText(date)?.days(in: plan.calendar)?.last else { continue }
      take(
        target, by: date, among: targets[day] ?? [], of: known,
        named: "\(name): '\(indicator.name.shortened)'")
    }
  }

  /// Takes in a target of an indicator that the plan has: one of the same date is set.
  private mutating func take(
    _ target: ImportedIndicator.Target, by date: String, among there: [Indicator.Target], of known: Indicator,
    named name: String
  ) {
    let value = JSONValue.object([.init("date", .string(date))] + target.members)
    let shown = target.members.map { self.shown($0.value) }.joined(separator: " ")
    guard let same = there.last else {
      editor.append(value, to: "targets", of: known.node, order: ElementKind.indicator.object.keys)
      changes.append("\(name) target \(shown) by \(date)")
      return
    }
    let isKnown = there.contains { known in
      target.members.allSatisfy { member in
        switch member.key {
        case "value": known.value == Quantity(digits: member.value.spelling)
        case "comparison": known.comparison?.rawValue == member.value.text
        case "note": known.note?.string == member.value.text
        default:
          editor.document.value(of: member.key, in: known.node).map(editor.document.spelled) == member.value
        }
      }
    }
    guard !isKnown, !editor.document.isString(same.node) else { return }
    let old = same.value.map { "\($0)" } ?? same.note?.string.shortened ?? ""
    editor.json.replace(same.node, with: value, isOnOneLine: true)
    changes.append("\(name) target \(old) → \(shown) by \(date)")
  }
}

/// A value of an indicator and what is said of it, on a day.
private struct MeasuredValue: Hashable {
  let day: Day
  let value: Quantity?
  let note: String?
}

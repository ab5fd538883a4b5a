import SourceText

/// The value of an indicator on a day.
package struct MeasurementEntry: Sendable {
  /// The date, or `nil` for today.
  package var date: DateText?
  package var value: Quantity?
  /// A Boolean value that indicates whether a deliverable is there.
  package var isAchieved = false
  package var note: String?

  package init() {}

  package var isEmpty: Bool { value == nil && !isAchieved }

  fileprivate func json(on date: String) -> JSONValue {
    var members = [JSONValue.Member("date", .string(date))]
    if let value { members.append(.init("value", .number(value.description))) }
    if isAchieved { members.append(.init("achieved", true)) }
    if let note { members.append(.init("note", .string(note))) }
    return .object(members)
  }
}

extension PlanEditor {
  /// Adds a measurement to an indicator, after those of the same day.
  ///
  /// - Parameters:
  ///   - name: The indicator's id or name, or `nil` if it is the only one of its item.
  ///   - id: The id of an item or of the plan.
  package mutating func measure(
    _ entry: MeasurementEntry, by name: String?, of id: String, today: Day
  ) throws(EditProblem) {
    let (part, indicator) = try indicator(name, of: id)
    let date = try day(of: entry.date, today)
    let value = entry.json(on: entry.date?.string ?? date.description)
    if document.isString(part.node) {
      expand(part, adding: "measurements", .array([value]))
    } else {
      append(
        value, at: indicator.measurements.position(ofDate: date), to: "measurements", of: part.node,
        order: ElementKind.indicator.object.keys)
    }
    object(to: entry, of: indicator, on: date, today: today)
    let unit = indicator.unit.map { " " + $0.string } ?? ""
    let said = entry.value.map { "\($0)\(unit)" + (entry.isAchieved ? ", achieved" : "") } ?? "achieved"
    summary.append("\(id), \(indicator.name.string): \(said) on \(date)")
  }

  /// Corrects the last measurement of an indicator, or the last of its date.
  package mutating func amend(
    _ entry: MeasurementEntry, by name: String?, of id: String
  ) throws(EditProblem) {
    let (part, indicator) = try indicator(name, of: id)
    let name = indicator.name.string
    let position = try lastPosition(
      in: indicator.measurements, dated: entry.date, of: "the list of measurements of '\(name)'")
    guard let list = document.value(of: "measurements", in: part.node) else { return }
    let node = Array(document.elements(of: list))[position]
    if case .object(let members) = entry.json(on: "") {
      for member in members.dropFirst() {
        json.set(
          member.value, for: member.key, in: node, order: ObjectDescription.named("measurement").keys)
      }
    }
    let measurement = indicator.measurements[position]
    let before = measurement.value.map { "\($0) → " } ?? ""
    let after = entry.value?.description ?? (entry.isAchieved ? "achieved" : "a note")
    summary.append(
      "\(id), \(name): corrected the measurement of \(measurement.date?.last.description ?? ""): \(before)\(after)"
    )
  }

  /// Removes the last measurement of an indicator, or the last of a date.
  package mutating func takeBackMeasurement(
    by name: String?, of id: String, dated date: DateText? = nil
  ) throws(EditProblem) {
    let (part, indicator) = try indicator(name, of: id)
    let name = indicator.name.string
    let position = try lastPosition(
      in: indicator.measurements, dated: date, of: "the list of measurements of '\(name)'")
    takeBack(position, from: "measurements", of: part.node)
    let measurement = indicator.measurements[position]
    let day = measurement.date?.last.description ?? ""
    let value = measurement.value?.description ?? (measurement.achieved == true ? "achieved" : "nothing")
    summary.append("\(id), \(name): removed the measurement of \(day): \(value)")
  }

  private func indicator(_ name: String?, of id: String) throws(EditProblem) -> (PlanElement, Indicator) {
    let owners = plan.itemElements + [plan.part]
    guard let owner = owners.first(where: { $0.id == id }) else {
      throw .unknown(id, "item", among: owners.map(\.id))
    }
    return try plan.indicator(name, of: owner)
  }

  private mutating func object(to entry: MeasurementEntry, of indicator: Indicator, on date: Day, today: Day)
  {
    let name = indicator.name.string
    if date > today { objections.append("\(date) is in the future") }
    if entry.date == nil, let last = indicator.measurements.compactMap(\.date?.last).max(), last > date {
      objections.append("'\(name)' was measured on \(last), after today; give the date of this with --date")
    }
    if entry.isAchieved, entry.value == nil, indicator.isMeasured {
      objections.append("'\(name)' is measured in numbers, and --achieved is for a deliverable")
    }
    if entry.isAchieved,
      let earlier = indicator.measurements.known(on: date).last(where: { $0.achieved == true })
    {
      objections.append("'\(name)' was achieved on \(earlier.date?.last.description ?? "")")
    }
    if entry.value != nil, !indicator.isMeasured,
      indicator.measurements.contains(where: { $0.achieved != nil })
    {
      objections.append("'\(name)' is a deliverable, and has no value; --achieved states that it is there")
    }
  }

  /// Replaces a bare text with the object that it stands for. If its line has other entries, the list is
  /// rewritten.
  mutating func expand(_ part: PlanElement, adding key: String, _ value: JSONValue) {
    let order = part.kind.object.keys
    let members = [JSONValue.Member(part.kind.mainKey, document.spelled(part.node)), .init(key, value)]
    let object = JSONValue.object(
      members.sorted { order.firstIndex(of: $0.key) ?? 0 < order.firstIndex(of: $1.key) ?? 0 })
    let isAlone = document.isOnOneLine(part.owner)
    guard let list = document.value(of: part.kind.list, in: part.owner), document.isOnOneLine(list) else {
      json.replace(part.node, with: object, isOnOneLine: isAlone)
      return
    }
    let elements = document.elements(of: list).map { $0 == part.node ? object : document.spelled($0) }
    json.replace(list, with: .array(elements), isOnOneLine: isAlone, under: part.kind.list)
  }
}

package import SourceText

/// The complete description of some items: the result of `plan show`.
package struct ShowReport: Sendable {
  /// A plan as a whole, an item of it, or an indicator of either.
  package enum Element: Sendable {
    case plan(PlanStanding)
    case item(Item)
    case indicator(ItemPart)
  }

  package let reportingDate: ReportingDate
  package let elements: [Element]

  package init(_ elements: [Element], _ reportingDate: ReportingDate) {
    self.elements = elements
    self.reportingDate = reportingDate
  }

  package static let schema = "plan.show/1"

  /// Returns the description of all items.
  ///
  /// - Parameter isExplained: A Boolean value that indicates whether the arithmetic behind the figures is
  ///   included.
  package func document(in language: Language, isExplained: Bool = false) -> Document {
    Document(
      elements.flatMap { element in
        var document: Document
        switch element {
        case .plan(let standing):
          document = Document(standing, language)
          if isExplained { document.explain(standing, language) }
        case .item(let item):
          document = Document(item, language)
          if isExplained { document.explain(item, language) }
        case .indicator(let part): document = Document(ofIndicator: part, in: language)
        }
        return document.blocks
      })
  }

  /// The names of the elements, of which a page has the first few as its title.
  package var title: String {
    let names = elements.map { element in
      switch element {
      case .plan(let standing): standing.plan.title.string
      case .item(let item): "\(item.id) \(item.title.string)"
      case .indicator(let part): part.indicator?.name.string ?? ""
      }
    }
    return names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
  }

  package var json: JSONValue {
    [
      "schema": .string(ShowReport.schema),
      "asOf": JSONValue(reportingDate.day.description),
      "items": .array(
        elements.map { element in
          switch element {
          case .plan(let standing): standing.details
          case .item(let item): item.details
          case .indicator(let part): part.details
          }
        }),
    ]
  }
}

extension ItemPart {
  /// The indicator with the keys of a list, and all its targets and measurements.
  fileprivate var details: JSONValue {
    let columns = PartColumn.records(of: .indicator).map { JSONValue.Member($0.rawValue, $0.cell(self).json) }
    guard let indicator else { return .object(columns) }
    let targets = indicator.targets.map { target -> JSONValue in
      [
        "date": JSONValue(target.date?.last.description), "value": target.value.json,
        "comparison": JSONValue(target.comparison?.rawValue), "relative": .bool(target.isRelative),
        "from": target.from.json, "to": target.to.json, "note": JSONValue(target.note?.string),
      ]
    }
    let measurements = indicator.measurements.known(on: owner.reportingDate.day).map {
      measurement -> JSONValue in
      [
        "date": JSONValue(measurement.date?.last.description), "value": measurement.value.json,
        "achieved": measurement.achieved.map(JSONValue.bool) ?? .null,
        "note": JSONValue(measurement.note?.string),
      ]
    }
    return .object(
      columns + [.init("targets", .array(targets)), .init("measurements", .array(measurements))])
  }
}

extension Item {
  fileprivate var details: JSONValue {
    let columns = ItemColumn.details(of: level).map { ($0, $0.cell(self).json) }
    return .object(
      columns.filter { $0.row.isShown($1, of: level) }.map { .init($0.rawValue, $1) })
  }
}

extension PlanStanding {
  fileprivate var details: JSONValue {
    let columns: [JSONValue.Member] = [
      .init("plan", JSONValue(plan.id.text)),
      .init("level", "plan"),
      .init("id", JSONValue(plan.id.text)),
      .init("title", JSONValue(plan.title.string)),
      .init("text", JSONValue(plan.text?.string)),
      .init("organization", JSONValue(plan.organization?.string)),
      .init("language", JSONValue(plan.language)),
      .init(
        "period",
        [
          "start": JSONValue(plan.period.firstDay?.description),
          "end": JSONValue(plan.period.lastDay?.description),
        ]),
      .init("adopted", JSONValue(plan.adopted?.last.description)),
      .init("currency", JSONValue(plan.currency.code)),
      .init("source", JSONValue(plan.source?.string)),
    ]
    let statements: [JSONValue.Member] = [
      .init(
        "missions",
        .array(
          plan.missions.map { ["title": JSONValue($0.title?.string), "text": JSONValue($0.text?.string)] })),
      .init("vision", JSONValue(plan.vision?.string)),
      .init(
        "values",
        .array(plan.values.map { ["name": JSONValue($0.name.string), "text": JSONValue($0.text?.string)] })),
      .init(
        "themes",
        .array(
          plan.themes.map {
            [
              "id": JSONValue($0.id?.text), "kind": JSONValue($0.kind?.string),
              "name": JSONValue($0.name.string), "text": JSONValue($0.text?.string),
            ]
          })),
    ]
    let registries = NameKind.registered.map { kind in
      JSONValue.Member(
        kind.rawValue + "s",
        .array(
          kind.registry(of: plan).map { entry in
            let members: JSONValue = [
              "id": JSONValue(entry.id.string), "name": JSONValue(entry.name?.string),
            ]
            guard kind != .domain, case .object(let own) = members else { return members }
            return .object(own + [.init("role", JSONValue(entry.role?.string))])
          }))
    }.filter { $0.key != "sponsors" || !$0.value.isEmpty }
    let facts: [JSONValue.Member] = [
      .init(
        "indicators", .array(plan.indicators.map { IndicatorStanding($0, at: reportingDate).json($0) })),
      .init(
        "reviews",
        .array(
          plan.reviews.map {
            [
              "date": JSONValue($0.date?.last.description), "title": JSONValue($0.title?.string),
              "text": JSONValue($0.text?.string),
            ]
          })),
      .init("standing", .object(rollUp.members)),
      .init("children", JSONValue(strategic.map(\.objective.id.text))),
    ]
    return JSONValue.object(columns + statements + registries + facts).adding([
      .init("links", .array(plan.links.map(\.json))), .init("fields", plan.fields.json),
      .init("sourceIds", plan.sourceIDs.json),
    ])
  }
}

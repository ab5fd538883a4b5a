/// A part of an item, or of a plan as a whole, for which a list has a row.
package struct ItemPart: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Indicators, as they stand.
    case indicator
    /// The targets and measurements of indicators, one by one.
    case measurement
    /// The steps of actions.
    case step
  }

  package enum Content: Sendable {
    case indicator(Indicator, IndicatorStanding)
    case target(Indicator.Target, of: Indicator)
    case measurement(Indicator.Measurement, of: Indicator)
    /// A step, and its number among those of its action.
    case step(Step, StepStanding, number: Int)
  }

  let owner: PlanStanding
  /// The item; `nil` for an indicator of the plan as a whole.
  let item: Item?
  let content: Content

  /// The indicator that the part is, or is of.
  var indicator: Indicator? {
    switch content {
    case .indicator(let indicator, _), .target(_, let indicator), .measurement(_, let indicator): indicator
    case .step: nil
    }
  }

  var indicatorStanding: IndicatorStanding? {
    if case .indicator(_, let standing) = content { standing } else { nil }
  }

  var step: (step: Step, standing: StepStanding)? {
    if case .step(let step, let standing, _) = content { (step, standing) } else { nil }
  }

  var target: Indicator.Target? {
    switch content {
    case .indicator(_, let standing): standing.target
    case .target(let target, _): target
    case .measurement, .step: nil
    }
  }

  /// The last day by which the part is due: of an indicator the day of its target.
  var due: Day? {
    if case .step(let step, _, _) = content { step.deadline?.last } else { target?.date?.last }
  }

  /// Those who are named for the part itself.
  var referents: Texts { step?.step.referents ?? indicator?.referents ?? .none }

  /// The texts that are searched for words.
  var texts: [String] {
    if let step { return [step.step.title.string] }
    guard let indicator else { return [] }
    let known = [
      indicator.id?.text, indicator.text?.string, indicator.unit?.string, indicator.source?.string,
    ]
    return [indicator.name.string] + known.compactMap(\.self) + indicator.fields.map(\.text.string)
  }
}

extension ItemPart {
  /// The id of the item, or of the plan, alone and among several plans.
  package var itemID: String { item?.id.text ?? owner.plan.id.text }
  package var ownerID: String { item?.qualifiedID ?? owner.plan.id.text }

  /// The id of an indicator, or its name.
  package var indicatorName: String { indicator.map { $0.id?.text ?? $0.name.string } ?? "" }

  package var indicatorTitle: String { indicator?.name.string ?? "" }

  /// Returns a Boolean value that indicates whether the item, or the indicator, has an id or a name.
  package func isCalled(_ word: String) -> Bool {
    [itemID, ownerID, indicator?.id?.text, indicator?.name.string].contains(word)
  }

  /// A Boolean value that indicates whether the indicator is there or not, and has no values.
  package var isDeliverable: Bool { indicator.map { !$0.isMeasured && $0.unit == nil } ?? false }
}

extension PlanStanding {
  /// Returns the indicators of an item or, with the plan's id, of the plan, by an indicator's id, its name, or words
  /// of its name.
  package func indicators(named name: String, of id: String) -> [ItemPart] {
    let all = parts(.indicator, matching: Filter()).filter { part in
      part.item.map { $0.id.text == id || $0.qualifiedID == id } ?? (plan.id.text == id)
    }
    let candidates = [
      all.filter { $0.indicator?.id?.text == name }, all.filter { $0.indicator?.name.string == name },
      all.filter { $0.indicator?.name.string.folded.contains(name.folded) == true },
    ]
    return candidates.first { !$0.isEmpty } ?? []
  }

  /// Returns the parts of one kind that match a filter, in file order: first those of the plan as a whole.
  package func parts(_ kind: ItemPart.Kind, matching filter: Filter) -> [ItemPart] {
    let own = plan.indicators.flatMap { parts(of: $0, isJudged: true, kind) }
      .map { ItemPart(owner: self, item: nil, content: $0) }
    let ofItems = items.flatMap { item in
      let contents =
        kind == .step
        ? steps(of: item)
        : item.indicators.flatMap { parts(of: $0, isJudged: item.judgesIndicators, kind) }
      return contents.map { ItemPart(owner: self, item: item, content: $0) }
    }
    return (own + ofItems).filter(filter.matches)
  }

  private func steps(of item: Item) -> [ItemPart.Content] {
    guard let action = item.action else { return [] }
    let isOpen = item.standing?.status.isOpen ?? false
    return action.steps.enumerated().map { position, step in
      .step(step, StepStanding(step, ofOpenAction: isOpen, at: reportingDate), number: position + 1)
    }
  }

  private func parts(of indicator: Indicator, isJudged: Bool, _ kind: ItemPart.Kind) -> [ItemPart.Content] {
    switch kind {
    case .indicator:
      [.indicator(indicator, IndicatorStanding(indicator, at: reportingDate, isJudged: isJudged))]
    case .measurement:
      indicator.targets.map { .target($0, of: indicator) }
        + indicator.measurements.known(on: reportingDate.day).map { .measurement($0, of: indicator) }
    case .step: []
    }
  }
}

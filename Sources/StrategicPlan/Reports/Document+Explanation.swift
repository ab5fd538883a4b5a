extension Document {
  /// Adds the arithmetic behind an item's figures, so that anyone can repeat it by hand.
  mutating func explain(_ item: Item, _ language: Language) {
    let lines =
      item.action.flatMap { action in
        item.standing.map { item.arithmetic(action, standing: $0, in: language) }
      }
      ?? item.owner.arithmetic(below: item, in: language)
    add(language.phrases.explanation, list: lines)
  }

  /// Adds the arithmetic behind a plan's figures.
  mutating func explain(_ standing: PlanStanding, _ language: Language) {
    add(language.phrases.explanation, list: standing.arithmetic(below: nil, in: language))
  }
}

extension Item {
  fileprivate func arithmetic(_ action: Action, standing: ActionStanding, in language: Language) -> [String] {
    let phrases = language.phrases
    let known = action.updates.known(on: reportingDate.day)
    func source(_ isSaid: (Update) -> Bool) -> String {
      let update = known.last(where: isSaid)
      return (update?.date).map { language.shortDate($0.last) } ?? phrases.initially
    }
    var lines = [
      language.labelled(
        phrases[.status].capitalized, "\(phrases.statuses(standing.status)) (\(source { $0.status != nil }))")
    ]
    if standing.isProgressOfSteps, let share = standing.steps.progress {
      let (done, total) = (standing.steps.done, standing.steps.total)
      lines.append(
        language.labelled(
          phrases[.progress].capitalized,
          "100 × \(language.number(done)) ÷ \(language.number(total)) = \(language.number(share.description)) % "
            + "(\(phrases.stepsDone(done, total, language)))"))
    } else {
      let why =
        standing.status == .done ? phrases.statuses(.done) : source { $0.progress != nil }
      lines.append(
        language.labelled(
          phrases[.progress].capitalized, "\(standing.progress.map(language.percent) ?? "–") (\(why))"))
    }
    if standing.status.isOpen, let deadline = standing.deadline?.last {
      let days = deadline - reportingDate.day
      lines.append(
        language.labelled(
          phrases[.deadline].capitalized,
          "\(language.shortDate(deadline)) − \(language.shortDate(reportingDate.day)) = \(language.count(days, phrases.day))"
        ))
    }
    if let line = straightLine(action, standing: standing, in: language) { lines.append(line) }
    for indicator in action.indicators where judgesIndicators {
      lines += IndicatorStanding(indicator, at: reportingDate).arithmetic(
        indicator, tolerance: reportingDate.tolerance, in: language)
    }
    return lines
  }

  /// Returns a calculation such as `100 % × 50 ÷ 100 = 50 % ; 50 % − 20 % = 30`.
  private func straightLine(_ action: Action, standing: ActionStanding, in language: Language) -> String? {
    guard standing.status.isOpen, !standing.isOverdue, let progress = standing.progress,
      let start = action.start?.first, let deadline = standing.deadline?.last,
      let time = ExpectedProgress(on: reportingDate.judged, from: start, to: deadline),
      let expected = Percent(Int128(time.elapsed), of: Int128(time.duration))
    else { return nil }
    let line =
      "100 × \(language.number(time.elapsed)) ÷ \(language.number(time.duration)) = \(language.number(expected.description)) ; "
      + "\(language.number(expected.description)) − \(language.number(progress.exactDigits)) = "
      + "\(language.number(FixedPoint.digits(expected.hundredths - progress.hundredths, places: 2))) \(standing.isSlipping ? ">" : "≤") \(language.number(reportingDate.slippingPoints))"
    return language.labelled(language.phrases[.slipping].capitalized, line)
  }
}

extension IndicatorStanding {
  /// Returns a calculation such as `(28 − 12) ÷ (60 − 12) = 33,33 %`, and the value of the trajectory on the
  /// day of the last measurement where the two are compared.
  fileprivate func arithmetic(_ indicator: Indicator, tolerance percent: Int, in language: Language)
    -> [String]
  {
    let phrases = language.phrases
    let name = indicator.name.string
    func number(_ value: Quantity) -> String { language.number(value) }
    var lines: [String] = []
    if let lastValue, let baseline, let targetValue, let attainment {
      let (from, to) = (number(baseline), number(targetValue))
      lines.append(
        language.labelled(
          "\(phrases.attainment.capitalized), \(name)",
          "(\(number(lastValue)) − \(from)) ÷ (\(to) − \(from)) = \(language.number(attainment.description)) %"
        ))
    }
    guard let segment, let lastValue else { return lines }
    let (start, end) = (number(segment.start.value), number(segment.end.value))
    var line =
      "\(start) + (\(end) − \(start)) × \(language.number(segment.elapsed)) ÷ "
      + "\(language.number(segment.duration)) = \(number(segment.value))"
    if let baseline, let targetValue, tolerance != .zero {
      line +=
        " ; \(language.number(percent)) % × |\(number(targetValue)) − \(number(baseline))| = \(number(tolerance))"
    }
    line += " ; \(number(lastValue)): \(phrases.indicatorStates(state ?? .pending).one)"
    lines.append(language.labelled("\(phrases.expected.capitalized), \(name)", line))
    return lines
  }
}

extension PlanStanding {
  /// Returns sums over the actions below an objective, or over the whole plan.
  fileprivate func arithmetic(below item: Item?, in language: Language) -> [String] {
    let phrases = language.phrases
    let own = item.map { item in actions.filter { $0.path.contains(item.id) } } ?? actions
    let sum = item?.rollUp ?? rollUp
    var lines: [String] = []
    if let objective = item?.objective, let deadline = objective.deadline?.last {
      let days = language.count(deadline - reportingDate.judged, phrases.day)
      lines.append(
        language.labelled(
          phrases[.deadline].capitalized,
          "\(language.shortDate(deadline)) − \(language.shortDate(reportingDate.judged)) = \(days)"))
    }
    let weighed = own.compactMap { item -> (progress: Percent, weight: Quantity)? in
      guard let standing = item.standing, let action = item.action, standing.status != .abandoned else {
        return nil
      }
      return (standing.progress ?? .zero, action.weight)
    }
    if let mean = sum.progress {
      let products = weighed.map {
        "\(language.number($0.progress.exactDigits)) × \(language.number($0.weight))"
      }
      let weights = weighed.map { language.number($0.weight) }
      lines.append(
        language.labelled(
          phrases[.progress].capitalized,
          "(\(products.joined(separator: " + "))) ÷ (\(weights.joined(separator: " + "))) = "
            + "\(language.number(mean.description)) %"))
    }
    let indicators = item.map(\.indicators) ?? plan.indicators
    lines += indicators.flatMap {
      IndicatorStanding($0, at: reportingDate).arithmetic(
        $0, tolerance: reportingDate.tolerance, in: language)
    }
    let parts: [(String, (Finances.Amounts) -> Money)] = [
      (phrases[.budget], \.planned), (phrases[.spent], { $0.spent ?? .zero }),
      (language.report.abandonedBudget, \.abandoned), (language.report.revenue, \.revenue),
    ]
    for (label, part) in parts {
      for (currency, amounts) in sum.finances.amounts where part(amounts) != .zero {
        let terms = own.map { part($0.finances[currency]) }.filter { $0 != .zero }
        let shown = terms.map { language.number($0.description) }.joined(separator: " + ")
        lines.append(
          language.labelled(label.capitalized, "\(shown) = \(language.money(part(amounts), currency))"))
      }
    }
    if sum.fullTimeEquivalents != .zero {
      let terms = own.compactMap(\.fullTimeEquivalents).map { language.number($0) }.joined(separator: " + ")
      lines.append(
        language.labelled(
          phrases[.fte], "\(terms) = \(language.number(sum.fullTimeEquivalents))"))
    }
    func ids(_ label: String, _ isMeant: (ActionStanding) -> Bool) {
      let found = own.filter { $0.standing.map(isMeant) == true }
      guard !found.isEmpty else { return }
      let names = found.map(\.id.text).joined(separator: ", ")
      lines.append(language.labelled(label.capitalized, "\(language.number(found.count)) = \(names)"))
    }
    for status in Status.allCases { ids(phrases.statuses(status)) { $0.status == status } }
    ids(phrases.progressUnknown) { $0.status != .abandoned && $0.progress == nil }
    ids(phrases[.overdue], \.isOverdue)
    ids(phrases[.dueSoon], \.isDueSoon)
    ids(phrases[.lateStart], \.isLateStart)
    ids(phrases[.slipping], \.isSlipping)
    return lines
  }
}

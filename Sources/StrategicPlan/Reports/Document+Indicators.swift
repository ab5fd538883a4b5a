extension Document {
  /// Adds the total planned and spent, and the share used.
  mutating func addFinances(_ sum: RollUp, _ language: Language, isDetailed: Bool) {
    let phrases = language.phrases
    if isDetailed {
      add(phrases.total, language.amounts(sum.finances, \.planned))
      if sum.fullTimeEquivalents != .zero {
        add(phrases[.fte], language.number(sum.fullTimeEquivalents))
      }
    }
    let spent = sum.finances.amounts.compactMap { currency, amounts in
      amounts.spent.map { spent in
        let share = sum.finances.shareUsed(in: currency)
        return language.money(spent, currency) + (share.map { " (\(language.percent($0)))" } ?? "")
      }
    }
    add(phrases[.spent], spent.joined(separator: " + "))
    guard isDetailed else { return }
    add(language.report.abandonedBudget, language.amounts(sum.finances, \.abandoned))
    add(language.report.revenue, language.amounts(sum.finances, \.revenue))
  }

  mutating func addIndicators(
    _ indicators: Entries<Indicator>, at reportingDate: ReportingDate, in language: Language,
    isJudged: Bool = true
  ) {
    add(
      language.phrases.indicator(indicators.count, in: language),
      log: indicators.map { indicator in
        let unit = indicator.unit.map { " (\($0.string))" } ?? ""
        let standing = IndicatorStanding(indicator, at: reportingDate, isJudged: isJudged)
        return Entry(
          heading: indicator.name.string + unit,
          lines: indicator.lines(standing, on: reportingDate.day, in: language))
      })
  }
}

extension Document {
  /// Creates the complete description of an indicator, with a drawing of its course.
  init(ofIndicator part: ItemPart, in language: Language) {
    let phrases = language.phrases
    let plan = part.owner.plan
    let above = part.item.map { item -> [String] in
      let items = part.owner.itemsByID
      return item.path.compactMap { items[$0.text] }.map { "\($0.id) \($0.title.string)" }
        + ["\(item.id) \(item.title.string)"]
    }
    self.init([
      .item(
        id: part.indicator?.id?.text ?? part.item?.id.text ?? plan.id.text,
        title: part.indicator?.name.string ?? "", place: [plan.title.string] + (above ?? []))
    ])
    guard let indicator = part.indicator, let standing = part.indicatorStanding else { return }
    add(
      language.report.state, standing.state.map { phrases.indicatorStates($0).one },
      tone: Language.tone(ofState: standing))
    add(phrases.unit, indicator.unit?.string)
    add(
      phrases.measured,
      standing.lastValue.map { language.number($0) + language.parenthesis(standing.lastMeasured?.date) })
    add(
      phrases.target,
      standing.target.map { language.target($0, standing.targetValue) + language.parenthesis($0.date) })
    add(phrases.nextTarget, standing.next.map { language.target($0, nil) + language.parenthesis($0.date) })
    add(
      phrases.baseline,
      indicator.baseline?.value.map { language.number($0) + language.parenthesis(indicator.baseline?.date) })
    add(phrases.attainment, standing.attainment.map(language.percent))
    add(phrases.expected, standing.expected.map { language.number($0) })
    add(phrases.frequency, indicator.frequency.map(phrases.frequencies))
    add(phrases[.referents], indicator.referents.map(\.string).joined(separator: ", "))
    add(phrases.source, indicator.source?.string)
    addFields(indicator.fields)
    add("", prose: indicator.text?.string)
    let drawing = CourseDrawing(
      IndicatorCourse(indicator, on: part.owner.reportingDate.day), in: language
    ).lines
    if !drawing.isEmpty { add(.drawing(drawing)) }
    var table = Table([
      .init(phrases.measuredOn.capitalized, .right), .init(phrases.measured.capitalized, .right),
      .init(phrases.note.capitalized, isFlexible: true),
    ])
    for measurement in indicator.measurements.known(on: part.owner.reportingDate.day) {
      let achieved = measurement.achieved.map {
        $0 ? phrases.indicatorStates(.reached).one : phrases.notThere
      }
      table.append([
        .init(measurement.date.map { language.shortDate($0.last) } ?? ""),
        .init(measurement.value.map { language.number($0) } ?? achieved ?? "–"),
        .init(measurement.note?.string ?? ""),
      ])
    }
    add(phrases.measurements, table: table)
    add(
      phrases.targets,
      list: indicator.targets.map { language.target($0, nil) + language.parenthesis($0.date) })
    addLinks(indicator.links, indicator.sourceIDs, in: language)
  }
}

extension Indicator {
  /// Returns the indicator's standing, its targets and measurements if there are several, and its notes.
  fileprivate func lines(_ standing: IndicatorStanding, on day: Day, in language: Language) -> [String] {
    let phrases = language.phrases
    var facts = standing.state.map { [phrases.indicatorStates($0).one] } ?? []
    if let value = standing.lastValue {
      facts.append(
        "\(phrases.measured) \(language.number(value))" + language.parenthesis(standing.lastMeasured?.date))
    }
    if let target = standing.target {
      facts.append(
        "\(phrases.target) \(language.target(target, standing.targetValue))"
          + language.parenthesis(target.date))
    }
    if let next = standing.next {
      facts.append("\(phrases.nextTarget) \(language.target(next, nil))" + language.parenthesis(next.date))
    }
    if let value = baseline?.value {
      facts.append("\(phrases.baseline) \(language.number(value))" + language.parenthesis(baseline?.date))
    }
    if let attainment = standing.attainment {
      facts.append("\(phrases.attainment) \(language.percent(attainment))")
    }
    let known = measurements.known(on: day)
    let targetLine = targets.count > 1 ? [targetLine(language)] : []
    let measurementLine = known.count > 1 ? [measurementLine(known, language)] : []
    let notes = [baseline?.note, known.last?.note].compactMap { $0?.string }
    let about = [
      frequency.map(phrases.frequencies),
      referents.isEmpty ? nil : referents.map(\.string).joined(separator: ", "),
      source.map { language.labelled(phrases.source.capitalized, $0.string) },
    ].compactMap(\.self)
    return [text?.string].compactMap(\.self) + [facts.joined(separator: " · ")]
      + (about.isEmpty ? [] : [about.joined(separator: " · ")]) + targetLine + measurementLine + notes
      + fields.map { language.labelled($0.name, $0.text.string) } + links.map { $0.line(in: language) }
      + sourceIDs.map { language.labelled($0.name, $0.text.string) }
  }

  private func targetLine(_ language: Language) -> String {
    let targets = targets.map { target in
      language.target(target, nil) + language.parenthesis(target.date)
    }
    return language.labelled(language.phrases.targets.capitalized, targets.joined(separator: " · "))
  }

  private func measurementLine(_ known: [Measurement], _ language: Language) -> String {
    let values = known.map { measurement in
      let achieved = measurement.achieved.map {
        $0 ? language.phrases.indicatorStates(.reached).one : language.phrases.notThere
      }
      return (measurement.value.map { language.number($0) } ?? achieved ?? measurement.note?.string ?? "–")
        + language.parenthesis(measurement.date)
    }
    return language.labelled(language.phrases.measurements.capitalized, values.joined(separator: " · "))
  }
}

extension Language {
  /// Returns the date in parentheses: ` (30/06/2025)`.
  fileprivate func parenthesis(_ date: DaySpan?) -> String {
    date.map { " (\(shortDate($0.last)))" } ?? ""
  }

  /// Returns a target's value with its comparison: `> 98`, `≤ 6`, `+9`, `40–60`; or its words.
  func target(_ target: Indicator.Target, _ value: Quantity?) -> String {
    guard let stated = target.value else {
      switch (target.from, target.to) {
      case (let from?, let to?): return "\(number(from))–\(number(to))"
      case (let from?, nil): return "≥ " + number(from)
      case (nil, let to?): return "≤ " + number(to)
      case (nil, nil): return target.note?.string ?? ""
      }
    }
    let sign = target.sign.map { $0 + " " } ?? ""
    guard target.isRelative, value == nil else { return sign + number(value ?? stated) }
    return sign + "Δ " + signed(stated)
  }
}

extension ItemPart {
  /// Returns how an indicator stands, in a line.
  package func facts(in language: Language) -> String {
    guard let standing = indicatorStanding else { return "" }
    let phrases = language.phrases
    return [
      standing.state.map { phrases.indicatorStates($0).one },
      standing.lastValue.map {
        "\(phrases.measured) \(language.number($0))" + language.parenthesis(standing.lastMeasured?.date)
      },
      standing.target.map {
        "\(phrases.target) \(language.target($0, standing.targetValue))" + language.parenthesis($0.date)
      },
    ].compactMap(\.self).joined(separator: " · ")
  }
}

extension Indicator.Target {
  /// The sign of the comparison with the value, if there is one.
  fileprivate var sign: String? {
    switch comparison {
    case .atLeast: "≥"
    case .above: ">"
    case .atMost: "≤"
    case .below: "<"
    case .equal: "="
    case nil: nil
    }
  }

  /// Returns the number that the target stands for, unless it is a range or words.
  ///
  /// - Parameter value: The value that a relative target comes to.
  func figure(_ value: Quantity?) -> Figure? {
    let bound: (sign: String, value: Quantity)? =
      switch (self.value, from, to) {
      case (let stated?, _, _): isRelative && value == nil ? nil : (sign ?? "", value ?? stated)
      case (nil, let from?, nil): ("≥", from)
      case (nil, nil, let to?): ("≤", to)
      default: nil
      }
    return bound.map {
      $0.sign.isEmpty ? .number($0.value.description) : .bound($0.sign, $0.value.description)
    }
  }
}

extension Document {
  /// Adds names in one line, labelled by the noun in the right number.
  mutating func add(_ noun: Noun, names: [String], in language: Language) {
    add(noun(names.count, in: language), names.joined(separator: ", "))
  }

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
    let sign =
      switch target.comparison {
      case .atLeast: "≥ "
      case .above: "> "
      case .atMost: "≤ "
      case .below: "< "
      case .equal: "= "
      case nil: ""
      }
    guard target.isRelative, value == nil else { return sign + number(value ?? stated) }
    return sign + "Δ " + signed(stated)
  }
}

extension Document {
  /// Adds names in one line, labelled by the noun in the right number.
  mutating func add(_ noun: Noun, _ names: [String], _ language: Language) {
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
    let spent = sum.finances.amounts.filter { $0.amounts.spent != .zero }.map { currency, amounts in
      let share = Percent(Int128(amounts.spent.cents), of: Int128(amounts.planned.cents))
      return language.money(amounts.spent, currency) + (share.map { " (\(language.percent($0)))" } ?? "")
    }
    add(phrases[.spent], spent.joined(separator: " + "))
  }

  mutating func addIndicators(
    _ indicators: Entries<Indicator>, _ reportingDate: ReportingDate, _ language: Language
  ) {
    add(
      language.phrases.indicator(indicators.count, in: language),
      log: indicators.map { indicator in
        let unit = indicator.unit.map { " (\($0.string))" } ?? ""
        return Entry(heading: indicator.name.string + unit, lines: indicator.lines(reportingDate, language))
      })
  }
}

extension Indicator {
  /// Returns the indicator's standing, its targets and measurements if there are several, and its notes.
  fileprivate func lines(_ reportingDate: ReportingDate, _ language: Language) -> [String] {
    let phrases = language.phrases
    let standing = IndicatorStanding(self, on: reportingDate.day)
    var facts = [phrases.indicatorStates(standing.state)]
    if let value = standing.lastValue {
      facts.append(
        "\(phrases.measured) \(language.number(value))" + language.parenthesis(standing.lastMeasured?.date))
    }
    if let target = standing.target, target.value != nil {
      facts.append(
        "\(phrases.target) \(language.target(target, standing.targetValue))"
          + language.parenthesis(target.date))
    }
    if let value = baseline?.value {
      facts.append("\(phrases.baseline) \(language.number(value))" + language.parenthesis(baseline?.date))
    }
    if let attainment = standing.attainment {
      facts.append("\(phrases.attainment) \(language.percent(attainment))")
    }
    let known = measurements.known(on: reportingDate.day)
    let targetLine = targets.count > 1 ? [targetLine(language)] : []
    let measurementLine = known.count > 1 ? [measurementLine(known, language)] : []
    let notes = [baseline?.note, standing.last?.note].compactMap { $0?.string }
    return [facts.joined(separator: " · ")] + targetLine + measurementLine + notes
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
        language.phrases.indicatorStates($0 ? .reached : .notReached)
      }
      return (measurement.value.map { language.number($0) } ?? achieved ?? "–")
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

  /// Returns a target's value with its comparison: `> 98`, `≤ 6`, `+9`.
  func target(_ target: Indicator.Target, _ value: Quantity?) -> String {
    guard let stated = target.value else { return "" }
    let sign =
      switch target.comparison {
      case .atLeast: "≥ "
      case .above: "> "
      case .atMost: "≤ "
      case .below: "< "
      case nil: ""
      }
    guard target.isRelative, value == nil else { return sign + number(value ?? stated) }
    return sign + "Δ " + signed(stated)
  }
}

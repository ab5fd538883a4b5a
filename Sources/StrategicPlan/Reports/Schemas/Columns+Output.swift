import SourceText

extension ItemColumn {
  /// The column as a key of rows.
  var outputKey: OutputKey {
    let (type, meaning) = output
    return OutputKey(rawValue, type, meaning)
  }

  /// Returns the column as a key of the details of an item.
  func outputKey(inDetailsOf level: Level) -> OutputKey {
    row.isShown(.null, of: level) ? outputKey : outputKey.sometimes
  }

  private var output: (OutputType, String) {
    switch self {
    case .plan: (.text, "The plan's id.")
    case .level: (.words(Level.self), "The level.")
    case .id: (.text, "The item's id.")
    case .path: (.list(.text), "The ids of the objectives above it, the outermost first.")
    case .title: (.text, "Its title.")
    case .status: (.optional(.words(Status.self)), "The status of an action.")
    case .progress:
      (.optional(.percent), "The progress of an action, or the mean of the actions below an objective.")
    case .health: (.optional(.words(Health.self)), "How those in charge see it.")
    case .priority: (.optional(.words(Priority.self)), "How urgent it is.")
    case .domains: (.list(.text), "The parts of the organization concerned.")
    case .referents: (.list(.text), "Who answers for it.")
    case .start: (.optional(.day), "The first day of its planned start.")
    case .deadline: (.optional(.text), "The last day of the deadline in force, or `ongoing`.")
    case .originalDeadline: (.optional(.day), "The last day of the first deadline, if it was moved.")
    case .overdue: (.flag, "Whether its deadline has passed.")
    case .dueSoon: (.flag, "Whether its deadline comes soon.")
    case .lateStart: (.flag, "Whether an action should have begun.")
    case .slipping: (.flag, "Whether an action is slower than its time.")
    case .budget:
      (
        .list(.object("budgetLine")),
        "The lines of an action's budget, or the amounts planned below an objective."
      )
    case .spent: (.optional(.amount), "What was spent, in the plan's currency.")
    case .fte: (.optional(.number), "The planned full-time equivalents.")
    case .indicators: (.list(.object("indicator")), "Its own indicators, and where they stand.")
    case .themes: (.list(.text), "The themes it belongs to.")
    case .tags: (.list(.text), "Words to find it by.")
    case .organization: (.optional(.text), "Whose plan it is.")
    case .sdgs: (.list(.count), "Sustainable Development Goals of the United Nations, by their numbers.")
    case .finished: (.optional(.day), "Since when an action has been done, if the journal tells.")
    case .lastUpdate: (.optional(.day), "The day of the last entry in its journal.")
    case .missedIndicators: (.count, "How many of its own indicators missed a target.")
    case .currency: (.text, "The plan's currency (ISO 4217), in which spending is.")
    case .note: (.optional(.text), "The last remark in its journal.")
    case .source: (.list(.text), "Who pays, by the lines of an action's budget.")
    case .day: (.day, "The day of which everything is told.")
    case .gained: (.optional(.number), "The percentage points gained since the earlier day of --since.")
    case .changes: (.list(.words(TurningPoint.self)), "What happened to an action since that day.")
    case .text: (.optional(.text), "More about it.")
    case .partners: (.list(.text), "Who helps from outside.")
    case .sponsors: (.list(.text), "Who carries it, in politics or management.")
    case .links: (.list(.object("link")), "Documents about it.")
    case .fields: (.named(.text), "What else is kept about it, as texts by name.")
    case .sourceIds: (.named(.text), "What other systems call it, by their names.")
    case .steps: (.list(.object("step")), "Its steps.")
    case .weight: (.optional(.number), "How much it counts; 1 unless it says otherwise.")
    case .dependsOn: (.list(.text), "The ids of the actions it waits for.")
    case .neededBy: (.list(.text), "The ids of the actions that wait for it.")
    case .alsoServes: (.list(.text), "The ids of the other objectives it serves.")
    case .updates: (.list(.object("update")), "Its journal up to the day.")
    case .standing: (.object("standing"), "The figures of everything below it.")
    case .children: (.list(.text), "The ids of what is directly below it.")
    case .alsoServedBy: (.list(.text), "The ids of actions elsewhere that serve it.")
    }
  }
}

extension PlanColumn {
  /// The column as a key of rows.
  var outputKey: OutputKey {
    let (type, meaning) = output
    return OutputKey(rawValue, type, meaning)
  }

  private var output: (OutputType, String) {
    switch self {
    case .id: (.text, "The plan's id.")
    case .title: (.text, "Its title.")
    case .organization: (.optional(.text), "Whose plan it is.")
    case .start: (.optional(.day), "Its first day.")
    case .end: (.optional(.day), "Its last day.")
    case .adopted: (.optional(.day), "When it was adopted.")
    case .progress: (.optional(.percent), "The mean progress of the actions that count.")
    case .total: (.count, "How many actions it has, abandoned ones too.")
    case .done: (.count, "How many are done.")
    case .overdue: (.count, "How many are past their deadline.")
    case .dueSoon: (.count, "How many are due soon.")
    case .lateStart: (.count, "How many should have begun.")
    case .slipping: (.count, "How many are slower than their time.")
    case .budget: (.optional(.amount), "The planned cost, in the plan's currency.")
    case .spent: (.optional(.amount), "What was spent, in the plan's currency.")
    case .fte: (.number, "The planned full-time equivalents.")
    case .indicators: (.count, "How many indicators it has, with those of its items.")
    case .sponsors: (.list(.text), "Who carries it, in politics or management.")
    case .links: (.list(.object("link")), "Documents about it.")
    case .fields: (.named(.text), "What else is kept about it, as texts by name.")
    case .sourceIds: (.named(.text), "What other systems call it, by their names.")
    case .currency: (.text, "The plan's currency (ISO 4217).")
    case .day: (.day, "The day of which everything is told.")
    }
  }
}

extension PartColumn {
  /// Returns the columns of a kind of part as keys of rows.
  static func keys(of kind: ItemPart.Kind) -> [OutputKey] {
    records(of: kind).map { column in
      let (type, meaning) = column.output(of: kind)
      return OutputKey(column.rawValue, type, meaning)
    }
  }

  private func output(of kind: ItemPart.Kind) -> (OutputType, String) {
    switch self {
    case .plan: (.text, "The plan's id.")
    case .organization: (.optional(.text), "Whose plan it is.")
    case .item: (.text, "The id of the item it is of; of the plan's own, the plan's.")
    case .itemTitle: (.text, "The title of that item.")
    case .path: (.list(.text), "The ids of the objectives above that item, the outermost first.")
    case .id: (.optional(.text), "The indicator's id.")
    case .name: (.text, "What is measured.")
    case .title: (.text, "The step's title.")
    case .step: (.count, "The step's number, from 1.")
    case .kind: (.word(["target", "measurement"]), "Whether it is a target or a measurement.")
    case .unit: (.optional(.text), "The unit of the values.")
    case .direction: (.optional(.words(Direction.self)), "Whether more or less is better.")
    case .baseline: (.optional(.number), "The value from which it is judged.")
    case .baselineDate: (.optional(.day), "The day of that value.")
    case .target:
      (.optional(.number), "The value of the target, with the baseline added where it is relative.")
    case .comparison: (.optional(.words(Comparison.self)), "How a value is compared with the target.")
    case .from: (.optional(.number), "The least value of a range.")
    case .to: (.optional(.number), "The greatest value of a range.")
    case .targetDate: (.optional(.day), "The last day of the target's date.")
    case .value: (.optional(.number), kind == .indicator ? "The last value measured." : "The value measured.")
    case .valueDate: (.optional(.day), "The day of that value.")
    case .achieved: (.optional(.flag), "Whether it is reached, where that is all that is measured.")
    case .date: (.optional(.day), "The last day of its date.")
    case .attainment: (.optional(.number), "The share of the way to the target, in percent.")
    case .expected: (.optional(.number), "The value on a straight way to the target.")
    case .state: (.optional(.words(IndicatorStanding.State.self)), "How it is judged.")
    case .next: (.optional(.number), "The value of the next target.")
    case .nextDate: (.optional(.day), "The last day of the next target's date.")
    case .deadline: (.optional(.day), "The last day of the step's deadline.")
    case .done: (.optional(.day), "When the step was done, or null.")
    case .overdue: (.flag, "Whether the step's deadline has passed.")
    case .dueSoon: (.flag, "Whether the step's deadline comes soon.")
    case .referents: (.list(.text), "Who answers for it.")
    case .source: (.optional(.text), "Where the values come from.")
    case .frequency: (.optional(.words(Frequency.self)), "How often it is measured.")
    case .text: (.optional(.text), "More about it.")
    case .note: (.optional(.text), kind == .indicator ? "The remark of the last measurement." : "A remark.")
    case .fields: (.named(.text), "What else is kept about it, as texts by name.")
    case .sourceIds: (.named(.text), "What other systems call it, by their names.")
    case .links: (.list(.object("link")), "Documents about it.")
    case .day: (.day, "The day of which everything is told.")
    }
  }
}

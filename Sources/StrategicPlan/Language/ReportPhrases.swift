/// The words of one language for the yearly report.
package struct ReportPhrases: Sendable {
  /// The figures from which sentences are made.
  struct Figures: Sendable {
    let total: Int
    let done: Int
    /// The progress, or `nil` if no action counts.
    let progress: Percent?
    let finished: Int
    let started: Int
    let postponed: Int
    let abandoned: Int
    let reopened: Int
    let resumed: Int
    let broughtForward: Int
    /// The number of abandoned actions, which `total` does not include.
    let excluded: Int
  }

  let title: @Sendable (ReportPeriod, Language) -> String
  /// The headings of the sections that are not named after a level of the plan.
  let headings: [ReportSection: String]
  /// The sentence under a heading with nothing to show.
  let empty: @Sendable (ReportSection) -> String
  let summary: @Sendable (Figures, Language) -> String
  /// A sentence from the objective, the points it gained, and the number of its actions that were finished.
  let wentWell: @Sendable (String, String, Int, Language) -> String
  /// A sentence from the objective, the number of its actions that are late, and the one that is latest.
  let wentBadly: @Sendable (String, Int, String, Language) -> String
  /// A sentence from the total number of late actions, and the one that is latest.
  let lateInAll: @Sendable (Int, String, Language) -> String
  let onlyPostponed: @Sendable (Int, Language) -> String
  /// A sentence about a plan without actions, from its contents: “4 strategic objectives”, “8 indicators”.
  /// The parts that a plan without actions sets out; with indicators that are measured, there is progress to report.
  let noActions: @Sendable ([String], _ isMeasured: Bool) -> String
  /// The number of indicators that are reached or on track, of those that are compared with a target.
  let indicatorsSay: @Sendable (_ good: Int, _ compared: Int, Language) -> String
  let turningPoints: @Sendable (TurningPoint) -> String
  let overspent: @Sendable (String) -> String
  /// The title of a report on several plans.
  let jointTitle: @Sendable (ReportPeriod, Language) -> String
  /// The number of actions with a start and a deadline, of those there are.
  let bothDates: @Sendable (_ dated: Int, _ total: Int, Language) -> String
  /// The way in which figures are worked out, from the points of a slow pace and the percents of the tolerance of indicators.
  let method: @Sendable (_ points: String, _ percent: String, Language) -> [String]
  let judgements: @Sendable (Outcome) -> String
  let judgementRule: String
  let judgement: String
  let indicatorsReached: String
  let kept: String
  let changed: String
  let dropped: String
  let inherited: String
  let inheritedIndicators: String
  /// A word for an evaluation of a period that has not ended.
  let provisional: String
  /// The heading of a column of late actions, which are counted in others too.
  let ofWhichLate: String
  /// A sentence below the figures of a part of a plan.
  let onlyMatching: String
  /// The heading of a column of the counts that have none of their own.
  let others: String
  let timeline: String
  let nothingLate: String
  let nothingToReport: String
  let nothingPlanned: String
  let abandonedBudget: String
  let revenue: String
  let noYear: String

  let reported: String
  let standsAt: String
  let change: String
  let actionsDone: String
  let actionsUnderWay: String
  let actionsLate: String
  let objectivesLate: String
  let comment: String
  let reason: String
  let from: String
  let to: String
  let delay: String
  let gap: String
  let state: String
  let planned: String
  let remaining: String
  let shareUsed: String
  let noSource: String
  /// The spending of actions whose budget has several sources.
  let severalSources: String
  let open: String
}

extension ReportPhrases {
  /// Returns the parts of a sentence, joined by commas and a word before the last: “a, b and c”.
  static func joined(_ parts: [String], _ and: String) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(and) " + last
  }
}

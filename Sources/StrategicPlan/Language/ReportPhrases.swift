/// The words of one language for the yearly report.
package struct ReportPhrases: Sendable {
  /// Figures that sentences are made from.
  struct Figures: Sendable {
    let total: Int
    let done: Int
    let progress: Percent
    let finished: Int
    let started: Int
    let postponed: Int
    let abandoned: Int
    let reopened: Int
    /// Abandoned actions, which `total` leaves out.
    let excluded: Int
  }

  let title: @Sendable (ReportPeriod, Language) -> String
  /// Of the sections that are not called after a level of the plan.
  let headings: [YearlyReport.Section: String]
  /// What is said under a heading with nothing to show.
  let empty: @Sendable (YearlyReport.Section) -> String
  let summary: @Sendable (Figures, Language) -> String
  /// The objective, the points it gained, and how many of its actions were finished.
  let wentWell: @Sendable (String, String, Int, Language) -> String
  /// The objective, how many of its actions are late, and the one that is so for longest.
  let wentBadly: @Sendable (String, Int, String, Language) -> String
  /// How many actions are late in all, and the one that is so for longest.
  let lateInAll: @Sendable (Int, String, Language) -> String
  let onlyPostponed: @Sendable (Int, Language) -> String
  /// What a plan without actions holds: “4 strategic objectives”, “8 indicators”.
  let noActions: @Sendable ([String]) -> String
  let turningPoints: @Sendable (TurningPoint) -> String
  let overspent: @Sendable (String) -> String
  let nothingLate: String
  let nothingToReport: String
  let nothingPlanned: String
  let noYear: String

  let reported: String
  let standsAt: String
  let change: String
  let actionsDone: String
  let actionsUnderWay: String
  let actionsLate: String
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
  let open: String
}

extension Language {
  package var reportPhrases: ReportPhrases {
    switch self {
    case .english: .english
    case .french: .french
    case .dutch: .dutch
    case .german: .german
    }
  }
}

extension ReportPhrases {
  /// Parts of a sentence, joined by commas and a word before the last: “a, b and c”.
  static func joined(_ parts: [String], _ and: String) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(and) " + last
  }
}

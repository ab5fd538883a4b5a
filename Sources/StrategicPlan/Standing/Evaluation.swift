/// The verdict of an evaluation on an objective, by its actions that are not abandoned and its indicators with a target.
package enum Outcome: Sendable {
  /// All actions are done, and all indicators reached.
  case reached
  /// Some of both are.
  case partlyReached
  /// None is.
  case notReached
  /// Nothing has been reported on any of them.
  case unknown
}

/// The actions and indicators of an objective that an evaluation counts.
struct Evaluation: Sendable {
  let actionsDone: Int
  let actions: Int
  let indicatorsReached: Int
  let indicators: Int
  private let isReported: Bool

  /// Creates an evaluation.
  ///
  /// - Parameter hasJournal: A Boolean value that indicates whether something has been said of an action.
  init(_ rollUp: RollUp, _ counts: IndicatorCounts, hasJournal: Bool) {
    isReported = hasJournal || counts.compared > counts[.measurementDue]
    actionsDone = rollUp[.done]
    actions = rollUp.total - rollUp[.abandoned]
    indicatorsReached = counts[.reached]
    indicators = counts.compared
  }

  /// The outcome, or `nil` where there is nothing to judge by.
  var outcome: Outcome? {
    guard actions + indicators > 0 else { return nil }
    guard isReported else { return .unknown }
    let (done, all) = (actionsDone + indicatorsReached, actions + indicators)
    return done == all ? .reached : done == 0 ? .notReached : .partlyReached
  }
}

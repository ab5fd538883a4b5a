/// A section of the yearly report, under a heading of its own.
package enum ReportSection: String, CaseIterable, Sendable {
  case foreword, summary, judgements, objectives, actions
  case finished, started, progressed, postponed, broughtForward, abandoned, resumed, late, next
  case indicators, budget, workload, reviews, method

  /// The sections that report changes between two standings.
  static let changes: [ReportSection] = [
    .finished, .started, .progressed, .postponed, .broughtForward, .abandoned, .resumed,
  ]
}

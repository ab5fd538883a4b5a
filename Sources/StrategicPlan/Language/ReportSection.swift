/// A section of the yearly report, under a heading of its own.
package enum ReportSection: String, CaseIterable, Sendable {
  case foreword, summary, objectives, actions, finished, started, postponed, abandoned, late, next
  case indicators, budget, workload
}

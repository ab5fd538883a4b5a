/// The amount that a report tells.
package enum ReportDetail: String, CaseIterable, Comparable, Sendable {
  /// A few pages for a council member: figures, changes, what is late.
  case brief
  /// That, with each objective and action.
  case usual
  /// Everything: texts, steps, workload by all names.
  case full

  package static func < (left: ReportDetail, right: ReportDetail) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .brief: 0
    case .usual: 1
    case .full: 2
    }
  }

  /// The sections of a report, in their order.
  func sections(of period: ReportPeriod) -> [ReportSection] {
    let judges =
      switch period.kind {
      case .midTerm, .final: true
      case .year, .span: false
      }
    let all: [ReportSection] =
      switch self {
      case .brief:
        [.foreword, .summary, .judgements, .objectives] + ReportSection.changes + [
          .late, .next, .budget, .method,
        ]
      case .usual, .full: ReportSection.allCases
      }
    return all.filter { $0 != .judgements || judges }
  }
}

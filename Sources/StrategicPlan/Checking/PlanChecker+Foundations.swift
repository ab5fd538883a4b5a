import SourceText

extension PlanChecker {
  mutating func checkIdentifier(_ taken: [Identifier: String]) {
    guard let file = taken[plan.id] else { return }
    let place = document.value(of: "id", in: plan.node).map(document.range)
    report(
      .duplicatePlan, "the plan '\(plan.id)' is in \(file) too", at: place ?? plan.title.range, subject: "")
  }

  /// Checks the plan's statements about itself: mission, vision, values, a review by mid-term.
  mutating func checkFoundations() {
    let place = plan.title.range
    if plan.missions.isEmpty { report(.missingMission, "the plan states no mission", at: place, subject: "") }
    if plan.vision == nil { report(.missingVision, "the plan states no vision", at: place, subject: "") }
    if plan.values.isEmpty { report(.missingValues, "the plan states no values", at: place, subject: "") }
    checkReviews()
  }

  private mutating func checkReviews() {
    guard let first = plan.period.firstDay, let last = plan.period.lastDay else { return }
    let middle = first + (last - first) / 2
    let isReviewed = plan.reviews.contains { $0.date.map { $0.last <= day } ?? false }
    guard middle < day, !isReviewed else { return }
    report(
      .missingReview, "half of the period had passed on \(middle), and no review has been made",
      at: document.range(plan.period.node), subject: "", hint: "add it to \"reviews\"")
  }
}

package import SourceText

extension RollUp {
  /// The figures as members of a JSON report.
  package var members: [JSONValue.Member] {
    [
      .init("progress", progress.json),
      .init("progressUnknown", JSONValue(progressUnknown)),
      .init(
        "actions",
        .object(
          [.init("total", JSONValue(total))]
            + Status.allCases.map { .init($0.rawValue, JSONValue(self[$0])) })),
      .init("overdue", JSONValue(overdue)),
      .init("dueSoon", JSONValue(dueSoon)),
      .init("lateStart", JSONValue(lateStart)),
      .init("slipping", JSONValue(slipping)),
      .init(
        "budget",
        .object(
          finances.amounts.map {
            .init(
              $0.currency.code,
              [
                "planned": JSONValue($0.amounts.planned.description),
                "spent": JSONValue($0.amounts.spent?.description),
                "abandoned": JSONValue($0.amounts.abandoned.description),
                "revenue": JSONValue($0.amounts.revenue.description),
              ])
          })),
      .init("fte", .number(fullTimeEquivalents.description)),
      .init("health", .object(Health.allCases.map { .init($0.rawValue, JSONValue(self[$0])) })),
    ]
  }
}

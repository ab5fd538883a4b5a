package import SourceText

extension RollUp {
  /// The figures as members of a JSON report.
  package var members: [JSONValue.Member] {
    [
      .init("progress", progress.json),
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
                "spent": JSONValue($0.amounts.spent.description),
              ])
          })),
      .init("fte", .number(fullTimeEquivalents.description)),
    ]
  }
}

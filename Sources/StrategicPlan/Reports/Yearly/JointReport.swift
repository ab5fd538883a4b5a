/// A report on several plans: a table of all, one of their actions, and each plan's own part.
///
/// Walloon communes and their CPAS report so on what they do together (Code de la démocratie locale, art. L1512-1/1; loi
/// organique des CPAS, art. 26bis).
package struct JointReport: Sendable {
  private let reports: [YearlyReport]
  private let language: Language
  private let subject: String?

  package init(_ reports: [YearlyReport], in language: Language, about subject: String?) {
    self.reports = reports
    self.language = language
    self.subject = subject
  }

  package var title: String {
    reports.first.map { language.report.jointTitle($0.period, language) } ?? ""
  }

  package func document(_ illustration: YearlyReport.Illustration) -> Document {
    let (phrases, words) = (language.phrases, language.report)
    var document = Document([.heading(1, title)])
    document.add(
      .list((subject.map { [[.strong($0)]] } ?? []) + reports.map { [.text(JointReport.name(of: $0.plan))] }))
    document.add(.heading(2, words.headings[.summary] ?? "", anchor: "summary"))
    var lines = PlanLines()
    for report in reports { lines.add(report.after) }
    var table = lines.table(in: language)
    table.layout.isIndented = false
    document.add(.table(table.withoutUnknownColumns))
    let entries = reports.flatMap { report in report.entries.map { (report, $0) } }
    let isBrief = reports.allSatisfy { $0.detail == .brief }
    if !entries.isEmpty, !isBrief || subject != nil {
      document.add(.heading(2, phrases.action.many.capitalized, anchor: "actions"))
      let table = Table(
        [
          (phrases.plan.one.capitalized, .left), (phrases.action.one.capitalized, .left),
          (phrases[.deadline].capitalized, .left), (phrases[.status].capitalized, .left), ("%", .right),
          (phrases.referent.many.capitalized, .left), (phrases.partner.many.capitalized, .left),
        ],
        entries.map { report, entry in
          [
            [.text(report.plan.id.text)],
            [
              .reference(entry.item.id.text, to: JointReport.prefix(of: report) + entry.item.anchor),
              .text(" " + entry.item.title.string),
            ],
            report.deadline(entry.change.after), report.statusWords(entry),
            report.progress(entry.change.after.progress), [.text(report.referents(entry.item))],
            [.text(entry.item.partners.map(\.string).joined(separator: ", "))],
          ]
        })
      document.add(.table(table.withoutEmptyColumns))
    }
    for report in reports {
      document.add(
        report.document(illustration).retitled(report.plan.title.string).nested(
          JointReport.prefix(of: report)))
    }
    return document
  }

  /// Adds how the figures are worked out, once for all plans that are judged alike.
  private func addMethod(to document: inout Document) {
    var told: Set<[String]> = []
    for report in reports where report.sections.contains(.method) {
      guard let lines = report.method, told.insert(lines).inserted else { continue }
      let name = told.count > 1 ? " – " + report.plan.title.string : ""
      document.add(
        .heading(2, (language.report.headings[.method] ?? "") + name, anchor: "method-\(told.count)"))
      document.add(.list(lines.map { [.text($0)] }))
    }
  }

  private static func name(of plan: Plan) -> String {
    plan.title.string + (plan.organization.map { " (\($0.string))" } ?? "")
  }

  private static func prefix(of report: YearlyReport) -> String { (report.partName ?? "") + "/" }
}

extension Document {
  /// Returns the document with another title, to which references lead.
  fileprivate func retitled(_ title: String) -> Document {
    Document([.heading(1, title, anchor: "plan")] + withoutTitle.blocks)
  }
}

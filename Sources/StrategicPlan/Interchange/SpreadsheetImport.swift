package import OfficeFiles
package import SourceText

/// A spreadsheet that is to be taken in: how its table is read, and what it makes of a plan.
package struct SpreadsheetImport {
  package let path: FilePath
  /// The table, and those with the same header.
  package let layouts: [SheetLayout]
  package var layout: SheetLayout { layouts[0] }
  private let workbook: Workbook
  private let isOfIndicators: Bool
  private let dateOrder: WrittenDate.Order?

  /// Finds the table in a spreadsheet.
  package init(_ workbook: Workbook, at path: FilePath, _ options: ImportOptions) throws(OfficeProblem) {
    self.path = path
    self.workbook = workbook
    let layout = try SheetLayout(workbook, options)
    dateOrder = options.dateOrder
    let meanings = Set(layout.columns.compactMap(\.meaning))
    guard !layout.isListOfParts else {
      throw OfficeProblem(
        "it is a list of indicators, measurements or steps", hint: "lists of actions and objectives come back"
      )
    }
    let hasValues = meanings.contains(.value) || meanings.contains(.target)
    isOfIndicators =
      options.isOfIndicators
      || meanings.contains(.indicator) && meanings.contains(.date) && hasValues && !meanings.contains(.action)
    let headers = layout.columns.map(\.header)
    var layouts = [layout]
    for sheet in workbook.sheets
    where !sheet.isHidden && sheet.name != layout.sheet.name && options.sheet == nil {
      guard let other = try? SheetLayout(Workbook(sheets: [sheet]), options),
        other.columns.map(\.header) == headers
      else { continue }
      layouts.append(other)
    }
    // In the order of the file.
    let names = workbook.sheets.map(\.name)
    self.layouts = layouts.sorted {
      names.firstIndex(of: $0.sheet.name) ?? 0 < names.firstIndex(of: $1.sheet.name) ?? 0
    }
  }

  /// How a column is read, and what it has.
  package struct ColumnUse: Sendable {
    package let letters: String
    package let header: String
    /// The name of its meaning, or `nil` if it is kept in fields.
    package let meaning: String?
    package let year: Int?
    package let filled: Int
    package let example: String
  }

  package var columns: [ColumnUse] {
    layout.columns.map { column in
      let words = layout.rows.compactMap { $0[column.position]?.words }.filter { !$0.isEmpty }
      return ColumnUse(
        letters: Sheet.letters(ofColumn: column.position), header: column.header,
        meaning: column.meaning?.name,
        year: column.year, filled: words.count, example: words.first?.withoutLineBreaks.shortened ?? "")
    }
  }

  /// A date whose day and month may be meant either way, if nothing in its column and in the language tells.
  package var uncertainDate: (header: String, example: String)? {
    guard dateOrder == nil, layout.language == nil, layout.provenDateOrder == nil else { return nil }
    for column in layout.columns where column.meaning?.kind == .date {
      let values = layout.values(of: column)
      guard ColumnValues(values, .date, countsFrom1904: workbook.countsFrom1904).isOrderUncertain else {
        continue
      }
      let example = values.lazy.compactMap(\.words).first { WrittenDate($0)?.mayBeSwapped == true }
      if let example { return (column.header, example) }
    }
    return nil
  }

  /// The findings about the file as a whole.
  package var remarks: [String] {
    let read = Set(layouts.map(\.sheet.name))
    let others = workbook.sheets.filter { !$0.isHidden && !$0.rows.isEmpty && !read.contains($0.name) }
    let comments = workbook.sheets.filter { read.contains($0.name) }.reduce(0) { $0 + $1.commentCount }
    return workbook.remarks
      + (comments == 0
        ? [] : ["the comments on \(comments) cell\(comments == 1 ? " are" : "s are") not read"])
      + (others.isEmpty ? [] : ["not read: " + others.map { "sheet '\($0.name)'" }.joined(separator: ", ")])
  }

  /// The day that the file says it tells of, such as “Situation au 30/09/2026” above the table or on another sheet.
  package var day: Day? {
    for sheet in workbook.sheets where !sheet.isHidden {
      // The day is told before the table, or after it.
      for row in sheet.rows.prefix(12) + sheet.rows.suffix(6) where row.cells.count <= 3 {
        for cell in row.cells {
          guard case .text(let text) = cell.value, let day = text.statedDay else { continue }
          return day
        }
      }
    }
    return nil
  }

  /// A Boolean value that indicates whether it is a sheet that a service was sent.
  package var isServiceSheet: Bool { layout.columns.contains { $0.meaning == .made } }

  /// The ids of the plans that the rows name.
  package var plansNamed: [String] { names(of: .plan) }

  /// The organizations that the rows name.
  private var organizations: [String] { names(of: .organization) }

  /// The local authorities that the rows are of, each of which has a plan of its own (Flemish BBC). Elsewhere, several
  /// organizations share one.
  package var authorities: [String] {
    let isOfAuthorities = layouts.allSatisfy { layout in
      layout.columns.contains { $0.meaning == .organization && SheetWords.key($0.header) == "bestuur" }
    }
    return isOfAuthorities && organizations.count > 1 ? organizations : []
  }

  private func names(of meaning: ColumnMeaning) -> [String] {
    var names: [String] = []
    for layout in layouts {
      guard let column = layout.columns.first(where: { $0.meaning == meaning })?.position else { return [] }
      for name in layout.rows.lazy.compactMap({ $0[column]?.words }) where !names.contains(name) {
        names.append(name)
        // What has more values is no plan, but a theme.
        if names.count > 1000 { return [] }
      }
    }
    return names
  }

  /// Returns which of some headers no column has.
  package func missingHeaders(of headers: [String]) -> [String] {
    headers.filter { header in !layout.columns.contains { $0.isCalled(header, among: layout.columns) } }
  }

  /// A Boolean value that indicates whether there is a date in the table.
  package var hasDates: Bool { yearsOfDates != nil }

  /// Returns what the table makes of a plan.
  package func merged(into plan: Plan, _ facts: PlanImport.Facts) -> PlanImport {
    var items: [ImportedItem] = []
    var findings: [SheetFindings] = []
    var hasLevels = false
    var wanted: [ColumnMeaning: String] = [.plan: plan.id.text]
    wanted[.organization] = facts.authority
    if let own = plan.organization?.string, facts.authority == nil, authorities.contains(own) {
      wanted[.organization] = own
    }
    for (number, layout) in layouts.enumerated() {
      let isNamed = layouts.count > 1
      let rows = SheetItems(
        layout, countsFrom1904: workbook.countsFrom1904, path: path, wanted: wanted,
        isOfIndicators: isOfIndicators, usualObjective: isNamed ? layout.title ?? layout.sheet.name : nil,
        dateOrder: dateOrder)
      items += rows.items.map { item in
        var item = item
        item.sheet = number
        return item
      }
      findings.append(rows.findings)
      hasLevels = hasLevels || rows.hasLevels
    }
    let tree = ImportedTree(items, hasLevels: hasLevels)
    var result = PlanImport(tree, into: plan, facts, findings)
    if let title = layout.title { result.layoutTitle = title }
    result.run()
    return result
  }

  /// The facts that the plan of a table without one begins with, as far as the table tells them.
  ///
  /// - Parameter organization: That whose rows are meant, of a table of several.
  package func newPlan(named name: String, of organization: String?, asOf day: Day) -> NewPlan {
    let title =
      (layouts.count > 1 ? nil : layout.title) ?? name.split { "_-".contains($0) }.joined(separator: " ")
    var plan = NewPlan(title: title, start: "", end: "")
    plan.organization = organization ?? (organizations.count == 1 ? organizations[0] : nil)
    if let years = plan.yearsOfTitle {
      (plan.start, plan.end) = (years.first, years.last)
    } else if let years = yearsOfDates {
      (plan.start, plan.end) = (String(years.lowerBound), String(years.upperBound))
    } else {
      plan.start = String(day.components.year)
      plan.end = plan.defaultEnd
    }
    return plan
  }

  /// The years from the first date in the table to the last.
  private var yearsOfDates: ClosedRange<Int>? {
    var years: [Int] = []
    for (layout, column) in layouts.flatMap({ layout in layout.columns.map { (layout, $0) } })
    where [.start, .deadline, .period, .started, .finished, .date].contains(column.meaning) {
      let values = layout.values(of: column)
      let facts = ColumnValues(
        values, .date, countsFrom1904: workbook.countsFrom1904, order: dateOrder ?? layout.provenDateOrder)
      for value in values {
        guard case .value(let date) = facts.date(value) else { continue }
        // Every spelling begins with the year.
        years += [date.text, date.end].compactMap { $0.flatMap { Int($0.prefix(4)) } }
      }
    }
    guard let first = years.min(), let last = years.max() else { return nil }
    return first...last
  }

  /// The language of the table's headers.
  package var language: String? { layout.language }
}

extension SheetLayout {
  /// The language of the headers, where enough of them are of one: French, Dutch or German.
  var language: String? {
    let headers = columns.map { SheetWords.key($0.header) }
    let counts = Language.all.map { language in
      (tag: language.tag, count: headers.count { SheetWords.words(of: language.tag).contains($0) })
    }
    return counts.max { $0.count < $1.count }.flatMap { $0.count > 0 ? $0.tag : nil }
  }
}

extension SheetWords {
  /// Returns headers that only one language has.
  static func words(of language: String) -> Set<String> {
    switch language {
    case "fr": french
    case "nl": dutch
    case "de": german
    default: []
    }
  }

  private static let french: Set<String> = Set(
    [
      "axe", "objectif stratégique", "objectif opérationnel", "intitulé", "titre", "titre de l'action",
      "échéance", "statut", "responsable", "pilote", "date de début", "date de fin", "porteur", "état",
      "service", "partenaires", "indicateurs", "priorité",
    ].map(key))
  private static let dutch: Set<String> = Set(
    [
      "actie", "doelstelling", "strategische doelstelling", "operationele doelstelling", "trekker", "dienst",
      "einddatum", "startdatum", "beleidsdoelstelling", "actieplan", "voortgang", "verantwoordelijke",
      "raming", "schepen",
    ].map(key))
  private static let german: Set<String> = Set(
    [
      "maßnahme", "handlungsfeld", "strategisches ziel", "operatives ziel", "zuständig", "frist", "beginn",
      "ende", "umsetzungsstand", "kosten", "beschreibung", "amt", "verantwortlich", "fortschritt",
    ].map(key))
}

extension String {
  /// The day that a line says a table tells of, after words such as “situation au”.
  fileprivate var statedDay: Day? {
    guard utf8.count <= 200 else { return nil }
    let text = folded
    let words = [
      "situation au", "situation arretee au", "etat au", "arrete au", "mise a jour", "mis a jour", "as of",
      "stand op",
      "toestand op", "bijgewerkt op", "stand:", "stand vom", "stand am", "updated",
    ]
    for end in words.compactMap({ text.firstRange(of: $0)?.upperBound }) {
      let parts = Array(text[end...].split { $0 == " " || $0 == ":" || $0 == ";" })
      for start in parts.indices {
        // `30/09/2026`, and `30 septembre 2026`.
        for count in [1, 3] where start + count <= parts.count {
          let date = WrittenDate(parts[start..<(start + count)].joined(separator: " "))
          if let date, date.end == nil, date.text.utf8.count == 10,
            let day = DateText(date.text)?.days(in: .calendarYears)?.last
          {
            return day
          }
        }
      }
    }
    return nil
  }
}

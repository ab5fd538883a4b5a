import SourceText

/// A new plan, with everything that its file needs to be valid.
package struct NewPlan: Sendable {
  package var title: String
  package var organization: String?
  package var language: String?
  /// The start, in any date form.
  package var start: String
  package var end: String
  /// The path at which an editor finds the JSON Schema, if it is beside the file.
  package var schema: String?

  package init(title: String, start: String, end: String) {
    self.title = title
    self.start = start
    self.end = end
  }

  /// The bytes of the file, in its canonical layout.
  package var bytes: [UInt8] {
    var members: [JSONValue.Member] = schema.map { [.init("$schema", .string($0))] } ?? []
    members += [.init("formatVersion", 1), .init("title", .string(title))]
    if let organization { members.append(.init("organization", .string(organization))) }
    if let language { members.append(.init("language", .string(language))) }
    members.append(.init("period", ["start": .string(start), "end": .string(end)]))
    members.append(.init("strategicObjectives", []))
    return Array((JSONLayout.canonical.text(.object(members)) + "\n").utf8)
  }

  /// The default end: the year five years after the start. The term of a commune's programme is six years.
  package var defaultEnd: String {
    let first = try? FiscalCalendar.calendarYears.days(named: Array(start.utf8)).first
    return first.map { "\($0.year + 5)" } ?? start
  }

  /// The first and the last year that the title names: those of “PST 2025-2030”.
  package var yearsOfTitle: (first: String, last: String)? {
    let numbers = title.split { !($0.isASCII && $0.isNumber) }
    let years = numbers.filter { $0.count == 4 && Int($0).map(Day.years.contains) == true }.map(String.init)
    guard years.count == 2, years[0] < years[1] else { return nil }
    return (years[0], years[1])
  }

  /// The name of the file, derived from the title and without `.json`.
  package var fileName: String {
    let words = title.folded.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let name = words.prefix(8).joined(separator: "-")
    return name.isEmpty ? "plan" : name
  }
}

package import SourceText

// Whole files built around the subject of an example.

extension Rule {
  /// The day as of which examples are checked.
  package static let exampleDay = "2026-08-01"

  static func plan(_ member: String) -> String {
    #"{"title": "Plan", "period": {"start": "2025", "end": "2027"}, \#(member)}"#
  }

  static func objectives(_ list: String) -> String {
    plan(#""strategicObjectives": [\#(list)]"#)
  }

  /// Returns a plan in which strategic objective A contains a list of operational objectives.
  static func operational(_ list: String) -> String {
    objectives(#"{"id": "A", "title": "One", "operationalObjectives": [\#(list)]}"#)
  }

  /// Returns a plan in which operational objective A1 contains a list of actions.
  static func actions(_ list: String) -> String {
    operational(#"{"id": "A1", "title": "Two", "actions": [\#(list)]}"#)
  }

  /// Returns a plan with one action that has an additional member.
  static func action(_ member: String) -> String {
    actions(#"{"id": "A1.1", "title": "Three", \#(member)}"#)
  }

  /// Returns a plan with one action that has a journal.
  static func journal(_ updates: String) -> String {
    action(#""updates": [\#(updates)]"#)
  }

  /// A plan with an indicator from 0 in 2024 to 10 at the end of 2026.
  static func indicator(_ measurement: String) -> String {
    plan(
      #""indicators": [{"name": "Visits", "unit": "visitors", "baseline": {"value": 0, "date": "2024"}, "#
        + #""targets": [{"date": "2026", "value": 10}], "measurements": [\#(measurement)]}]"#)
  }
}

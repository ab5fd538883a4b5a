package import SourceText

// Whole files around what an example is about.

extension Rule {
  /// The day as of which examples are judged.
  package static let exampleDay = "2026-08-01"

  static func plan(_ member: String) -> String {
    #"{"title": "Plan", "period": {"start": "2025", "end": "2027"}, \#(member)}"#
  }

  static func objectives(_ list: String) -> String {
    plan(#""strategicObjectives": [\#(list)]"#)
  }

  /// A strategic objective A with what is below it.
  static func operational(_ list: String) -> String {
    objectives(#"{"id": "A", "title": "One", "operationalObjectives": [\#(list)]}"#)
  }

  /// An operational objective A1 with what is below it.
  static func actions(_ list: String) -> String {
    operational(#"{"id": "A1", "title": "Two", "actions": [\#(list)]}"#)
  }

  /// One action with a member of its own.
  static func action(_ member: String) -> String {
    actions(#"{"id": "A1.1", "title": "Three", \#(member)}"#)
  }

  /// One action with a journal.
  static func journal(_ updates: String) -> String {
    action(#""updates": [\#(updates)]"#)
  }
}

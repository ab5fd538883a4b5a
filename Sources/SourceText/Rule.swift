/// A requirement for a file. Diagnostics name the rule they enforce.
///
/// A rule carries its own examples, so that its documentation and its test come from one place.
package struct Rule: Sendable {
  /// A number in a rule that its users may set.
  package struct Parameter: Sendable {
    /// The key that sets the parameter: `days`.
    package let name: String
    /// The default value.
    package let defaultValue: Int
    package let range: ClosedRange<Int>
    /// A description in a few words.
    package let summary: String

    package init(_ name: String, default defaultValue: Int, in range: ClosedRange<Int>, _ summary: String) {
      self.name = name
      self.defaultValue = defaultValue
      self.range = range
      self.summary = summary
    }
  }

  /// The id: lowercase words joined by hyphens, stable between releases.
  package let id: String
  /// The default severity.
  package let severity: Diagnostic.Severity
  package let title: String
  /// The reason for the rule, in a sentence or two for the author of the file.
  package let rationale: String
  package let parameters: [Parameter]
  /// A whole file that observes the rule.
  package let passing: String
  /// A whole file that breaks it; `«` and `»` enclose each range a diagnostic must name.
  package let failing: String

  package init(
    _ id: String, _ severity: Diagnostic.Severity, title: String, rationale: String,
    parameters: [Parameter] = [], passing: String, failing: String
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.rationale = rationale
    self.parameters = parameters
    self.passing = passing
    self.failing = failing
  }
}

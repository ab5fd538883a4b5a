/// Something a file must observe; diagnostics name the rule they enforce.
///
/// A rule carries its own examples, so that its documentation and its test come from one place.
package struct Rule: Sendable {
  /// Lowercase words joined by hyphens, stable between releases.
  package let id: String
  package let severity: Diagnostic.Severity
  package let title: String
  /// Why the rule is there, in a sentence or two for the author of the file.
  package let rationale: String
  /// A whole file that observes the rule.
  package let passing: String
  /// A whole file that breaks it; `«` and `»` enclose each range a diagnostic must name.
  package let failing: String

  package init(
    _ id: String, _ severity: Diagnostic.Severity, title: String, rationale: String,
    passing: String, failing: String
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.rationale = rationale
    self.passing = passing
    self.failing = failing
  }
}

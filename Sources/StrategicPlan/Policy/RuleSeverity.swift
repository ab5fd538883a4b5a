package import SourceText

/// The severity that a team gives a rule, or off.
package enum RuleSeverity: String, Vocabulary {
  case error, warning, note, off

  /// The severity of diagnostics, or `nil` for a rule that is off.
  package var diagnostic: Diagnostic.Severity? { Diagnostic.Severity(rawValue: rawValue) }
}

package import SourceText

/// How severe a team wants a rule to be, or that it is off.
package enum RuleSeverity: String, Vocabulary {
  case error, warning, note, off

  /// Nil for a rule that is off.
  package var diagnostic: Diagnostic.Severity? { Diagnostic.Severity(rawValue: rawValue) }
}

import SourceText

extension String {
  /// The text with a capital first letter, for headings and first words of sentences.
  package var capitalized: String { prefix(1).uppercased() + dropFirst() }

  /// The key under which a name is the same whoever wrote it: without blanks at its ends and in lower case.
  /// Strings are equal in any Unicode form.
  var nameKey: String { trimmed.lowercased() }

  /// The words of a name in the file: `strategicObjective` becomes “strategic objective”.
  var spelledOut: String {
    reduce(into: "") { $0 += $1.isUppercase ? " " + $1.lowercased() : String($1) }
  }

  /// Returns the text cut to a number of characters, with an ellipsis if it was cut.
  func shortened(to count: Int) -> String {
    self.count > count ? prefix(count - 1) + "…" : self
  }

  /// The text, shortened to fit into a line about something else.
  var shortened: String { shortened(to: 60) }
}

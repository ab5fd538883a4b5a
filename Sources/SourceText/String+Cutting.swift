extension String {
  /// Returns the text cut to a number of Unicode scalars, with an ellipsis if it was cut.
  package func cut(toScalars count: Int) -> String {
    // Every scalar takes at least one byte.
    guard utf8.count > count, unicodeScalars.count > count else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(count - 1))) + "…"
  }

  /// The text without surrounding blanks.
  package var trimmed: String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    return String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

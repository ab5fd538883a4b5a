extension String {
  /// The text cut to a number of Unicode scalars, an ellipsis telling so.
  package func cut(toScalars count: Int) -> String {
    // No scalar takes less than a byte.
    guard utf8.count > count, unicodeScalars.count > count else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(count - 1))) + "…"
  }

  /// Without the blanks around it.
  package var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

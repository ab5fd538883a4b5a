extension String {
  /// Returns the text cut to a number of Unicode scalars, with an ellipsis if it was cut.
  package func cut(toScalars count: Int) -> String {
    // Every scalar takes at least one byte.
    guard utf8.count > count, unicodeScalars.count > count else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(count - 1))) + "…"
  }

  /// The text without surrounding blanks.
  package var trimmed: String {
    // Most texts begin and end with a visible character of ASCII.
    if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first),
      (0x21...0x7E).contains(last)
    {
      return self
    }
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

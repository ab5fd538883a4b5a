/// The quoting by which bash reads words unchanged at the cursor.
///
/// Works on Unicode scalars: a combining mark would hide the quote or the semicolon before it among
/// characters, and bash does not combine them. If the locale is not UTF-8, bash may take the last byte of a
/// letter and a backslash or a backquote after it for one character, in some encodings: words that are not
/// ASCII are therefore enclosed in quotes, which no encoding takes for part of a letter.
struct BashQuoting: Equatable {
  /// The quote with which the word begins, or `nil` if there is none.
  let quote: Unicode.Scalar?
  /// The number of scalars of the word before its last part, as bash separates words.
  let skipped: Int

  /// Returns words in the form in which they replace the one that is being typed.
  func replies(_ words: [String]) -> [String] {
    let rests = words.map { String(String.UnicodeScalarView($0.unicodeScalars.dropFirst(skipped))) }
    switch quote {
    case "'": return rests.map(\.betweenSingleQuotes)
    case "\"": return rests.map(\.betweenDoubleQuotes)
    default:
      // The common prefix of all words is typed at once, so they have to begin alike.
      let isASCII = rests.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
      return isASCII ? rests.map(\.withBackslashes) : rests.map { "'" + $0.betweenSingleQuotes + "'" }
    }
  }
}

extension String {
  /// The text without surrounding quotes: a backslash before every character that a shell might interpret.
  fileprivate var withBackslashes: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      if !scalar.isPlain { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
  }

  /// The text after a single quote, which is closed for each one in the text.
  fileprivate var betweenSingleQuotes: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == "'" { text += "'\\'" }
      text.unicodeScalars.append(scalar)
    }
  }

  /// The text after a double quote, which is closed for everything that bash would still interpret,
  /// including the exclamation mark of its history.
  fileprivate var betweenDoubleQuotes: String {
    let isASCII = utf8.allSatisfy { $0 < 0x80 }
    return unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\"", "\\", "$", "`": text += isASCII ? "\\" + String(scalar) : "\"'" + String(scalar) + "'\""
      case "!": text += "\"'!'\""
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isPlain: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/", ":", "=", ",", "@", "%", "+": true
    default: false
    }
  }
}

/// The quoting with which bash reads words as they are where one is being typed.
///
/// Works on Unicode scalars: a combining mark would hide the quote or the semicolon before it from a
/// look at characters, and bash sees none of that. Where the locale is not UTF-8, bash may take the last
/// byte of a letter and a backslash or a backquote after it for one character, in some encodings: words
/// that are not ASCII are kept apart by quotes, which no encoding takes for part of a letter.
struct BashQuoting: Equatable {
  /// The quote that the word begins with; nil where none does.
  let quote: Unicode.Scalar?
  /// The number of scalars of the word before its last part, as bash separates words.
  let skipped: Int

  /// Words as they are written in the place of the one that is being typed.
  func replies(_ words: [String]) -> [String] {
    let rests = words.map { String(String.UnicodeScalarView($0.unicodeScalars.dropFirst(skipped))) }
    switch quote {
    case "'": return rests.map(\.betweenSingleQuotes)
    case "\"": return rests.map(\.betweenDoubleQuotes)
    default:
      // What all have in common is typed at once: they have to begin alike.
      let isASCII = rests.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
      return isASCII ? rests.map(\.withBackslashes) : rests.map { "'" + $0.betweenSingleQuotes + "'" }
    }
  }
}

extension String {
  /// The text without quotes around it: a backslash before all but what no shell takes for anything else.
  fileprivate var withBackslashes: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      if !scalar.isPlain { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
  }

  /// The text after a single quote: it is closed for each one in the text.
  fileprivate var betweenSingleQuotes: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == "'" { text += "'\\'" }
      text.unicodeScalars.append(scalar)
    }
  }

  /// The text after a double quote: it is closed for what bash would still look into, the exclamation
  /// mark of its history among them.
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

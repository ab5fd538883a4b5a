import SourceText

extension String {
  /// The text of what other systems keep as HTML: paragraphs and elements of lists as lines, references decoded.
  var withoutMarkup: String {
    guard utf8.contains(UInt8(ascii: "<")),
      let range = firstRange(of: "</") ?? firstRange(of: "<br") ?? firstRange(of: "/>"),
      !range.isEmpty
    else { return withoutReferences }
    var text = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "<") {
      text += rest[..<start]
      guard let end = rest[start...].firstIndex(of: ">") else {
        rest = rest[start...]
        break
      }
      let tag = rest[rest.index(after: start)..<end].lowercased().prefix { $0.isLetter || $0 == "/" }
      switch tag {
      case "p", "br", "br/", "/p", "/div", "/li", "ul", "/ul":
        if !text.isEmpty, text.last != "\n" { text += "\n" }
      case "li": text += (text.isEmpty || text.last == "\n" ? "" : "\n") + "- "
      default: break
      }
      rest = rest[rest.index(after: end)...]
    }
    return (text + rest).withoutReferences
  }

  /// The text with the references of HTML decoded.
  private var withoutReferences: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    var text = self
    for (name, sign) in [
      ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      text = text.replacing(name, with: sign)
    }
    return text
  }

  /// The elements of a list that is written as one text: what is between commas, semicolons, plus signs and line breaks,
  /// but not in brackets and quotes.
  var listed: [String] {
    // Most cells have one name.
    if !hasPrefix("- "), utf8.allSatisfy(\.isWithinName) {
      let name = trimmed
      return name.isEmpty || WrittenWords.isNothing(name) ? [] : [name]
    }
    var elements: [String] = []
    var element = ""
    var depth = 0
    var isQuoted = false
    for character in self {
      switch character {
      case "(", "«", "[", "“": depth += 1
      case ")", "»", "]", "”": depth = max(0, depth - 1)
      case "\"": isQuoted.toggle()
      default: break
      }
      let isBetween = character == ";" || character == "," || character.isNewline || character == "•"
      if isBetween, depth == 0, !isQuoted || character.isNewline {
        elements.append(element)
        element = ""
      } else {
        element.append(character)
      }
    }
    elements.append(element)
    return elements.flatMap {
      $0.replacing(" / ", with: " + ").split(separator: " + ").map { String($0).trimmed }
    }
    .map { $0.hasPrefix("- ") ? String($0.dropFirst(2)).trimmed : $0 }
    .filter { !$0.isEmpty && !WrittenWords.isNothing($0) }
  }
}

extension UInt8 {
  /// A Boolean value that indicates whether the byte can't be part of what separates names.
  fileprivate var isWithinName: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "\""): false
    // Controls, and the first bytes of marks and line separators.
    case 0..<0x20, 0xC2, 0xE2: false
    default: true
    }
  }
}

import SourceText

extension PlanRule {
  static let emptyText = PlanRule(
    "empty-text", .warning,
    title: "No text is empty",
    rationale: "An empty text is a gap that looks filled. Leave out what has no text.",
    passing: Rule.plan(#""vision": "A town for all ages""#),
    failing: Rule.plan(#""vision": «" "»"#),
    checks: .plan { checker in
      for range in checker.plan.blankTexts {
        checker.report("this text is empty", at: range, hint: "write it, or leave it out")
      }
    })

  static let repeatedTitle = PlanRule(
    "repeated-title", .warning,
    title: "Every item has a title of its own",
    rationale: """
      Readers confuse two items with the same title, whatever their levels. Case and the number of spaces don't \
      matter.
      """,
    passing: Rule.objectives(#"{"id": "A", "title": "Parks"}, {"id": "B", "title": "Streets"}"#),
    failing: Rule.objectives(#"{"id": "A", "title": "Parks"}, {"id": "B", "title": «"parks "»}"#),
    checks: .plan { checker in
      var titles = Titles()
      checker.plan.forEachItem { titles.add($0.id, $0.title) }
      for (item, first) in titles.repeated {
        checker.report(
          "'\(item.id)' has the title of '\(first.id)'", at: item.title.range, subject: "",
          notes: [.init("the title of '\(first.id)' is here", at: first.title.range)])
      }
    })
}

extension RuleSet {
  /// The rules on texts.
  static let texts: [PlanRule] = [
    .emptyText, .repeatedTitle,
  ]
}

/// The titles of items, and those that repeat an earlier one apart from case and blanks.
private struct Titles {
  typealias Item = (id: Identifier, title: Text)

  private(set) var repeated: [(item: Item, first: Item)] = []
  /// The first item with each skeleton. Most titles are distinguished without being decoded.
  private var firstBySkeleton: [UInt64: Item] = [:]
  private var firstByText: [String: Item] = [:]

  mutating func add(_ id: Identifier, _ title: Text) {
    let skeleton = Titles.skeleton(title.utf8)
    guard let earlier = firstBySkeleton[skeleton] else {
      firstBySkeleton[skeleton] = (id, title)
      return
    }
    let known = Titles.normalized(earlier.title)
    if firstByText[known] == nil { firstByText[known] = earlier }
    let text = Titles.normalized(title)
    guard !text.isEmpty else { return }
    if let first = firstByText[text] {
      repeated.append(((id, title), first))
    } else {
      firstByText[text] = (id, title)
    }
  }

  private static func normalized(_ title: Text) -> String {
    title.string.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Returns a hash (FNV-1a) of the ASCII letters, in lower case, and digits.
  private static func skeleton(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): hash = (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      default: continue
      }
    }
    return hash
  }
}

import SourceText
import TestSupport
import Testing

@testable import plan

/// What bash reads where a completion was written: nothing but the word.
@Suite struct BashWordsTests {
  /// The words that bash reads, by “Quoting” of its manual, byte by byte; nil where it would do more than
  /// read words: expand, run or redirect.
  private func words(_ line: [UInt8]) -> [[UInt8]]? {
    var words: [[UInt8]] = [[]]
    var rest = line[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "'"):
        guard let end = rest.firstIndex(of: UInt8(ascii: "'")) else { return nil }
        words[words.count - 1] += rest[..<end]
        rest = rest[(end + 1)...]
      case UInt8(ascii: "\""):
        while true {
          guard let inner = rest.popFirst() else { return nil }
          if inner == UInt8(ascii: "\"") { break }
          if "$`!".utf8.contains(inner) { return nil }
          if inner == UInt8(ascii: "\\"), let next = rest.first, "\\\"$`".utf8.contains(next) {
            rest.removeFirst()
            words[words.count - 1].append(next)
          } else {
            words[words.count - 1].append(inner)
          }
        }
      case UInt8(ascii: "\\"):
        guard let next = rest.popFirst(), next < 0x80, next != UInt8(ascii: "\n") else { return nil }
        words[words.count - 1].append(next)
      case UInt8(ascii: " "): words.append([])
      case let byte where "|&;()<>$`*?[]{}!#~\t\n".utf8.contains(byte) || byte >= 0x80: return nil
      default: words[words.count - 1].append(byte)
      }
    }
    return words
  }

  private static let hostile: [String] = [
    "xa\u{D4E};./pwn", "xb'\u{301};touch pwn #", "xc\u{D4E}`touch pwn`\u{301}", "\u{301}", "a\u{301}'b",
    "a\"\u{301}$(x)",
    "\\\u{301};x", "!rm", "a!b", "$HOME", "`x`", "$(x)", "a b", "*", "~", "{a,b}", "€\\;x", "é`x`", "€$(x)",
    "é\"$(x)",
    "#x", "a#b", "'", "\"", "\\", "''", "a'b'c", "\u{3000}x;y", "\u{A0};x", "=x", ":x", "-x", "a=b:c", "&x",
    "|x", ">x",
  ]

  @Test(arguments: [nil, "'", "\""] as [Unicode.Scalar?])
  func `a word is read as it is, whatever quote it stands after`(quote: Unicode.Scalar?) throws {
    var generator = SeededGenerator(seed: 12)
    let parts = Array("ab'\"\\`$;|&!#~ \u{301}\u{D4E}é€日\u{200D}=:,".unicodeScalars)
    let random = (0..<2_000).map { _ in
      String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 1...8, using: &generator)).map { _ in
            parts[Int.random(in: parts.indices, using: &generator)]
          }))
    }
    for word in Self.hostile + random {
      let quoting = BashQuoting(quote: quote, skipped: 0)
      let reply = try #require(quoting.replies([word]).first)
      // Bash closes the quote.
      let mark = quote.map { String($0) } ?? ""
      let read = words(Array((mark + reply + mark).utf8))
      #expect(read == [Array(word.utf8)], "\(word.debugDescription) became \(reply)")
    }
  }

  @Test func `where one of several words needs quotes all have them`() {
    let quoting = BashQuoting(quote: nil, skipped: 0)
    #expect(quoting.replies(["Eau", "Écoles"]) == ["'Eau'", "'Écoles'"])
    #expect(quoting.replies(["Eau vive", "Ecoles"]) == [#"Eau\ vive"#, "Ecoles"])
  }

  private static let names = [
    "x;touch pwn", "x\u{D4E};./pwn", "x`id`", "x $(id)", "x'\u{301};id",
  ]

  /// Whatever the plan names: referents, domains, tags, themes by name, indicators, and ids of them.
  @Test(arguments: [
    "list --referent ", "list --tag ", "list --theme ", "measure A ", "list --referent=",
    "list --theme='", "list --theme=\"", "list --tag \"", "remove A --indicator ", "rename ", "set x",
    "remove x",
  ])
  func `no name comes out as anything but a word`(line: String) throws {
    for name in Self.names {
      let text = HostileTextTests.plan(name)
      let world = World(files: MemoryFiles(contents: ["/home/plan/Plans/x.json": text]))
      let reply = world.run("__complete", "bash", "plan " + line).output
      let quote = line.last == "'" || line.last == "\"" ? String(line.suffix(1)) : ""
      let read = reply.split(separator: "\n").map { words(Array((quote + $0 + quote).utf8)) }
      #expect(!read.isEmpty && read.allSatisfy { $0?.count == 1 }, "\(line) \(reply)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `what can't be seen as it is can't be chosen`(shell: String) {
    for mark in ["\\u202e", "\\u200b", "\\u001b[31m", "\\u0007", "\u{E0041}", "\\u00ad"] {
      let text = HostileTextTests.plan("x\(mark)y")
      let world = World(files: MemoryFiles(contents: ["/home/plan/Plans/x.json": text]))
      for option in ["--referent", "--domain", "--tag", "--theme", "--plan", "--objective"] {
        let words = shell == "bash" ? ["bash", "plan list \(option) "] : [shell, "list", option, ""]
        let reply = world.run(["__complete"] + words).output
        #expect(
          reply.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || String($0).visible == String($0) })
      }
    }
  }

  @Test func `no name asks the shell for files`() {
    let text = HostileTextTests.plan(":paths")
    let world = World(files: MemoryFiles(contents: ["/home/plan/Plans/x.json": text]))
    for arguments in [
      ["bash", "plan list --tag "], ["zsh", "list", "--tag", ""], ["fish", "list", "--tag", ""],
    ] {
      #expect(world.run(["__complete"] + arguments).output == "")
    }
  }
}

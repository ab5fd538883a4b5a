import SourceText
import Testing

@Suite struct VisibleTextTests {
  /// Default_Ignorable_Code_Point of DerivedCoreProperties.txt (Unicode 16), but for the joiners and the
  /// selectors that make a sign an emoji or not; then what is blank or stands for something else.
  private static let hidden: [ClosedRange<UInt32>] = [
    0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F,
    0x200B...0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164...0x3164, 0xFE00...0xFE0D,
    0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF0...0xFFF8, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A,
    0xE0000...0xE0FFF, 0x2028...0x2029, 0x2800...0x2800, 0xFFF9...0xFFFC, 0x80...0x9F,
  ]

  @Test func `nothing that takes no room or turns a line around is left as it is`() {
    for scalar in Self.hidden.joined().compactMap(Unicode.Scalar.init) {
      let hex = String(scalar.value, radix: 16, uppercase: true)
      let shown = "<U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + ">"
      #expect("a\(scalar)b".visible == "a\(shown)b")
    }
  }

  @Test func `letters, blanks, joiners and emoji stay`() {
    let text =
      "Été\u{A0}« 50 % » – ’…€ 日本語 العربية हिन्दी \u{1F468}\u{200D}\u{1F469} ☎\u{FE0E} ❤\u{FE0F} \u{FFFD}"
    #expect(text.visible == text)
  }

  @Test(arguments: [
    ("a\u{200D}b", "a<U+200D>b"), ("\u{200C}a", "<U+200C>a"), ("FL\u{FE0F}", "FL<U+FE0F>"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("क्\u{200D}ष", "क्\u{200D}ष"),
    ("1\u{FE0F}\u{20E3}", "1\u{FE0F}\u{20E3}"),
    ("a\u{13430}b", "a<U+13430>b"),
  ])
  func `joiners stay where they join`(text: String, shown: String) { #expect(text.visible == shown) }

  @Test func `JSON escapes what hides or turns a line around`() {
    #expect(
      JSONValue.string("a\u{202E}b\u{AD}\u{E0041}é\u{85}").text() == #""a\u202eb\u00ad\udb40\udc41é\u0085""#)
  }

  @Test func `controls become pictures, but for those that are kept`() {
    #expect("a\u{1B}[1m\u{0}\u{7F}\n".visible == "a␛[1m␀␡␊")
    #expect("a\u{1B}\n\tb".visible(keeping: ["\n", "\t"]) == "a␛\n\tb")
  }

  @Test(arguments: [
    ("::stop-commands::tok", ": :stop-commands: :tok"),
    ("a ::set-output name=x::y", "a : :set-output name=x: :y"),
    ("##[error]x", "# #[error]x"), ("x##vso[task.setvariable]y", "x# #vso[task.setvariable]y"),
    ("##teamcity[x", "# #teamcity[x"), ("###[group]", "## #[group]"), (":::a", ":: :a"),
    // A mark that joins with what is before or after it hides nothing.
    ("\u{D4E}::a", "\u{D4E}: :a"), ("\u{D4E}##[a", "\u{D4E}# #[a"), ("::Group", ": :Group"),
    // What is no command stays.
    ("10::30", "10::30"), ("a :: b", "a :: b"), ("## Titre", "## Titre"), ("#12 [a]", "#12 [a]"),
    ("##a b[", "##a b["),
  ])
  func `no runner of a forge is commanded`(text: String, shown: String) { #expect(text.visible == shown) }

  @Test func `JSON that is shown says the same, without a command`() throws {
    let text = "\u{D4E}##[a] ##vso[b ### :: c"
    let shown = JSONValue.string(text).text()
    #expect(shown == "\"\u{D4E}#\\u0023[a] #\\u0023vso[b #\\u0023\\u0023 :: c\"")
    let document = JSONDocument(SourceFile(name: "", bytes: Array(shown.utf8)))
    #expect(document.string(document.root) == text)
    #expect(JSONValue.string("##[a]").spelling == "\"##[a]\"")
  }
}

import SourceText
import Testing

@Suite struct FilePathTests {
  @Test func `names are compared by their bytes`() {
    // Canonically equivalent: one name to Unicode, two files to the system.
    #expect(FilePath("e\u{301}") != FilePath("\u{E9}"))
    #expect(Set([FilePath("e\u{301}"), FilePath("\u{E9}")]).count == 2)
  }

  @Test(
    arguments: [
      ([0x61], "a"), ([0xFF], #"\xFF"#), ([0x61, 0xC3], #"a\xC3"#), ([0xC3, 0xA9, 0xE9, 0x62], #"é\xE9b"#),
      ([0xF0, 0x9F, 0x98, 0x80, 0x80], #"😀\x80"#),
    ] as [([UInt8], String)])
  func `bytes that are not UTF-8 are shown by their numbers`(bytes: [UInt8], shown: String) {
    #expect(FilePath(bytes).description == shown)
  }

  @Test(
    arguments: [
      ("a", "."), ("a/b", "a"), ("/a", "/"), ("/a/b", "/a"), ("a/b/", "a"), ("/", "/"), ("a//b", "a/"),
    ] as [(FilePath, FilePath)])
  func `the folder that holds a file`(path: FilePath, parent: FilePath) { #expect(path.parent == parent) }

  @Test(
    arguments: [
      ("a", "/x/a"), ("../a", "/a"), ("../../../a", "/a"), ("./a/./b", "/x/a/b"), ("/b/../c", "/c"),
      ("", "/x"),
      // A combining mark joins with the slash before it where characters are looked at.
      ("\u{301}a/b", "/x/\u{301}a/b"), ("/\u{301}a", "/\u{301}a"),
    ] as [(FilePath, FilePath)])
  func `paths from the root`(path: FilePath, absolute: FilePath) {
    #expect(path.absolute(in: "/x") == absolute)
  }

  @Test func `what is in a folder`() {
    #expect(FilePath("/a/b").relative(to: "/a") == "b")
    #expect(FilePath("/a/b").relative(to: "/") == "a/b")
    #expect(FilePath("/ab").relative(to: "/a") == nil)
    #expect(FilePath("/a").relative(to: "/a") == nil)
    #expect(FilePath("/a/\u{301}b").relative(to: "/a") == "\u{301}b")
  }
}

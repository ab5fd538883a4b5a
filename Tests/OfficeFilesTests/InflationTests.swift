import FoundationEssentials
import OfficeFiles
import Testing

/// What zlib 1.3 made of known texts with `deflate` (raw, window of 15 bits), one of each kind of block.
@Suite struct InflationTests {
  private static let sentence = "Une commune où il fait bon vivre. "
  private static let dynamic =
    "Y2Bk4RSQVDF0CEypnLDyyENWNc+8qfteSntVr3ssHzH5gkjojLuaRXv549azx2wWzDmp2/cx+pDBbN6at6m3ws77nwm4GHkv63Oz6BKrs+nMc2xu1iofK5A5Wqp+rcfl59Zi4w9bqpx4Li8sdBZ/cWBWWYiJ2Nfbh9fObC/PjA32dnW0t3d09Q6OzSxvn7n28O2vYiYhZbMOvBB3Llx4mcepassH4+KtP116rqmXHpUpOKZce9NmDnP6Waslos2fs+5FXgw4438+7Fbq2xre2QaHoj/26Z7MEdwcw74+jn9vkebdGaEiFyZHyD9eV+0l/XLf1DxPNdaHR1ZOqEwJdDBUkRTgZGFkGPX6qNdHvT7q9VGvj3p91OujXh/1+qjXh4rXQ/NSFZLzc3NLgXT+4Z0KmTkKaYmZJQpJ+XkKZZllRal6CqNKRpWMKhlVMqqEikoA"
  private static let fixed =
    "C81LVUjOz80tBdL5h3cqZOYopCVmligk5ecplGWWFaXqKYSOKhlVMqpkVMmoEuopAQA="
  private static let stored =
    "ATwAw/9VbmUgY29tbXVuZSBvw7kgaWwgZmFpdCBib24gdml2cmUuIFVuZSBjb21tdW5lIG/DuSBpbCBmYWl0IGI="

  private static let text = Array(String(repeating: sentence, count: 40).utf8)
  private static let squares = (0..<3000).map { UInt8($0 * $0 % 251) }

  private func unpacked(_ base64: String, to size: Int) throws -> [UInt8]? {
    Array(try #require(Data(base64Encoded: base64)))[...].inflated(to: size)
  }

  @Test func `blocks of each kind are unpacked`() throws {
    #expect(try unpacked(Self.dynamic, to: 4400) == Self.squares + Self.text)
    #expect(try unpacked(Self.fixed, to: 1400) == Self.text)
    #expect(try unpacked(Self.stored, to: 60) == Array(Self.text[..<60]))
  }

  @Test func `more than was announced is refused`() throws {
    #expect(try unpacked(Self.dynamic, to: 4399) == nil)
    #expect(try unpacked(Self.fixed, to: 1399) == nil)
    #expect(try unpacked(Self.stored, to: 59) == nil)
  }

  @Test func `data that is cut off or changed is refused, or gives other bytes, and nothing else`() throws {
    let bytes = Array(try #require(Data(base64Encoded: Self.dynamic)))
    for end in 0..<bytes.count { #expect(bytes[..<end].inflated(to: 5000) == nil) }
    for position in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[position] ^= 1 << bit
        #expect((changed[...].inflated(to: 5000)?.count ?? 0) <= 5000)
      }
    }
  }
}

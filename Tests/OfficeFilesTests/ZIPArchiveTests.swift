import OfficeFiles
import Testing

@Suite struct ZIPArchiveTests {
  /// The check value that the catalogue of parametrised CRC algorithms gives for CRC-32/ISO-HDLC.
  @Test func `the checksum of nine digits is the published one`() {
    #expect(Array("123456789".utf8).crc32 == 0xCBF4_3926)
    #expect([UInt8]().crc32 == 0)
  }

  /// The bytes are those of APPNOTE 4.3, put down by hand.
  @Test func `an archive has a header before each entry and a directory at its end`() {
    var archive = ZIPArchive()
    archive.add("a", "hi")
    let common: [UInt8] = [
      20, 0, 0, 8, 0, 0, 0, 0, 33, 0, 0xAC, 0x2A, 0x93, 0xD8, 2, 0, 0, 0, 2, 0, 0, 0, 1, 0,
    ]
    let local: [UInt8] = [0x50, 0x4B, 3, 4] + common + [0, 0] + Array("ahi".utf8)
    let central: [UInt8] =
      [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 12) + [0, 0, 0, 0]
      + Array("a".utf8)
    let end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 47, 0, 0, 0, 33, 0, 0, 0, 0, 0]
    #expect(archive.bytes == local + central + end)
  }
}

/// A ZIP archive that is read: the entries of its central directory, unpacked one at a time.
///
/// Reads what office programs write: entries that are stored or deflated, without encryption and without the
/// extensions for archives beyond 4 GiB. Sizes and checksums are those of the central directory, since local headers
/// may leave them to a descriptor after the data.
package struct ZIPReader: Sendable {
  private struct Entry: Sendable {
    let method: Int
    let isEncrypted: Bool
    let checksum: UInt32
    let packedSize: Int
    let size: Int
    let offset: Int
  }

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]
  /// The number of bytes that may still be unpacked.
  private var allowance: Int

  /// The number of bytes that all entries may have together once they are unpacked.
  package static let mostBytes = 64 << 20
  /// The number of bytes that one byte may unpack to, in an entry that is not small.
  static let highestRatio = 200
  private static let smallBytes = 1 << 20
  private static let mostEntries = 10_000

  /// Returns a Boolean value that indicates whether a file begins as archives do.
  package static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) }

  package init(_ bytes: [UInt8], mostBytes: Int = ZIPReader.mostBytes) throws(OfficeProblem) {
    self.bytes = bytes
    allowance = mostBytes
    let end = try Self.endOfDirectory(bytes)
    let count = bytes.number(at: end + 10, bytes: 2)
    let start = bytes.number(at: end + 16, bytes: 4)
    guard start != 0xFFFF_FFFF, count != 0xFFFF else {
      throw OfficeProblem("the archive is larger than this program reads (ZIP64)")
    }
    guard count <= Self.mostEntries else { throw OfficeProblem("the archive has too many entries") }
    var position = start
    for _ in 0..<count {
      guard position + 46 <= end, bytes.number(at: position, bytes: 4) == 0x0201_4B50 else {
        throw OfficeProblem("the archive's list of entries is damaged")
      }
      let nameSize = bytes.number(at: position + 28, bytes: 2)
      let rest = bytes.number(at: position + 30, bytes: 2) + bytes.number(at: position + 32, bytes: 2)
      guard position + 46 + nameSize + rest <= end else {
        throw OfficeProblem("the archive's list of entries is damaged")
      }
      let name = String(decoding: bytes[(position + 46)..<(position + 46 + nameSize)], as: UTF8.self)
      entries[name] = Entry(
        method: bytes.number(at: position + 10, bytes: 2),
        isEncrypted: bytes.number(at: position + 8, bytes: 2) & 1 == 1,
        checksum: UInt32(truncatingIfNeeded: bytes.number(at: position + 16, bytes: 4)),
        packedSize: bytes.number(at: position + 20, bytes: 4),
        size: bytes.number(at: position + 24, bytes: 4),
        offset: bytes.number(at: position + 42, bytes: 4))
      position += 46 + nameSize + rest
    }
  }

  package func contains(_ name: String) -> Bool { entries[name] != nil }

  /// Returns the bytes of an entry, or `nil` if there is none with the name.
  package mutating func contents(of name: String) throws(OfficeProblem) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    guard !entry.isEncrypted else {
      throw OfficeProblem("the file is protected by a password", hint: "save it without one")
    }
    guard entry.packedSize != 0xFFFF_FFFF, entry.size != 0xFFFF_FFFF else {
      throw OfficeProblem("the archive is larger than this program reads (ZIP64)")
    }
    let isBomb =
      entry.size > Self.smallBytes && entry.size / Self.highestRatio > entry.packedSize
      || entry.size > allowance
    guard !isBomb else {
      throw OfficeProblem(
        "it would unpack to \(entry.size >> 20) MiB of \(entry.packedSize >> 10) KiB, more than this program reads"
      )
    }
    let header = entry.offset
    guard header >= 0, header + 30 <= bytes.count, bytes.number(at: header, bytes: 4) == 0x0403_4B50 else {
      throw OfficeProblem("the archive's entry '\(name)' is damaged")
    }
    let start =
      header + 30 + bytes.number(at: header + 26, bytes: 2) + bytes.number(at: header + 28, bytes: 2)
    guard start + entry.packedSize <= bytes.count else {
      throw OfficeProblem("the archive ends before its entry '\(name)' does")
    }
    let packed = bytes[start..<(start + entry.packedSize)]
    let contents: [UInt8]
    switch entry.method {
    case 0: contents = Array(packed)
    case 8:
      guard let unpacked = packed.inflated(to: entry.size) else {
        throw OfficeProblem("the archive's entry '\(name)' is damaged")
      }
      contents = unpacked
    default:
      throw OfficeProblem("the archive's entry '\(name)' is packed in a way that this program does not read")
    }
    guard contents.count == entry.size, contents.crc32 == entry.checksum else {
      throw OfficeProblem("the archive's entry '\(name)' is damaged")
    }
    allowance -= contents.count
    return contents
  }

  /// Returns the offset of the end of the central directory, which a comment may follow.
  private static func endOfDirectory(_ bytes: [UInt8]) throws(OfficeProblem) -> Int {
    let size = 22
    guard bytes.count >= size else { throw OfficeProblem("the archive is cut off") }
    var position = bytes.count - size
    let first = max(0, position - 0xFFFF)
    while position >= first {
      if bytes.number(at: position, bytes: 4) == 0x0605_4B50 { return position }
      position -= 1
    }
    throw OfficeProblem("the archive is cut off", hint: "get the file once more")
  }
}

extension [UInt8] {
  /// Returns a number whose lowest byte is the first.
  fileprivate func number(at position: Int, bytes count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(self[position + $1]) << (8 * $1) }
  }
}

/// A ZIP archive that is being written (PKWARE APPNOTE 6.3.10, and ISO/IEC 21320-1 for documents).
///
/// Entries are stored as they are, and dated 1 January 1980, so that the same entries always give the same bytes:
///
///     local header, name, data     once for each entry
///     central header, name         once for each entry
///     end of central directory
package struct ZIPArchive: Sendable {
  private var data: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  package init() {}

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - name: Its path in the archive, with slashes.
  ///   - contents: Its bytes, fewer than 4 GiB.
  package mutating func add(_ name: String, _ contents: [UInt8]) {
    let offset = data.count
    let header = Self.header(of: contents, nameLength: name.utf8.count)
    data.append(littleEndian: 0x0403_4b50, bytes: 4)
    data += header
    data.append(littleEndian: 0, bytes: 2)
    data += Array(name.utf8)
    data += contents
    directory.append(littleEndian: 0x0201_4b50, bytes: 4)
    directory.append(littleEndian: Self.version, bytes: 2)
    directory += header
    // No extra field, comment, disk or attributes.
    directory.append(littleEndian: 0, bytes: 12)
    directory.append(littleEndian: offset, bytes: 4)
    directory += Array(name.utf8)
    count += 1
  }

  package mutating func add(_ name: String, _ contents: String) { add(name, Array(contents.utf8)) }

  /// The bytes of the whole archive.
  package var bytes: [UInt8] {
    var bytes = data + directory
    bytes.append(littleEndian: 0x0605_4b50, bytes: 4)
    bytes.append(littleEndian: 0, bytes: 4)
    bytes.append(littleEndian: count, bytes: 2)
    bytes.append(littleEndian: count, bytes: 2)
    bytes.append(littleEndian: directory.count, bytes: 4)
    bytes.append(littleEndian: data.count, bytes: 4)
    bytes.append(littleEndian: 0, bytes: 2)
    return bytes
  }

  private static let version = 20
  /// 1 January 1980, the first day that the format knows.
  private static let firstDay = 1 << 5 | 1

  /// Returns what both headers of an entry have in common: from the version to the length of the name.
  private static func header(of contents: [UInt8], nameLength: Int) -> [UInt8] {
    var header: [UInt8] = []
    header.append(littleEndian: version, bytes: 2)
    // Names are UTF-8.
    header.append(littleEndian: 1 << 11, bytes: 2)
    header.append(littleEndian: 0, bytes: 4)
    header.append(littleEndian: firstDay, bytes: 2)
    header.append(littleEndian: Int(contents.crc32), bytes: 4)
    header.append(littleEndian: contents.count, bytes: 4)
    header.append(littleEndian: contents.count, bytes: 4)
    header.append(littleEndian: nameLength, bytes: 2)
    return header
  }
}

extension [UInt8] {
  /// Appends the low bytes of a number, the lowest first.
  mutating func append(littleEndian number: Int, bytes: Int) {
    for position in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> (8 * position))) }
  }

  /// The checksum of ISO 3309, with the polynomial 0x04C11DB7, bits reversed.
  package var crc32: UInt32 {
    var sum = UInt32.max
    for byte in self { sum = Self.table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
  }
}

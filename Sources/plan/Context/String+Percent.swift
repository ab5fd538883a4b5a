extension String {
  /// The text as a part of an address (RFC 3986).
  var percentEncoded: String { percentEncoded(keeping: "") }

  /// The text as a path of an address, whose slashes stay.
  var percentEncodedPath: String { percentEncoded(keeping: "/") }

  /// The text as an address, of which only what can't stand there is encoded.
  var percentEncodedAddress: String { percentEncoded(keeping: "/:?#[]@!$&'()*,;=%") }

  private func percentEncoded(keeping kept: StaticString) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let plain = Set("-._~+".utf8).union(kept.description.utf8)
    var bytes: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes.append(byte)
      case _ where plain.contains(byte): bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

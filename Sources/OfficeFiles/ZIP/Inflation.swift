extension ArraySlice<UInt8> {
  /// Returns the bytes that were packed with DEFLATE (RFC 1951), or `nil` if the data is damaged or would be longer.
  ///
  /// - Parameter size: The number of bytes that come out, which is never exceeded.
  package func inflated(to size: Int) -> [UInt8]? {
    var inflation = Inflation(self, size: size)
    return inflation.run() ? inflation.output : nil
  }
}

/// The unpacking of data, block after block:
///
///     1 bit     whether it is the last block
///     2 bits    0 stored, 1 with the usual codes, 2 with codes of its own
private struct Inflation {
  private let input: ArraySlice<UInt8>
  private let size: Int
  private var position: Int
  private var buffer: UInt64 = 0
  private var bufferedBits = 0
  private(set) var output: [UInt8] = []

  init(_ input: ArraySlice<UInt8>, size: Int) {
    self.input = input
    self.size = size
    position = input.startIndex
    output.reserveCapacity(Swift.min(size, input.count * 8))
  }

  mutating func run() -> Bool {
    while true {
      guard let isLast = bits(1), let kind = bits(2) else { return false }
      let isRead: Bool
      switch kind {
      case 0: isRead = copyStored()
      case 1: isRead = decode(Code.usualLengths, Code.usualDistances)
      case 2:
        guard let (lengths, distances) = codes() else { return false }
        isRead = decode(lengths, distances)
      default: isRead = false
      }
      guard isRead else { return false }
      if isLast == 1 { return true }
    }
  }

  // MARK: - Bits

  private mutating func fill() {
    while bufferedBits <= 48, position < input.endIndex {
      buffer |= UInt64(input[position]) << UInt64(bufferedBits)
      position += 1
      bufferedBits += 8
    }
  }

  private mutating func bits(_ count: Int) -> Int? {
    if bufferedBits < count { fill() }
    guard bufferedBits >= count else { return nil }
    let value = Int(buffer & (1 << UInt64(count) - 1))
    buffer >>= UInt64(count)
    bufferedBits -= count
    return value
  }

  private mutating func symbol(of code: Code) -> Int? {
    if bufferedBits < Code.longest { fill() }
    let entry = code.table[Int(buffer & Code.mask)]
    let length = Int(entry & 15)
    guard length > 0, length <= bufferedBits else { return nil }
    buffer >>= UInt64(length)
    bufferedBits -= length
    return Int(entry >> 4)
  }

  // MARK: - Blocks

  private mutating func copyStored() -> Bool {
    // The rest of the byte is skipped, and whole bytes go back to the input.
    let spare = bufferedBits % 8
    buffer >>= UInt64(spare)
    bufferedBits -= spare
    position -= bufferedBits / 8
    (buffer, bufferedBits) = (0, 0)
    guard position + 4 <= input.endIndex else { return false }
    let count = Int(input[position]) | Int(input[position + 1]) << 8
    let complement = Int(input[position + 2]) | Int(input[position + 3]) << 8
    position += 4
    guard count == complement ^ 0xFFFF, position + count <= input.endIndex, output.count + count <= size
    else { return false }
    output += input[position..<(position + count)]
    position += count
    return true
  }

  private mutating func decode(_ lengths: Code, _ distances: Code) -> Bool {
    while true {
      guard let symbol = symbol(of: lengths) else { return false }
      if symbol < 256 {
        guard output.count < size else { return false }
        output.append(UInt8(symbol))
      } else if symbol == 256 {
        return true
      } else {
        guard symbol - 257 < Code.lengthBases.count, let more = bits(Code.lengthBits[symbol - 257]),
          let place = self.symbol(of: distances), place < Code.distanceBases.count,
          let further = bits(Code.distanceBits[place])
        else { return false }
        let length = Code.lengthBases[symbol - 257] + more
        let distance = Code.distanceBases[place] + further
        guard distance <= output.count, output.count + length <= size else { return false }
        let start = output.count - distance
        // What is copied may overlap with what is written.
        for offset in 0..<length { output.append(output[start + offset]) }
      }
    }
  }

  /// Reads the codes of a block: their lengths are packed by a code of their own.
  private mutating func codes() -> (Code, Code)? {
    guard let lengthCount = bits(5).map({ $0 + 257 }), let distanceCount = bits(5).map({ $0 + 1 }),
      let orderCount = bits(4).map({ $0 + 4 }), lengthCount <= 286, distanceCount <= 30
    else { return nil }
    var first = [UInt8](repeating: 0, count: 19)
    for place in Code.order.prefix(orderCount) {
      guard let length = bits(3) else { return nil }
      first[place] = UInt8(length)
    }
    guard let code = Code(first) else { return nil }
    var lengths: [UInt8] = []
    while lengths.count < lengthCount + distanceCount {
      guard let symbol = symbol(of: code) else { return nil }
      switch symbol {
      case 0...15: lengths.append(UInt8(symbol))
      case 16:
        guard let last = lengths.last, let more = bits(2) else { return nil }
        lengths += [UInt8](repeating: last, count: 3 + more)
      case 17, 18:
        guard let more = bits(symbol == 17 ? 3 : 7) else { return nil }
        lengths += [UInt8](repeating: 0, count: (symbol == 17 ? 3 : 11) + more)
      default: return nil
      }
    }
    guard lengths.count == lengthCount + distanceCount,
      let own = Code(Array(lengths[..<lengthCount])),
      let distances = Code(Array(lengths[lengthCount...]), mayBeEmpty: true)
    else { return nil }
    return (own, distances)
  }
}

/// A Huffman code: the symbol of each sequence of bits, and how many bits it takes.
private struct Code {
  /// For each sequence of the greatest length: the symbol times 16, plus the length of its code; 0 for none.
  let table: [UInt16]

  static let longest = 15
  static let mask: UInt64 = 1 << 15 - 1

  /// Creates a code by the lengths of its symbols, or returns `nil` if they are contradictory.
  init?(_ lengths: [UInt8], mayBeEmpty: Bool = false) {
    var counts = [Int](repeating: 0, count: Code.longest + 1)
    for length in lengths { counts[Int(length)] += 1 }
    counts[0] = 0
    var next = [Int](repeating: 0, count: Code.longest + 2)
    var code = 0
    for length in 1...Code.longest {
      code = (code + counts[length - 1]) << 1
      next[length] = code
      guard code + counts[length] <= 1 << length else { return nil }
    }
    var table = [UInt16](repeating: 0, count: 1 << Code.longest)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let length = Int(length)
      // The bits of a code come with the highest first, those of numbers with the lowest.
      var reversed = 0
      for bit in 0..<length where next[length] >> bit & 1 == 1 { reversed |= 1 << (length - 1 - bit) }
      next[length] += 1
      for entry in stride(from: reversed, to: 1 << Code.longest, by: 1 << length) {
        table[entry] = UInt16(symbol << 4 | length)
      }
    }
    guard mayBeEmpty || counts.contains(where: { $0 > 0 }) else { return nil }
    self.table = table
  }

  static let usualLengths =
    Code(
      [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112) + [UInt8](repeating: 7, count: 24)
        + [UInt8](repeating: 8, count: 8)) ?? Code()
  static let usualDistances = Code([UInt8](repeating: 5, count: 30)) ?? Code()

  private init() { table = [UInt16](repeating: 0, count: 1 << Code.longest) }

  static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
    227, 258,
  ]
  static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
    4097, 6145, 8193, 12289, 16385, 24577,
  ]
  static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]
}

/// A check for duplicate keys in an object, compared after unescaping, as bytes.
///
/// Most objects have a handful of keys. These are compared by a 64-bit fingerprint, and a 64-bit filter
/// mostly shows that there is nothing to compare with. Objects with more keys get a hash table.
package struct JSONKeyCheck {
  private struct Entry {
    let fingerprint: UInt64
    let key: JSONToken
  }

  private struct Object {
    let firstEntry: Int
    var filter: UInt64 = 0
    var table: [[UInt8]: Range<Int>]?
  }

  private static let tableThreshold = 32

  private var entries: [Entry] = []
  private var objects: [Object] = []

  package init() {}

  package mutating func enterObject() {
    objects.append(Object(firstEntry: entries.count))
  }

  mutating func leaveObject() {
    guard let object = objects.popLast() else { return }
    entries.removeLast(entries.count - object.firstEntry)
  }

  /// Records a key of the innermost object. Returns the range of its first occurrence if it was given
  /// before.
  package mutating func add(_ key: JSONToken, in bytes: Span<UInt8>) -> Range<Int>? {
    guard key.kind != .invalid, let object = objects.last else { return nil }
    if object.table != nil || entries.count - object.firstEntry >= JSONKeyCheck.tableThreshold {
      return addToTable(key, in: bytes)
    }
    let fingerprint = JSONKeyCheck.fingerprint(key, bytes)
    let bit: UInt64 = 1 << (fingerprint >> 58)
    if object.filter & bit != 0 {
      for entry in entries[object.firstEntry...] where entry.fingerprint == fingerprint {
        if JSONKeyCheck.text(entry.key, bytes) == JSONKeyCheck.text(key, bytes) { return entry.key.range }
      }
    }
    objects[objects.count - 1].filter |= bit
    entries.append(Entry(fingerprint: fingerprint, key: key))
    return nil
  }

  private mutating func addToTable(_ key: JSONToken, in bytes: Span<UInt8>) -> Range<Int>? {
    let last = objects.count - 1
    var table = objects[last].table ?? [:]
    objects[last].table = nil
    if table.isEmpty {
      for entry in entries[objects[last].firstEntry...] {
        table[JSONKeyCheck.text(entry.key, bytes)] = entry.key.range
      }
    }
    let text = JSONKeyCheck.text(key, bytes)
    let first = table[text]
    if first == nil { table[text] = key.range }
    objects[last].table = table
    return first
  }

  private static func text(_ key: JSONToken, _ bytes: Span<UInt8>) -> [UInt8] {
    JSONEscapes.decode(bytes, key.spelling)
  }

  /// Returns a fingerprint that is equal for equal texts and seldom equal for others.
  private static func fingerprint(_ key: JSONToken, _ bytes: Span<UInt8>) -> UInt64 {
    guard key.kind == .escapedString else {
      return fingerprint(bytes, from: key.range.lowerBound + 1, length: key.range.count - 2)
    }
    let text = text(key, bytes)
    return fingerprint(text.span, from: 0, length: text.count)
  }

  @inline(__always)
  private static func fingerprint(_ bytes: Span<UInt8>, from start: Int, length: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: length)
    if length >= 8 {
      hash ^= JSONScanner.word(bytes, start)
      hash ^= JSONScanner.word(bytes, start + length - 8) &* 0xFF51_AFD7_ED55_8CCD
    } else {
      for offset in start..<(start + length) { hash = hash << 8 ^ UInt64(bytes[offset]) }
    }
    return hash &* 0x9E37_79B9_7F4A_7C15
  }
}

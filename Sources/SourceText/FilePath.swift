/// The path of a file as the system stores it: bytes, which need not be text.
///
/// Paths are compared byte by byte: two names that are equal in Unicode are two files.
package struct FilePath: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package init(_ bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }

  package init(_ text: String) { bytes = Array(text.utf8) }
}

extension FilePath: ExpressibleByStringInterpolation, CustomStringConvertible {
  package init(stringLiteral text: String) { self.init(text) }

  /// The path as text, or `nil` if it is not UTF-8.
  package var text: String? { String(validating: bytes, as: UTF8.self) }

  /// The path for people. A byte that is not UTF-8 is shown as `\xE9`.
  package var description: String {
    if let text { return text }
    var shown = ""
    var rest = bytes[...]
    while let byte = rest.first {
      // A scalar takes four bytes at most.
      let scalar = (1...4).lazy.compactMap { String(validating: rest.prefix($0), as: UTF8.self) }.first
      shown += scalar ?? "\\x" + String(byte, radix: 16, uppercase: true)
      rest.removeFirst(scalar?.utf8.count ?? 1)
    }
    return shown
  }
}

extension FilePath {
  private static let slash = UInt8(ascii: "/")

  package var isEmpty: Bool { bytes.isEmpty }

  package var isAbsolute: Bool { bytes.first == FilePath.slash }

  package var endsInSlash: Bool { bytes.last == FilePath.slash }

  package var containsSlash: Bool { bytes.contains(FilePath.slash) }

  package func hasPrefix(_ prefix: String) -> Bool { bytes.starts(with: prefix.utf8) }

  package func hasSuffix(_ suffix: String) -> Bool {
    bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// The names between the slashes.
  package var components: [FilePath] { bytes.split(separator: FilePath.slash).map { FilePath($0) } }

  /// The last of the names, or an empty one if there is none.
  package var lastComponent: FilePath { components.last ?? FilePath("") }

  /// Returns the path with a name appended.
  package func appending(_ name: FilePath) -> FilePath {
    if isEmpty { return name }
    return FilePath(bytes + (endsInSlash ? [] : [FilePath.slash]) + name.bytes)
  }

  /// Returns the path with a suffix: `report` with `.svg`.
  package func adding(_ suffix: String) -> FilePath { FilePath(bytes + suffix.utf8) }

  /// The end of the name after its last dot, in small letters, or `nil` if it has none: `md` of `report.md`.
  package var ending: String? {
    let name = lastComponent.bytes
    guard !endsInSlash, let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0, dot < name.endIndex - 1
    else {
      return nil
    }
    return FilePath(name[(dot + 1)...]).description.lowercased()
  }

  /// The path without its ending and the dot before it.
  package var withoutEnding: FilePath {
    guard let ending, bytes.count > ending.utf8.count else { return self }
    return FilePath(bytes[..<(bytes.lastIndex(of: UInt8(ascii: ".")) ?? bytes.endIndex)])
  }

  package func dropLast(_ count: Int) -> FilePath { FilePath(bytes.dropLast(count)) }

  /// The folder that contains the file, as the path spells it, or `.` if it names none.
  package var parent: FilePath {
    var end = bytes.endIndex
    while end > 1, bytes[end - 1] == FilePath.slash { end -= 1 }
    guard let slash = bytes[..<end].lastIndex(of: FilePath.slash) else { return FilePath(".") }
    return slash == 0 ? FilePath("/") : FilePath(bytes[..<slash])
  }

  /// Returns the path from the root, without `.` and `..`.
  ///
  /// - Parameter folder: The absolute path of the folder from which a relative path starts.
  package func absolute(in folder: FilePath) -> FilePath {
    var names: [FilePath] = []
    for name in (isAbsolute ? [] : folder.components) + components where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return FilePath(names.isEmpty ? [FilePath.slash] : names.flatMap { [FilePath.slash] + $0.bytes })
  }

  /// Returns the rest of an absolute path after that of a folder, or `nil` if the path is not in the
  /// folder.
  package func relative(to folder: FilePath) -> FilePath? {
    let prefix = folder.endsInSlash ? folder.bytes : folder.bytes + [FilePath.slash]
    return bytes.starts(with: prefix) ? FilePath(bytes.dropFirst(prefix.count)) : nil
  }

  /// Returns a Boolean value that indicates whether the path precedes another in byte order.
  package func precedes(_ other: FilePath) -> Bool { bytes.lexicographicallyPrecedes(other.bytes) }
}

import SourceText

/// A word of a command line or of the environment: bytes, which need not be text.
struct Argument: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }
}

extension Argument: ExpressibleByStringLiteral, CustomStringConvertible {
  init(stringLiteral text: String) { self.init(text) }

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The argument as text, or `nil` if it is not UTF-8.
  var text: String? { path.text }

  var path: FilePath { FilePath(bytes) }

  /// The argument for people.
  var description: String { path.description }

  /// Returns the argument as text.
  ///
  /// - Parameter noun: The name of the argument in messages: “the value of --title”.
  func text(of noun: String) throws(Failure) -> String {
    guard let text else { throw .usage("\(noun) is not UTF-8: '\(self)'") }
    return text
  }

  /// A Boolean value that indicates whether the argument can only be a path: ids and words have no slash,
  /// do not end in `.json`, and are text.
  var isPath: Bool { path.containsSlash || path.hasSuffix(".json") || text == nil }
}

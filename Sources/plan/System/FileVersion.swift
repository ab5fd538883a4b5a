/// The file that a path leads to, whatever the path's spelling.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let number: UInt64
}

/// A file as it stands at a moment: it is another as soon as somebody writes it.
struct FileVersion: Equatable, Sendable {
  struct Time: Equatable, Sendable {
    let seconds: Int
    let nanoseconds: Int
  }

  let identity: FileIdentity
  /// In bytes.
  let size: Int64
  /// When its bytes were last written.
  let modified: Time
  /// When its bytes, its rights or its name were last changed.
  let changed: Time

  /// A Boolean value that tells whether the same bytes are in the same file: its name may be another.
  func holdsTheSame(as other: FileVersion) -> Bool {
    identity == other.identity && size == other.size && modified == other.modified
  }
}

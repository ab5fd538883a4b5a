/// The identity of a file, whatever the spelling of its path.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let number: UInt64
}

/// The version of a file at one moment, which differs as soon as somebody writes to the file.
struct FileVersion: Equatable, Sendable {
  struct Time: Equatable, Sendable {
    let seconds: Int
    let nanoseconds: Int
  }

  let identity: FileIdentity
  /// In bytes.
  let size: Int64
  /// The time at which the file's bytes were last written.
  let modified: Time
  /// The time at which the file's bytes, rights or name were last changed.
  let changed: Time

  /// Returns a Boolean value that indicates whether the same bytes are in the same file. Its name may be
  /// another.
  func holdsTheSame(as other: FileVersion) -> Bool {
    identity == other.identity && size == other.size && modified == other.modified
  }
}

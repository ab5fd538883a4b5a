import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
#if os(Linux)
  import CSystem
#endif

extension POSIX {
  /// Writes all of a file or nothing, replacing the version that was read: writes a draft that then takes
  /// the file's place. Links are followed, and an existing file keeps its rights.
  ///
  /// - Parameter version: The version that was read, or `nil` if there was no file.
  /// - Returns: `false`, with nothing changed, if the version is another one now.
  static func replace(
    _ path: FilePath, with bytes: [UInt8], over version: FileVersion?
  ) throws(FileProblem) -> Bool {
    let path = target(of: path)
    guard POSIX.version(of: path) == version else { return false }
    if version != nil, unsafe access(path.cString, W_OK) != 0 { throw .current }
    return try withoutInterruption { () throws(FileProblem) in
      var draft = try Draft(for: path, isPrivate: version != nil)
      defer { draft.end() }
      if version != nil { try keepRights(of: path, on: draft.descriptor) }
      try write(bytes, to: draft.descriptor)
      guard fsync(draft.descriptor) == 0 else { throw .current }
      let isPut =
        if let version { try draft.take(place: path, of: version) } else { try draft.take(freePlace: path) }
      if isPut { try synchronize(path.parent) }
      return isPut
    }
  }

  static func makeFolder(_ path: FilePath) throws(FileProblem) {
    guard unsafe mkdir(path.cString, 0o777) == 0 || errno == EEXIST else { throw .current }
  }

  /// Writes to a file that is not regular: a terminal, a pipe, `/dev/null`.
  static func write(_ bytes: [UInt8], toDevice path: FilePath) throws(FileProblem) {
    let descriptor = unsafe open(path.cString, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .current }
    defer { close(descriptor) }
    try write(bytes, to: descriptor)
  }

  /// Adds to the end of a file, creating it if needed.
  static func append(_ bytes: [UInt8], to path: FilePath) throws(FileProblem) {
    let descriptor = unsafe open(path.cString, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .current }
    defer { close(descriptor) }
    try write(bytes, to: descriptor)
  }

  /// Makes a change of names in a folder durable.
  private static func synchronize(_ folder: FilePath) throws(FileProblem) {
    let descriptor = unsafe open(folder.cString, O_RDONLY | O_CLOEXEC)
    // A folder that can be written to but not read can't be synchronized.
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw FileProblem(
        "it was written, but may not survive a crash: \(FileProblem.current.reason)")
    }
  }

  /// Delays Ctrl-C and similar signals until `body` has left everything in order.
  private static func withoutInterruption<Result>(
    _ body: () throws(FileProblem) -> Result
  ) throws(FileProblem) -> Result {
    var signals = sigset_t()
    var before = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { unsafe sigaddset(&signals, signal) }
    unsafe sigprocmask(SIG_BLOCK, &signals, &before)
    defer { unsafe sigprocmask(SIG_SETMASK, &before, nil) }
    return try body()
  }
}

/// A file that is written before it takes its place in a folder.
///
/// On Linux it has no name while it is written, so that a process that is killed leaves nothing behind. Its
/// name is then composed of that of its file and its process. An existing file with that name is left
/// alone.
private struct Draft {
  let descriptor: Int32
  private let identity: FileIdentity
  /// The path, or `nil` as long as the draft has no name.
  private var path: FilePath?
  private let candidates: [FilePath]

  /// - Parameter isPrivate: A Boolean value that indicates whether nobody else may read the draft before
  ///   its rights are set.
  init(for file: FilePath, isPrivate: Bool) throws(FileProblem) {
    let folder = file.parent
    var hash = StableHash()
    hash.combine(file.lastComponent.bytes)
    let name = ".plan-\(hash.digits)-\(getpid())"
    candidates = (0..<100).map { folder.appending("\(name)\($0 == 0 ? "" : "-\($0)").new") }
    let mode: mode_t = isPrivate ? 0o600 : 0o666
    var opened = Draft.openNameless(in: folder, mode)
    if opened == nil {
      for candidate in candidates {
        let descriptor = unsafe open(candidate.cString, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        if descriptor >= 0 {
          (opened, path) = (descriptor, candidate)
          break
        }
        guard errno == EEXIST else { throw .current }
      }
    }
    guard let opened else { throw .current }
    var status = stat()
    guard unsafe fstat(opened, &status) == 0 else {
      let problem = FileProblem.current
      close(opened)
      throw problem
    }
    descriptor = opened
    identity = FileVersion(status).identity
  }

  private static func openNameless(in folder: FilePath, _ mode: mode_t) -> Int32? {
    #if os(Linux)
      // O_TMPFILE, which Glibc's headers hide behind a macro that is not imported.
      let descriptor = unsafe open(folder.cString, O_WRONLY | O_CLOEXEC | 0o20000000 | O_DIRECTORY, mode)
      guard descriptor >= 0 else { return nil }
      if unsafe access("/proc/self/fd/\(descriptor)", F_OK) == 0 { return descriptor }
      close(descriptor)
    #endif
    return nil
  }

  /// Removes the rest of the draft.
  mutating func end() {
    close(descriptor)
    if let path, version(of: path)?.identity == identity { _ = unsafe unlink(path.cString) }
  }

  /// Returns the version of a named file. Links are not followed.
  private func version(of path: FilePath) -> FileVersion? {
    var status = stat()
    return unsafe lstat(path.cString, &status) == 0 ? FileVersion(status) : nil
  }

  /// Gives the draft a name. Returns `false` if another file has that name.
  private func link(to name: FilePath) throws(FileProblem) -> Bool {
    let source = path ?? "/proc/self/fd/\(descriptor)"
    if unsafe linkat(AT_FDCWD, source.cString, AT_FDCWD, name.cString, AT_SYMLINK_FOLLOW) == 0 { return true }
    guard errno == EEXIST else { throw .current }
    return false
  }

  /// Takes a place without a file. Returns `false` if there is one now.
  mutating func take(freePlace place: FilePath) throws(FileProblem) -> Bool { try link(to: place) }

  /// Takes the place of a version of a file. Returns `false` if the version is another one now.
  mutating func take(place: FilePath, of version: FileVersion) throws(FileProblem) -> Bool {
    if path == nil {
      for candidate in candidates where try link(to: candidate) {
        path = candidate
        break
      }
    }
    guard let path, self.version(of: path)?.identity == identity else {
      throw FileProblem("another process replaced the file that was to take its place")
    }
    guard POSIX.version(of: place) == version else { return false }
    guard Draft.exchange(path, place) else {
      guard unsafe rename(path.cString, place.cString) == 0 else { throw .current }
      return true
    }
    return try putBackUnless(version, place: place)
  }

  /// Removes the old file after the draft and the file have exchanged their names, unless it was saved
  /// since it was read. Puts it back in that case.
  private mutating func putBackUnless(_ version: FileVersion, place: FilePath) throws(FileProblem) -> Bool {
    guard let path else { return false }
    if let displaced = self.version(of: path), displaced.holdsTheSame(as: version) {
      guard unsafe unlink(path.cString) == 0 else {
        throw FileProblem(
          "it was written, but the old file is left in \(path): \(FileProblem.current.reason)")
      }
      return true
    }
    // Repeat until the file that comes out is the one that was put in: a file that is saved in the meantime
    // is put back too.
    var put = identity
    for _ in 0..<100 {
      guard let next = self.version(of: path)?.identity, Draft.exchange(path, place) else { throw .current }
      if self.version(of: path)?.identity == put {
        _ = unsafe unlink(path.cString)
        return false
      }
      put = next
    }
    throw FileProblem("it keeps being changed by others; what one of them saved is in \(path)")
  }

  /// Exchanges two names in one step. Returns `false` if the system or the file system does not support
  /// this.
  private static func exchange(_ path: FilePath, _ other: FilePath) -> Bool {
    #if os(Linux)
      // RENAME_EXCHANGE of <linux/fs.h>.
      return unsafe renameat2(AT_FDCWD, path.cString, AT_FDCWD, other.cString, 1 << 1) == 0
    #elseif canImport(Darwin)
      return unsafe renamex_np(path.cString, other.cString, UInt32(RENAME_SWAP)) == 0
    #else
      return false
    #endif
  }
}

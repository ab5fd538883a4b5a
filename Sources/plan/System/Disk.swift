import SourceText
import Synchronization

/// The file system of the machine.
struct Disk: FileSystem {
  let currentFolder: FilePath
  private let input = StandardInput()

  /// The maximum number of times that a file is read again because others keep changing it.
  private static let attempts = 20

  init(folder: FilePath = POSIX.currentFolder) { currentFolder = folder }

  /// Returns an absolute path. It keeps `..`, which leads elsewhere after a link.
  private func whole(_ path: FilePath) -> FilePath {
    path.isAbsolute ? path : currentFolder.appending(path)
  }

  func kind(of path: FilePath) -> FileKind? { POSIX.kind(of: whole(path)) }

  func isLink(_ path: FilePath) -> Bool { POSIX.isLink(whole(path)) }

  func realPath(of path: FilePath) -> FilePath? { POSIX.realPath(of: whole(path)) }

  func target(of path: FilePath) -> FilePath { POSIX.target(of: whole(path)) }

  func identity(of path: FilePath) -> FileIdentity? { POSIX.version(of: whole(path))?.identity }

  func names(in folder: FilePath) throws(FileProblem) -> [FilePath] { try POSIX.names(in: whole(folder)) }

  func read(_ path: FilePath) throws(FileProblem) -> [UInt8] { try version(of: path).bytes }

  func readInput() throws(FileProblem) -> [UInt8] { try input.read() }

  private func version(of path: FilePath) throws(FileProblem) -> (bytes: [UInt8], version: FileVersion) {
    switch kind(of: path) {
    // Opening a file that can't be seen gives the reason.
    case .file, nil: return try explaining(path) { path throws(FileProblem) in try POSIX.read(path) }
    case .folder: throw FileProblem("it is a folder")
    case .other: throw FileProblem("it is not a regular file")
    }
  }

  /// Reports which folder is missing if that is the reason why a file can't exist.
  private func explaining<Result>(
    _ path: FilePath, _ body: (FilePath) throws(FileProblem) -> Result
  ) throws(FileProblem) -> Result {
    do throws(FileProblem) {
      return try body(whole(path))
    } catch {
      let folder = path.parent
      guard error.kind == .missing else { throw error }
      if path.endsInSlash { throw FileProblem("there is no such folder", .missing) }
      guard kind(of: folder) == nil else { throw error }
      throw FileProblem("there is no folder \(folder)", .missing)
    }
  }

  func write(
    _ bytes: [UInt8], to path: FilePath, over isReplaceable: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    if isLink(path), isLink(target(of: path)) {
      throw .unwritten(path, FileProblem("it is a link that leads to itself"))
    }
    for _ in 0..<Disk.attempts {
      let isWritten: Bool
      switch kind(of: path) {
      // Other files, such as /dev/null, are never replaced.
      case .other:
        do { try POSIX.write(bytes, toDevice: whole(path)) } catch { throw .unwritten(path, error) }
        return
      case .folder: throw .unwritten(path, FileProblem("it is a folder"))
      case .file, nil: isWritten = try replace(path, with: bytes, over: isReplaceable)
      }
      if isWritten { return }
    }
    throw .unwritten(path, FileProblem("it keeps being changed by others"))
  }

  /// Writes a file, whether it exists or not, if it has not changed since it was read. Returns `false` if
  /// it has.
  private func replace(
    _ path: FilePath, with bytes: [UInt8], over isReplaceable: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    var found: FileVersion?
    if kind(of: path) != nil {
      let existing: [UInt8]
      do { (existing, found) = try version(of: path) } catch { throw .unwritten(path, error) }
      try isReplaceable(existing)
    }
    do {
      return try explaining(path) { path throws(FileProblem) in
        try POSIX.replace(path, with: bytes, over: found)
      }
    } catch {
      throw .unwritten(path, error)
    }
  }

  func append(_ bytes: [UInt8], to path: FilePath) throws(FileProblem) {
    try explaining(path) { path throws(FileProblem) in try POSIX.append(bytes, to: path) }
  }

  func makeFolder(_ path: FilePath) throws(FileProblem) {
    try explaining(path) { path throws(FileProblem) in try POSIX.makeFolder(path) }
  }

  func create(_ path: FilePath, _ bytes: [UInt8]) throws(FileProblem) {
    try explaining(path) { path throws(FileProblem) in
      try POSIX.makeFolder(path.parent)
      // A link without an existing target counts as existing too.
      guard !POSIX.isLink(path), try POSIX.replace(path, with: bytes, over: nil) else {
        throw FileProblem("it already exists", .exists)
      }
    }
  }

  func revise(
    _ path: FilePath, with patience: Patience, by revision: ([UInt8]) throws(Failure) -> [UInt8]?
  ) throws(Failure) {
    let start = ContinuousClock.now
    for _ in 0..<Disk.attempts where try isRevised(path, with: patience, since: start, by: revision) {
      return
    }
    throw .unwritten(path, FileProblem("it keeps being changed by others"))
  }

  /// Revises a file once. Returns `false` if it was saved in the meantime by somebody who takes no lock.
  private func isRevised(
    _ path: FilePath, with patience: Patience, since start: ContinuousClock.Instant,
    by revision: ([UInt8]) throws(Failure) -> [UInt8]?
  ) throws(Failure) -> Bool {
    let lock: Int32
    let found: (bytes: [UInt8], version: FileVersion)
    do throws(FileProblem) {
      guard kind(of: path) != .other else { throw FileProblem("it is not a regular file") }
      lock = try explaining(path) { path throws(FileProblem) in try POSIX.lock(path, patience, since: start) }
    } catch {
      throw .unwritten(path, error)
    }
    defer { POSIX.unlock(lock) }
    do throws(FileProblem) { found = try version(of: path) } catch { throw .unwritten(path, error) }
    guard let revised = try revision(found.bytes), revised != found.bytes else { return true }
    do throws(FileProblem) {
      return try POSIX.replace(whole(path), with: revised, over: found.version)
    } catch {
      throw .unwritten(path, error)
    }
  }
}

/// The bytes on standard input, which can be read only once.
private final class StandardInput: Sendable {
  private let bytes = Mutex<[UInt8]?>(nil)

  func read() throws(FileProblem) -> [UInt8] {
    if let kept = bytes.withLock(\.self) { return kept }
    let read = try POSIX.readInput()
    bytes.withLock { $0 = read }
    return read
  }
}

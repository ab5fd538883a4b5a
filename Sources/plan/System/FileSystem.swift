/// The files a command may read and write.
protocol FileSystem: Sendable {
  /// The absolute path of the folder the program was started in.
  var currentFolder: String { get }

  /// What stands at a path; nil where nothing does or it can't be seen. Links are followed.
  func kind(of path: String) -> FileKind?
  /// Whether a path names a symbolic link.
  func isLink(_ path: String) -> Bool
  /// The names of what a folder holds, in no particular order.
  func names(in folder: String) throws(FileProblem) -> [String]
  func read(_ path: String) throws(FileProblem) -> [UInt8]
  /// Writes a file whole or not at all.
  func write(_ bytes: [UInt8], to path: String) throws(FileProblem)
  /// Adds to the end of a file, which is made where there is none.
  func append(_ bytes: [UInt8], to path: String) throws(FileProblem)
  /// Makes a file, and the folder it is in, where there is none.
  func create(_ path: String, _ bytes: [UInt8]) throws(FileProblem)
  /// Revises a file while nobody else does, and writes it whole or not at all.
  ///
  /// - Parameters:
  ///   - isWaiting: Called where somebody else takes his time.
  ///   - revision: Gives what the file is to hold instead of what it holds; nil leaves it as it is.
  func revise(
    _ path: String, isWaiting: () -> Void, _ revision: ([UInt8]) throws(Failure) -> [UInt8]?
  ) throws(Failure)
}

extension FileSystem {
  /// A path from the root, without `.` and `..`.
  func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : currentFolder + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The folder of the repository that the program runs in; without one that it runs in itself.
  var repositoryFolder: String {
    var folder = currentFolder
    while folder != "/", kind(of: folder + "/.git") == nil { folder = folder.parentFolder }
    return folder == "/" ? currentFolder : folder
  }
}

extension String {
  /// Of an absolute path, the folder that holds what it names.
  var parentFolder: String { "/" + split(separator: "/").dropLast().joined(separator: "/") }
}

enum FileKind {
  case file, folder, other
}

/// Why a file could not be read or written, in words.
struct FileProblem: Error {
  let reason: String
}

/// The files of the machine.
struct Disk: FileSystem {
  let currentFolder: String

  init(folder: String = POSIX.currentFolder) { currentFolder = folder }

  private func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : currentFolder + "/" + path
  }

  func kind(of path: String) -> FileKind? { POSIX.kind(of: absolute(path)) }

  func isLink(_ path: String) -> Bool { POSIX.isLink(absolute(path)) }

  func names(in folder: String) throws(FileProblem) -> [String] { try POSIX.names(in: absolute(folder)) }

  func read(_ path: String) throws(FileProblem) -> [UInt8] {
    switch kind(of: path) {
    case .file: return try POSIX.read(absolute(path))
    case .folder: throw FileProblem(reason: "it is a folder")
    case .other: throw FileProblem(reason: "it is not a regular file")
    // Opening it tells why it can't be seen.
    case nil: return try POSIX.read(absolute(path))
    }
  }

  func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    switch kind(of: path) {
    case .file, nil: try POSIX.replace(absolute(path), with: bytes)
    case .folder: throw FileProblem(reason: "it is a folder")
    // Never replaced: it may be /dev/null.
    case .other: try POSIX.write(bytes, toDevice: absolute(path))
    }
  }

  func append(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    try POSIX.append(bytes, to: absolute(path))
  }

  func create(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
    let path = absolute(path)
    try POSIX.makeFolder(path.parentFolder)
    try POSIX.create(path, bytes)
  }

  func revise(
    _ path: String, isWaiting: () -> Void, _ revision: ([UInt8]) throws(Failure) -> [UInt8]?
  ) throws(Failure) {
    let lock: Int32
    let bytes: [UInt8]
    do throws(FileProblem) {
      guard kind(of: path) != .other else { throw FileProblem(reason: "it is not a regular file") }
      lock = try POSIX.lock(absolute(path), isWaiting: isWaiting)
    } catch {
      throw .unwritten(path, error)
    }
    defer { POSIX.unlock(lock) }
    do throws(FileProblem) { bytes = try read(path) } catch { throw .unwritten(path, error) }
    guard let revised = try revision(bytes), revised != bytes else { return }
    do throws(FileProblem) {
      try POSIX.replace(absolute(path), with: revised, isLocked: true)
    } catch {
      throw .unwritten(path, error)
    }
  }
}

extension Failure {
  static func unwritten(_ problem: FileProblem) -> Failure {
    Failure(status: .writingFailed, message: "the output can't be written: \(problem.reason)")
  }

  static func unwritten(_ path: String, _ problem: FileProblem) -> Failure {
    Failure(status: .writingFailed, message: "\(path): \(problem.reason)")
  }
}

import SourceText

/// The file system that a command may read and write.
protocol FileSystem: Sendable {
  /// The absolute path of the folder that the program was started in.
  var currentFolder: FilePath { get }

  /// Returns the kind of file at a path, or `nil` if there is none or it can't be seen. Links are followed.
  func kind(of path: FilePath) -> FileKind?
  /// Returns a Boolean value that indicates whether a path names a symbolic link.
  func isLink(_ path: FilePath) -> Bool
  /// Returns the absolute path of the target of a path, or `nil` if there is none.
  func realPath(of path: FilePath) -> FilePath?
  /// Returns the path at which a chain of links ends, even if nothing exists there yet.
  func target(of path: FilePath) -> FilePath
  /// Returns the identity of the file that a path leads to, or `nil` if there is none.
  func identity(of path: FilePath) -> FileIdentity?
  /// Returns the names of the files in a folder, in no particular order.
  func names(in folder: FilePath) throws(FileProblem) -> [FilePath]
  func read(_ path: FilePath) throws(FileProblem) -> [UInt8]
  /// Returns everything on standard input.
  func readInput() throws(FileProblem) -> [UInt8]
  /// Writes a whole file or nothing.
  ///
  /// - Parameter isReplaceable: A function that throws if the existing file is to be kept.
  func write(
    _ bytes: [UInt8], to path: FilePath, over isReplaceable: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure)
  /// Adds to the end of a file, creating it if needed.
  func append(_ bytes: [UInt8], to path: FilePath) throws(FileProblem)
  /// Creates a folder, unless it exists. The one it is in has to exist.
  func makeFolder(_ path: FilePath) throws(FileProblem)
  /// Creates a file, and its folder if needed, unless it exists.
  func create(_ path: FilePath, _ bytes: [UInt8]) throws(FileProblem)
  /// Revises a file while nobody else does, and writes all of it or nothing. If somebody who takes no lock
  /// has saved it in the meantime, the saved version is revised.
  ///
  /// - Parameter revision: A function that returns the new contents for the current ones, or `nil` to leave
  ///   the file unchanged. It may be called again.
  func revise(
    _ path: FilePath, with patience: Patience, by revision: ([UInt8]) throws(Failure) -> [UInt8]?
  ) throws(Failure)
}

/// The patience of a command that waits for a file that another process is changing.
struct Patience {
  /// The time until the command gives up, in seconds.
  var seconds = Patience.defaultSeconds
  /// A function that is called once if waiting takes more than a moment.
  var isWaiting: () -> Void = {}

  static let defaultSeconds = 60
  /// The time until the command reports that it waits, in seconds.
  static let silentSeconds = 2
}

extension FileSystem {
  /// Returns a path from the root, without `.` and `..`.
  func absolute(_ path: FilePath) -> FilePath { path.absolute(in: currentFolder) }

  /// The folder of the repository that the program runs in or, without one, the current folder.
  var repositoryFolder: FilePath {
    var folder = currentFolder
    while folder != "/", kind(of: folder.appending(".git")) == nil { folder = folder.parent }
    return folder == "/" ? currentFolder : folder
  }
}

enum FileKind {
  case file, folder, other
}

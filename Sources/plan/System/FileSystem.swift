import SourceText

/// The files a command may read and write.
protocol FileSystem: Sendable {
  /// The absolute path of the folder the program was started in.
  var currentFolder: FilePath { get }

  /// What stands at a path; nil where nothing does or it can't be seen. Links are followed.
  func kind(of path: FilePath) -> FileKind?
  /// A Boolean value that tells whether a path names a symbolic link.
  func isLink(_ path: FilePath) -> Bool
  /// The path from the root of what a path leads to; nil where there is nothing.
  func realPath(of path: FilePath) -> FilePath?
  /// The path that a chain of links ends at, also where nothing stands there yet.
  func target(of path: FilePath) -> FilePath
  /// The file that a path leads to; nil where there is none.
  func identity(of path: FilePath) -> FileIdentity?
  /// The names of what a folder holds, in no particular order.
  func names(in folder: FilePath) throws(FileProblem) -> [FilePath]
  func read(_ path: FilePath) throws(FileProblem) -> [UInt8]
  /// Writes a file whole or not at all.
  ///
  /// - Parameter isReplaceable: Throws where what stands there is to be kept.
  func write(
    _ bytes: [UInt8], to path: FilePath, over isReplaceable: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure)
  /// Adds to the end of a file, which is made where there is none.
  func append(_ bytes: [UInt8], to path: FilePath) throws(FileProblem)
  /// Makes a file, and the folder it is in, where there is none.
  func create(_ path: FilePath, _ bytes: [UInt8]) throws(FileProblem)
  /// Revises a file while nobody else does, and writes it whole or not at all. Where somebody who takes
  /// no lock has saved it meanwhile, what he saved is revised.
  ///
  /// - Parameter revision: Gives what the file is to hold instead of what it holds; nil leaves it as it
  ///   is. May be called again.
  func revise(
    _ path: FilePath, _ patience: Patience, _ revision: ([UInt8]) throws(Failure) -> [UInt8]?
  ) throws(Failure)
}

/// The time for which a command waits for a file that another process is changing.
struct Patience {
  /// The time until it gives up, in seconds.
  var seconds = Patience.defaultSeconds
  /// Called once, where it takes more than a moment.
  var isWaiting: () -> Void = {}

  static let defaultSeconds = 60
  /// The time until it says that it waits.
  static let silentSeconds = 2
}

extension FileSystem {
  /// A path from the root, without `.` and `..`.
  func absolute(_ path: FilePath) -> FilePath { path.absolute(in: currentFolder) }

  /// The folder of the repository that the program runs in; without one that it runs in itself.
  var repositoryFolder: FilePath {
    var folder = currentFolder
    while folder != "/", kind(of: folder.appending(".git")) == nil { folder = folder.parent }
    return folder == "/" ? currentFolder : folder
  }
}

enum FileKind {
  case file, folder, other
}

import SourceText

/// The paths in the form that forges expect: from the folder of the repository.
struct ForgePaths: Sendable {
  private let files: any FileSystem
  private let root: FilePath

  init(_ files: any FileSystem) {
    self.files = files
    root = files.repositoryFolder
  }

  /// Returns the path from the folder of the repository. A file outside of it keeps its absolute path.
  func callAsFunction(_ path: FilePath) -> FilePath {
    let absolute = files.absolute(path)
    return absolute.relative(to: root) ?? absolute
  }
}

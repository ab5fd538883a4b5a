import SourceText

/// Paths as forges want them: from the folder of the repository.
struct ForgePaths {
  private let files: any FileSystem
  private let root: FilePath

  init(_ files: any FileSystem) {
    self.files = files
    root = files.repositoryFolder
  }

  /// What is outside of the repository keeps its absolute path.
  func callAsFunction(_ path: FilePath) -> FilePath {
    let absolute = files.absolute(path)
    return absolute.relative(to: root) ?? absolute
  }
}

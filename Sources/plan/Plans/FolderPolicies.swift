import SourceText
import StrategicPlan

/// The settings of folders for the plans in them: the nearest `.plan.json`, in a plan's folder or in a
/// parent, up to the beginning of a repository.
struct FolderPolicies {
  private let files: any FileSystem
  /// The settings by the absolute paths of folders, or `nil` if there are none.
  private var settings: [FilePath: FolderSettings?] = [:]
  /// The settings that could not be read, or have mistakes in them.
  private(set) var broken: [CheckedFile] = []
  /// The settings that were found, each with the path that the user would write.
  private(set) var found: [FoundFile] = []

  init(_ files: any FileSystem) { self.files = files }

  mutating func checks(forPlanAt path: FilePath) -> Checks? { settings(forPlanAt: path)?.checks }

  mutating func settings(forPlanAt path: FilePath) -> FolderSettings? {
    settings(ofFolder: files.absolute(path).parent)
  }

  private mutating func settings(ofFolder folder: FilePath) -> FolderSettings? {
    if let known = settings[folder] { return known }
    let path = folder.appending(FilePath(FolderSettings.fileName))
    var found: FolderSettings?
    if files.kind(of: path) == .file {
      found = load(path)
    } else if folder != "/", files.kind(of: folder.appending(".git")) == nil {
      found = settings(ofFolder: folder.parent)
    }
    settings[folder] = .some(found)
    return found
  }

  private mutating func load(_ path: FilePath) -> FolderSettings? {
    let path = path.relative(to: files.currentFolder) ?? path
    let file = FoundFile(path: path, isOutside: files.leadsOut(path))
    found.append(file)
    do throws(FileProblem) {
      let source = file.source(try files.read(path))
      let (settings, diagnostics) = FolderSettings.load(source)
      if !diagnostics.isEmpty { broken.append(CheckedFile(source, diagnostics, outline: Outline())) }
      return settings
    } catch {
      broken.append(CheckedFile(unreadable: file.path, error.reason))
      return nil
    }
  }
}

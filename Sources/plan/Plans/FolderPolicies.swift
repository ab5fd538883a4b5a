import SourceText
import StrategicPlan

/// What folders say of the plans in them: the nearest `.plan.json`, in a plan's folder or in a
/// parent, up to where a repository begins.
struct FolderPolicies {
  private let files: any FileSystem
  /// By the absolute paths of folders; nil where none says anything.
  private var checks: [String: Checks?] = [:]
  /// Settings that could not be read, or have mistakes in them.
  private(set) var broken: [CheckedFile] = []
  /// The settings that were found, each as the user would write its path.
  private(set) var paths: [String] = []

  init(_ files: any FileSystem) { self.files = files }

  mutating func checks(forPlanAt path: String) -> Checks? {
    checks(ofFolder: files.absolute(path).parentFolder)
  }

  private mutating func checks(ofFolder folder: String) -> Checks? {
    if let known = checks[folder] { return known }
    let path = (folder == "/" ? "" : folder) + "/" + FolderSettings.fileName
    var found: Checks?
    if files.kind(of: path) == .file {
      found = load(path)
    } else if folder != "/", files.kind(of: folder + "/.git") == nil {
      found = checks(ofFolder: folder.parentFolder)
    }
    checks[folder] = .some(found)
    return found
  }

  private mutating func load(_ path: String) -> Checks? {
    paths.append(shown(path))
    do throws(FileProblem) {
      let source = SourceFile(name: shown(path), bytes: try files.read(path))
      let (settings, diagnostics) = FolderSettings.load(source)
      if !diagnostics.isEmpty { broken.append(CheckedFile(source, diagnostics, Outline())) }
      return settings?.checks
    } catch {
      broken.append(CheckedFile(unreadable: shown(path), error.reason))
      return nil
    }
  }

  /// A path as the user would write it.
  private func shown(_ path: String) -> String {
    let prefix = files.currentFolder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}

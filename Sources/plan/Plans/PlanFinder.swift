import SourceText

/// A file that a command line names, or that is in a folder it names.
struct FoundFile: Sendable {
  let path: FilePath
  /// A Boolean value that indicates whether the file is outside of the given folder and reached through a
  /// link. Its text is not quoted, and it is not written unless this is requested.
  let isOutside: Bool
  /// A Boolean value that indicates whether it is standard input, under the name that it was given.
  var isInput = false

  func source(_ bytes: [UInt8]) -> SourceFile { SourceFile(path: path, bytes: bytes, isOutside: isOutside) }
}

/// A finder of the plan files that a command line names.
struct PlanFinder {
  let files: any FileSystem
  let environment: (String) -> Argument?
  /// The plans that the user's settings name.
  let usualPlans: FilePath?

  /// The folder that is searched if no path is given.
  static let folderName: FilePath = "Plans"

  init(_ context: Context) {
    files = context.files
    environment = context.environment
    usualPlans = context.usualPlans
  }

  /// The path of standard input.
  static let input: FilePath = "-"

  /// Returns plan files in a fixed order: the paths as given, the files of a folder by their names.
  func files(_ selection: PlanSelection) throws(Failure) -> [FoundFile] {
    let given = selection.paths
    guard !given.contains("") else { throw .usage("a path is empty") }
    var found: [FoundFile] = []
    for path in try given.isEmpty ? defaultPaths() : given {
      guard path != PlanFinder.input else {
        found.append(FoundFile(path: selection.inputName, isOutside: false, isInput: true))
        continue
      }
      // A given path may itself be a link to another place.
      let isOutside = files.leadsOut(path)
      switch files.kind(of: path) {
      case .folder:
        let inside = try plans(in: path, path, isOutside: isOutside)
        guard !inside.isEmpty else {
          throw .invalid("the folder \(path) holds no plan", hint: "plans are *.json files")
        }
        found += inside
      // A missing file is reported along with the others.
      case .file, .other, nil: found.append(FoundFile(path: path, isOutside: isOutside))
      }
    }
    guard given.count > 1 else { return found }
    var seen: Set<FilePath> = []
    return found.filter { file in
      let folder = files.realPath(of: file.path.parent) ?? files.absolute(file.path.parent)
      return seen.insert(folder.appending(file.path.lastComponent)).inserted
    }
  }

  private func defaultPaths() throws(Failure) -> [FilePath] {
    if let path = environment("PLAN_PATH")?.path, !path.isEmpty { return [path] }
    if files.kind(of: PlanFinder.folderName) == .folder { return [PlanFinder.folderName] }
    var folder = files.currentFolder
    while folder != folder.parent, folder.isAbsolute {
      folder = folder.parent
      let path = folder.appending(PlanFinder.folderName)
      if files.kind(of: path) == .folder { return [path] }
    }
    if let usualPlans { return [usualPlans] }
    throw .invalid(
      "there is no folder \(PlanFinder.folderName) here or in a parent",
      hint: "give a path, set PLAN_PATH, or make a plan with 'plan init'"
    )
  }

  /// Returns all `*.json` files of a folder and the folders in it, except hidden ones, linked folders and
  /// schemas (`*.schema.json`).
  ///
  /// - Parameter root: The folder that was given.
  private func plans(
    in folder: FilePath, _ root: FilePath, isOutside: Bool
  ) throws(Failure) -> [FoundFile] {
    let names: [FilePath]
    do {
      names = try files.names(in: folder)
    } catch {
      throw .invalid("\(folder): \(error.reason)")
    }
    var found: [FoundFile] = []
    for name in names.sorted(by: { $0.precedes($1) }) where !name.hasPrefix(".") {
      let path = folder.appending(name)
      let isLink = files.isLink(path)
      switch files.kind(of: path) {
      case .folder: if !isLink { found += try plans(in: path, root, isOutside: isOutside) }
      case .file, .other, nil:
        guard name.hasSuffix(".json"), !name.hasSuffix(".schema.json") else { continue }
        found.append(
          FoundFile(path: path, isOutside: isOutside || isLink && files.leadsOut(path, of: root)))
      }
    }
    return found
  }
}

extension FileSystem {
  /// Returns a Boolean value that indicates whether a path is a link to something outside of the folder
  /// that contains the link, or goes through such a link.
  ///
  /// A link that leads to the folder that the program runs in is the user's own way there. Such a link is
  /// not in that folder, leads to it or to a folder above it, and is on a path that ends in it.
  func leadsOut(_ path: FilePath) -> Bool {
    func isAtOrBelow(_ path: FilePath?, _ folder: FilePath?) -> Bool {
      guard let path, let folder else { return false }
      return path == folder || path.relative(to: folder) != nil
    }
    var folder: FilePath = path.isAbsolute ? "/" : ""
    for name in path.components {
      let next = folder.appending(name)
      let parent = folder.isEmpty ? "." : folder
      if leadsOut(next, of: parent) {
        let current = realPath(of: ".")
        // A path that does not exist yet ends in its folder.
        let endsInside = isAtOrBelow(realPath(of: path) ?? realPath(of: path.parent), current)
        let isOwnWay =
          endsInside && isAtOrBelow(current, realPath(of: next))
          && !isAtOrBelow(realPath(of: parent), current)
        guard isOwnWay else { return true }
      }
      folder = next
    }
    return false
  }

  /// Returns a Boolean value that indicates whether a path is a link to something outside of a folder.
  func leadsOut(_ path: FilePath, of folder: FilePath) -> Bool {
    guard isLink(path), let target = realPath(of: path), let folder = realPath(of: folder) else {
      return false
    }
    return target != folder && target.relative(to: folder) == nil
  }
}

extension PlanSelection {
  /// Separates arguments that are ids from those that are paths. A path has a slash in it, ends in `.json`,
  /// or names a folder.
  func separating(_ arguments: [Argument], _ files: any FileSystem) -> (
    ids: [String], selection: PlanSelection
  ) {
    var selection = self
    var ids: [String] = []
    for argument in arguments {
      if let text = argument.text, !argument.isPath, argument.path != PlanFinder.input,
        files.kind(of: argument.path) != .folder
      {
        ids.append(text)
      } else {
        selection.paths.append(argument.path)
      }
    }
    return (ids, selection)
  }
}

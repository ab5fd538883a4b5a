/// Finds the plan files that a command line names.
struct PlanFinder {
  let files: any FileSystem
  let environment: (String) -> String?

  /// The folder that is looked for where no path is given.
  static let folderName = "Plans"

  /// Plan files in a fixed order: the paths as given, the files of a folder by their names.
  func paths(_ given: [String]) throws(Failure) -> [String] {
    var found: [String] = []
    guard !given.contains("") else { throw .usage("a path is empty") }
    for path in try given.isEmpty ? usualPaths() : given {
      switch files.kind(of: path) {
      case .folder:
        let inside = try plans(in: path)
        guard !inside.isEmpty else {
          throw .invalid("the folder \(path) holds no plan", hint: "plans are *.json files")
        }
        found += inside
      // What is not there is reported beside the others.
      case .file, .other, nil: found.append(path)
      }
    }
    guard given.count > 1 else { return found }
    var seen: Set<String> = []
    return found.filter { seen.insert(files.absolute($0)).inserted }
  }

  private func usualPaths() throws(Failure) -> [String] {
    if let path = environment("PLAN_PATH"), !path.isEmpty { return [path] }
    if files.kind(of: PlanFinder.folderName) == .folder { return [PlanFinder.folderName] }
    var components = files.currentFolder.split(separator: "/")
    while !components.isEmpty {
      components.removeLast()
      let path = "/" + (components + [PlanFinder.folderName[...]]).joined(separator: "/")
      if files.kind(of: path) == .folder { return [path] }
    }
    throw .invalid(
      "there is no folder \(PlanFinder.folderName) here or in a parent", hint: "give a path, or set PLAN_PATH"
    )
  }

  /// All `*.json` files of a folder and the folders in it; hidden ones, linked folders and schemas
  /// (`*.schema.json`) apart.
  private func plans(in folder: String) throws(Failure) -> [String] {
    let names: [String]
    do {
      names = try files.names(in: folder)
    } catch {
      throw .invalid("\(folder): \(error.reason)")
    }
    var found: [String] = []
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      switch files.kind(of: path) {
      case .folder: if !files.isLink(path) { found += try plans(in: path) }
      case .file, .other, nil:
        if name.hasSuffix(".json"), !name.hasSuffix(".schema.json") { found.append(path) }
      }
    }
    return found
  }
}

extension String {
  /// Whether it can only be a path: what it could be else has no slash and does not end in `.json`.
  var isPath: Bool { contains("/") || hasSuffix(".json") }
}

extension PlanSelection {
  /// Parts arguments that are ids from those that are paths: a path has a slash in it, ends in
  /// `.json`, or names a folder.
  func separating(_ arguments: [String], _ files: any FileSystem) -> (ids: [String], selection: PlanSelection)
  {
    func isPath(_ name: String) -> Bool {
      name.isPath || files.kind(of: name) == .folder
    }
    var selection = self
    selection.paths += arguments.filter(isPath)
    return (arguments.filter { !isPath($0) }, selection)
  }
}

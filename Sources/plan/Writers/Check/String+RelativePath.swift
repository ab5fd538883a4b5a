extension String {
  /// The path as forges want it: from the folder the program runs in, without `./` before it.
  func relative(to folder: String) -> String {
    var path = self[...]
    if path.hasPrefix(folder + "/") { path = path.dropFirst(folder.count + 1) }
    while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
    return String(path)
  }
}

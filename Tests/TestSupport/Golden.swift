import FoundationEssentials

/// A whole output kept in a file.
package enum Golden {
  /// What differs from the golden file, or nil; the path is taken from the repository's root.
  ///
  /// With `RECORD_GOLDENS=1` in the environment the file is written anew, and that is reported as a
  /// difference: a recording run never passes.
  package static func difference(_ actual: String, path: String) -> String? {
    let file = Repository.root + "/" + path
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try? FileManager.default.createDirectory(
        at: URL(filePath: file).deletingLastPathComponent(), withIntermediateDirectories: true)
      try? Data(actual.utf8).write(to: URL(filePath: file))
      return "recorded \(path)"
    }
    guard let data = try? Data(contentsOf: URL(filePath: file)) else { return "there is no golden \(path)" }
    let expected = String(decoding: data, as: UTF8.self)
    if expected == actual { return nil }
    let lines = zip(
      expected.split(separator: "\n", omittingEmptySubsequences: false),
      actual.split(separator: "\n", omittingEmptySubsequences: false))
    for (number, (expected, actual)) in lines.enumerated() where expected != actual {
      return "\(path):\(number + 1)\n- \(expected)\n+ \(actual)"
    }
    return "\(path): one is longer than the other\n\(actual)"
  }
}

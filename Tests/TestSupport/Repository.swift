package import SourceText

import FoundationEssentials

/// The files of the repository the tests were built from.
package enum Repository {
  /// The folder of `Package.swift`.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  package static func source(_ path: String) throws -> SourceFile {
    let data = try Data(contentsOf: URL(filePath: root + "/" + path))
    return SourceFile(name: path, bytes: [UInt8](data))
  }

  package static func text(_ path: String) throws -> String {
    String(decoding: try source(path).bytes, as: UTF8.self)
  }

  /// The paths of the files in a folder and those below it, in a fixed order.
  package static func files(in folder: String, ending: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder)
      .filter { $0.hasSuffix(ending) }.sorted().map { folder + "/" + $0 }
  }

  package static let plans = [
    "demo", "impulsion-25", "plan", "pst-cpas-2019-2024", "pst-cpas-2019-2025", "qualite-2022-2025",
    "sante-2025-2028",
  ]
}

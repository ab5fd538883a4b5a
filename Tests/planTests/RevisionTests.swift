import FoundationEssentials
import SourceText
import Synchronization
import Testing

@testable import plan

/// Files of the disk that are revised: what they keep, and who waits for whom.
@Suite struct RevisionTests {
  private func append(_ text: String, to path: String, _ files: Disk) throws {
    try files.revise(FilePath(path), Patience()) { $0 + Array(text.utf8) }
  }

  @Test func `a file keeps its mode and its links, and nothing is left beside it`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "p.json")
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path + "/p.json")
    try manager.createSymbolicLink(atPath: folder.path + "/link.json", withDestinationPath: "p.json")
    try append("b", to: "link.json", folder.files)
    #expect(try folder.text("p.json") == "ab")
    #expect(try folder.names() == ["link.json", "p.json"])
    #expect(try manager.destinationOfSymbolicLink(atPath: folder.path + "/link.json") == "p.json")
    let mode = try manager.attributesOfItem(atPath: folder.path + "/p.json")[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test func `a revision that fails, or changes nothing, leaves the file alone`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "p.json")
    let files = folder.files
    let number =
      try FileManager.default.attributesOfItem(atPath: folder.path + "/p.json")[.systemFileNumber] as? Int
    #expect(throws: Failure.self) {
      try files.revise("p.json", Patience()) { _ throws(Failure) in throw .refused("no") }
    }
    try append("", to: "p.json", files)
    let after =
      try FileManager.default.attributesOfItem(atPath: folder.path + "/p.json")[.systemFileNumber] as? Int
    #expect(number == after && number != nil)
    #expect(try folder.names() == ["p.json"])
    #expect(throws: Failure.self) { try append("x", to: "none.json", files) }
    #expect(throws: Failure.self) { try append("x", to: ".", files) }
    #expect(try folder.names() == ["p.json"])
  }

  @Test func `of many who write at once, each writes on top of the others`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("", "p.json")
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          let files = folder.files
          for turn in 0..<25 { try? append("\(writer) \(turn)\n", to: "p.json", files) }
        }
      }
    }
    let lines = try folder.text("p.json").split(separator: "\n").map(String.init)
    #expect(lines.count == 200)
    #expect(Set(lines) == Set((0..<8).flatMap { writer in (0..<25).map { "\(writer) \($0)" } }))
    // Of each writer in the order in which it wrote.
    for writer in 0..<8 {
      #expect(lines.filter { $0.hasPrefix("\(writer) ") } == (0..<25).map { "\(writer) \($0)" })
    }
    #expect(try folder.names() == ["p.json"])
  }

  @Test func `a new file takes nobody's place`() throws {
    let folder = try TemporaryFolder()
    let files = folder.files
    try files.create("Plans/p.json", Array("a".utf8))
    #expect(throws: FileProblem.self) { try files.create("Plans/p.json", Array("b".utf8)) }
    #expect(try folder.text("Plans/p.json") == "a")
  }
}

import FoundationEssentials
#if os(Linux)
  import CSystem
#endif
import SourceText
import Synchronization
import Testing

@testable import plan

/// Files of the disk that are revised: what they keep, and who waits for whom.
@Suite struct RevisionTests {
  private func append(_ text: String, to path: String, _ files: Disk) throws {
    try files.revise(FilePath(path), with: Patience()) { $0 + Array(text.utf8) }
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
      try files.revise("p.json", with: Patience()) { _ throws(Failure) in throw .refused("no") }
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

  @Test func `what has a draft's name already stays, be it a folder`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "p.json")
    var hash = StableHash()
    hash.combine("p.json".utf8)
    let name = ".plan-\(hash.digits)-\(ProcessInfo.processInfo.processIdentifier)"
    try folder.write("mine", name + ".new")
    try folder.makeFolder(name + "-1.new")
    try append("b", to: "p.json", folder.files)
    #expect(try folder.text("p.json") == "ab")
    #expect(try folder.names() == [name + "-1.new", name + ".new", "p.json"].sorted())
    #expect(try folder.text(name + ".new") == "mine")
  }

  /// Two names that begin alike for longer than a draft's name could tell.
  @Test func `files with alike names that are written at once stay apart`() async throws {
    let folder = try TemporaryFolder()
    let names = (0..<8).map { String(repeating: "programme-", count: 20) + "\($0).json" }
    for name in names { try folder.write("", name) }
    await withTaskGroup(of: Void.self) { group in
      for name in names {
        group.addTask {
          for turn in 0..<25 { try? append(name + "\(turn)\n", to: name, folder.files) }
        }
      }
    }
    for name in names {
      #expect(try folder.text(name) == (0..<25).map { name + "\($0)\n" }.joined())
    }
    #expect(try folder.names() == names.sorted())
  }

  @Test(arguments: [true, false])
  func `what an editor saves meanwhile is revised too`(inPlace: Bool) throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "p.json")
    var seen: [String] = []
    try folder.files.revise("p.json", with: Patience()) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      seen.append(text)
      if seen.count == 1 {
        if inPlace {
          try? folder.write("editor", "p.json")
        } else {
          try? folder.write("editor", ".p.json.swp")
          _ = try? FileManager.default.removeItem(atPath: folder.path + "/p.json")
          try? FileManager.default.moveItem(
            atPath: folder.path + "/.p.json.swp", toPath: folder.path + "/p.json")
        }
      }
      return Array((text + "+plan").utf8)
    }
    #expect(seen == ["a", "editor"])
    #expect(try folder.text("p.json") == "editor+plan")
    #expect(try folder.names() == ["p.json"])
  }

  @Test func `who saves again and again is left alone`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "p.json")
    var count = 0
    #expect(throws: Failure.self) {
      try folder.files.revise("p.json", with: Patience()) { bytes in
        count += 1
        try? folder.write(String(repeating: "x", count: count), "p.json")
        return bytes + [0x79]
      }
    }
    #expect(try folder.text("p.json") == String(repeating: "x", count: count) && count > 1)
    #expect(try folder.names() == ["p.json"])
  }

  @Test func `a file that goes meanwhile is not brought back`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "p.json")
    #expect(throws: Failure.self) {
      try folder.files.revise("p.json", with: Patience()) { bytes in
        try? FileManager.default.removeItem(atPath: folder.path + "/p.json")
        return bytes + [0x79]
      }
    }
    #expect(try folder.names() == [])
  }

  @Test func `waiting is said, and ends`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(EditingCommandTests.plan, "p.json")
    try folder.files.revise("p.json", with: Patience()) { _ throws(Failure) in
      let run = folder.world.run("update", "C1.1", "--note", "x", "--wait", "0", "--path", "p.json")
      #expect(run.status == .writingFailed)
      #expect(
        run.errors
          == "plan: error: p.json: another process has been changing it for 0 seconds; see --wait\n")
      let patient = folder.world.run("update", "C1.1", "--note", "x", "--wait", "3", "--path", "p.json")
      #expect(patient.status == .writingFailed)
      #expect(patient.remarks == "plan: note: p.json is being changed by another process; waiting for it\n")
      return nil
    }
    #expect(folder.world.run("update", "C1.1", "--note", "x", "--path", "p.json").status == .success)
  }

  #if os(Linux)
    /// An access control list as Linux keeps it (`struct posix_acl_xattr_header` and its entries): the owner
    /// reads and writes, user 1000 too, the group only reads, others nothing.
    private static let accessList: [UInt8] = [
      2, 0, 0, 0,
      1, 0, 6, 0, 0xFF, 0xFF, 0xFF, 0xFF,
      2, 0, 6, 0, 0xE8, 0x03, 0, 0,
      4, 0, 4, 0, 0xFF, 0xFF, 0xFF, 0xFF,
      16, 0, 6, 0, 0xFF, 0xFF, 0xFF, 0xFF,
      32, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF,
    ]

    private func attribute(_ name: String, of path: String) -> [UInt8]? {
      var bytes = [UInt8](repeating: 0, count: 256)
      let count = unsafe getxattr(path, name, &bytes, bytes.count)
      return count < 0 ? nil : Array(bytes.prefix(count))
    }

    @Test func `a file keeps its access list and attributes`() throws {
      let folder = try TemporaryFolder()
      try folder.write("a", "p.json")
      let path = folder.path + "/p.json"
      // Where the file system knows none there is nothing to keep.
      guard unsafe setxattr(path, "system.posix_acl_access", Self.accessList, Self.accessList.count, 0) == 0
      else {
        return
      }
      #expect(unsafe setxattr(path, "user.note", Array("x".utf8), 1, 0) == 0)
      try append("b", to: "p.json", folder.files)
      #expect(try folder.text("p.json") == "ab")
      #expect(attribute("system.posix_acl_access", of: path) == Self.accessList)
      #expect(attribute("user.note", of: path) == Array("x".utf8))
    }

    @Test func `a folder's list for new files lets nobody into one that was there`() throws {
      let folder = try TemporaryFolder()
      try folder.write("a", "p.json")
      let list = Self.accessList
      guard unsafe setxattr(folder.path, "system.posix_acl_default", list, list.count, 0) == 0 else { return }
      try append("b", to: "p.json", folder.files)
      #expect(attribute("system.posix_acl_access", of: folder.path + "/p.json") == nil)
    }
  #endif

  @Test func `a new file takes nobody's place`() throws {
    let folder = try TemporaryFolder()
    let files = folder.files
    try files.create("Plans/p.json", Array("a".utf8))
    #expect(throws: FileProblem.self) { try files.create("Plans/p.json", Array("b".utf8)) }
    #expect(try folder.text("Plans/p.json") == "a")
  }
}

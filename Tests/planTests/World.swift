import StrategicPlan
import Synchronization
import TestSupport

@testable import plan

/// A world for commands: files in memory or of the repository, a fixed day, no terminal.
struct World {
  var files: any FileSystem = Disk(folder: Repository.root)
  var environment: [String: String] = [:]
  var today = "2026-11-20"
  var output = Context.Stream()
  /// What a person types, a line each; nil where nobody is there.
  var answers: [String]?

  /// Testing has an exit status too.
  typealias Status = plan.ExitStatus

  struct Result {
    let output: String
    let errors: String
    let status: Status
    /// What was asked of the person at the terminal.
    var questions: [String] = []
    var remarks = ""
  }

  func run(_ arguments: String...) -> Result { run(arguments) }

  func run(_ arguments: [String]) -> Result {
    guard let today = try? FiscalCalendar.calendarYears.days(named: Array(today.utf8)).first else {
      return Result(output: "", errors: "no day", status: .usage)
    }
    var context = Context(
      files: files, environment: { [environment] in environment[$0] }, today: today, standardOutput: output,
      standardError: .init())
    let person = answers.map(Person.init)
    context.dialogue = person
    let said = Mutex("")
    context.remark = { text in said.withLock { $0 += text } }
    let status = context.run(arguments)
    return Result(
      output: context.output, errors: context.errors, status: status, questions: person?.questions ?? [],
      remarks: said.withLock(\.self))
  }

  static func terminal(width: Int) -> World {
    var world = World()
    world.output = Context.Stream(isTerminal: true, width: width)
    return world
  }
}

/// Somebody who answers questions with lines that are known beforehand.
private final class Person: Dialogue {
  private var answers: [String]
  private(set) var questions: [String] = []

  init(answers: [String]) { self.answers = answers }

  func ask(_ text: String) -> String? {
    questions.append(text)
    return answers.isEmpty ? nil : answers.removeFirst()
  }
}

/// Files that are only in memory; folders are what paths have in common. Nothing can be written
/// below `/full`.
final class MemoryFiles: FileSystem {
  let currentFolder: String
  private let stored: Mutex<[String: String]>

  init(currentFolder: String = "/home/plan", contents: [String: String]) {
    self.currentFolder = currentFolder
    stored = Mutex(contents)
  }

  var contents: [String: String] {
    get { stored.withLock(\.self) }
    set { stored.withLock { $0 = newValue } }
  }

  private func absolute(_ path: String) -> String {
    let path = path.hasPrefix("/") ? path : currentFolder + "/" + path
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  func kind(of path: String) -> FileKind? {
    let path = absolute(path)
    if contents[path] != nil { return .file }
    return contents.keys.contains { $0.hasPrefix(path + "/") } ? .folder : nil
  }

  func isLink(_ path: String) -> Bool { false }

  func names(in folder: String) throws(FileProblem) -> [String] {
    let prefix = absolute(folder) + "/"
    let below = contents.keys.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }
    return Array(Set(below.compactMap { $0.split(separator: "/").first.map(String.init) }))
  }

  func read(_ path: String) throws(FileProblem) -> [UInt8] {
    guard let text = contents[absolute(path)] else { throw FileProblem(reason: "there is no such file") }
    return Array(text.utf8)
  }

  func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    let path = absolute(path)
    if path.hasPrefix("/full/") { throw FileProblem(reason: "no space left on the device") }
    contents[path] = String(decoding: bytes, as: UTF8.self)
  }

  func append(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    try write(Array((contents[absolute(path)] ?? "").utf8) + bytes, to: path)
  }

  func create(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
    if contents[absolute(path)] != nil { throw FileProblem(reason: "file exists") }
    try write(bytes, to: path)
  }

  func revise(
    _ path: String, isWaiting: () -> Void, _ revision: ([UInt8]) throws(Failure) -> [UInt8]?
  ) throws(Failure) {
    let bytes: [UInt8]
    do throws(FileProblem) { bytes = try read(path) } catch { throw .unwritten(path, error) }
    guard let revised = try revision(bytes) else { return }
    do throws(FileProblem) { try write(revised, to: path) } catch { throw .unwritten(path, error) }
  }

  static let smallest = #"{"title": "P", "period": {"start": "2025", "end": "2027"}}"#
}

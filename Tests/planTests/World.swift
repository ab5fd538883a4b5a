import SourceText
import StrategicPlan
import Synchronization
import TestSupport

@testable import plan

/// A world for commands: files in memory or of the repository, a fixed day, no terminal.
struct World {
  var files: any FileSystem = Disk(folder: FilePath(Repository.root))
  var environment: [String: String] = [:]
  /// Nil where the clock tells a day that no plan can be about.
  var today: String? = "2026-11-20"
  var output = OutputStream()
  /// What a person types, a line each; nil where nobody is there.
  var answers: [String]?

  /// Testing has an exit status too.
  typealias Status = plan.ExitStatus

  struct Result {
    let output: String
    /// A result that is no text.
    let file: [UInt8]
    let errors: String
    let status: Status
    /// What was asked of the person at the terminal.
    var questions: [String] = []
    var remarks = ""
  }

  func run(_ arguments: String...) -> Result { run(arguments) }

  func run(_ arguments: [String]) -> Result { run(arguments.map { Argument($0) }) }

  func run(_ arguments: [Argument]) -> Result {
    let clock = today.flatMap { try? FiscalCalendar.calendarYears.days(named: Array($0.utf8)).first }
    var context = Context(
      files: files, environment: { [environment] in environment[$0].map { Argument($0) } }, clock: clock,
      standardOutput: output, standardError: .init())
    let person = answers.map(Person.init)
    context.dialogue = person
    let said = Mutex("")
    context.remark = { text in said.withLock { $0 += text } }
    let status = context.run(arguments)
    return Result(
      output: context.output, file: context.file, errors: context.errors, status: status,
      questions: person?.questions ?? [],
      remarks: said.withLock(\.self))
  }

  static func terminal(width: Int) -> World {
    var world = World()
    world.output = OutputStream(isTerminal: true, width: width)
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
  let currentFolder: FilePath
  private let stored: Mutex<[String: String]>

  init(currentFolder: FilePath = "/home/plan", contents: [String: String]) {
    self.currentFolder = currentFolder
    stored = Mutex(contents)
  }

  var contents: [String: String] {
    get { stored.withLock(\.self) }
    set { stored.withLock { $0 = newValue } }
  }

  private func key(_ path: FilePath) -> String { absolute(path).description }

  func kind(of path: FilePath) -> FileKind? {
    let path = key(path)
    if contents[path] != nil { return .file }
    return contents.keys.contains { $0.hasPrefix(path + "/") } ? .folder : nil
  }

  func isLink(_ path: FilePath) -> Bool { false }

  func realPath(of path: FilePath) -> FilePath? { kind(of: path) == nil ? nil : absolute(path) }

  func target(of path: FilePath) -> FilePath { absolute(path) }

  func identity(of path: FilePath) -> FileIdentity? {
    guard let position = contents.keys.sorted().firstIndex(of: key(path)) else { return nil }
    return FileIdentity(device: 0, number: UInt64(position))
  }

  func names(in folder: FilePath) throws(FileProblem) -> [FilePath] {
    let paths = contents.keys.compactMap { FilePath($0).relative(to: absolute(folder)) }
    return Array(Set(paths.compactMap(\.components.first)))
  }

  /// Standard input is kept as a file that no path names.
  func readInput() throws(FileProblem) -> [UInt8] { Array((contents["-"] ?? "").utf8) }

  func read(_ path: FilePath) throws(FileProblem) -> [UInt8] {
    guard let text = contents[key(path)] else { throw FileProblem("there is no such file", .missing) }
    return Array(text.utf8)
  }

  func write(
    _ bytes: [UInt8], to path: FilePath, over isReplaceable: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    if let text = contents[key(path)] { try isReplaceable(Array(text.utf8)) }
    do throws(FileProblem) { try put(bytes, at: path) } catch { throw .unwritten(path, error) }
  }

  private func put(_ bytes: [UInt8], at path: FilePath) throws(FileProblem) {
    if key(path).hasPrefix("/full/") { throw FileProblem("no space left on the device") }
    contents[key(path)] = String(decoding: bytes, as: UTF8.self)
  }

  func append(_ bytes: [UInt8], to path: FilePath) throws(FileProblem) {
    try put(Array((contents[key(path)] ?? "").utf8) + bytes, at: path)
  }

  func makeFolder(_ path: FilePath) throws(FileProblem) {}

  func create(_ path: FilePath, _ bytes: [UInt8]) throws(FileProblem) {
    if contents[key(path)] != nil { throw FileProblem("it already exists", .exists) }
    try put(bytes, at: path)
  }

  func revise(
    _ path: FilePath, with patience: Patience, by revision: ([UInt8]) throws(Failure) -> [UInt8]?
  ) throws(Failure) {
    let bytes: [UInt8]
    do throws(FileProblem) { bytes = try read(path) } catch { throw .unwritten(path, error) }
    guard let revised = try revision(bytes) else { return }
    do throws(FileProblem) { try put(revised, at: path) } catch { throw .unwritten(path, error) }
  }

  static let smallest = #"{"title": "P", "period": {"start": "2025", "end": "2027"}}"#
}

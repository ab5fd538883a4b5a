import OfficeFiles
import SourceText
import StrategicPlan
import Synchronization

/// A pass through the plan files that a command is about, on all cores.
///
/// A part is made of each plan while it is in memory, and is handed on in the order of the files. The plan
/// itself is released, unless the part keeps it. Therefore only the parts and the few plans that are being
/// read are in memory.
struct PlanStream {
  /// The files that could not be read, or have mistakes in them.
  private(set) var broken: [CheckedFile] = []
  /// The ids of the plans in the pass.
  private(set) var plans: [Identifier] = []
  /// The settings of folders for rules.
  private(set) var folders: FolderPolicies

  var isValid: Bool { broken.isEmpty }

  /// The outcome for a file.
  private enum Outcome<Part: Sendable>: Sendable {
    case made(Part, Identifier)
    case broken(CheckedFile)
    /// A plan that was not requested.
    case unwanted(Identifier)
    /// A file that is not a plan, but may be among plans.
    case other
  }

  /// - Parameters:
  ///   - make: Makes the part of a plan. It is called on several threads at once.
  ///   - take: Takes the parts of plans in the order of their files, and returns `false` to stop.
  init<Part: Sendable>(
    over selection: PlanSelection, in context: inout Context, make: @escaping @Sendable (Plan) -> Part,
    take: (Part, inout Context) throws(Failure) -> Bool
  ) throws(Failure) {
    let found = try PlanFinder(context).files(selection)
    folders = FolderPolicies(context.files)
    // Starting a thread takes longer than reading a few plans.
    let workers = max(1, min(POSIX.coreCount, found.count / 8))
    // A batch is large enough that nobody waits long for its last file, and small enough to be kept.
    let batch = workers * 256
    var ids: [String] = []
    for start in stride(from: 0, to: found.count, by: batch) {
      let part = found[start..<min(start + batch, found.count)]
      context.progress?.tell(
        found.count == 1 ? "reading \(found[0].path)" : "reading plans: \(start) of \(found.count)")
      let checks = part.map { folders.checks(forPlanAt: $0.path) }
      let outcomes = PlanStream.outcomes(
        of: part, checks: checks, selection: selection, in: context.files, workers: workers, make: make)
      for (file, outcome) in zip(part, outcomes) {
        if case .other = outcome { continue }
        context.sources.append(file.path)
        switch outcome {
        case .made(let part, let id):
          plans.append(id)
          ids.append(id.text)
          guard try take(part, &context) else { return }
        case .broken(let file): broken.append(file)
        case .unwanted(let id): ids.append(id.text)
        case .other: continue
        }
      }
    }
    context.progress?.tell("working out the result")
    context.sources += folders.found.map(\.path)
    for id in selection.ids where !ids.contains(id) {
      // The plan may be one of those with mistakes, whose diagnostics are more informative.
      guard isValid else { continue }
      context.output = ""
      throw .mistyped(id, "plan", among: ids)
    }
  }

  private static func outcomes<Part: Sendable>(
    of found: ArraySlice<FoundFile>, checks: [Checks?], selection: PlanSelection, in files: any FileSystem,
    workers: Int,
    make: @escaping @Sendable (Plan) -> Part
  ) -> [Outcome<Part>] {
    let batch = Batch<Outcome<Part>>(found.indices, .other)
    let threads = min(workers, found.count)
    POSIX.concurrently(on: threads) {
      let loader = threads == 1 ? .shared : PlanLoader()
      while true {
        let position = batch.next.add(1, ordering: .relaxed).oldValue
        guard position < found.endIndex else { return }
        let outcome = outcome(
          of: found[position], checks: checks[position - found.startIndex], selection: selection, in: files,
          with: loader, make: make)
        batch.outcomes.withLock { $0[position - found.startIndex] = outcome }
      }
    }
    return batch.outcomes.withLock { $0 }
  }

  private static func outcome<Part: Sendable>(
    of file: FoundFile, checks: Checks?, selection: PlanSelection, in files: any FileSystem,
    with loader: PlanLoader,
    make: (Plan) -> Part
  ) -> Outcome<Part> {
    do throws(FileProblem) {
      let source = file.source(file.isInput ? try files.readInput() : try files.read(file.path))
      let loading = loader.load(source, defaultID: LoadedPlans.defaultID(of: file.path))
      guard var plan = loading.plan else {
        if ZIPReader.isOne(source.bytes) {
          let what = "it is a spreadsheet or another document, and no plan ('plan import' makes one of it)"
          return .broken(CheckedFile(unreadable: file.path, what))
        }
        // A baseline may be in a folder with plans.
        if !selection.paths.contains(file.path), Baseline.isOne(source) { return .other }
        return .broken(
          CheckedFile(source, loading.diagnostics, omitted: loading.omitted, outline: loading.outline))
      }
      guard selection.ids.isEmpty || selection.ids.contains(plan.id.text) else { return .unwanted(plan.id) }
      plan.folderChecks = checks
      return .made(make(plan), plan.id)
    } catch {
      // Somebody may have meant the plan with this id.
      let isLikeID = error.kind == .missing && !file.path.containsSlash && file.path.ending == nil
      let hint = isLikeID ? " (--plan \(file.path) picks a plan by its id)" : ""
      return .broken(CheckedFile(unreadable: file.path, error.reason + hint))
    }
  }
}

/// The state shared by the threads that work through a batch.
private final class Batch<Outcome: Sendable>: Sendable {
  /// The position of the next file that no thread has taken.
  let next: Atomic<Int>
  let outcomes: Mutex<[Outcome]>

  init(_ positions: Range<Int>, _ unknown: Outcome) {
    next = Atomic(positions.lowerBound)
    outcomes = Mutex([Outcome](repeating: unknown, count: positions.count))
  }
}

extension PlanStream {
  /// Returns the mistakes of the files, for people.
  func report(style: Style) -> String { broken.report(style: style) }
}

extension [CheckedFile] {
  /// Returns the mistakes of files, for people.
  func report(style: Style) -> String {
    let writer = FindingsWriter(style: style, width: nil, showsAll: false, showAll: "plan check --all")
    return writer.text(of: CheckReport(self))
  }
}

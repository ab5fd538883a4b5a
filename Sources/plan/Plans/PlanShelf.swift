import SourceText
import StrategicPlan

/// The plans a command is about, as they were found and loaded.
struct PlanShelf {
  /// The plans that were loaded, in the order of their files.
  private(set) var plans: [Plan] = []
  /// Files that could not be read, or have mistakes in them.
  private(set) var broken: [CheckedFile] = []

  /// Finds and loads plans. Nothing is thrown for a broken file: the others are still of use.
  init(_ selection: PlanSelection, in context: inout Context) throws(Failure) {
    let finder = PlanFinder(files: context.files, environment: context.environment)
    for path in try finder.paths(selection.paths) {
      do throws(FileProblem) {
        let source = SourceFile(name: path, bytes: try context.files.read(path))
        let loading = Plan.load(source, defaultID: PlanShelf.defaultID(of: path))
        // A baseline may stand in a folder beside the plans.
        if loading.plan == nil, !selection.paths.contains(path), Baseline.isOne(source) { continue }
        context.sources.append(path)
        if let plan = loading.plan {
          plans.append(plan)
        } else {
          broken.append(
            CheckedFile(source, loading.diagnostics, omitted: loading.omitted, loading.outline))
        }
      } catch {
        context.sources.append(path)
        broken.append(CheckedFile(unreadable: path, error.reason))
      }
    }
    context.loaded = plans
    try select(selection.ids)
  }

  var isSound: Bool { broken.isEmpty }

  private mutating func select(_ ids: [String]) throws(Failure) {
    guard !ids.isEmpty else { return }
    for id in ids where !plans.contains(where: { $0.id.text == id }) {
      // The plan may be one of those that are broken: their diagnostics tell more.
      guard isSound else { continue }
      throw .mistyped(id, "plan", among: plans.map(\.id.text))
    }
    plans.removeAll { !ids.contains($0.id.text) }
  }

  /// The file's name without `.json`, without accents and with a hyphen for whatever else an id
  /// can't hold.
  static func defaultID(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.hasSuffix(".json") ? String(name.dropLast(5)) : name
    if Identifier(stem) != nil { return stem }
    return String(stem.folded.map { Identifier(String($0)) == nil ? "-" : $0 })
  }
}

extension PlanShelf {
  /// What is wrong with the files, for people.
  func report(style: Style) -> String {
    let writer = FindingsWriter(style: style, width: nil, showsAll: false, showAll: "plan check --all")
    return writer.text(of: CheckReport(broken))
  }
}

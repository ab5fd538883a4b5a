import SourceText
import StrategicPlan

/// The plans that a command is about, as they were found and loaded.
struct LoadedPlans {
  /// The plans that were loaded, in the order of their files.
  private(set) var plans: [Plan] = []
  /// The files that could not be read, or have mistakes in them.
  private(set) var broken: [CheckedFile] = []
  /// The settings of folders that could not be read, or have mistakes in them.
  private(set) var brokenSettings: [CheckedFile] = []

  /// Finds and loads plans. Files with mistakes do not throw: the others are still
  /// useful.
  init(_ selection: PlanSelection, in context: inout Context) throws(Failure) {
    var plans: [Plan] = []
    let pass = try PlanStream(over: selection, in: &context) {
      $0
    } take: { plan, _ in
      plans.append(plan)
      return true
    }
    self.plans = plans
    broken = pass.broken
    brokenSettings = pass.folders.broken
    context.loaded = plans
  }

  var isValid: Bool { broken.isEmpty }

  /// Returns the file's name without `.json`, without accents, and with a hyphen for every other character
  /// that an id can't contain.
  static func defaultID(of path: FilePath) -> String {
    let name = path.lastComponent
    let stem = (name.hasSuffix(".json") ? name.dropLast(5) : name).description
    if Identifier(stem) != nil { return stem }
    let id = stem.folded.map { Identifier(String($0)) == nil ? "-" : $0 }
    return String(id.prefix(Identifier.maximumLength))
  }
}

extension LoadedPlans {
  /// Returns the mistakes of the files, for people.
  func report(style: Style) -> String { broken.report(style: style) }
}

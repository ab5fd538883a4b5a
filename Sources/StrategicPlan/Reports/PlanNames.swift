/// The names of plans, no two alike: plans of different folders may have the same id.
package struct PlanNames {
  package private(set) var all: [String] = []
  private var taken: Set<String> = []

  package init() {}

  /// Adds the name of a plan: its id, with a number if another plan has it.
  package mutating func add(_ id: String) -> String {
    var name = id
    var number = 1
    while !taken.insert(name).inserted {
      number += 1
      name = "\(id)-\(number)"
    }
    all.append(name)
    return name
  }
}

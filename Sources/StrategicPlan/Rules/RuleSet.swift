package import SourceText

/// The rules that a team may set. A file that breaks one is still a plan.
///
/// The only list of them: each group is in the file of its rules.
enum RuleSet {
  /// What a well-made plan has.
  static let completeness =
    missingParts + foundations + indicatorParts + indicatorEntries + unusedNames + nameForms + texts
    + identifiers
    + deadlines + goals
    + planIdentifiers + exceptions

  /// Whether a plan is on track, as of a day.
  static let progress =
    timeliness + beginnings + dependencies + journals + entryDates + spending + setbacks + indicatorProgress
    + reviews

  static let all = completeness + progress
}

extension Rule {
  /// The rules that a team may set.
  package static let settable = RuleSet.all.map(\.rule)

  /// The list of all rules.
  package static let all = [unreadableFile] + validity + settable
}

/// A family of rules.
package enum RuleFamily: String, CaseIterable, Sendable {
  case validity, completeness, progress

  /// The purpose of the family's rules, in a sentence.
  package var summary: String {
    switch self {
    case .validity:
      "What makes a file a plan. Always errors: a file that breaks one is not loaded."
    case .completeness: "What a well-made plan has."
    case .progress: "Whether a plan is on track, as of a day."
    }
  }

  package var rules: [Rule] {
    switch self {
    case .validity: [.unreadableFile] + Rule.validity
    case .completeness: RuleSet.completeness.map(\.rule)
    case .progress: RuleSet.progress.map(\.rule)
    }
  }
}

extension Rule {
  package var family: RuleFamily {
    RuleFamily.allCases.first { $0.rules.contains { $0.id == id } } ?? .validity
  }
}

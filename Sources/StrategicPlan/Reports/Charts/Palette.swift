/// The meaning of a shape in a drawing. Each has one colour, wherever it is drawn.
package enum Paint: Hashable, Sendable {
  case status(Status)
  case late
  /// The part that is still to be filled.
  case track
  case planned, spent
  case measured, target
  case axis, ink, faint, paper

  /// The colour as six hexadecimal digits, red first. On white, all but those of what lies behind have a contrast
  /// of at least 3 : 1 (WCAG 2.2, 1.4.11).
  package var color: String {
    switch self {
    case .status(.notStarted): "8c8c8c"
    case .status(.planned): "6582ad"
    case .status(.inProgress): "1f5fa8"
    case .status(.onHold): "b26b00"
    case .status(.blocked): "7b3fa0"
    case .status(.done), .spent: "2f7d4f"
    case .status(.abandoned): "4a4a4a"
    case .late: "c62828"
    case .track: "e2e2e2"
    case .planned: "7f95ad"
    case .measured: "1f5fa8"
    case .target: "b26b00"
    case .axis: "9a9a9a"
    case .ink: "1a1a1a"
    case .faint: "5a5a5a"
    case .paper: "ffffff"
    }
  }
}

/// Lines over a filled shape, by which statuses are told apart without their colours.
enum Hatching: Sendable {
  case none, upright, rising, crossed, outlined

  init(_ status: Status) {
    self =
      switch status {
      case .done, .inProgress: .none
      case .notStarted, .planned: .outlined
      case .onHold: .upright
      case .blocked: .crossed
      case .abandoned: .rising
      }
  }
}

extension Status {
  /// A character that tells the status where there is neither colour nor hatching.
  var mark: String {
    switch self {
    case .done: "✓"
    case .onHold: "‖"
    case .blocked: "■"
    case .abandoned: "×"
    case .notStarted, .planned, .inProgress: ""
    }
  }
}

extension Item {
  /// Actions that depend on it.
  var neededBy: [Item] {
    owner.actions.filter { $0.action?.dependsOn.contains { $0.string == id.text } == true }
  }

  /// Actions of other objectives that serve it too; they are counted under their own.
  var alsoServedBy: [Item] {
    owner.actions.filter { $0.action?.alsoServes.contains { $0.string == id.text } == true }
  }
}

extension Item {
  /// `A1.1 Title (in progress)`: an item in a list of others.
  func line(_ language: Language) -> String {
    let status = standing.map { " (\(language.status($0).0))" } ?? ""
    return "\(id) \(title.string)\(status)"
  }
}

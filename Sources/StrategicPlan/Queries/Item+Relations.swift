extension Item {
  /// The actions that depend on the item.
  var neededBy: [Item] {
    owner.actions.filter { $0.action?.dependsOn.contains { $0.string == id.text } == true }
  }

  /// The actions of other objectives that also serve the item. They are counted under their own.
  var alsoServedBy: [Item] {
    owner.actions.filter { $0.action?.alsoServes.contains { $0.string == id.text } == true }
  }
}

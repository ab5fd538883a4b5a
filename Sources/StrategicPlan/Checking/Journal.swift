import SourceText

/// The updates of an action up to a day, in the order of their dates, and their ranges in the file.
struct Journal {
  let action: Action
  /// The positions of the updates among all of the action's.
  let order: [Int]
  private let document: JSONDocument
  private lazy var nodes = document.entries(of: "updates", in: action.node)

  init(_ action: Action, _ document: JSONDocument, _ day: Day) {
    self.action = action
    self.document = document
    order = action.updates.isEmpty ? [] : action.updates.positions(knownOn: day)
  }

  var lastDay: Day? { order.last.flatMap { action.updates[$0].date?.last } }

  /// Returns the range of an update's value for a key.
  mutating func range(of key: String, in position: Int) -> Range<Int> {
    nodes.indices.contains(position)
      ? document.range(of: key, in: nodes[position]) : document.range(of: "id", in: action.node)
  }

  /// Returns the range of the value in force: that of the last update that states it, otherwise that of the
  /// action itself, or `nil` if neither states it.
  mutating func rangeInForce(of key: String, where says: (Update) -> Bool) -> Range<Int>? {
    if let position = order.last(where: { says(action.updates[$0]) }) { return range(of: key, in: position) }
    return document.value(of: key, in: action.node).map(document.range)
  }

  /// Returns the node of a whole update.
  mutating func node(at position: Int) -> JSONNode? {
    nodes.indices.contains(position) ? nodes[position] : nil
  }
}

import SourceText

/// An action's updates up to a day in the order of their dates, and where the file says what they say.
struct Journal {
  let action: Action
  /// Positions among the action's updates.
  let order: [Int]
  private let document: JSONDocument
  private lazy var nodes = document.entries(of: "updates", in: action.node)

  init(_ action: Action, _ document: JSONDocument, _ day: Day) {
    self.action = action
    self.document = document
    order = action.updates.isEmpty ? [] : action.updates.positions(knownOn: day)
  }

  var lastDay: Day? { order.last.flatMap { action.updates[$0].date?.last } }

  /// Where an update says something.
  mutating func range(of key: String, in position: Int) -> Range<Int> {
    nodes.indices.contains(position)
      ? document.range(of: key, in: nodes[position]) : document.range(of: "id", in: action.node)
  }

  /// Where the file says what is in force: the last update that says it, else the action itself; nil
  /// where neither does.
  mutating func rangeInForce(of key: String, where says: (Update) -> Bool) -> Range<Int>? {
    if let position = order.last(where: { says(action.updates[$0]) }) { return range(of: key, in: position) }
    return document.value(of: key, in: action.node).map(document.range)
  }

  /// Where a whole update stands.
  mutating func node(at position: Int) -> JSONNode? {
    nodes.indices.contains(position) ? nodes[position] : nil
  }
}

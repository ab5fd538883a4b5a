import SourceText

/// The updates of an action up to a day in the order of their dates, and their places in the file.
struct JournalPlaces {
  private let action: Action
  private let document: JSONDocument
  /// The positions of the updates in the action's list.
  let order: [Int]
  private lazy var nodes = document.entries(of: "updates", in: action.node)

  init(_ action: Action, in document: JSONDocument, on day: Day) {
    self.action = action
    self.document = document
    order = action.updates.isEmpty ? [] : action.updates.positions(knownOn: day)
  }

  /// The range of a value in an update.
  mutating func range(of key: String, in position: Int) -> Range<Int> {
    node(at: position).map { document.place(of: key, in: $0) } ?? rangeInAction(of: "id")
  }

  /// The range of a value in the action itself.
  func rangeInAction(of key: String) -> Range<Int> { document.place(of: key, in: action.node) }

  /// The node of a whole update.
  mutating func node(at position: Int) -> JSONNode? {
    nodes.indices.contains(position) ? nodes[position] : nil
  }
}

/// An entry that is known from the last day of its date on.
package protocol Dated {
  var date: DaySpan? { get }
}

extension Update: Dated {}
extension Indicator.Measurement: Dated {}

extension RandomAccessCollection where Element: Dated, Index == Int {
  /// Returns the entries known on a day, in the order of their dates, then in file order.
  package func known(on day: Day) -> [Element] {
    isInOrder(on: day) ? Array(self) : positions(knownOn: day).map { self[$0] }
  }

  /// Visits the entries known on a day, in the order of their dates.
  func forEachKnown(on day: Day, _ visit: (Element, _ position: Int) -> Void) {
    if isInOrder(on: day) {
      for position in indices { visit(self[position], position) }
    } else {
      for position in positions(knownOn: day) { visit(self[position], position) }
    }
  }

  /// Returns the positions of the entries known on a day, in the same order.
  func positions(knownOn day: Day) -> [Int] {
    if isInOrder(on: day) { return Array<Int>(indices) }
    let known = indices.filter { self[$0].date.map { $0.last <= day } ?? false }
    return known.sorted { (self[$0].date?.last.number ?? 0) < (self[$1].date?.last.number ?? 0) }
  }

  /// Returns a Boolean value that indicates whether all entries are known on a day and in the order of
  /// their dates.
  private func isInOrder(on day: Day) -> Bool {
    var last = Int32.min
    for position in indices {
      guard let date = self[position].date?.last, date <= day, last <= date.number else { return false }
      last = date.number
    }
    return true
  }
}

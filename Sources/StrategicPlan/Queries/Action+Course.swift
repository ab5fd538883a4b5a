extension Action {
  /// Returns a Boolean value that indicates whether the action was open at some time within days, or was
  /// finished in them, by its journal up to a day. From then on its status stays as it was.
  func isOpenOrFinished(in days: DaySpan, asOf day: Day) -> Bool {
    var fold = JournalFold(self)
    var begin = Int32.min
    var isFound = false
    /// Looks at the status that holds from `begin` until the day with a number.
    func look(until end: Int32) {
      guard fold.status.value.isOpen, begin <= days.last.number, days.first.number <= end else { return }
      isFound = true
    }
    updates.forEachKnown(on: day) { update, position in
      let date = update.date?.last.number ?? .min
      look(until: date)
      let wasDone = fold.status.value == .done
      fold.fold(update, position)
      begin = date
      let isFinished = !wasDone && fold.status.value == .done
      if isFinished, update.date.map({ days.contains($0.last) }) == true { isFound = true }
    }
    look(until: .max)
    return isFound
  }
}

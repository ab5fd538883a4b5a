/// Returns the candidate that a mistyped word was most likely meant to be, or `nil` if none is near.
///
/// Near means at most one edit for every three characters, always at least one and never more than three.
/// Letters that differ only in case cost nothing. Of equally near candidates the first wins.
package func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
  let typed = Array(word.lowercased().unicodeScalars.prefix(64))
  let limit = min(3, max(1, typed.count / 3))
  var best: (candidate: String, distance: Int)?
  for candidate in candidates where !candidate.isEmpty {
    guard abs(candidate.unicodeScalars.count - typed.count) <= limit else { continue }
    let meant = Array(candidate.lowercased().unicodeScalars.prefix(64))
    let bound = min(limit, max(typed.count, meant.count) - 1, (best?.distance ?? .max) - 1)
    guard let distance = editDistance(typed, meant, atMost: bound) else { continue }
    best = (candidate, distance)
    if distance == 0 { break }
  }
  return best?.candidate
}

/// Returns a Boolean value that indicates whether a mistyped word can only have meant one of the
/// candidates, because no other is near.
package func isCertain(_ meant: String, for word: String, among candidates: some Sequence<String>) -> Bool {
  suggestion(for: word, among: candidates.lazy.filter { $0 != meant }) == nil
}

/// Returns the Damerau–Levenshtein distance in its optimal-string-alignment form: insertions, deletions,
/// substitutions and swaps of neighbours each cost one. `nil` if it is more than `bound`.
private func editDistance(_ source: [Unicode.Scalar], _ target: [Unicode.Scalar], atMost bound: Int) -> Int? {
  guard bound >= 0, abs(source.count - target.count) <= bound else { return nil }
  var beforePrevious: [Int] = []
  var previous = Array(0...target.count)
  var current = previous
  for i in source.indices {
    // Outside of a band around the diagonal the distance exceeds the bound anyway.
    let band = max(0, i - bound)..<min(target.count, i + bound + 1)
    current[band.lowerBound] = band.lowerBound == 0 ? i + 1 : bound + 1
    var least = bound + 1
    for j in band {
      var cost = min(j < i + bound ? previous[j + 1] + 1 : bound + 1, current[j] + 1)
      cost = min(cost, previous[j] + (source[i] == target[j] ? 0 : 1))
      if i > 0, j > 0, source[i] == target[j - 1], source[i - 1] == target[j] {
        cost = min(cost, beforePrevious[j - 1] + 1)
      }
      current[j + 1] = cost
      least = min(least, cost)
    }
    if least > bound { return nil }
    (beforePrevious, previous, current) = (
      previous, current, beforePrevious.isEmpty ? previous : beforePrevious
    )
  }
  return previous[target.count] <= bound ? previous[target.count] : nil
}

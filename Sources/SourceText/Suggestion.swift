/// The candidate that a mistyped word most likely meant, or nil when none is near.
///
/// Near means at most one edit for every three characters, and always at least one; letters that
/// differ only in case cost nothing. Of equally near candidates the first wins.
package func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
  let typed = Array(word.lowercased().unicodeScalars.prefix(64))
  let limit = max(1, typed.count / 3)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates where !candidate.isEmpty {
    let meant = Array(candidate.lowercased().unicodeScalars.prefix(64))
    guard abs(meant.count - typed.count) <= limit else { continue }
    let distance = editDistance(typed, meant)
    if distance <= limit, distance < best?.distance ?? .max, distance < max(typed.count, meant.count) {
      best = (candidate, distance)
    }
  }
  return best?.candidate
}

/// Damerau–Levenshtein distance in its optimal-string-alignment form: insertions, deletions,
/// substitutions and swaps of neighbours each cost one.
private func editDistance(_ source: [Unicode.Scalar], _ target: [Unicode.Scalar]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...target.count)
  for i in source.indices {
    var current = [i + 1]
    for j in target.indices {
      var cost = min(previous[j + 1] + 1, current[j] + 1)
      cost = min(cost, previous[j] + (source[i] == target[j] ? 0 : 1))
      if i > 0, j > 0, source[i] == target[j - 1], source[i - 1] == target[j] {
        cost = min(cost, beforePrevious[j - 1] + 1)
      }
      current.append(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[target.count]
}

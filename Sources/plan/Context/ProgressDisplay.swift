/// Something that tells a person what is being done, if that takes long.
protocol ProgressDisplay: Sendable {
  /// States what is being done from now on.
  func tell(_ stage: String)
  /// Takes back what was shown: a result or a question follows.
  func end()
}

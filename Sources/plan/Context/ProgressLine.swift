import SourceText
import Synchronization

/// A line on the terminal of standard error that tells what is being done when this takes more than a second.
final class ProgressLine: ProgressDisplay {
  private struct State {
    var stage = ""
    var isShown = false
    var isOver = false
  }

  private let state = Mutex(State())
  private let width: Int

  /// Creates the line, or returns `nil` if standard error is not a terminal that can take a line back.
  init?(_ stream: OutputStream, isPlain: Bool) {
    guard stream.isTerminal, !isPlain else { return nil }
    width = stream.width ?? 80
    POSIX.detach { [weak self] in
      POSIX.sleep(milliseconds: 1000)
      while self?.show() == true { POSIX.sleep(milliseconds: 200) }
    }
  }

  func tell(_ stage: String) { state.withLock { $0.stage = stage } }

  func end() {
    state.withLock { state in
      if state.isShown { _ = try? POSIX.write("\r\u{1B}[K", to: 2) }
      state.isShown = false
      state.isOver = true
    }
  }

  /// Shows what is being done, and returns whether there will be more to show.
  private func show() -> Bool {
    state.withLock { state in
      guard !state.isOver else { return false }
      if !state.stage.isEmpty {
        _ = try? POSIX.write("\r\u{1B}[K" + state.stage.visible.cut(to: width - 1), to: 2)
        state.isShown = true
      }
      return true
    }
  }
}

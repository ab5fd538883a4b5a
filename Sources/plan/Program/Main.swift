import SourceText
import StrategicPlan

@main
enum Main {
  static func main() {
    POSIX.ignoreSignalsOfWriting()
    guard let arguments = POSIX.arguments else {
      _ = try? POSIX.write(
        "plan: error: the command line can't be read; is /proc mounted?\n", to: 2)
      POSIX.exit(ExitStatus.writingFailed.rawValue)
    }
    var context = Context(
      files: Disk(), environment: POSIX.environment, clock: POSIX.today,
      standardOutput: POSIX.stream(1), standardError: POSIX.stream(2))
    let isPlain = context.environment("TERM") == "dumb"
    let progress = ProgressLine(context.standardError, isPlain: isPlain)
    context.progress = progress
    context.dialogue = TerminalDialogue(progress)
    let isUnicode = context.isUnicode
    let (output, errors) = (context.standardOutput, context.standardError)
    context.remark = { text in
      progress?.end()
      _ = try? POSIX.write(errors.shown(text, isUnicode: isUnicode), to: 2)
    }
    context.stream = { text throws(FileProblem) in
      if output.isTerminal { progress?.end() }
      return try POSIX.write(output.shown(text, isUnicode: isUnicode), to: 1)
    }
    var status = context.run(arguments)
    do throws(FileProblem) {
      try POSIX.write(context.errors, to: 2)
      let isShown = context.pager.map { POSIX.page(context.output, with: $0) } ?? false
      if !isShown { try POSIX.write(context.output, to: 1) }
      try POSIX.write(context.file, to: 1)
    } catch {
      var text = "plan: error: the output can't be written: \(error.reason)"
      if !context.changed.isEmpty {
        let names = context.changed.map(\.description.visible).joined(separator: ", ")
        text += "; the changes were made anyway: \(names)"
      }
      _ = try? POSIX.write(text + "\n", to: 2)
      status = .writingFailed
    }
    POSIX.exit(status.rawValue)
  }
}

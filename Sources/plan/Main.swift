import SourceText
import StrategicPlan

@main
enum Main {
  static func main() {
    POSIX.ignoreSignalsOfWriting()
    guard let today = POSIX.today else {
      _ = try? POSIX.write("plan: error: the clock tells no date\n", to: 2)
      POSIX.exit(ExitStatus.usage.rawValue)
    }
    guard let arguments = POSIX.arguments else {
      _ = try? POSIX.write("plan: error: an argument is not UTF-8\n", to: 2)
      POSIX.exit(ExitStatus.usage.rawValue)
    }
    var context = Context(
      files: Disk(), environment: POSIX.environment, today: today,
      standardOutput: POSIX.stream(1), standardError: POSIX.stream(2),
      remark: { text in _ = try? POSIX.write(text, to: 2) }, dialogue: TerminalDialogue())
    context.stream = { text throws(FileProblem) in try POSIX.write(text, to: 1) }
    var status = context.run(arguments)
    do throws(FileProblem) {
      try POSIX.write(context.errors, to: 2)
      try POSIX.write(context.output, to: 1)
    } catch {
      _ = try? POSIX.write("plan: error: the output can't be written: \(error.reason)\n", to: 2)
      status = .writingFailed
    }
    POSIX.exit(status.rawValue)
  }
}

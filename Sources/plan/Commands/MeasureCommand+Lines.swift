import SourceText
import StrategicPlan

extension MeasureCommand {
  /// A measurement on a line of a file: an id, a day, a value and, where the item has several, an indicator.
  struct Line {
    let id: String
    let indicator: String?
    let entry: MeasurementEntry

    /// Creates a measurement from fields separated by tabs, semicolons or blanks.
    init(_ text: String) throws(EditProblem) {
      let separator = text.contains("\t") ? "\t" : text.contains(";") ? ";" : nil
      let fields =
        separator.map {
          text.split(separator: $0, omittingEmptySubsequences: false).map { String($0).trimmed }
        }
        ?? text.split(maxSplits: 3, whereSeparator: \.isWhitespace).map { String($0).trimmed }
      guard fields.count >= 3, !fields[0].isEmpty else {
        throw EditProblem("a line needs an id, a day and a value", hint: "such as 'C1.2 2026-06-30 340'")
      }
      id = fields[0]
      indicator = fields.count > 3 && !fields[3].isEmpty ? fields[3] : nil
      guard let date = DateText(fields[1]) else { throw EditProblem("'\(fields[1])' is not a date") }
      guard let value = Quantity(fields[2]) else {
        throw EditProblem("'\(fields[2])' is not a value", hint: "expected a number, such as 340 or 91.7")
      }
      var entry = MeasurementEntry()
      (entry.date, entry.value) = (date, value)
      self.entry = entry
    }
  }

  /// Records the measurements on the lines of a file, or of standard input, all of them or none.
  func measureLines(of path: FilePath, in context: inout Context) throws(Failure) -> ExitStatus {
    // What would be an id is the path of a plan.
    var selection = selection
    selection.paths = arguments.map { FilePath($0) } + selection.paths
    guard arguments.allSatisfy({ $0.hasSuffix(".json") || context.files.kind(of: FilePath($0)) != nil }),
      writing.date == nil, writing.note == nil, !writing.takesBack, !writing.corrects,
      !isAchieved
    else { throw .usage("--from takes no id, value or date: each line has its own") }
    let (isInput, name) = (path == "-", path.description)
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = isInput ? try context.files.readInput() : try context.files.read(path)
    } catch {
      throw .refused("\(name): \(error.reason)")
    }
    let today = try context.today(else: nil)
    var steps: [PlanFileEditor.Step] = []
    // Spreadsheets put a byte order mark first.
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let lines = String(decoding: text, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, text) in lines.enumerated() {
      let text = String(text).trimmed
      guard !text.isEmpty, !text.hasPrefix("#") else { continue }
      let line: Line
      do throws(EditProblem) {
        line = try Line(text)
      } catch {
        throw .refused("\(name):\(number + 1): \(error.message)", hint: error.hint)
      }
      steps.append(
        PlanFileEditor.Step(ids: [line.id]) { editor, ids throws(EditProblem) in
          for id in ids {
            do throws(EditProblem) {
              try editor.measure(line.entry, by: line.indicator, of: id, today: today)
            } catch {
              throw EditProblem("\(name):\(number + 1): \(error.message)", hint: error.hint)
            }
          }
        })
    }
    guard !steps.isEmpty else { throw .refused("\(name) has no measurements") }
    return try PlanFileEditor(selection, change, in: &context).changeInTurn(steps, in: &context)
  }
}

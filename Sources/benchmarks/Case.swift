import Foundation

/// A command of `plan` and what it is held against.
struct Case {
  let name: String
  let command: [String]
  let peers: [[String]]

  init(_ name: String, _ command: [String], peers: [[String]]) {
    self.name = name
    self.command = command
    self.peers = peers
  }

  /// Runs all commands in turn, round by round; a peer that is not installed is left out.
  func run(rounds: Int) -> [Row] {
    let commands = [command] + peers.filter { Program.isInstalled($0[0]) }
    var runs = [[Program.Run]](repeating: [], count: commands.count)
    for round in 0...rounds {
      for (position, command) in commands.enumerated() {
        let run = Program.run(command)
        // The first round warms the file cache and is not counted.
        if round > 0 { runs[position].append(run) }
      }
    }
    let own = Program.Run.median(runs[0])
    return commands.indices.map { position in
      let run = Program.Run.median(runs[position])
      return Row(
        name: position == 0 ? name : "", program: Program.name(commands[position]), seconds: run.seconds,
        ratio: position == 0 ? nil : run.seconds / own.seconds, megabytes: run.peakMegabytes)
    }
  }
}

/// A line of the table.
struct Row {
  let name: String
  let program: String
  let seconds: Double
  /// How many times as long as `plan` it took.
  let ratio: Double?
  /// The largest resident memory.
  let megabytes: Double

  static let heading = line("case", "program", "ms", "÷ plan", "peak MB")

  var text: String {
    Row.line(
      name, program, Row.decimal(seconds * 1000), ratio.map(Row.decimal) ?? "", Row.decimal(megabytes))
  }

  private static func line(_ name: String, _ program: String, _ figures: String...) -> String {
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    let columns = figures.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }
    return padded(name, 30) + padded(program, 14) + columns.joined()
  }

  private static func decimal(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}

import Foundation

/// A command that is measured.
struct Peer {
  let name: String
  let command: [String]
  /// A Boolean value that indicates whether the command prints the milliseconds it took, without its start.
  let tellsMilliseconds: Bool

  init(_ name: String, _ command: [String], tellsMilliseconds: Bool = false) {
    self.name = name
    self.command = command
    self.tellsMilliseconds = tellsMilliseconds
  }
}

/// A command of `plan` and the peers it is compared with.
struct Case {
  let name: String
  let own: Peer
  let peers: [Peer]

  init(_ name: String, _ own: Peer, peers: [Peer]) {
    self.name = name
    self.own = own
    self.peers = peers
  }

  /// Runs all commands in turn, round by round. A peer that is not installed, or fails, is left out.
  func run(rounds: Int) -> [Row] {
    let commands = [own] + peers.filter { Program.isInstalled($0.command[0]) }
    var runs = [[Program.Run]](repeating: [], count: commands.count)
    for round in 0...rounds {
      for (position, peer) in commands.enumerated() {
        guard let run = Program.run(peer) else { continue }
        // The first round warms the file cache and is not counted.
        if round > 0 { runs[position].append(run) }
      }
    }
    let own = Program.Run.median(runs[0])
    return commands.indices.filter { !runs[$0].isEmpty }.map { position in
      let run = Program.Run.median(runs[position])
      return Row(
        name: position == 0 ? name : "", program: commands[position].name, seconds: run.seconds,
        ratio: position == 0 ? nil : own.seconds / run.seconds, megabytes: run.peakMegabytes)
    }
  }
}

/// A line of the table.
struct Row {
  let name: String
  let program: String
  let seconds: Double
  /// The duration of `plan` as a multiple of the peer's.
  let ratio: Double?
  /// The peak resident memory, in megabytes.
  let megabytes: Double

  static let heading = line("case", "program", figures: "ms", "plan ÷", "peak MB")

  var text: String {
    Row.line(
      name, program, figures: Row.decimal(seconds * 1000, 1), ratio.map { Row.decimal($0, 2) } ?? "",
      megabytes > 0 ? Row.decimal(megabytes, 0) : "")
  }

  private static func line(_ name: String, _ program: String, figures: String...) -> String {
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    let columns = figures.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }
    return padded(name, 26) + padded(program, 18) + columns.joined()
  }

  private static func decimal(_ value: Double, _ places: Int) -> String {
    value.formatted(
      .number.precision(.fractionLength(places)).grouping(.never).locale(Locale(identifier: "en")))
  }
}

import Foundation

/// Runs programs and measures them as whole processes.
enum Program {
  struct Run {
    let seconds: Double
    let peakMegabytes: Double

    static func median(_ runs: [Run]) -> Run {
      func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
      return Run(seconds: middle(runs.map(\.seconds)), peakMegabytes: middle(runs.map(\.peakMegabytes)))
    }
  }

  static func isInstalled(_ name: String) -> Bool { path(of: name) != nil }

  /// Runs a command to its end, discarding its output. Returns `nil` if it can't be run, or if it was to
  /// print its time and failed.
  ///
  /// Memory is read from the kernel's account of the process (`VmHWM`) while it runs. It is 0 if the system
  /// has no such account or the process was too quick to be observed.
  static func run(_ peer: Peer) -> Run? {
    guard let path = path(of: peer.command[0]) else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = Array(peer.command.dropFirst())
    let told = peer.tellsMilliseconds ? Pipe() : nil
    process.standardOutput = told ?? FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let clock = ContinuousClock()
    let start = clock.now
    guard (try? process.run()) != nil else { return nil }
    var peak = 0.0
    while process.isRunning {
      peak = max(peak, peakMegabytes(of: process.processIdentifier))
      usleep(clock.now - start > .milliseconds(50) ? 5_000 : 100)
    }
    let elapsed = (clock.now - start).components
    if let told {
      let text = String(decoding: told.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      return Double(text.trimmingCharacters(in: .whitespacesAndNewlines)).map {
        Run(seconds: $0 / 1000, peakMegabytes: peak)
      }
    }
    return Run(seconds: Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18, peakMegabytes: peak)
  }

  private static func peakMegabytes(of process: Int32) -> Double {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else {
      return 0
    }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Double($0.filter(\.isNumber)) }.map { $0 / 1000 } ?? 0
  }

  private static func path(of name: String) -> String? {
    if name.contains("/") { return FileManager.default.isExecutableFile(atPath: name) ? name : nil }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile(atPath:))
  }
}

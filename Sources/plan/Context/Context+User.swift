import SourceText
import StrategicPlan

extension Context {
  /// Reads the user's settings: `plan/config.json` in `XDG_CONFIG_HOME` or, unless that is an absolute path, in `~/.config`
  /// (XDG Base Directory Specification 0.8).
  mutating func readUserSettings() throws(Failure) {
    guard let folder = settingsFolder else { return }
    let path = folder.appending(FilePath(UserSettings.fileName))
    guard files.kind(of: path) == .file else { return }
    let bytes: [UInt8]
    do throws(FileProblem) { bytes = try files.read(path) } catch {
      throw .usage("your settings can't be read: \(path): \(error.reason)")
    }
    let source = SourceFile(path: path, bytes: bytes)
    let (settings, diagnostics) = UserSettings.load(source)
    guard let settings else {
      errors += [CheckedFile(source, diagnostics, outline: Outline())].report(
        style: style(.auto, for: standardError))
      throw .refused("your settings are not valid", hint: "correct them, or remove the file")
    }
    user = settings
  }

  private var settingsFolder: FilePath? {
    if let folder = environment("XDG_CONFIG_HOME")?.path, folder.isAbsolute { return folder }
    return home?.appending(".config")
  }

  private var home: FilePath? {
    environment("HOME").map(\.path).flatMap { $0.isAbsolute ? $0 : nil }
  }

  /// The plans that the user's settings name.
  var usualPlans: FilePath? {
    guard let text = user.plans, !text.isEmpty else { return nil }
    let path = FilePath(text)
    guard let first = path.components.first, first == "~", let home else { return path }
    return path.components.dropFirst().reduce(home) { $0.appending($1) }
  }
}

import SourceText

extension Context {
  /// A Boolean value that indicates whether the terminal is known to show hyperlinks (OSC 8). `FORCE_HYPERLINK`
  /// decides it, as for other programs; a terminal that does not know them may show their addresses.
  var knowsHyperlinks: Bool {
    if let wish = environment("FORCE_HYPERLINK") { return !wish.bytes.isEmpty && wish != "0" }
    guard environment("TERM") != "dumb", environment("CI") == nil else { return false }
    // What the terminal sets passes through a multiplexer, which may not.
    guard environment("TMUX") == nil, environment("STY") == nil else { return false }
    let programs: [Argument] = [
      "iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "zed", "Tabby", "rio", "WarpTerminal",
    ]
    let terminals: [Argument] = [
      "xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-extra", "contour",
    ]
    return environment("TERM_PROGRAM").map(programs.contains) == true
      || environment("TERM").map(terminals.contains) == true
      || ["KITTY_WINDOW_ID", "WT_SESSION", "DOMTERM", "KONSOLE_VERSION"].contains { environment($0) != nil }
      // GNOME's terminals know them from version 0.50.
      || environment("VTE_VERSION")?.text.flatMap(Int.init).map { $0 >= 5000 } == true
  }
}

extension String {
  /// The text as the address of a hyperlink, if it is one that may be followed: of a file, a page or a mailbox.
  var hyperlinkAddress: String? {
    let isKnown = ["https://", "http://", "mailto:", "file://"].contains { lowercased().hasPrefix($0) }
    return isKnown ? percentEncodedAddress : nil
  }
}

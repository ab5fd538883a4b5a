/// The commands of the program, in the order in which help lists them.
enum CommandTable {
  /// The commands under the headings of the overview.
  static let groups: [(heading: String, commands: [any Command.Type])] = [
    (
      "Where plans stand",
      [StatusCommand.self, ListCommand.self, ShowCommand.self, ReportCommand.self, CheckCommand.self]
    ),
    (
      "Keeping them up to date",
      [
        UpdateCommand.self, MeasureCommand.self, AddCommand.self, SetCommand.self, RemoveCommand.self,
        MoveCommand.self, RenameCommand.self, InitCommand.self, ImportCommand.self, ExportCommand.self,
        FormatCommand.self,
      ]
    ),
    ("More", [SchemaCommand.self, CompletionsCommand.self]),
  ]

  static let commands = groups.flatMap(\.commands)

  static var names: [String] { commands.map { $0.name } }

  static func command(named name: String) -> (any Command.Type)? {
    commands.first { $0.name == name }
  }
}

extension Command {
  static var name: String { definition.name }

  static var help: CommandHelp { CommandHelp(definition) }
}

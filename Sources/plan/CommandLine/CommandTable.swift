/// The commands of the program, in the order in which help lists them.
enum CommandTable {
  static let commands: [any Command.Type] = [
    StatusCommand.self, ListCommand.self, ShowCommand.self, ReportCommand.self, CheckCommand.self,
    UpdateCommand.self, MeasureCommand.self, AddCommand.self, SetCommand.self, RemoveCommand.self,
    MoveCommand.self, RenameCommand.self, InitCommand.self, FormatCommand.self, SchemaCommand.self,
    CompletionsCommand.self,
  ]

  static let version = "0.1.0"

  static var names: [String] { commands.map { $0.help.name } }

  static func command(named name: String) -> (any Command.Type)? {
    commands.first { $0.help.name == name }
  }
}

extension Command {
  static var help: CommandHelp { CommandHelp(definition) }
}

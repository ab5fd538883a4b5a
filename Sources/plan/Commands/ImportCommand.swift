import OfficeFiles
import SourceText
import StrategicPlan

/// `plan import`: takes spreadsheets into a plan.
struct ImportCommand: Command, SelectsPlans, WritesFormats {
  static let views: [OutputFormat.View] = [.findings, .value]

  var selection = PlanSelection()
  var view = ViewOptions()
  var format = OutputFormat.findings
  var files: [FilePath] = []
  /// The plan that is changed.
  var into: FilePath?
  /// The plan that is made.
  var output: FilePath?
  var options = ImportOptions()
  var title: String?
  var period: DateRangeText?
  var language: String?
  var author: String?
  var isDryRun = false
  var showsAll = false
  var wait = Patience.defaultSeconds

  static let definition = CommandDefinition<ImportCommand>(
    "import",
    summary: "take spreadsheets into a plan: xlsx, ods, csv",
    discussion: """
      Finds the table, its header and what its columns mean, in French, Dutch, German or English, and makes a plan of it, \
      or brings one up to date: new items are added, what differs is set, and status, progress, health, spending and \
      remarks become one entry of the day in the journal of each action. Importing the same file twice changes \
      nothing the second time. What is missing from the table is listed, and never removed. A column without a key of its own is kept in \
      fields; a cell that can't be read is kept as words, and is a warning at its cell. Without --into or --output the plan \
      is that of the sheet's name in the folder Plans, which is made if it is not there.
      """,
    operands: [Operand("FILE…", .paths, repeats: true) { $0.files.append($1.path) }],
    examples: [
      .init(
        line: "plan import pst.xlsx --dry-run",
        explanation: "Show how the columns are read, and what would change."),
      .init(line: "plan import pst.xlsx --output Plans/pst.json", explanation: "Make a plan of a workbook."),
      .init(
        line: "plan import services/*.xlsx --as-of 2026-09-30 --into Plans/pst.json",
        explanation: "Take in what ten services sent back, as of the end of the quarter."),
      .init(
        line: "plan import suivi.csv --map action=\"Libellé de la fiche\" --map ignore=Visa",
        explanation: "Say what columns mean."),
    ],
    options: [
      [
        .path("--into", \.into, in: .entry, help: "the plan to bring up to date"),
        .path("--output", short: "o", \.output, in: .entry, help: "the plan to make"),
        Option(
          name: "--map", short: nil, value: "KEY=COLUMN", choices: [],
          help: "what a column means: \(ImportCommand.keys.joined(separator: ", "))", section: .entry
        ) { command, argument throws(Failure) in
          try command.map(argument.text(of: "the value of --map"))
        },
        .optional(
          "--sheet", \.options.sheet, value: "NAME", in: .entry,
          help: "the sheet to read (default: the one that is found)"
        ) { $0 },
        .option("--level", value: "LEVEL", in: .entry, help: "what rows are about, if not items: indicator") {
          $0.options.isOfIndicators = true
          return $1 == "indicator"
        },
        .optional("--title", \.title, value: "TEXT", in: .entry, help: "the title of a new plan") { $0 },
        .optional(
          "--period", \.period, value: "DATE..DATE", in: .entry,
          help: "the period of a new plan, such as 2025..2030", parse: DateRangeText.init),
        .optional(
          "--language", \.language, value: "LANGUAGE", completing: .words(Language.all.map(\.tag)),
          in: .entry,
          help: "the language of a new plan (default: that of the headers)"
        ) { Language.matching($0) == nil ? nil : $0 },
        .optional(
          "--as-of", \.view.asOf, value: "DATE", in: .entry,
          help: "the day that the table tells of (default: what it says, or today)",
          parse: DateText.init),
        .optional(
          "--by", \.author, value: "NAME", completing: .names(.referent), in: .entry, help: "who reports it"
        ) { $0.isEmpty ? nil : $0 },
      ],
      [
        .flag(
          "--dry-run", \.isDryRun, in: .output, help: "write nothing; show how columns are read, and the diff"
        ),
        .flag(
          "--all", \.showsAll, in: .output,
          help: "show all findings, not only the first of each rule per sheet"),
        .format(help: "format of the findings"),
        .word("--color", \.view.color, value: "WHEN", in: .output, help: "when to colour output"),
        .wait(\.wait),
      ],
      Option.selection,
    ]
  )

  /// The words for what a column may mean.
  static let keys = ColumnMeaning.allCases.filter { $0 != .computed }.map(\.name) + ["ignore", "field"]

  /// Takes in what an option says of a column.
  private mutating func map(_ text: String) throws(Failure) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, !parts[1].isEmpty else {
      throw .badValue(text, of: "--map", value: "KEY=COLUMN", among: [])
    }
    guard let meaning = Self.meaning(of: parts[0]) else {
      throw .usage(
        "--map: '\(parts[0])' is no key", hint: "expected one of " + Self.keys.joined(separator: ", "))
    }
    options.map.append((meaning, parts[1]))
  }

  /// Returns what a word for a meaning means: `nil` within for a column that is kept in fields, `nil` for no such word.
  static func meaning(of word: String) -> ColumnMeaning?? {
    if word == "field" { return .some(nil) }
    if word == "ignore" { return .some(.computed) }
    guard keys.contains(word), let meaning = ColumnMeaning(rawValue: word) else { return nil }
    return .some(meaning)
  }

  /// A file that was read.
  struct Input {
    let path: FilePath
    let table: SpreadsheetImport
  }

  /// A plan as it is being changed.
  struct Target {
    let path: FilePath
    let isNew: Bool
    var source: SourceFile
    let original: SourceFile
    var changes: [String] = []
    var missing: [String] = []
    /// The edits of the original, if only one table made some.
    var edits: [TextEdit]?
  }

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    guard !files.isEmpty else {
      throw .usage("import needs a file", hint: "as in 'plan import pst.xlsx --dry-run'")
    }
    guard into == nil || output == nil else { throw .usage("--into changes a plan, and --output makes one") }
    var checked: [CheckedFile] = []
    var inputs: [Input] = []
    for path in files { read(path, in: &context, &inputs, &checked) }
    var targets: [Target] = []
    var told: [String: String] = [:]
    if isDryRun { for input in inputs { context.output += mapping(of: input.table, context) } }
    var isEmpty = false
    for destination in try destinations(of: inputs, &targets, in: &context) {
      let (input, position) = (destination.input, destination.target)
      let plan = try load(targets[position].source, in: &context)
      try checkPlan(of: input, plan)
      let day = try day(of: input, in: &context)
      if view.asOf == nil, day != context.clock {
        context.errors +=
          "plan: note: \(input.path.description.visible) tells of \(day) (--as-of says another day)\n"
      }
      var about = PlanImport.Facts(asOf: day)
      about.author = author ?? context.user.author
      about.isPartial = files.count > 1
      about.authority = destination.authority
      about.toldBefore = told
      let result = input.table.merged(into: plan, about)
      for id in result.told { told[id] = input.path.description }
      let revised = targets[position].source.holding(targets[position].source.applying(result.edits))
      _ = try load(revised, in: &context)
      isEmpty = isEmpty || result.isEmpty
      if result.isEmpty {
        checked.append(CheckedFile(unreadable: input.path, "no row is about an action or an objective"))
        continue
      }
      targets[position].edits = targets[position].edits == nil ? result.edits : []
      targets[position].source = revised
      targets[position].changes += result.changes
      targets[position].missing += result.missing
      checked += result.found
    }
    try write(CheckReport(checked), in: &context)
    for target in targets where !target.isNew || !target.changes.isEmpty { try write(target, in: &context) }
    return inputs.isEmpty || checked.contains { !$0.isValid } ? .invalidPlan : .success
  }

  // MARK: - Reading

  private func read(
    _ path: FilePath, in context: inout Context, _ inputs: inout [Input], _ checked: inout [CheckedFile]
  ) {
    do throws(FileProblem) {
      let bytes = path == PlanFinder.input ? try context.files.readInput() : try context.files.read(path)
      context.progress?.tell("reading \(path)")
      do throws(OfficeProblem) {
        let workbook = try Workbook.read(bytes)
        let options = settled(&context)
        var table = try SpreadsheetImport(workbook, at: path, options)
        if let asked = asked(about: table, options, in: context) {
          table = try SpreadsheetImport(workbook, at: path, asked)
        }
        for header in table.missingHeaders(of: self.options.map.map(\.header)) {
          context.errors +=
            "plan: note: \(path.description.visible): no column is called '\(header.visible)' (--map)\n"
        }
        for remark in table.remarks {
          context.errors += "plan: note: \(path.description.visible): \(remark)\n"
        }
        inputs.append(Input(path: path, table: table))
        context.sources.append(path)
      } catch {
        checked.append(CheckedFile(unreadable: path, error.message + (error.hint.map { " (\($0))" } ?? "")))
      }
    } catch {
      checked.append(CheckedFile(unreadable: path, error.reason))
    }
  }

  /// The options, with what the folder's settings say of columns.
  private func settled(_ context: inout Context) -> ImportOptions {
    var options = options
    var folders = FolderPolicies(context.files)
    let place = into ?? output ?? PlanFinder.folderName.appending("x.json")
    let settings = folders.settings(forPlanAt: place)
    options.sheet = options.sheet ?? settings?.imports.sheet
    for (header, meaning) in settings?.imports.columns ?? [] {
      let isSaid = options.map.contains { $0.header == header }
      guard !isSaid else { continue }
      if let known = Self.meaning(of: meaning) {
        options.map.append((known, header))
      } else {
        context.errors +=
          "plan: note: .plan.json: '\(meaning.visible)' is no key of 'plan import --map', and '\(header.visible)' is read as usual\n"
      }
    }
    return options
  }

  /// Checks that the sheet of a service is one of the plan that it is taken into.
  private func checkPlan(of input: Input, _ plan: Plan) throws(Failure) {
    let names = input.table.plansNamed
    guard input.table.isServiceSheet, !names.isEmpty, !names.contains(plan.id.text) else { return }
    throw .refused(
      "\(input.path.description.visible): it is a sheet of the plan '\(names.joined(separator: ", ").visible)', not of '\(plan.id)'",
      hint: "take it into the plan that it was made of")
  }

  private func load(_ source: SourceFile, in context: inout Context) throws(Failure) -> Plan {
    let loading = Plan.load(source, defaultID: LoadedPlans.defaultID(of: source.path))
    if let plan = loading.plan {
      context.loaded.append(plan)
      return plan
    }
    let file = CheckedFile(source, loading.diagnostics, omitted: loading.omitted, outline: loading.outline)
    context.errors += [file].report(style: context.style(view.color, for: context.standardError))
    throw .invalid("nothing was written: \(source.name) would not be a plan")
  }

  func day(of input: Input, in context: inout Context) throws(Failure) -> Day {
    if let asOf = view.asOf { return try context.days(of: asOf, selection).last }
    let today = try context.today()
    // What is still to come is no day of a table, and that of a service's sheet is when it was made.
    guard let day = input.table.day, day <= today, !input.table.isServiceSheet else { return today }
    return day
  }
}

import SourceText
import StrategicPlan
import TestSupport
import Testing

@testable import plan

/// What is written as JSON is what `plan schema --of` says: no key more, none less, each of its type.
@Suite struct OutputSchemaTests {
  private func values(_ output: String) throws -> [JSONValue] {
    try output.split(separator: "\n").map { line in
      let document = try #require(
        JSONDocument.read(SourceFile(name: "", bytes: Array(line.utf8))).document)
      return document.jsonValue(document.root)
    }
  }

  private func value(_ output: String) throws -> JSONValue {
    let document = try #require(JSONDocument.read(SourceFile(name: "", bytes: Array(output.utf8))).document)
    return document.jsonValue(document.root)
  }

  private func check(_ schema: OutputSchema, _ arguments: String..., options: [String] = []) throws {
    let output = World().run(arguments + ["--as-of", "2026-01-31"] + options).output
    let validator = SchemaValidator(schema.document)
    #expect(try validator.accepts(value(output)), "\(arguments)")
  }

  @Test(arguments: Repository.plans)
  func `documents are as their schemas say`(id: String) throws {
    let path = "Plans/\(id).json"
    try check(.status, "status", path, "--json")
    try check(.status, "status", path, "--json", options: ["--since", "2024-06-30"])
    for kind in ["theme", "referent", "domain", "sponsor"] {
      try check(.status, "status", path, "--json", "--by", kind)
    }
    try check(.check, "check", path, "--json")
    try check(.show, "show", id, path, "--json")
    for level in ListLevel.all { try check(.list, "list", path, "--level", level.name, "--json") }
    let ids = World().run("list", path, "--columns", "id", "--format", "ndjson").output
    for row in try values(ids) { try check(.show, "show", row["id"]?.string ?? "", path, "--json") }
  }

  @Test(arguments: Repository.plans)
  func `rows are as their schema says`(id: String) throws {
    let validator = SchemaValidator(OutputSchema.rows.document)
    for level in ListLevel.all {
      let rows = World().run(
        "list", "Plans/\(id).json", "--level", level.name, "--format", "ndjson", "--since", "2024-06-30",
        "--as-of", "2026-01-31"
      ).output
      for row in try values(rows) { #expect(try validator.accepts(row), "\(level.name) \(row.text())") }
    }
  }

  @Test func `an indicator and the rules are as their schemas say`() throws {
    let world = World(files: ListLevelTests().files)
    let shown = world.run("show", "O1", "--indicator", "a", "--json").output
    #expect(try SchemaValidator(OutputSchema.show.document).accepts(value(shown)))
    let rules = World().run("check", "--list-rules", "--json").output
    #expect(try SchemaValidator(OutputSchema.rules.document).accepts(value(rules)))
  }

  /// A key that is missing, one too many, and a value of another type.
  @Test func `what is not as a schema says is refused`() throws {
    let validator = SchemaValidator(OutputSchema.status.document)
    let output = World().run("status", "Plans/demo.json", "--json", "--as-of", "2026-01-31").output
    #expect(try validator.accepts(value(output)))
    for (old, new) in [
      ("\"schema\": \"plan.status/1\"", "\"schema\": \"plan.status/2\""), ("\"dueSoon\"", "\"dueLater\""),
      ("\"overdue\": ", "\"overdue\": -"), ("\"planned\": \"", "\"planned\": \"€ "),
      ("\"asOf\": \"2026-01-31\"", "\"asOf\": \"31/01/2026\""), ("\"done\": ", "\"todo\": 1, \"done\": "),
    ] {
      let changed = output.replacing(old, with: new)
      #expect(changed != output)
      #expect(try !validator.accepts(value(changed)), "\(new)")
    }
  }

  @Test(arguments: ["plan", "folder", "user", "status", "list", "show", "check", "rules", "rows"])
  func `a schema is printed, and may be printed over an earlier one`(name: String) {
    let files = MemoryFiles(contents: [:])
    let world = World(files: files)
    #expect(world.run("schema", "--of", name, "--output", "s.json").status == .success)
    #expect(world.run("schema", "--of", name, "--output", "s.json").status == .success)
    #expect(files.contents["/home/plan/s.json"]?.contains("\"$defs\"") == true)
  }
}

import Testing

@testable import plan

/// Corrections that are written into the file.
@Suite struct FixTests {
  private func fix(_ text: String, _ arguments: String...) -> (text: String, errors: String) {
    let files = MemoryFiles(contents: ["/home/plan/Plans/p.json": text])
    var world = World()
    world.files = files
    let result = world.run(
      ["check", "--fix", "--as-of", "2026-11-20", "--only", "updates-out-of-order"] + arguments)
    return (files.contents["/home/plan/Plans/p.json"] ?? "", result.errors)
  }

  @Test func `what is certain is corrected, and every other byte stays`() {
    let text =
      "{ \"titel\":\t\"P\",\r\n  \"period\": {\"start\":\"2025\" , \"end\":\"2027\"},\r\n  \"strategicObjectives\": [ {\"id\":\"C\",\"title\":\"c\",\"operationalObjectives\":[{\"id\":\"C 3\",\"title\":\"t\",\r\n\"actions\":[{\"id\":\"C3.1\",\"title\":\"t\",\"dependsOn\":[\"C 3.2\"]},{\"id\":\"C 3.2\",\"title\":\"t\",\"status\":\"In progress\",\"deadlin\":\"2026\",}]}] } ]}"
    let (corrected, errors) = fix(text)
    var expected = text
    for (old, new) in [
      ("titel", "title"), ("C 3\"", "C3\""), ("\"C 3.2\"", "\"C3.2\""), ("In progress", "inProgress"),
      ("deadlin", "deadline"), (",}", "}"),
    ] { expected.replace(old, with: new) }
    #expect(corrected == expected)
    #expect(
      errors == """
        Plans/p.json:1:3: fixed: write 'title' [unknown-key]
        Plans/p.json:3:81: fixed: write 'C3' [bad-id]
        Plans/p.json:4:50: fixed: write 'C3.2' [bad-id]
        Plans/p.json:4:66: fixed: write 'C3.2' [bad-id]
        Plans/p.json:4:95: fixed: write 'inProgress' [unknown-status]
        Plans/p.json:4:109: fixed: write 'deadline' [unknown-key]
        Plans/p.json:4:125: fixed: remove the comma [json-syntax]

        """)
  }

  @Test func `updates are put in the order of their dates, each as it is spelled`() {
    func plan(_ updates: String) -> String {
      #"{"title": "P", "period": {"start": "2025", "end": "2027"}, "strategicObjectives": [{"id": "A", "title": "a", "operationalObjectives": [{"id": "A1", "title": "b", "actions": [{"id": "A1.1", "title": "c", "updates": [\#(updates)]}]}]}]}"#
    }
    let late = "{ \"date\":\n\"2026-05\" , \"note\": \"é\" }"
    let early = #"{"date":"2026-01-01","progress":1e1}"#
    let same = #"{"date": "2026-05-31", "note": "second of its day"}"#
    let (corrected, errors) = fix(plan("\n  \(late),\n  \(same) ,\n  \(early)\n"))
    #expect(corrected == plan("\n  \(early),\n  \(late) ,\n  \(same)\n"))
    #expect(
      errors
        == "Plans/p.json:5:11: fixed: put the updates of 'A1.1' in the order of their dates [updates-out-of-order]\n"
    )
  }

  @Test(arguments: [
    // Two keys are near; a key that is there already; an id that is taken; a person nobody knows.
    #"{"title": "P", "period": {"start": "2025", "end": "2027"}, "missons": ["m"], "missions": ["n"]}"#,
    #"{"title": "P", "period": {"start": "2025", "end": "2027"}, "strategicObjectives": [{"id": "A 1", "title": "a"}, {"id": "A1", "title": "b"}]}"#,
    #"{"title": "P", "period": {"start": "2025", "end": "2027"}, "referents": ["JVDB"], "strategicObjectives": [{"id": "A", "title": "a", "referents": ["JVBD"]}]}"#,
    #"{"title": "P", "period": {"start": "2025", "end": "2027"}, "strategicObjectives": [{"id": "Été/1", "title": "a"}]}"#,
    #"{"title": "P", "period": {"start": "2025", "end": "2027"}, "strategicObjectives": [{"id": "S1 1", "title": "a"}]}"#,
  ])
  func `what is not certain is left alone`(text: String) {
    let (corrected, errors) = fix(text)
    #expect(corrected == text)
    #expect(!errors.contains("fixed"))
  }

  @Test func `a byte order mark goes, and a folder's settings are corrected too`() {
    let files = MemoryFiles(contents: [
      "/home/plan/Plans/p.json": "\u{FEFF}" + MemoryFiles.smallest,
      "/home/plan/Plans/.plan.json": #"{ "checks" : {"overdu":"eror"} }"#,
    ])
    var world = World()
    world.files = files
    let result = world.run("check", "--fix", "--only", "overdue")
    #expect(result.status == .success)
    #expect(files.contents["/home/plan/Plans/p.json"] == MemoryFiles.smallest)
    #expect(files.contents["/home/plan/Plans/.plan.json"] == #"{ "checks" : {"overdue":"error"} }"#)
  }

  @Test func `options are looked at before anything is corrected`() {
    let text = #"{"titel": "P", "period": {"start": "2025", "end": "2027"}}"#
    let (corrected, errors) = fix(text, "--baseline", "none.json")
    #expect(
      corrected == text && errors.hasPrefix("plan: error: the baseline none.json: there is no such file"))
  }

  @Test func `a file that can't be written is told, and the file stays`() {
    let text = #"{"titel": "P", "period": {"start": "2025", "end": "2027"}}"#
    let files = MemoryFiles(contents: ["/full/p.json": text])
    var world = World()
    world.files = files
    let result = world.run("check", "--fix", "/full/p.json")
    #expect(result.status == .writingFailed)
    #expect(result.errors == "plan: error: /full/p.json: no space left on the device\n")
    #expect(files.contents["/full/p.json"] == text)
  }
}

import TestSupport
import Testing

@testable import plan

/// `plan measure` by lines and by questions, and `plan show --indicator`.
@Suite struct MeasureTests {
  static let plan = #"""
    {
      "title": "P", "period": { "start": "2024", "end": "2027" },
      "indicators": ["Global"],
      "strategicObjectives": [
        { "id": "O1", "title": "Premier", "indicators": [
          { "id": "a", "name": "Arbres plantés", "unit": "arbres", "baseline": { "value": 0, "date": "2023" },
            "targets": [{ "date": "2027", "value": 100 }], "measurements": [{ "date": "2025", "value": 60 }] },
          "Charte"
        ] }
      ]
    }
    """#

  let files = MemoryFiles(contents: ["/home/plan/Plans/p.json": MeasureTests.plan])

  var text: String { files.contents["/home/plan/Plans/p.json"] ?? "" }

  private func run(_ arguments: String..., answers: [String]? = nil) -> World.Result {
    var world = World()
    world.files = files
    world.answers = answers
    return world.run(arguments)
  }

  @Test func `lines of a file are measurements, all or none`() {
    files.contents["/home/plan/m.csv"] =
      "\u{FEFF}# relevé\r\nO1;2026-06-30;70;a\n\nO1\t2026-09\t75,5\tArbres\np 2026-06-30 5\n"
    #expect(
      run("measure", "--from", "m.csv").output == """
        Plans/p.json: O1, Arbres plantés: 70 arbres on 2026-06-30
        Plans/p.json: O1, Arbres plantés: 75.5 arbres on 2026-09-30
        Plans/p.json: p, Global: 5 on 2026-06-30

        """)
    #expect(
      text.contains(
        #"{ "date": "2025", "value": 60 }, { "date": "2026-06-30", "value": 70 }, { "date": "2026-09", "value": 75.5 }]"#
      ))
    #expect(text.contains(#"{ "date": "2026-06-30", "value": 5 }"#))
  }

  @Test(arguments: [
    ("O1 2026-06-30 70 a\nO1 2026-13-30 70 a", "-:2: '2026-13-30' is not a date"),
    ("O1 2026-06-30 much a", "-:1: 'much' is not a value (expected a number, such as 340 or 91.7)"),
    ("O1 2026-06-30", "-:1: a line needs an id, a day and a value (such as 'C1.2 2026-06-30 340')"),
    ("O1 2026-06-30 70 a\nO9 2026-06-30 70", "unknown item 'O9' (did you mean 'O1'?)"),
    ("O1 2026-06-30 70", "-:1: objective 'O1' has several indicators"),
    ("", "- has no measurements"),
    ("O1 2026-06-30 70 a\nO1 2027-01-01 70 a", "nothing was written, because 2027-01-01 is in the future"),
  ])
  func `a line that can't be recorded has its place, and nothing is written`(lines: String, message: String) {
    files.contents["-"] = lines
    let errors = run("measure", "--from", "-").errors
    #expect(
      errors.replacing("strategic objective", with: "objective").hasPrefix("plan: error: \(message)"),
      "\(errors)")
    #expect(text == Self.plan)
  }

  @Test func `without arguments it asks`() {
    let result = run(
      "measure", answers: ["arb", "72", "2026-06-30", "Compté", "", "charte", "y", "", "", "", ""])
    #expect(
      result.questions == [
        "Which indicator? The id of its item, or words from its name: ", "Value: ", "When [2026-11-20]: ",
        "Note: ",
        "Write it? [Y/n] ", "Which indicator? The id of its item, or words from its name: ",
        "Is it there? [Y/n] ",
        "Note: ", "Write it? [Y/n] ", "Which indicator? The id of its item, or words from its name: ",
      ])
    #expect(
      result.remarks == """
        O1  Arbres plantés
        on track · measured 60 (31/12/2025) · target 100 (31/12/2027)
        Plans/p.json: O1, Arbres plantés: 72 arbres on 2026-06-30

        O1  Charte
        not measured
        Plans/p.json: O1, Charte: achieved on 2026-06-30


        """, "\(result.remarks)")
    #expect(text.contains(#"{ "date": "2026-06-30", "value": 72, "note": "Compté" }"#))
    #expect(text.contains(#"{ "date": "2026-06-30", "achieved": true }"#))
  }

  /// Each of 56 columns is 1461 ÷ 55 days, each of 9 rows 100 ÷ 8: the measurement is in column 731 × 55 ÷ 1461 = 27,
  /// and in row (100 − 60) × 8 ÷ 100 = 3, both from 0. From 0 on 31/12/2023 to 100 on 31/12/2027; 60 was measured half way, where 50 was expected: 731 of 1461 days.
  @Test func `show draws the course of an indicator`() {
    #expect(
      run("show", "O1", "--indicator", "arbres", "--as-of", "2026-02-01").output == """
        P › O1 Premier
        a  Arbres plantés

        State       on track
        Unit        arbres
        Measured    60 (31/12/2025)
        Target      100 (31/12/2027)
        Baseline    0 (31/12/2023)
        Attainment  60%
        Expected    50.034223

          100 ┤                                                    ···○
              │                                             ·······
              │                                      ·······
              │                           ●   ·······
              │                         ······
              │                  ·······
              │           ·······
              │    ·······
            0 ┤····
              └────────────────────────────────────────────────────────
              31/12/2023                                     31/12/2027
              ● measured  ○ target  · trajectory

        Measurements
                  On  Measured
          31/12/2025        60

        Targets
          100 (31/12/2027)

        """, "\(run("show", "O1", "--indicator", "arbres", "--as-of", "2026-02-01").output)")
    #expect(
      run("show", "O1", "--indicator", "charte", "--as-of", "2026-02-01").output.contains("not measured"))
    #expect(
      run("show", "O1", "--indicator", "x").errors.hasPrefix(
        "plan: error: unknown indicator of 'O1' 'x' (expected one of a, Charte)"))
    let json = run("show", "O1", "--indicator", "a", "--format", "json", "--as-of", "2026-02-01").output
    #expect(json.contains(#""state": "onTrack""#) && json.contains(#""measurements": ["#))
  }
}

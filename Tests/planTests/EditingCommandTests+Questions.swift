import Testing

@testable import plan

/// What commands that change plans ask a person at a terminal.
extension EditingCommandTests {
  @Test func `update asks which action and what changed`() {
    let result = run("update", answers: ["café", "2", "3", "40", "1200", "", "2027", "Ouvert", "FL", "", ""])
    #expect(result.status == .success)
    #expect(result.output == "" && result.errors == "")
    #expect(
      result.questions == [
        "Which action? Its id, or words from its title: ", "A number, or other words: ",
        "Status (1 not started, 2 planned, 3 in progress, 4 on hold, 5 blocked, 6 done, 7 abandoned): ",
        "Progress (0–100 %): ", "Spent so far, in all (1200, 1200,50, +250): ",
        "Health (1 good, 2 at risk, 3 blocked, 4 paused): ",
        "New deadline (2027-06-30, 2027-06, 2027, ongoing): ", "Note: ", "Reported by: ",
        "When [2026-11-20]: ",
        "Write it? [Y/n] ", "Which action? Its id, or words from its title: ",
      ])
    #expect(
      result.remarks == """
           1  C1.1  Ouvrir un café
           2  C1.2  Fermer le café
        C1.2  Fermer le café
        not started · 0%
        Leave empty what has not changed.
        C1.2: 20/11/2026 · in progress · 40% · spent €1,200 · deadline 31/12/2027 · by FL · Ouvert
        Plans/p.json: C1.2 Fermer le café: notStarted → inProgress, 0 → 40 %, 1200.00 EUR spent, deadline 2027-12-31 on 2026-11-20


        """)
  }

  @Test func `what was spent since the last time is added`() {
    _ = run("update", "C1.2", "--spent", "1200")
    let result = run("update", answers: ["C1.2", "", "", "+250", "", "", "", "", "", "", ""])
    #expect(result.remarks.contains("spent +€250"), "\(result.questions) \(result.remarks)")
    #expect(text.contains("\"spent\": 1450"))
  }

  @Test func `what makes no sense is asked about`() {
    let answers = ["C1.1", "in", "", "", "", "", "", "", ""]
    #expect(run("update", answers: answers + [""]).errors == "Nothing was written.\n")
    let result = run("update", answers: answers + ["y"])
    #expect(result.questions.dropLast().last == "Write it anyway? [y/N] ")
    #expect(
      result.remarks.hasSuffix("Plans/p.json: C1.1 Ouvrir un café: done → inProgress on 2026-11-20\n\n"))
    #expect(text.contains("2026-11-20"))
  }

  @Test func `init asks for what no option says`() {
    var world = World()
    world.files = MemoryFiles(contents: ["/home/plan/x/y": ""])
    world.environment = ["LANG": "fr_BE.UTF-8"]
    world.answers = ["PST", "", "2025", "x", "2030", ""]
    let result = world.run("init", "x/pst.json")
    #expect(result.output.hasPrefix("x/pst.json: a new plan, 2025 to 2030\n"))
    #expect(
      result.questions == [
        "Quel est l’intitulé du plan ? ", "De quelle organisation ? ",
        "Il commence en [2026]\u{A0}: ",
        "Il se termine en [2030]\u{A0}: ", "Ce n’est pas compris. Il se termine en [2030]\u{A0}: ",
        "Langue de ses rapports [fr]\u{A0}: ",
      ])
  }
}

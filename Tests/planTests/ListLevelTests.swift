import TestSupport
import Testing

@testable import plan

/// Indicators, their measurements, steps and plans as rows of a list, and what a status says of them.
///
/// The states were worked out by hand as of 1 February 2026: the line of A is 0 on 2023-12-31 and 10 on 2025-12-31, and
/// 11 was measured on its last day; B's day has passed without a measurement; C was at 1 on 2024-12-31, where 366 of
/// 1461 days ask for 2.5, less 5 % of 10; the plan's own was at 60 on 2025-12-31, where 731 of 1461 days ask for 50.03.
@Suite struct ListLevelTests {
  static let plan = #"""
    {
      "title": "Indicateurs", "period": { "start": "2024", "end": "2027" },
      "indicators": [
        { "name": "Global", "unit": "%", "baseline": { "value": 0, "date": "2023" },
          "targets": [{ "date": "2027", "value": 100 }], "measurements": [{ "date": "2025", "value": 60 }] }
      ],
      "strategicObjectives": [
        { "id": "O1", "title": "Premier", "referents": ["DG"], "updates": [{ "date": "2025-06-01", "health": "good" }],
          "indicators": [
            { "id": "a", "name": "A", "referents": ["FIN"], "baseline": { "value": 0, "date": "2023" },
              "targets": [{ "date": "2025", "value": 10 }],
              "measurements": [{ "date": "2024", "value": 4 }, { "date": "2025", "value": 11, "note": "Compté" }] },
            { "name": "B", "targets": [{ "date": "2024", "from": 5, "to": 8 }] }
          ] },
        { "id": "O2", "title": "Second", "deadline": "2025", "indicators": [
            { "name": "C", "baseline": { "value": 0, "date": "2023" }, "targets": [{ "date": "2027", "value": 10 }],
              "measurements": [{ "date": "2024-12-31", "value": 1 }, { "date": "2026-06", "value": 9 }] }
          ] }
      ]
    }
    """#

  let files = MemoryFiles(contents: ["/home/plan/Plans/i.json": ListLevelTests.plan])

  private func run(_ arguments: String...) -> World.Result {
    World(files: files).run(arguments + ["--as-of", "2026-02-01"])
  }

  private func names(_ options: [String]) -> String {
    let output = World(files: files).run(
      ["list", "--level", "indicator", "--format", "csv", "--columns", "name", "--as-of", "2026-02-01"]
        + options
    ).output
    return output.split(separator: "\n").dropFirst().joined(separator: " ")
  }

  @Test func `a row for each indicator`() {
    #expect(
      run("list", "--level", "indicator").output == """
        Id  Indicator  Unit  Baseline  Target         Due  Measured          On    %  State
        i   Global     %            0     100  31/12/2027        60  31/12/2025   60  on track
        O1  A                       0      10  31/12/2025        11  31/12/2025  110  reached
        O1  B                             5–8  31/12/2024                             measurement due
        O2  C                       0      10  31/12/2027         1  31/12/2024   10  short of the trajectory

        """)
    let keys =
      "plan,organization,item,itemTitle,path,id,name,unit,direction,baseline,baselineDate,target,comparison,from,to,"
      + "targetDate,value,valueDate,achieved,attainment,expected,state,next,nextDate,referents,source,frequency,text,"
      + "note,fields,sourceIds,links,day"
    #expect(
      run("list", "--level", "indicator", "--format", "csv").output == """
        \(keys)
        i,,i,Indicateurs,,,Global,%,,0,2023-12-31,100,,,,2027-12-31,60,2025-12-31,,60,50.034223,onTrack,,,,,,,,,,,2026-02-01
        i,,O1,Premier,,a,A,,,0,2023-12-31,10,,,,2025-12-31,11,2025-12-31,,110,,reached,,,FIN,,,,Compté,,,,2026-02-01
        i,,O1,Premier,,,B,,,,,,,5,8,2024-12-31,,,,,,measurementDue,,,,,,,,,,,2026-02-01
        i,,O2,Second,,,C,,,0,2023-12-31,10,,,,2027-12-31,1,2024-12-31,,10,2.505133,behind,,,,,,,,,,,2026-02-01

        """)
  }

  @Test(arguments: [
    (["--state", "behind,reached"], "A C"), (["--state", "measurementDue"], "B"), (["--due", "2025"], "A"),
    (["--due-after", "2026"], "Global C"), (["--without", "measurement"], "B"),
    (["--without", "baseline"], "B"),
    (["--without", "referent"], "Global B C"), (["--text", "global"], "Global"),
    (["--referent", "FIN"], "A"),
    (["--referent", "DG"], "B"), (["--objective", "O1"], "A B"), (["--sort", "-attainment"], "A Global C B"),
    (["--sort", "targetDate"], "B A Global C"), (["--status", "done"], ""),
  ])
  func `filters of indicators`(options: [String], expected: String) {
    #expect(names(options) == expected, "\(options)")
  }

  @Test func `a row for each target and each measurement that is known`() {
    #expect(
      run(
        "list", "--level", "measurement", "--format", "csv", "--columns",
        "item,name,kind,date,target,from,value,note"
      )
      .output == """
        item,name,kind,date,target,from,value,note
        i,Global,target,2027-12-31,100,,,
        i,Global,measurement,2025-12-31,,,60,
        O1,A,target,2025-12-31,10,,,
        O1,A,measurement,2024-12-31,,,4,
        O1,A,measurement,2025-12-31,,,11,Compté
        O1,B,target,2024-12-31,,5,,
        O2,C,target,2027-12-31,10,,,
        O2,C,measurement,2024-12-31,,,1,

        """)
  }

  @Test func `a row for each step, and for each plan`() {
    files.contents["/home/plan/Plans/p.json"] = StepTests.plan
    #expect(
      run("list", "--level", "step").output == """
        p
        Id  Step     Referents      Deadline        Done
        A1  Étude
        A1  Marché   FL           31/03/2025  28/02/2025
        A1  Travaux             ! 31/12/2025

        """)
    #expect(
      run("list", "--level", "step", "--overdue", "--format", "csv", "--columns", "item,step,title,deadline")
        .output
        == "item,step,title,deadline\nA1,3,Travaux,2025-12-31\n")
    #expect(
      run("list", "--level", "step", "--referent", "FL", "--columns", "title").output == "Step\nMarché\n")
    #expect(
      run("list", "--level", "plan", "--format", "csv", "--columns", "id,total,done,progress,indicators")
        .output
        == "id,total,done,progress,indicators\ni,0,0,,4\np,3,0,11.11,0\n")
  }

  @Test func `a column that the level has not is told`() {
    let result = run("list", "--level", "step", "--columns", "state")
    #expect(
      result.errors.hasPrefix(
        "plan: error: --columns: no column 'state' with --level step (its columns are plan, organization, item,"
      ))
    #expect(
      run("list", "--level", "indicator", "--sort", "stat").errors.hasPrefix(
        "plan: error: unknown value of --sort 'stat' (did you mean 'state'?)"))
  }

  @Test func `a plan of indicators stands by them`() {
    #expect(
      run("status").output == """
        As of 1 February 2026

        Indicateurs
        i · 2024–2027 · 4 indicators
              Strategic objectives  Reached  On track  Short of the trajectory  Measurements due  Health
          O1  Premier                     1         –                        –                 1  good
          O2  Second                      –         –                        1                 –
              Overall                     1         1                        1                 1
          Indicators: 1 reached, 1 on track, 1 short of the trajectory, 1 measurement due

        Overdue (1)
          O2  Second  31/12/2025  32 days

        """)
    #expect(
      run("report", "--year", "2025", "--sections", "summary,objectives").output.hasSuffix(
        """
        ## Summary

        |  | 31/12/2024 | 31/12/2025 | Change |
        | ----------------------------------- | ---------: | ---------: | -----: |
        | Objectives overdue | 0 | 1 | +1 |
        | Indicators: reached | 0 | 1 | +1 |
        | Indicators: on track | 0 | 1 | +1 |
        | Indicators: short of the trajectory | 2 | 1 | −1 |
        | Indicators: measurements due | 1 | 1 | = |
        | Indicators: not measured | 1 | 0 | −1 |

        The plan sets out 2 strategic objectives and 4 indicators.

        Indicators: 1 reached, 1 on track, 1 short of the trajectory, 1 measurement due

        2 of 4 indicators that are compared with a target are reached or on track.

        ## Strategic objectives

        | Strategic objective | Reached | On track | Short of the trajectory | Measurements due |
        | ------------------- | ------: | -------: | ----------------------: | ---------------: |
        | **O1** Premier | 1 | – | – | 1 |
        | **O2** Second | – | – | 1 | – |
        | Overall | 1 | 1 | 1 | 1 |

        - **O1** – Health: good (01/06/2025)

        <!-- plan report -->

        """), "\(run("report", "--year", "2025", "--sections", "summary,objectives").output)")
  }

  /// Of the actions of the steps' plan: A1 has a third of its steps done, the others have not begun.
  @Test func `status by plan, and by name`() {
    files.contents["/home/plan/Plans/p.json"] = StepTests.plan.replacing(
      #""id": "A2","#, with: #""id": "A2", "sponsors": ["SL", "BG"],"#
    ).replacing(#""id": "A1","#, with: #""id": "A1", "sponsors": ["BG"],"#)
    #expect(
      run("status", "--level", "plan", "--limit", "0").output == """
        As of 1 February 2026

             Plans                     %  Done  Overdue  Soon  Indicators
          i  Indicateurs               –     –        –     –         2/4
          p  P            █░░░░░░░░░  11   0/3        –     –           –
             Total        █░░░░░░░░░  11   0/3        –     –         2/4

        Overdue (1)
          and 1 more (--limit 1)

        """)
    #expect(
      run("status", "--by", "sponsor", "Plans/p.json").output == """
        As of 1 February 2026

        P
        p · 2024–2027 · 3 actions
          Sponsors               %  Done  Overdue  Soon
          BG        ██░░░░░░░░  17   0/2        –     –
          SL        ░░░░░░░░░░   0   0/1        –     –
          (none)    ░░░░░░░░░░   0   0/1        –     –
          Overall   █░░░░░░░░░  11   0/3        –     –

        """)
    let json = run("status", "--by", "sponsor", "--format", "json", "Plans/p.json").output
    #expect(
      json.contains(#""by": "sponsor""#) && json.contains(#""id": "BG""#) && json.contains(#""id": null"#))
    let csv = run("status", "--by", "sponsor", "--format", "csv", "Plans/p.json").output
    #expect(
      csv.split(separator: "\n").dropFirst().map { $0.split(separator: ",").prefix(6).joined(separator: ",") }
        == [
          "p,plan,p,P,11.11,3", "p,sponsor,BG,BG,16.67,2", "p,sponsor,SL,SL,0,1", "p,sponsor,0,1,1,0",
        ])
  }
}

import SourceText

// What editors offer, insert and say: keywords beside those of JSON Schema that Visual Studio Code's reader of JSON
// knows (vscode-json-languageservice 5.7), which others pass over.

extension PlanSchema {
  /// Returns a Boolean value that indicates whether keys refer to the objects of a name, not only lists of them.
  static func isNamedByKey(_ name: String) -> Bool {
    ["period", "terms", "term", "checks", "baseline", "setting", "import"].contains(name)
      || !name.utf8.allSatisfy { $0 != UInt8(ascii: "-") } || name == "slipping" || name == "stale"
  }

  /// Returns a key as a title; `$schema` becomes “Schema”.
  static func title(of key: String) -> String {
    if let title = titles[key] { return title }
    let words = String(key.drop { $0 == "$" }).spelledOut.split(separator: "-").joined(separator: " ")
    return words.capitalized
  }

  private static let titles = [
    "sdgs": "SDGs", "fte": "FTE", "url": "URL", "id": "Id", "sourceIds": "Source ids",
  ]

  /// Returns what helps to type the value of a key: what is inserted with it, what is offered, what is said of a wrong
  /// one.
  static func help(for key: String, _ type: TypeDescription) -> [JSONValue.Member] {
    let own: [JSONValue.Member]
    switch type {
    case .text: own = texts[key] ?? []
    case .number:
      own =
        (numbers[key] ?? [])
        + [.init("errorMessage", "Expected a number without quotes, such as 50.")]
    case .boolean: own = [.init("errorMessage", "Expected true or false, without quotes.")]
    case .date: own = [snippets(key == "date" ? [dates[0]] : dates)]
    case .deadline: own = [snippets(dates + [ongoing])]
    case .year: own = [snippets([snippet("This year", "The year this is written.", "^${1:$CURRENT_YEAR}")])]
    case .list(.text): own = list(example: key == "referents" ? "TRA" : "text")
    case .list(.number): own = [.init("errorMessage", "Expected a list of numbers: [7, 11].")]
    case .list: own = [.init("errorMessage", "Expected a list: [ … ].")]
    case .word(let words):
      own = [
        .init("enumSortTexts", .array((0...words.count).map { .string(String($0 / 10) + String($0 % 10)) }))
      ]
    case .object(let make) where make().fields.first?.name == "severity":
      own = [.init("examples", ["error", "warning", "note", "off"])]
    case .object, .texts, .any, .listOrOne: own = objects[key] ?? []
    }
    return own
  }

  private static func list(example: String) -> [JSONValue.Member] {
    [
      snippets([snippet("A list", "Texts between brackets.", ["$1"])]),
      .init("errorMessage", .string("Expected a list: [\"\(example)\"].")),
    ]
  }

  private static func snippets(_ all: [JSONValue]) -> JSONValue.Member {
    .init("defaultSnippets", .array(all))
  }

  private static func snippet(_ label: String, _ description: String, _ body: JSONValue) -> JSONValue {
    ["label": .string(label), "description": .string(description), "body": body]
  }

  private static let today = "${1:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}"

  private static let dates: [JSONValue] = [
    snippet("Today", "The day this is written.", .string(today)),
    snippet("A day", "2026-12-31", "${1:2026-12-31}"),
    snippet("A month", "2026-12: its first day of a start, its last of a deadline.", "${1:2026-12}"),
    snippet("A quarter", "2026-Q4", "${1:2026-Q4}"),
    snippet("A half-year", "2026-H2", "${1:2026-H2}"),
    snippet("A year", "2026", "${1:2026}"),
  ]

  private static let ongoing = snippet("ongoing", "It has no end, on purpose.", .string(Deadline.ongoingWord))

  private static let texts: [String: [JSONValue.Member]] = [
    "language": [.init("examples", ["fr", "nl", "de", "en"])],
    "kind": [.init("examples", ["axis", "lever", "principle", "catalyst"])],
    "currency": [.init("default", "EUR")],
    "fiscalYearStart": [.init("default", "01-01")],
  ]

  private static let numbers: [String: [JSONValue.Member]] = [
    "formatVersion": [.init("default", 1)], "weight": [.init("default", 1)],
  ]

  private static let objects: [String: [JSONValue.Member]] = [
    "$schema": [.init("default", "plan.schema.json")],
    "checks": [.init("defaultSnippets", [["bodyText": "{$1}"]])],
    "terms": [.init("defaultSnippets", [["bodyText": "{$1}"]])],
    "baseline": [
      .init("defaultSnippets", [["body": ["date": "${1:2025-12-31}", "value": "^${2:0}"]]])
    ],
  ]

  /// The objects that an editor offers to insert, by their names.
  static let snippets: [String: [JSONValue]] = [
    "plan": [
      snippet(
        "A plan", "What every plan needs, and a first objective.",
        [
          "title": "$1", "organization": "$2", "period": ["start": "${3:2025}", "end": "${4:2030}"],
          "strategicObjectives": [["id": "${5:S1}", "title": "$6", "operationalObjectives": ["^$7"]]],
        ])
    ],
    "strategicObjective": [
      snippet(
        "A strategic objective", "What is aimed at.",
        ["id": "$1", "title": "$2", "operationalObjectives": ["^$3"]])
    ],
    "operationalObjective": [
      snippet(
        "An operational objective", "How a strategic objective is to be reached.",
        ["id": "$1", "title": "$2", "actions": ["^$3"]])
    ],
    "action": [
      snippet(
        "An action", "What is done, by whom and until when.",
        [
          "id": "$1", "title": "$2", "referents": ["$3"], "deadline": "${4:2026-12-31}",
          "status": .string("${5|" + Status.allCases.map(\.rawValue).joined(separator: ",") + "|}"),
        ])
    ],
    "update": [
      snippet(
        "An update", "What is said of an action on a day.",
        ["date": .string(today), "progress": "^${2:0}", "note": "$3"])
    ],
    "objectiveUpdate": [
      snippet(
        "An update", "What those in charge say of an objective on a day.",
        [
          "date": .string(today),
          "health": .string("${2|" + Health.allCases.map(\.rawValue).joined(separator: ",") + "|}"),
          "note": "$3",
        ])
    ],
    "indicator": [
      snippet(
        "An indicator", "What will show that it worked.",
        ["name": "$1", "unit": "$2", "targets": [["date": "${3:2026-12-31}", "value": "^${4:100}"]]])
    ],
    "target": [
      snippet("A target", "A value to reach by a date.", ["date": "${1:2026-12-31}", "value": "^${2:100}"])
    ],
    "measurement": [
      snippet("A measurement", "What was measured.", ["date": .string(today), "value": "^${2:0}"])
    ],
    "budgetLine": [
      snippet(
        "A budget line", "What it may cost in a year.", ["amount": "^${1:0}", "year": "^${2:$CURRENT_YEAR}"]),
      snippet("A budget in words", "Where there is no amount yet.", "$1"),
    ],
    "step": [snippet("A step", "A part of the action.", ["title": "$1", "deadline": "${2:2026-12-31}"])],
    "mission": [snippet("A mission", "Why the organization exists.", "$1")],
    "value": [snippet("A value", "How the organization behaves.", ["name": "$1", "text": "$2"])],
    "theme": [snippet("A theme", "What cuts across the hierarchy.", ["id": "$1", "name": "$2"])],
    "referent": [snippet("A referent", "Who answers for items.", ["id": "$1", "name": "$2", "role": "$3"])],
    "domain": [snippet("A domain", "A part of the organization.", ["id": "$1", "name": "$2"])],
    "sponsor": [
      snippet(
        "A sponsor", "Who carries items, in politics or management.",
        ["id": "$1", "name": "$2", "role": "$3"])
    ],
    "link": [snippet("A link", "A document on the web or beside the plan.", ["title": "$1", "url": "$2"])],
    "review": [
      snippet(
        "A review", "An evaluation of the plan.", ["date": .string(today), "title": "$2", "text": "$3"])
    ],
    "exception": [
      snippet("An exception", "Excuses from a rule, with a reason.", ["rule": "$1", "reason": "$2"])
    ],
  ]
}

extension DatePattern {
  /// Where a date stands: whether it may be left out, or be the word for what has no end.
  enum Place { case any, orNull, deadline }

  /// The schema of dates, without a title or examples: those of the key count.
  static func schema(_ place: Place) -> JSONValue {
    let forms = "2026-12-31 (a day), 2026-12 (a month), 2026-Q4, 2026-H2, 2026 or 2026-2027"
    let message = "Expected a date, year first: \(forms)\(place == .deadline ? ", or \"ongoing\"" : "")."
    let pattern = place == .deadline ? "(\(any))|^\(Deadline.ongoingWord)$" : any
    return [
      "type": place == .any ? "string" : ["string", "null"], "pattern": .string(pattern),
      "patternErrorMessage": .string(message),
    ]
  }
}

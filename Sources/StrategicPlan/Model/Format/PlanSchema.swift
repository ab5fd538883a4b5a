import SourceText

/// The JSON Schema of a plan file, made from the tables that read it.
package enum PlanSchema {
  /// Returns the JSON Schema (draft 2020-12) of a plan that may set some rules.
  static func document(_ rules: [Rule]) -> JSONValue {
    document("Strategic plan", of: Plan.objectType.definition, definitions: definitions(rules))
  }

  /// Returns the schema of a folder's settings for its plans: `.plan.json`.
  static func folderDocument(_ rules: [Rule]) -> JSONValue {
    document(
      "Settings for a folder of strategic plans", of: FolderSettings.objectType.definition,
      definitions: checks(rules))
  }

  private static func document(
    _ title: String, of definition: JSONValue, definitions: [JSONValue.Member]
  ) -> JSONValue {
    guard case .object(let members) = definition else { return .null }
    return .object(
      [.init("$schema", "https://json-schema.org/draft/2020-12/schema"), .init("title", .string(title))]
        + members.filter { $0.key != "title" } + [.init("$defs", .object(definitions))])
  }

  /// The members of the settings for rules.
  private static func checks(_ rules: [Rule]) -> [JSONValue.Member] {
    // Rules without parameters share a definition.
    let settings = rules.prefix(1) + rules.filter { !$0.parameters.isEmpty }
    return [.init("checks", Checks.objectType(rules).definition)]
      + settings.map(RuleSetting.objectType).map { .init($0.name, $0.definition) }
  }

  private static func definitions(_ rules: [Rule]) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = [
      .init(
        "date",
        [
          "type": "string", "pattern": .string(DatePattern.any),
          "patternErrorMessage":
            "Expected a day, month, quarter, half-year or year: 2020-06-30, 2020-06, 2020-Q2, 2020-H1, 2020; where fiscal years straddle two, 2020-2021.",
          "examples": ["2026-06-30", "2026-06", "2026-Q2", "2026-H1", "2026"],
        ])
    ]
    func add<Object>(_ shape: ObjectType<Object>) {
      members.append(.init(shape.name, shape.definition))
    }
    add(Period.objectType)
    add(Terms.objectType)
    add(Terms.Term.objectType)
    members += checks(rules)
    add(RuleException.objectType)
    members.append(
      .init(
        "ruleName",
        [
          "title": "Rule", "description": "The id of a rule that may be set.",
          "enum": .array(rules.map { .string($0.id) }),
        ]))
    add(Mission.objectType)
    add(Value.objectType)
    add(Theme.objectType)
    add(RegistryEntry.referent)
    add(RegistryEntry.domain)
    add(RegistryEntry.sponsor)
    add(Link.objectType)
    add(Review.objectType)
    add(StrategicObjective.objectType)
    add(OperationalObjective.objectType)
    add(Action.objectType)
    add(BudgetLine.objectType)
    add(Step.objectType)
    add(Indicator.objectType)
    add(Indicator.Baseline.objectType)
    add(Indicator.Target.objectType)
    add(Indicator.Measurement.objectType)
    add(Update.objectType)
    add(Update.ofObjectives)
    return members
  }
}

extension ObjectType {
  /// The schema of objects of this shape.
  fileprivate var definition: JSONValue {
    let object: [JSONValue.Member] = [
      .init("type", "object"),
      .init("properties", .object(fields.map { .init($0.key, $0.definition) })),
      .init("required", .array(fields.filter(\.isRequired).map { .string($0.key) })),
      .init("additionalProperties", false),
    ]
    var heading: [JSONValue.Member] = [
      .init("title", .string(name.spelledOut.capitalized)), .init("description", .string(summary)),
    ]
    if let snippet = PlanSchema.snippets[name] { heading.append(.init("defaultSnippets", [snippet])) }
    guard let shorthand = shorthandField else { return .object(heading + object) }
    return .object(
      heading + [.init("anyOf", .array([shorthand.schema, .object(object)]))])
  }
}

extension Field {
  /// A schema that also allows `null` unless the field is required: `null` is the same as leaving a key
  /// out.
  fileprivate var definition: JSONValue {
    var description: [JSONValue.Member] = [
      .init("title", .string(title)), .init("description", .string(summary)),
    ]
    if currentKey != nil { description.append(.init("deprecated", true)) }
    guard case .object(let members) = schema else { return .object(description) }
    return .object(description + (isRequired ? members : members.allowingNull(type.jsonType)))
  }

  /// The key as a title; `$schema` becomes “Schema”.
  private var title: String { String(key.drop { $0 == "$" }).spelledOut.capitalized }
}

extension [JSONValue.Member] {
  /// A schema that allows `null` too. Its type is on the outside, where editors look for what to insert after a key.
  fileprivate func allowingNull(_ type: String?) -> [JSONValue.Member] {
    if let words = first(where: { $0.key == "enum" })?.value, case .array(let elements) = words {
      return map { member in
        switch member.key {
        case "type": .init("type", ["string", "null"])
        case "enum": .init("enum", .array(elements + [.null]))
        default: member
        }
      }
    }
    if let alternatives = first(where: { $0.key == "anyOf" })?.value, case .array(let elements) = alternatives
    {
      return filter { $0.key != "anyOf" } + [.init("anyOf", .array(elements + [["type": "null"]]))]
    }
    guard contains(where: { $0.key == "$ref" }) else {
      return map { member in
        guard member.key == "type" else { return member }
        return .init("type", [member.value, "null"])
      }
    }
    let outside = type.map { [JSONValue.Member("type", [.string($0), "null"])] } ?? []
    return outside + [.init("anyOf", [.object(self), ["type": "null"]])]
  }
}

extension TypeDescription {
  /// The JSON type of what a reference of a schema leads to, if there is one alone.
  fileprivate var jsonType: String? {
    switch self {
    case .date, .deadline: "string"
    case .object(let make): make().hasShorthand ? nil : "object"
    default: nil
    }
  }
}

extension PlanSchema {
  /// The objects that an editor offers to insert, by their names.
  fileprivate static let snippets: [String: JSONValue] = [
    "plan": snippet(
      "A plan",
      [
        "title": "$1", "organization": "$2", "period": ["start": "$3", "end": "$4"],
        "strategicObjectives": [["id": "S1", "title": "$5"]],
      ]),
    "strategicObjective": snippet(
      "A strategic objective", ["id": "$1", "title": "$2", "operationalObjectives": []]),
    "operationalObjective": snippet("An operational objective", ["id": "$1", "title": "$2", "actions": []]),
    "action": snippet(
      "An action", ["id": "$1", "title": "$2", "referents": ["$3"], "deadline": "$4", "status": "notStarted"]),
    "update": snippet("What is said of an action on a day", ["date": "$1", "progress": "^$2", "note": "$3"]),
  ]

  private static func snippet(_ label: String, _ body: JSONValue) -> JSONValue {
    ["label": .string(label), "body": body]
  }
}

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
          "title": "Date",
          "description":
            "A day, month, quarter, half-year or year: 2020-06-30, 2020-06, 2020-Q2, 2020-H1, 2020; where fiscal years straddle two, 2020-2021.",
          "type": "string", "pattern": .string(DatePattern.any),
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
    let heading: [JSONValue.Member] = [
      .init("title", .string(name.spelledOut.capitalized)), .init("description", .string(summary)),
    ]
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
    if isRequired || schema == true {
      if case .object(let members) = schema { description += members }
    } else {
      description.append(.init("anyOf", .array([schema, ["type": "null"]])))
    }
    return .object(description)
  }

  /// The key as a title; `$schema` becomes “Schema”.
  private var title: String { String(key.drop { $0 == "$" }).spelledOut.capitalized }
}

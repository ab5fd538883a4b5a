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
      definitions: checks(rules) + [.init("import", ImportSettings.objectType.definition)])
  }

  static func document(
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
      .init("date", DatePattern.schema(.any)), .init("dateOrNull", DatePattern.schema(.orNull)),
      .init("deadline", DatePattern.schema(.deadline)),
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
          "$comment": "The id of a rule that may be set.",
          "enum": .array(rules.map { .string($0.id) }),
          "enumDescriptions": .array(rules.map { .string("\($0.title).") }),
          "errorMessage": "Expected the id of a rule that may be set; 'plan check --list-rules' lists them.",
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
    members.append(.init("budget", BudgetLine.objectType.listOrOne))
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

extension UserSettings {
  /// The schema of a user's settings.
  static var definition: JSONValue { objectType.definition }
}

extension ObjectType {
  /// The schema of objects of this shape.
  fileprivate var definition: JSONValue {
    .object(heading + editorSnippets + alternatives(listedAs: nil))
  }

  /// The schema of a list of such objects, or of one alone, or of none.
  fileprivate var listOrOne: JSONValue { .object(alternatives(listedAs: "#/$defs/" + name)) }

  /// The title and the meaning. Editors show those of what a key refers to instead of the key's own, so that they are a
  /// comment where one does.
  private var heading: [JSONValue.Member] {
    PlanSchema.isNamedByKey(name)
      ? [.init("$comment", .string(summary))]
      : [.init("title", .string(PlanSchema.title(of: name))), .init("description", .string(summary))]
  }

  private var editorSnippets: [JSONValue.Member] {
    (PlanSchema.snippets[name] ?? []).isEmpty
      ? [] : [.init("defaultSnippets", .array(PlanSchema.snippets[name] ?? []))]
  }

  /// The forms that an object may have, in one schema, because editors do not look into alternatives: keywords hold for
  /// values of their own type only.
  private func alternatives(listedAs list: String?) -> [JSONValue.Member] {
    let object: [JSONValue.Member] = [
      .init("properties", .object(fields.map { .init($0.key, $0.definition) })),
      .init("required", .array(fields.filter(\.isRequired).map { .string($0.key) })),
      .init("additionalProperties", false),
    ]
    guard let shorthand = shorthandField, case .object(let text) = shorthand.schema else {
      return [.init("type", "object")] + object
    }
    guard !text.contains(where: { $0.key == "enum" }) else {
      return [.init("anyOf", [shorthand.schema, .object([.init("type", "object")] + object)])]
    }
    let types: [JSONValue] = list == nil ? ["string", "object"] : ["array", "object", "string", "null"]
    return [.init("type", .array(types))] + text.filter { $0.key != "type" } + object
      + (list.map { [.init("items", ["$ref": .string($0)])] } ?? [])
  }
}

extension Field {
  /// A schema that also allows `null` unless the field is required: `null` is the same as leaving a key
  /// out.
  fileprivate var definition: JSONValue {
    var description: [JSONValue.Member] = [
      .init("title", .string(PlanSchema.title(of: key))), .init("description", .string(summary)),
    ]
    if let currentKey {
      description += [
        .init("deprecated", true), .init("deprecationMessage", .string("Use \"\(currentKey)\", a list.")),
      ]
    }
    guard case .object(let members) = schema else {
      return .object(description + PlanSchema.help(for: key, type))
    }
    let value = isRequired ? members : members.allowingNull(type)
    return .object(description + value + PlanSchema.help(for: key, type))
  }
}

extension [JSONValue.Member] {
  /// A schema that allows `null` too.
  fileprivate func allowingNull(_ type: TypeDescription) -> [JSONValue.Member] {
    switch type {
    case .date: return [.init("$ref", "#/$defs/dateOrNull")]
    case .deadline: return self
    case .listOrOne: return [.init("$ref", "#/$defs/budget")]
    default: break
    }
    if contains(where: { $0.key == "$ref" || $0.key == "anyOf" }) {
      return [.init("anyOf", [.object(self), ["type": "null"]])]
    }
    let hasWords = contains { $0.key == "enum" }
    // A wrong type beside words would be told twice.
    return filter { !hasWords || $0.key != "type" }.map { member in
      switch (member.key, member.value) {
      case ("type", .array(let types)): .init("type", .array(types + ["null"]))
      case ("type", let type): .init("type", [type, "null"])
      case ("enum", .array(let words)): .init("enum", .array(words + [.null]))
      case ("enumDescriptions", .array(let meanings)):
        .init("enumDescriptions", .array(meanings + ["Not said: the same as leaving the key out."]))
      default: member
      }
    }
  }
}

import SourceText

extension PlanEditor {
  /// Sets the value of a part's key.
  ///
  /// - Parameters:
  ///   - word: The value as it was typed, or `nil` to remove the key.
  ///   - indicator: The indicator of the part to change, if any.
  package mutating func set(
    _ key: String, to word: String?, of id: String, kind: ElementKind? = nil, indicator: String? = nil
  ) throws(EditProblem) {
    var part = try plan.part(named: id, of: kind)
    var name = "'\(id)'"
    if let indicator {
      part = try plan.indicator(indicator, of: part).0
      name += ", \(part.id)"
    }
    let (base, member) = key.memberOfTexts
    guard let stated = part.kind.object[base], member == nil || stated.isTexts else {
      throw .unknown(base, "key of \(part.kind.indefinite)", among: part.kind.object.keys)
    }
    // What is set under a former name is written under the present one.
    let known = stated.currentKey.flatMap { part.kind.object[$0] } ?? stated
    let key = known.name
    if let command = part.kind.command(instead: key) {
      throw EditProblem("'\(key)' can't be set directly", hint: "use 'plan \(command)'")
    }
    if word?.isEmpty == true {
      throw EditProblem("an empty text is not a value", hint: "--clear removes the key")
    }
    if part.kind == .action, ["status", "progress", "spent", "health"].contains(key) {
      objections.append(
        "'\(key)' is how '\(id)' stood when the plan began; 'plan update \(id)' records how it stands now")
    }
    if key == "deadline", part.kind == .action,
      let moved = try plan.action(id).updates.last(where: { $0.deadline != nil })
    {
      objections.append(
        "the journal of '\(id)' has moved its deadline to \(moved.deadline?.days?.last.description ?? Deadline.ongoingWord)"
          + "; 'plan update \(id) --deadline' moves it again")
    }
    if let member { return try set(member, of: known, to: word, in: part, named: name) }
    let former =
      document.value(of: key, in: part.node) == nil
      ? part.kind.object.fields.first { $0.currentKey == key }?.name : nil
    let formerKey = former.flatMap { former in
      document.members(of: part.node).first { document.string($0.key) == former }?.key
    }
    let old =
      document.value(of: key, in: part.node) ?? former.flatMap { document.value(of: $0, in: part.node) }
    if let word {
      let list = try changed(old, by: word, known)
      let value =
        if let list { list } else {
          try known.value(of: word, in: plan.currency, knownAs: names(of: known))
        }
      if document.isString(part.node) {
        if key == part.kind.mainKey {
          json.replace(part.node, with: value)
        } else {
          expand(part, adding: key, value)
        }
      } else if let old, let formerKey {
        json.replace(formerKey, with: .string(key))
        json.replace(old, with: value, isOnOneLine: document.isOnOneLine(part.node), under: key)
      } else {
        json.set(value, for: key, in: part.node, order: part.kind.object.keys)
      }
      let understood = known.understanding(of: word, value).map { ", understood as \($0)" } ?? ""
      let change =
        list == nil
        ? "\(key) set to \(word)"
        : "\(word.hasPrefix("+") ? "added" : "removed") \(word.dropFirst()) in \(key)"
      summary.append("\(name): " + change + understood + (old.map { was($0) } ?? ""))
    } else {
      guard let old else { throw EditProblem("\(name) has no '\(key)'") }
      json.removeMember(formerKey == nil ? key : former ?? key, of: part.node)
      summary.append("\(name): removed \(key)" + was(old))
    }
  }

  /// Sets or removes one of a team's own texts.
  private mutating func set(
    _ member: String, of field: FieldDescription, to word: String?, in part: PlanElement, named name: String
  ) throws(EditProblem) {
    let texts = document.value(of: field.name, in: part.node)
    let old = texts.flatMap { document.value(of: member, in: $0) }
    let before = old.map { was($0) } ?? ""
    guard let word else {
      guard let texts, old != nil else { throw EditProblem("\(name) has no '\(field.name).\(member)'") }
      if Array(document.members(of: texts)).count == 1 {
        json.removeMember(field.name, of: part.node)
      } else {
        json.removeMember(member, of: texts)
      }
      return summary.append("\(name): removed \(field.name).\(member)" + before)
    }
    if let texts {
      let keys = document.members(of: texts).map { document.string($0.key) }
      json.set(.string(word), for: member, in: texts, order: keys + [member])
    } else {
      let value = JSONValue.object([.init(member, .string(word))])
      if document.isString(part.node) {
        expand(part, adding: field.name, value)
      } else {
        json.set(value, for: field.name, in: part.node, order: part.kind.object.keys)
      }
    }
    summary.append("\(name): \(field.name).\(member) set to \(word)" + before)
  }

  /// The names that are used or listed where a field takes names: one with a comma in it is one name.
  private func names(of field: FieldDescription) -> Set<String> {
    guard let kind = NameKind.allCases.first(where: { $0.rawValue + "s" == field.name }) else { return [] }
    var names = Set(kind.listed(in: plan).map(\.id))
    plan.forEachUse(of: kind) { names.formUnion($0.map(\.string)) }
    return names
  }

  /// Returns a list of texts with one more, for `+NAME`, or with one less, for `-NAME`; `nil` for other words.
  private func changed(_ old: JSONNode?, by word: String, _ field: FieldDescription) throws(EditProblem)
    -> JSONValue?
  {
    guard case .list(.text) = field.type, let sign = word.first, "+-".contains(sign), word.count > 1 else {
      return nil
    }
    let name = String(word.dropFirst()).trimmed
    var names =
      old.map {
        document.isString($0) ? [document.string($0)] : document.elements(of: $0).map(document.string)
      } ?? []
    let position = names.firstIndex { $0.nameKey == name.nameKey }
    if sign == "+" {
      if position != nil { throw EditProblem("'\(name)' is already among the \(field.name)") }
      names.append(name)
    } else {
      guard let position else { throw .unknown(name, "name among the \(field.name)", among: names) }
      names.remove(at: position)
    }
    return JSONValue(names)
  }

  private func was(_ node: JSONNode) -> String {
    switch document.kind(node) {
    case .object, .array: return ""
    case .string, .escapedString, .number: return ", was \(document.string(node))"
    default: return ", was \(String(decoding: document.source.bytes[document.range(node)], as: UTF8.self))"
    }
  }
}

extension String {
  /// A key and the name of a text in it: `fields.Means` is `fields` and `Means`.
  fileprivate var memberOfTexts: (key: String, member: String?) {
    guard let dot = firstIndex(of: "."), index(after: dot) < endIndex else { return (self, nil) }
    return (String(self[..<dot]), String(self[index(after: dot)...]))
  }
}

extension ElementKind {
  /// The noun with its indefinite article.
  var indefinite: String { ("aeiou".contains(noun.first ?? " ") ? "an " : "a ") + noun }

  /// Returns the command that changes a key, if the key can't simply be set.
  fileprivate func command(instead key: String) -> String? {
    switch key {
    case "id": "rename"
    case "updates": "update"
    case "measurements": "measure"
    case "indicators", "strategicObjectives", "operationalObjectives", "actions": "add"
    case "referents", "domains", "sponsors", "themes", "reviews": self == .plan ? "add" : nil
    default: nil
    }
  }
}

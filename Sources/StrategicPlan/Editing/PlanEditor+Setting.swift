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
    guard let known = part.kind.object[key] else {
      throw .unknown(key, "key of \(part.kind.indefinite)", among: part.kind.object.keys)
    }
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
        "the journal of '\(id)' has moved its deadline to \(moved.deadline?.last.description ?? "")"
          + "; 'plan update \(id) --deadline' moves it again")
    }
    let old = document.value(of: key, in: part.node)
    if let word {
      let value = try known.value(of: word, in: plan.currency)
      if document.isString(part.node) {
        if key == part.kind.mainKey {
          json.replace(part.node, with: value)
        } else {
          expand(part, adding: key, value)
        }
      } else {
        json.set(value, for: key, in: part.node, order: part.kind.object.keys)
      }
      let understood = known.understanding(of: word, value).map { ", understood as \($0)" } ?? ""
      summary.append("\(name): \(key) set to \(word)" + understood + (old.map { was($0) } ?? ""))
    } else {
      guard let old else { throw EditProblem("\(name) has no '\(key)'") }
      json.removeMember(key, of: part.node)
      summary.append("\(name): removed \(key)" + was(old))
    }
  }

  private func was(_ node: JSONNode) -> String {
    switch document.kind(node) {
    case .object, .array: return ""
    case .string, .escapedString, .number: return ", was \(document.string(node))"
    default: return ", was \(String(decoding: document.source.bytes[document.range(node)], as: UTF8.self))"
    }
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
    case "referents", "domains", "themes", "reviews": self == .plan ? "add" : nil
    default: nil
    }
  }
}

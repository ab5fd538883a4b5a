package import SourceText

/// Changes a plan's file: gathers what has to be written, says what it does, and tells what of it
/// makes no sense.
///
/// Nothing here writes, and nothing here proves the result a plan: whoever writes loads it again.
package struct PlanEditor {
  package let plan: Plan
  var json: JSONEditor
  /// What was done, a line each.
  package internal(set) var summary: [String] = []
  /// Why what was done is probably not meant: each, in a clause.
  package internal(set) var objections: [String] = []

  package init(_ plan: Plan) {
    self.plan = plan
    json = JSONEditor(plan.document, spreading: CanonicalForm.spreadLists)
  }

  package var edits: [TextEdit] { json.edits }

  package var document: JSONDocument { json.document }

  /// Adds a value to the list that an object holds under a key, which is made where there is none.
  mutating func append(
    _ value: JSONValue, at position: Int? = nil, to key: String, of owner: JSONNode, order: [String]
  ) {
    if let list = document.value(of: key, in: owner), document.isArray(list) {
      json.insert(.value(value), at: position ?? document.count(of: list), in: list, named: key)
    } else if document.value(of: key, in: owner) != nil {
      json.set(.array([value]), for: key, in: owner, order: order)
    } else {
      json.insertList(of: .value(value), for: key, in: owner, order: order)
    }
  }
}

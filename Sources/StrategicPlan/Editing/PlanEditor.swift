package import SourceText

/// An editor for a plan's file: collects the edits, summarizes them, and reports objections to those that
/// make no sense.
///
/// The editor does not write and does not check that the result is a valid plan: the caller loads it again.
package struct PlanEditor {
  package let plan: Plan
  var json: JSONEditor
  /// The changes that were made, one line each.
  package internal(set) var summary: [String] = []
  /// The reasons why the changes are probably unintended, one clause each.
  package internal(set) var objections: [String] = []

  package init(_ plan: Plan) {
    self.plan = plan
    json = JSONEditor(plan.document, spreading: CanonicalForm.spreadLists)
  }

  package var edits: [TextEdit] { json.edits }

  package var document: JSONDocument { json.document }

  /// Adds values to the end of the list that an object has for a key, creating the list if needed.
  mutating func append(all values: [JSONValue], to key: String, of owner: JSONNode, order: [String]) {
    if let list = document.value(of: key, in: owner), document.isArray(list),
      document.firstChild(of: list) != nil
    {
      let count = document.count(of: list)
      for value in values { json.insert(.value(value), at: count, in: list, named: key) }
    } else if values.count == 1 {
      append(values[0], to: key, of: owner, order: order)
    } else {
      let old = document.value(of: key, in: owner).flatMap {
        document.isArray($0) ? nil : document.spelled($0)
      }
      json.set(.array((old.map { [$0] } ?? []) + values), for: key, in: owner, order: order)
    }
  }

  /// Adds a value to the list that an object has for a key, creating the list if needed.
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

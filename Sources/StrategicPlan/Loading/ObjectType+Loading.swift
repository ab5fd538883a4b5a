import SourceText

extension ObjectType {
  /// Reads a file that holds one object of this shape, or returns `nil` and every mistake if it is not
  /// valid.
  func load(_ source: SourceFile, rules: @escaping @Sendable () -> [Rule] = { [] }) -> (
    object: Object?, diagnostics: [Diagnostic]
  ) {
    var reader = PlanReader(source, calendar: .calendarYears, rules: rules)
    let object = reader.readWhole(self)
    let found = (reader.hasFailed ? reader.jsonDiagnostics : reader.diagnostics).inFileOrder
    return (found.isEmpty ? object : nil, found)
  }
}

import SourceText

/// The values of a thing in columns without a key, each under a name of its own.
struct ImportedFields: Sendable {
  private(set) var values: [ImportedValue] = []
  private var names: Set<String> = []
  /// The names and texts that are there already.
  private var known: Set<String> = []
  /// The last number behind each name.
  private var numbers: [String: Int] = [:]

  var isEmpty: Bool { values.isEmpty }

  mutating func append(_ value: ImportedValue) { add(value, of: nil) }

  /// Adds what a further row has.
  mutating func add(_ others: ImportedFields, of date: String?) {
    for value in others.values { add(value, of: date) }
  }

  /// Adds a value. One that differs from the value of the same name has the date of its row behind it, or a number.
  mutating func add(_ value: ImportedValue, of date: String?) {
    guard known.insert(value.key + "\u{0}" + value.value.spelling).inserted else { return }
    var name = value.key
    if names.contains(name), let date { name += " (\(date))" }
    while !names.insert(name).inserted {
      let number = (numbers[value.key] ?? 1) + 1
      numbers[value.key] = number
      name = "\(value.key) \(number)"
    }
    values.append(ImportedValue(key: name, value: value.value, column: value.column))
  }
}

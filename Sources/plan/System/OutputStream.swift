/// The known properties of a stream that a person may be looking at.
struct OutputStream {
  var isTerminal = false
  /// The width in columns, or `nil` if there is no terminal.
  var width: Int?
  /// The height in lines, or `nil` if there is no terminal.
  var height: Int?
}

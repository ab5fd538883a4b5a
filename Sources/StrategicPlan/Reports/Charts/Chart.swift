/// A picture, and words for those who can't see it.
package struct Chart: Sendable {
  /// The name of the chart, from which its file is named: `progress`.
  package let name: String
  package let title: String
  /// The figures that the picture shows, in words.
  package let description: String
  package let drawing: Drawing
}

/// The words of one language for what surrounds a document in a file: contents, pages, filters.
package struct PagePhrases: Sendable {
  package let contents: String
  package let skip: String
  package let filter: String
  /// The number of rows that a filter leaves, of those there are: `{n} of {m}`.
  package let shown: String
  package let page: String
}

import SourceText

@testable import OfficeFiles

/// What a reader sees of a file: its letters and digits, without marks, in their order.
enum PageText {
  /// Of Markdown as the program writes it.
  static func markdown(_ text: String) -> String {
    text.replacing("<!-- -->", with: "").replacing(/<!-- plan [a-z]+ -->/, with: "").letters
  }

  /// Of a web page, without the list of contents and what names a table.
  static func html(_ text: String) -> String {
    let body = text.replacing(/(?s)<head>.*?<\/head>/, with: "").replacing(/(?s)<nav .*?<\/nav>/, with: "")
      .replacing(/(?s)<script>.*?<\/script>/, with: "").replacing(/<a class="skip".*?<\/a>/, with: "")
      .replacing(/<caption>.*?<\/caption>/, with: "")
    return withoutElements(body).letters
  }

  /// Of a text document, without the list of contents.
  static func word(_ bytes: [UInt8]) -> String {
    let body = String(decoding: body(bytes) ?? [], as: UTF8.self)
    let contents = /<w:p><w:pPr><w:pStyle w:val="(ContentsHeading|TOC[1-3])".*?<\/w:p>/
    return withoutElements(body.replacing(contents, with: "")).letters
  }

  /// Returns the paragraphs and tables of a text document, which the archive holds as they are.
  static func body(_ bytes: [UInt8]) -> [UInt8]? {
    guard let first = bytes.firstRange(of: Array("<w:body>".utf8)),
      let last = bytes.firstRange(of: Array("</w:body>".utf8))
    else { return nil }
    return Array(bytes[first.upperBound..<last.lowerBound])
  }

  static func withoutElements(_ text: String) -> String {
    text.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}

extension String {
  fileprivate var letters: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
            || "%€+−=≥≤".unicodeScalars.contains($0)
        }))
  }
}

import SourceText

/// The looks of cells that a workbook needs.
struct CellStyles {
  enum Format: Hashable {
    case plain, wrapped, heading, numberHeading, number, percent, finePercent, day, amount, difference
    case money(String)
    /// A number between words.
    case labelled(String, String)
  }

  private struct Style: Hashable {
    let format: Format
    let isOpen: Bool
  }

  private var styles: [Style] = [Style(format: .plain, isOpen: false)]

  mutating func style(_ format: Format, isOpen: Bool = false) -> Int {
    let style = Style(format: format, isOpen: isOpen)
    if let known = styles.firstIndex(of: style) { return known }
    styles.append(style)
    return styles.count - 1
  }

  /// The part of the file.
  var text: String {
    var formats: [String] = []
    func custom(_ code: String) -> Int {
      if !formats.contains(code) { formats.append(code) }
      return 164 + (formats.firstIndex(of: code) ?? 0)
    }
    let cells = styles.map { style in
      let number: Int
      switch style.format {
      case .plain, .wrapped, .heading, .numberHeading: number = 0
      case .number: number = 0
      case .amount: number = 4
      case .percent: number = 9
      // The short date of the reader's country.
      case .day: number = 14
      case .money(let currency):
        let sign = ["EUR": "€", "USD": "$", "GBP": "£"][currency] ?? currency
        number = custom("#,##0.00\\ \"\(sign)\"")
      case .finePercent: number = custom("0.0%")
      case .difference: number = custom("+General;\u{2212}General;\"=\"")
      case .labelled(let before, let after):
        func quoted(_ words: String) -> String {
          words.isEmpty ? "" : "\"" + words.filter { $0 != "\"" } + "\""
        }
        number = custom(quoted(before) + "General" + quoted(after))
      }
      let isHeading = style.format == .heading || style.format == .numberHeading
      let font = isHeading ? 1 : 0
      let fill = isHeading ? 2 : style.isOpen ? 3 : 0
      // Texts keep a distance from the numbers before them.
      let alignment =
        switch style.format {
        case .wrapped, .heading: #" horizontal="left" indent="1" wrapText="1""#
        case .numberHeading: #" horizontal="right" wrapText="1""#
        default: ""
        }
      return
        #"<xf numFmtId="\#(number)" fontId="\#(font)" fillId="\#(fill)" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1" applyProtection="1"><alignment vertical="top"\#(alignment)/>\#(style.isOpen ? #"<protection locked="0"/>"# : "")</xf>"#
    }.joined()
    let numbers = formats.enumerated().map {
      #"<numFmt numFmtId="\#(164 + $0.offset)" formatCode="\#($0.element.xmlEscaped)"/>"#
    }.joined()
    return #"<styleSheet xmlns="\#(WorkbookDocument.spreadsheet)">"#
      + (formats.isEmpty ? "" : #"<numFmts count="\#(formats.count)">\#(numbers)</numFmts>"#)
      + #"<fonts count="2"><font><sz val="10"/><name val="Calibri"/></font><font><b/><sz val="10"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3E9F1"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF9DB"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="\#(styles.count)">\#(cells)</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#
  }
}

/// The reading of workbooks in Office Open XML (ECMA-376, part 1, §18).
enum OpenXMLSheets {
  static func read(_ archive: inout ZIPReader) throws(OfficeProblem) -> Workbook {
    let main = try mainPart(&archive)
    guard let bytes = try archive.contents(of: main) else {
      throw OfficeProblem("the archive holds no spreadsheet")
    }
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    let targets = try targets(&archive, of: main)
    let (entries, countsFrom1904) = try sheets(bytes)
    guard !entries.isEmpty else { throw OfficeProblem("the archive holds no spreadsheet") }
    let texts = try sharedTexts(&archive, targets, folder)
    let formats = try formats(&archive, targets, folder)
    var workbook = Workbook(sheets: [])
    workbook.countsFrom1904 = countsFrom1904
    var cellCount = 0
    for entry in entries {
      guard let target = targets.first(where: { $0.id == entry.reference }),
        let contents = try archive.contents(of: path(target.path, from: folder))
      else { continue }
      var sheet = Sheet(name: entry.name)
      sheet.isHidden = entry.isHidden
      var reader = SheetReader(
        texts: texts, formats: formats, countsFrom1904: countsFrom1904, cellCount: cellCount)
      try reader.read(contents, into: &sheet)
      cellCount = reader.cellCount
      sheet.commentCount = try commentCount(&archive, of: path(target.path, from: folder))
      workbook.sheets.append(sheet)
    }
    return workbook
  }

  // MARK: - Parts

  private static func mainPart(_ archive: inout ZIPReader) throws(OfficeProblem) -> String {
    let targets = try targets(&archive, of: "")
    return targets.first { $0.type.hasSuffix("/officeDocument") }.map { path($0.path, from: "") }
      ?? "xl/workbook.xml"
  }

  private struct Target {
    let id: String
    let type: String
    let path: String
  }

  /// Returns what a part refers to.
  private static func targets(_ archive: inout ZIPReader, of part: String) throws(OfficeProblem) -> [Target] {
    var parts = part.split(separator: "/").map(String.init)
    let name = parts.popLast() ?? ""
    let path = (parts + ["_rels", name + ".rels"]).joined(separator: "/")
    guard let bytes = try archive.contents(of: path) else { return [] }
    var targets: [Target] = []
    var xml = try XMLReader(bytes)
    while let event = try xml.next() {
      guard event == .start("Relationship"), let id = xml["Id"], let target = xml["Target"],
        xml["TargetMode"] != "External"
      else { continue }
      targets.append(Target(id: id, type: xml["Type"] ?? "", path: target))
    }
    return targets
  }

  /// Returns the number of cells of a sheet that have a comment (§18.7).
  private static func commentCount(
    _ archive: inout ZIPReader, of part: String
  ) throws(OfficeProblem) -> Int {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    guard let target = try targets(&archive, of: part).first(where: { $0.type.hasSuffix("/comments") }),
      let bytes = try archive.contents(of: path(target.path, from: folder))
    else { return 0 }
    var count = 0
    var xml = try XMLReader(bytes)
    while let event = try xml.next() { if event == .start("comment") { count += 1 } }
    return count
  }

  private static func path(_ target: String, from folder: String) -> String {
    var parts: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  private struct Entry {
    let name: String
    let reference: String
    let isHidden: Bool
  }

  private static func sheets(_ bytes: [UInt8]) throws(OfficeProblem) -> ([Entry], Bool) {
    var entries: [Entry] = []
    var countsFrom1904 = false
    var xml = try XMLReader(bytes)
    while let event = try xml.next() {
      if event == .start("workbookPr") { countsFrom1904 = ["1", "true"].contains(xml["date1904"] ?? "") }
      guard event == .start("sheet"), let name = xml["name"] else { continue }
      // The relationship's id has the name `id`, with a prefix that differs from program to program.
      let reference = xml.attributes.first { $0.name == "id" }?.value ?? ""
      entries.append(
        Entry(name: name, reference: reference, isHidden: (xml["state"] ?? "visible") != "visible"))
    }
    return (entries, countsFrom1904)
  }

  private static func sharedTexts(
    _ archive: inout ZIPReader, _ targets: [Target], _ folder: String
  ) throws(OfficeProblem) -> [String] {
    guard let target = targets.first(where: { $0.type.hasSuffix("/sharedStrings") }),
      let bytes = try archive.contents(of: path(target.path, from: folder))
    else { return [] }
    var texts: [String] = []
    var xml = try XMLReader(bytes)
    while let event = try xml.next() {
      guard event == .start("si") else { continue }
      texts.append(try text(in: &xml))
    }
    return texts
  }

  /// Returns the text of an element with runs. How it is pronounced is left out.
  static func text(in xml: inout XMLReader) throws(OfficeProblem) -> String {
    var text = ""
    var depth = 1
    var isText = false
    while depth > 0, let event = try xml.next() {
      switch event {
      case .start("rPh"): try xml.skipElement()
      case .start(let name):
        depth += 1
        isText = name == "t"
      case .end:
        depth -= 1
        isText = false
      case .text(let part): if isText { text += part }
      }
    }
    return text.decodingEscapes
  }

  /// The kinds of numbers that cells show.
  enum NumberFormat: Sendable { case number, day, percent }

  private static func formats(
    _ archive: inout ZIPReader, _ targets: [Target], _ folder: String
  ) throws(OfficeProblem) -> [NumberFormat] {
    guard let target = targets.first(where: { $0.type.hasSuffix("/styles") }),
      let bytes = try archive.contents(of: path(target.path, from: folder))
    else { return [] }
    var own: [Int: NumberFormat] = [:]
    var formats: [NumberFormat] = []
    var isInCellFormats = false
    var xml = try XMLReader(bytes)
    while let event = try xml.next() {
      switch event {
      case .start("numFmt"):
        if let id = xml["numFmtId"].flatMap({ Int($0) }), let code = xml["formatCode"] {
          own[id] = NumberFormat(code: code)
        }
      case .start("cellXfs"): isInCellFormats = true
      case .end("cellXfs"): isInCellFormats = false
      case .start("xf") where isInCellFormats:
        let id = xml["numFmtId"].flatMap { Int($0) } ?? 0
        formats.append(own[id] ?? NumberFormat(id: id))
      default: break
      }
    }
    return formats
  }
}

extension OpenXMLSheets.NumberFormat {
  /// Creates the kind of one of the formats that every program has (§18.8.30).
  init(id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .day
    default: self = .number
    }
  }

  /// Creates the kind of a format by its code, such as `dd/mm/yyyy;@`.
  init(code: String) {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    var hasDay = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\\", "_", "*": isEscaped = !isQuoted
      case "\"": isQuoted.toggle()
      case "[" where !isQuoted: isBracketed = true
      case "]" where !isQuoted: isBracketed = false
      case "%" where !isQuoted && !isBracketed:
        self = .percent
        return
      case "d", "y": if !isQuoted, !isBracketed { hasDay = true }
      case "m":
        // Months, and not the minutes of a time.
        if !isQuoted, !isBracketed, !code.lowercased().contains("h"), !code.lowercased().contains("s") {
          hasDay = true
        }
      default: break
      }
    }
    // `General` has no letter of a date in it, but those of other languages may.
    self = hasDay && !code.lowercased().hasPrefix("general") ? .day : .number
  }
}

/// The reading of one table.
private struct SheetReader {
  let texts: [String]
  let formats: [OpenXMLSheets.NumberFormat]
  let countsFrom1904: Bool
  var cellCount: Int

  mutating func read(_ bytes: [UInt8], into sheet: inout Sheet) throws(OfficeProblem) {
    var xml = try XMLReader(bytes)
    var rowNumber = 0
    var column = 0
    var cells: [Sheet.Cell] = []
    while let event = try xml.next() {
      switch event {
      case .start("row"):
        rowNumber = xml["r"].flatMap { Int($0) } ?? rowNumber + 1
        column = 0
        cells = []
      case .end("row"):
        guard !cells.isEmpty else { continue }
        if (sheet.rows.last?.number ?? 0) >= rowNumber {
          throw OfficeProblem("the rows of a sheet are in disorder")
        }
        sheet.rows.append(.init(number: rowNumber, cells: cells))
      case .start("c"):
        let place = xml["r"].flatMap { Sheet.place($0) }
        let here = place?.column ?? column
        column = here + 1
        let (type, style) = (xml["t"], xml["s"].flatMap { Int($0) })
        guard let value = try value(type, style, &xml) else { continue }
        cellCount += 1
        guard cellCount <= Workbook.mostCells else {
          throw OfficeProblem(
            "it has more than \(Workbook.mostCells) cells, which is more than this program reads")
        }
        if (cells.last?.column ?? -1) >= here { throw OfficeProblem("the cells of a sheet are in disorder") }
        cells.append(.init(column: here, value: value))
      case .start("mergeCell"):
        let corners = (xml["ref"] ?? "").split(separator: ":").compactMap { Sheet.place(String($0)) }
        if corners.count == 2, corners[0].column <= corners[1].column, corners[0].row <= corners[1].row {
          sheet.merges.append(
            .init(rows: corners[0].row...corners[1].row, columns: corners[0].column...corners[1].column))
        }
      default: break
      }
    }
  }

  /// Returns what a cell says, or `nil` for one without anything.
  private func value(
    _ type: String?, _ style: Int?, _ xml: inout XMLReader
  ) throws(OfficeProblem) -> Sheet.Value? {
    var digits = ""
    var inline: String?
    var depth = 1
    while depth > 0, let event = try xml.next() {
      switch event {
      case .start("v"):
        digits = try xml.textOfElement()
      case .start("is"): inline = try OpenXMLSheets.text(in: &xml)
      case .start: try xml.skipElement()
      case .end: depth -= 1
      case .text: break
      }
    }
    switch type {
    case "s":
      guard let position = Int(digits), texts.indices.contains(position) else { return nil }
      return texts[position].isBlank ? nil : .text(texts[position])
    case "inlineStr": return inline.flatMap { $0.isBlank ? nil : .text($0) }
    case "str": return digits.isBlank ? nil : .text(digits.decodingEscapes)
    case "b": return digits.isEmpty ? nil : .flag(digits == "1" || digits == "true")
    case "e": return digits.isEmpty ? nil : .mistake(digits)
    case "d": return digits.isEmpty ? nil : .text(String(digits.prefix(10)))
    default:
      guard !digits.isEmpty else { return nil }
      switch style.flatMap({ formats.indices.contains($0) ? formats[$0] : nil }) ?? .number {
      case .number: return .number(digits)
      case .percent: return .percent(digits)
      case .day:
        // The time of the day is left out.
        guard let number = Double(digits), 0...1e6 ~= number,
          let day = Sheet.day(ofSerial: Int(number), from1904: countsFrom1904)
        else { return .number(digits) }
        return .day(year: day.year, month: day.month, day: day.day)
      }
    }
  }
}

extension String {
  /// A Boolean value that indicates whether the text has nothing but blanks in it.
  var isBlank: Bool {
    if let first = utf8.first, (0x21...0x7E).contains(first) { return false }
    return allSatisfy { $0.isWhitespace }
  }

  /// The text with its escapes of the form `_x000D_` decoded (§22.4.2.4).
  fileprivate var decodingEscapes: String {
    guard utf8.contains(UInt8(ascii: "_")), contains("_x") else { return self }
    let bytes = Array(utf8)
    var decoded: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if position + 7 <= bytes.count, bytes[position] == UInt8(ascii: "_"),
        bytes[position + 1] == UInt8(ascii: "x"), bytes[position + 6] == UInt8(ascii: "_"),
        let code = UInt32(String(decoding: bytes[(position + 2)..<(position + 6)], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(code)
      {
        decoded += Array(String(scalar).utf8)
        position += 7
      } else {
        decoded.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}

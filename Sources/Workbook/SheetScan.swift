/// `xl/worksheets/sheet1.xml`: the filled cells of a sheet.
final class SheetScan: XMLHandler {
  private(set) var sheet = SheetCells()

  private let strings: SharedStrings
  private let formats: CellFormats
  private let numbers: CellNumber
  /// Row and column of the cell that is read, or of the last one.
  private var (row, column): (Int32, Int32) = (0, 0)
  private var (isHidden, isFilled) = (false, false)
  private var kind = Kind.number
  private var style = 0
  private var hasFormula = false
  private var hasValue = false
  private var isInValue = false
  private var run = TextRun()
  private var value: [UInt8] = []
  private var hidesRows = false
  /// Where each shared text stands in this sheet's bytes, once a cell has named it.
  private var slices: [SheetCells.Slice?] = []

  /// What the type of a cell says of its value (ECMA-376 part 1, 18.18.11).
  private enum Kind { case number, shared, text, logical, error, day, unknown }

  init(strings: SharedStrings, formats: CellFormats, is1904: Bool) {
    (self.strings, self.formats, numbers) = (strings, formats, CellNumber(is1904: is1904))
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "c": startCell(attributes)
    case "v": (isInValue, hasValue) = (true, true)
    case "row": startRow(attributes)
    case "f": hasFormula = true
    case "t", "rPh": run.start(name)
    case "mergeCell":
      guard let merge = attributes.text("ref").flatMap({ SheetCells.Merge($0) }) else {
        isRefused = true
        return
      }
      sheet.merges.append(merge)
      if sheet.merges.count > WorkbookLimits.merges { isTooLarge = true }
    case "sheetFormatPr": hidesRows = attributes.flag("zeroHeight")
    case "col": if attributes.flag("hidden") { hideColumns(attributes) }
    default: break
    }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "c": endCell()
    case "v": isInValue = false
    case "row": if isHidden, isFilled { sheet.hiddenRows.append(row) }
    case "t", "rPh": run.end(name)
    default: break
    }
  }

  override func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard isInValue || run.isOpen else { return }
    value.append(contentsOf: text)
    if value.count > WorkbookLimits.cellBytes { isTooLarge = true }
  }

  /// Rows stand in order; one without number follows the last.
  private func startRow(_ attributes: XMLAttributes) {
    let number = attributes["r"] == nil ? Int(row) + 1 : attributes.number("r") ?? 0
    guard number > row, number <= WorkbookLimits.rows else {
      isRefused = true
      return
    }
    (row, column, isFilled) = (Int32(number), 0, false)
    isHidden = attributes["hidden"] == nil ? hidesRows : attributes.flag("hidden")
  }

  private func hideColumns(_ attributes: XMLAttributes) {
    guard let first = attributes.number("min"), let last = attributes.number("max"), first > 0, first <= last,
      last <= Int(WorkbookLimits.columns)
    else {
      isRefused = true
      return
    }
    sheet.hiddenColumns.append(Int32(first)...Int32(last))
  }

  private func startCell(_ attributes: XMLAttributes) {
    if let reference = attributes["r"] {
      guard let place = CellReference(reference), place.row == row, place.column > column else {
        isRefused = true
        return
      }
      column = place.column
    } else {
      column += 1
      isRefused = column > WorkbookLimits.columns
    }
    kind = attributes["t"].map { Self.kind(XMLName($0)) } ?? .number
    style = attributes.number("s") ?? 0
    (hasFormula, hasValue) = (false, false)
    value.removeAll(keepingCapacity: true)
  }

  private static func kind(_ name: XMLName) -> Kind {
    switch name {
    case "n": .number
    case "s": .shared
    case "str", "inlineStr": .text
    case "b": .logical
    case "e": .error
    case "d": .day
    default: .unknown
    }
  }

  private func endCell() {
    guard let content = content() else { return }
    isFilled = true
    sheet.cells.append(.init(row: row, column: column, content: content))
    if sheet.bytes.count > WorkbookLimits.textBytes { isTooLarge = true }
  }

  /// What the cell that has just been read holds; nil where it is blank.
  private func content() -> SheetCells.Content? {
    // An empty text is a result, an empty number is none.
    if hasFormula, !hasValue || kind != .text && value.isEmpty { return .fault(.formulaWithoutResult) }
    if kind == .text { EscapedCharacters.resolve(in: &value, from: 0) }
    if kind != .text { value = Self.trimmed(value) }
    guard !value.isEmpty || kind == .error else { return nil }
    switch kind {
    case .number: return numbers.content(value, formats[style], into: &sheet.bytes)
    case .shared:
      guard let number = Int(String(decoding: value, as: UTF8.self)), let text = strings[number] else {
        return .fault(.unreadable)
      }
      return text.isEmpty ? nil : .text(slice(ofShared: number, text))
    case .text: return .text(CellNumber.append(value, to: &sheet.bytes))
    case .logical:
      switch String(decoding: value, as: UTF8.self) {
      case "1", "true": return .logical(true)
      case "0", "false": return .logical(false)
      default: return .fault(.unreadable)
      }
    case .error: return .fault(.error(CellNumber.append(value, to: &sheet.bytes)))
    // The strict form writes days as 2026-04-15T00:00:00.
    case .day: return .text(CellNumber.append(value.prefix(10), to: &sheet.bytes))
    case .unknown: return .fault(.unreadable)
    }
  }

  /// The text of many cells is kept once.
  private func slice(ofShared number: Int, _ text: ArraySlice<UInt8>) -> SheetCells.Slice {
    if slices.count <= number { slices += repeatElement(nil, count: number + 1 - slices.count) }
    if let slice = slices[number] { return slice }
    let slice = CellNumber.append(text, to: &sheet.bytes)
    slices[number] = slice
    return slice
  }

  /// Without the white space that printed XML has around values.
  private static func trimmed(_ value: [UInt8]) -> [UInt8] {
    guard let first = value.first, let last = value.last, first <= 0x20 || last <= 0x20 else { return value }
    guard let start = value.firstIndex(where: { $0 > 0x20 }), let end = value.lastIndex(where: { $0 > 0x20 }) else { return [] }
    return Array(value[start...end])
  }
}

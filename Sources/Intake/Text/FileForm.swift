/// What a file is whose name says that it is plain text, told by how its bytes begin.
enum FileForm: Equatable, Sendable {
  case workbook, document, openDocument, archive, packed
  /// Excel or Word before 2007, or with a password.
  case compound
  case pdf, richText, html, xmlWorkbook, xml, image
  /// Text, where something else was expected.
  case text

  /// What `bytes` are; nil for what may be plain text.
  init?(_ bytes: Bytes) {
    if let form = Self.signatures.first(where: { bytes.starts(with: $0.bytes) })?.form {
      self = form == .archive ? Self.form(ofArchive: bytes) : form
    } else if let form = Self.form(ofMarkup: bytes) {
      self = form
    } else {
      return nil
    }
  }

  private static let signatures: [(bytes: [UInt8], form: FileForm)] = [
    ([0x50, 0x4B, 0x03, 0x04], .archive), ([0x50, 0x4B, 0x05, 0x06], .archive), ([0xD0, 0xCF, 0x11, 0xE0], .compound),
    (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .richText), (Array("Rar!\u{1A}\u{07}".utf8), .packed),
    ([0x37, 0x7A, 0xBC, 0xAF], .packed), ([0x1F, 0x8B, 0x08], .packed), ([0x89, 0x50, 0x4E, 0x47], .image),
    ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
  ]

  /// The names of its parts stand in an archive as they are, those of the first part near its beginning.
  private static func form(ofArchive bytes: Bytes) -> FileForm {
    let ends = [bytes.prefix(4096), bytes.suffix(65_536)].map { String(decoding: $0, as: UTF8.self) }
    func has(_ name: String) -> Bool { ends.contains { $0.contains(name) } }
    if has("xl/workbook") { return .workbook }
    if has("word/document") { return .document }
    return has("application/vnd.oasis.opendocument") ? .openDocument : .archive
  }

  private static func form(ofMarkup bytes: Bytes) -> FileForm? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = bytes[start...].drop { $0 <= Byte.space }
    guard text.first == UInt8(ascii: "<") else { return nil }
    let head = String(decoding: text.prefix(1024), as: UTF8.self).lowercased()
    if head.hasPrefix("<html") || head.hasPrefix("<!doctype html") { return .html }
    guard head.hasPrefix("<?xml") else { return nil }
    return head.contains("<html") ? .html : head.contains("excel.sheet") || head.contains("<workbook") ? .xmlWorkbook : .xml
  }

  /// `một tệp …`, for sentences.
  var words: String {
    switch self {
    case .workbook: "sổ tính Excel (.xlsx)"
    case .document: "văn bản Word (.docx)"
    case .openDocument: "tệp OpenDocument (.ods, .odt)"
    case .archive: "tệp nén ZIP, như tệp của Word hoặc Excel"
    case .packed: "tệp nén"
    case .compound: "tệp Excel hoặc Word dạng cũ (.xls, .doc), hoặc có đặt mật khẩu"
    case .pdf: "tệp PDF"
    case .richText: "văn bản RTF"
    case .html: "trang HTML"
    case .xmlWorkbook: "sổ tính Excel dạng XML"
    case .xml: "tệp XML"
    case .image: "tệp ảnh"
    case .text: "tệp chữ thuần, như CSV"
    }
  }

  /// What to do to have it as `wanted`.
  func advice(_ wanted: String) -> String {
    switch self {
    case .workbook, .xmlWorkbook: "Hãy mở bằng Excel rồi lưu lại \(wanted)."
    case .document, .richText: "Hãy mở bằng Word rồi lưu lại \(wanted)."
    case .openDocument: "Hãy mở bằng LibreOffice rồi lưu lại \(wanted)."
    case .compound, .html, .xml, .text: "Hãy mở bằng chương trình đã lập ra tệp (như Excel, Word) rồi lưu lại \(wanted)."
    case .archive: "Hãy mở bằng Word hoặc Excel rồi lưu lại \(wanted), hoặc giải nén rồi chép tệp ở bên trong vào đây."
    case .packed: "Hãy giải nén rồi chép tệp ở bên trong vào đây, \(wanted)."
    case .pdf, .image: "Hãy thay bằng tệp gốc, \(wanted)."
    }
  }
}

import CZip
import Foundation
import Testing

/// Packs parts into the bytes of a ZIP archive, as programs that write workbooks do.
enum Archiver {
  static func pack(_ parts: [(name: String, text: String)]) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID().uuidString).xlsx").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    var code: Int32 = 0
    let archive = try #require(zip_open(path, ZIP_CREATE | ZIP_EXCL, &code))
    // The texts must stay where they are until the archive is closed, which is when they are read.
    let texts = parts.map { strdup($0.text) }
    defer { for text in texts { free(text) } }
    for (part, text) in zip(parts, texts) {
      let source = try #require(zip_source_buffer(archive, text, UInt64(part.text.utf8.count), 0))
      #expect(zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0)
    }
    #expect(zip_close(archive) == 0)
    return Array(try Data(contentsOf: URL(filePath: path)))
  }
}

/// The parts of a small workbook, each of which a test can replace.
struct Parts {
  var top = Parts.relationships([("rId1", "officeDocument", "xl/workbook.xml")])
  var workbook = #"<workbook><sheets><sheet name="Đơn vị" sheetId="1" r:id="rId1"/></sheets></workbook>"#
  var related = Parts.relationships([
    ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"),
    ("rId3", "styles", "styles.xml"),
  ])
  var strings =
    "<sst><si><t>một</t></si><si><r><t>ha</t></r><r><t>i</t></r><rPh><t>đọc</t></rPh></si><si><t>a_x000A_b</t></si></sst>"
  var styles = """
    <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="000"/></numFmts>
    <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/>
    <xf numFmtId="17"/></cellXfs></styleSheet>
    """
  var sheet: String
  /// Around `sheet` where it is rows alone.
  static func rows(_ rows: String, after: String = "") -> Parts {
    Parts(sheet: "<worksheet><sheetData>\(rows)</sheetData>\(after)</worksheet>")
  }

  static func relationships(_ all: [(id: String, kind: String, target: String)]) -> String {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let list = all.map { #"<Relationship Id="\#($0.id)" Type="\#(base)\#($0.kind)" Target="\#($0.target)"/>"# }
    return "<Relationships>\(list.joined())</Relationships>"
  }

  var bytes: [UInt8] {
    get throws {
      try Archiver.pack([
        ("_rels/.rels", top), ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", related),
        ("xl/sharedStrings.xml", strings), ("xl/styles.xml", styles), ("xl/worksheets/sheet1.xml", sheet),
      ])
    }
  }
}

import Printing
import Testing

@Suite struct PDFDocumentTests {
  private static let dates = "/CreationDate (D:20261122001111+00'00')\n/ModDate (D:20261122001112Z)>>"

  private func pdf(_ body: String) -> [UInt8] { Array("%PDF-1.4\n\(body)\n%%EOF\n".utf8) }

  @Test func datesAreBlankedAndNothingMoves() throws {
    let made = pdf("<</Title (a)\n\(Self.dates)\nendobj")
    let document = try PDFDocument(made)
    #expect(document.bytes.count == made.count)
    let text = String(decoding: document.bytes, as: UTF8.self)
    #expect(!text.contains("D:2026") && !text.contains("Date"))
    #expect(text.contains("/Title (a)\n") && text.contains(">>\nendobj"))
  }

  @Test func theSamePageGivesTheSameBytesWheneverItIsPrinted() throws {
    let later = Self.dates.replacing("20261122", with: "20270101")
    #expect(try PDFDocument(pdf(Self.dates)).bytes == PDFDocument(pdf(later)).bytes)
  }

  /// A browser numbers nodes as it comes to them: an hour later each may have another number.
  @Test func idsOfTheStructureAreRanks() throws {
    let made = pdf("/ID (node00000194)>> /ID (node00000020)>> /Headers [(node00000194)] (node1) (nodeabcdefgh) (node")
    let later = pdf("/ID (node00000195)>> /ID (node00000021)>> /Headers [(node00000195)] (node1) (nodeabcdefgh) (node")
    let ranked = pdf("/ID (node00000002)>> /ID (node00000001)>> /Headers [(node00000002)] (node1) (nodeabcdefgh) (node")
    #expect(try PDFDocument(made).bytes == ranked && PDFDocument(later).bytes == ranked)
  }

  @Test func whatHasNoDatesIsLeftAlone() throws {
    let made = pdf("<</Title (a)>>")
    #expect(try PDFDocument(made).bytes == made)
  }

  /// A date that does not end is no date of a document's information.
  @Test func anEndlessDateIsLeftAlone() throws {
    let made = pdf("/CreationDate (D:" + String(repeating: "1", count: 40) + ")")
    #expect(try PDFDocument(made).bytes == made)
  }

  @Test(arguments: ["", "<html>404</html>", "%PDF-1.4\n1 0 obj", "1%PDF-1.4\n%%EOF"])
  func whatIsNoWholeDocumentIsRefused(text: String) {
    #expect(throws: PrintingFault.noDocument) { try PDFDocument(Array(text.utf8)) }
  }

  @Test func anEndingFarFromTheEndIsNone() {
    let text = "%PDF-1.4\n%%EOF" + String(repeating: " ", count: 2000)
    #expect(throws: PrintingFault.noDocument) { try PDFDocument(Array(text.utf8)) }
  }
}

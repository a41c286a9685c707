import CExpat

/// One run of the XML parser: the only file that touches an `XML_Parser`.
final class XMLScan {
  /// Bytes that are parsed at a time.
  static let step = 1 << 16

  private let parser: XML_Parser
  private let handler: XMLHandler
  private var depth = 0
  /// Depth at which an extension began; nil outside of them.
  private var extensionDepth: Int?

  init(_ handler: XMLHandler) {
    self.handler = handler
    parser = XML_ParserCreate(nil)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { scan, name, attributes in
        guard let name, let attributes else { return }
        XMLScan.of(scan) { $0.start(XMLName(name), XMLAttributes(attributes)) }
      },
      { scan, name in
        guard let name else { return }
        XMLScan.of(scan) { $0.end(XMLName(name)) }
      })
    XML_SetCharacterDataHandler(parser) { scan, text, count in
      guard let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { text in
        XMLScan.of(scan) { $0.text(UnsafeBufferPointer(start: text, count: Int(count))) }
      }
    }
    // A workbook has no document type (ECMA-376 part 2, 6.2.5); without one there are no entities that could grow.
    XML_SetStartDoctypeDeclHandler(parser) { scan, _, _, _, _ in XMLScan.of(scan) { $0.handler.isRefused = true } }
  }

  deinit { XML_ParserFree(parser) }

  /// Room for the next `count` bytes, or nil where there is no memory left.
  func room(of count: Int) -> UnsafeMutableRawPointer? { XML_GetBuffer(parser, Int32(count)) }

  /// Parses `count` bytes that were written into `room`; false where they are not what they should be.
  func parse(_ count: Int, isLast: Bool) -> Bool {
    XML_ParseBuffer(parser, Int32(count), isLast ? 1 : 0) == XML_STATUS_OK && !handler.isRefused
  }

  /// Extensions (`extLst`) hold what newer programs add, under names that mean something else elsewhere: they are passed over.
  private func start(_ name: XMLName, _ attributes: XMLAttributes) {
    depth += 1
    if depth > WorkbookLimits.depth { handler.isRefused = true }
    if extensionDepth == nil, "extLst" ~= name { extensionDepth = depth }
    if extensionDepth == nil { handler.start(name, attributes) }
  }

  private func end(_ name: XMLName) {
    if extensionDepth == nil { handler.end(name) } else if extensionDepth == depth { extensionDepth = nil }
    depth -= 1
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if extensionDepth == nil { handler.text(bytes) }
  }

  private static func of(_ scan: UnsafeMutableRawPointer?, _ body: (XMLScan) -> Void) {
    guard let scan else { return }
    Unmanaged<XMLScan>.fromOpaque(scan)._withUnsafeGuaranteedRef { scan in
      body(scan)
      if scan.handler.isRefused || scan.handler.isTooLarge { XML_StopParser(scan.parser, 0) }
    }
  }
}

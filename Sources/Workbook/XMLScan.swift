import CExpat
import Glibc

/// What is done with the pieces of an XML text, in their order.
class XMLHandler {
  /// What was found is no part of a workbook: the scan ends.
  var isRefused = false
  /// More was found than `WorkbookLimits` allows: the scan ends.
  var isTooLarge = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) {}
  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The name of an element or attribute without its prefix; valid during the call that hands it out.
///
/// Prefixes are left aside because the two forms of the format (transitional and strict) use other namespaces for the same names.
struct XMLName {
  private let start: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    start = strchr(name, Int32(UInt8(ascii: ":"))).map { UnsafePointer($0 + 1) } ?? name
  }

  /// Lets a name stand in `switch`.
  static func ~= (pattern: StaticString, name: XMLName) -> Bool {
    strcmp(UnsafeRawPointer(pattern.utf8Start).assumingMemoryBound(to: CChar.self), name.start) == 0
  }
}

/// The attributes of an element; valid during the call that hands them out.
struct XMLAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) { self.pairs = pairs }

  /// The value of the attribute `name`, as its bytes.
  subscript(name: StaticString) -> UnsafePointer<CChar>? {
    var pair = pairs
    while let key = pair[0] {
      if name ~= XMLName(key) { return pair[1] }
      pair += 2
    }
    return nil
  }

  func text(_ name: StaticString) -> String? { self[name].map { String(cString: $0) } }

  /// A whole number without sign, or nil.
  func number(_ name: StaticString) -> Int? { text(name).flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil } }

  func flag(_ name: StaticString) -> Bool { text(name).map { $0 == "1" || $0 == "true" } ?? false }
}

/// One run of the XML parser: the only file that touches an `XML_Parser`.
final class XMLScan {
  /// Bytes that are parsed at a time.
  static let step = 1 << 16

  private let parser: XML_Parser
  private let handler: XMLHandler

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
    XML_SetStartDoctypeDeclHandler(parser) { scan, _, _, _, _ in XMLScan.of(scan) { $0.isRefused = true } }
  }

  deinit { XML_ParserFree(parser) }

  /// Room for the next `count` bytes, or nil where there is no memory left.
  func room(of count: Int) -> UnsafeMutableRawPointer? { XML_GetBuffer(parser, Int32(count)) }

  /// Parses `count` bytes that were written into `room`; false where they are not what they should be.
  func parse(_ count: Int, isLast: Bool) -> Bool {
    XML_ParseBuffer(parser, Int32(count), isLast ? 1 : 0) == XML_STATUS_OK && !handler.isRefused
  }

  private static func of(_ scan: UnsafeMutableRawPointer?, _ body: (XMLHandler) -> Void) {
    guard let scan else { return }
    Unmanaged<XMLScan>.fromOpaque(scan)._withUnsafeGuaranteedRef { scan in
      body(scan.handler)
      if scan.handler.isRefused || scan.handler.isTooLarge { XML_StopParser(scan.parser, 0) }
    }
  }
}

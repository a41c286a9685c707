public import Domain

/// What the front matter of a dispatch's file says; each value wins over what was read.
public struct DispatchOverrides: Sendable, Hashable {
  public var system: Dispatch.System?
  public var issuerParent: String?
  public var issuer: String?
  public var number: String?
  public var symbol: String?
  public var numberSymbol: String?
  public var place: String?
  public var date: Day?
  public var docType: String?
  public var subject: String?
  public var addressees: [String]?
  /// Rows of Nơi nhận as written: `Ban Thường vụ Tỉnh ủy (để báo cáo)`.
  public var recipients: [String]?
  public var signatoryAuthority: [String]?
  public var signatoryTitle: String?
  public var signatoryName: String?
  public var attachments: [String]?

  public init() {}
}

extension Dispatch {
  /// This dispatch with the values of `overrides`; what follows from them (number from number-symbol, type from symbol, "Như trên")
  /// is made anew.
  public func applying(_ overrides: DispatchOverrides) -> Dispatch {
    var dispatch = self
    if let system = overrides.system { dispatch.system = system }
    if let parent = overrides.issuerParent { dispatch.issuerParent = parent }
    if let issuer = overrides.issuer { dispatch.issuer = issuer }
    dispatch.apply(number: overrides)
    if let place = overrides.place { dispatch.place = place }
    if let date = overrides.date { dispatch.date = date }
    // A type that stands on no line of its own followed from the symbol that was read.
    let isOutdated = lines["docType"] == nil && dispatch.symbol != nil && dispatch.symbol != symbol
    dispatch.docType = overrides.docType ?? (isOutdated ? nil : docType)
    if let subject = overrides.subject { dispatch.subject = subject }
    if let addressees = overrides.addressees { dispatch.addressees = addressees }
    if let rows = overrides.recipients { dispatch.recipients = rows.map(dispatch.recipient) }
    if let attachments = overrides.attachments { dispatch.attachments = attachments }
    dispatch.apply(signatory: overrides)
    DispatchReader.settle(&dispatch)
    return dispatch
  }

  /// The recipient of a corrected row; one that was read keeps its line.
  private func recipient(_ row: String) -> Recipient {
    var recipient = RecipientReader.recipient(row, line: 1)
    let read = recipients.first { $0.name == recipient.name && $0.note == recipient.note && $0.kind == recipient.kind }
    guard let read else { return recipient }
    recipient.line = read.line
    recipient.expanded = read.expanded
    return recipient
  }

  private mutating func apply(number overrides: DispatchOverrides) {
    if let written = overrides.numberSymbol {
      numberSymbol = written
      if let found = NumberSymbol.read(Prose(written), at: 0, isAnnounced: true, mayLackNumber: true) {
        number = found.number.isEmpty ? nil : found.number
        symbol = found.symbol
        if overrides.system == nil { system = found.system }
      } else {
        // Of a form nobody knows there is no symbol, and no other number than the one it begins with.
        let digits = written.prefix { $0.isASCII && $0.isNumber }
        (number, symbol) = (digits.isEmpty ? nil : String(digits), nil)
      }
    }
    if let value = overrides.number { number = value }
    if let value = overrides.symbol { symbol = value }
    if overrides.numberSymbol == nil, overrides.number != nil || overrides.symbol != nil, let symbol {
      numberSymbol = (number ?? "") + (system == .party ? "-" : "/") + symbol
    }
  }

  private mutating func apply(signatory overrides: DispatchOverrides) {
    guard overrides.signatoryAuthority != nil || overrides.signatoryTitle != nil || overrides.signatoryName != nil else { return }
    var signatory = signatory ?? Signatory(line: 1)
    if let authority = overrides.signatoryAuthority { signatory.authority = authority }
    if let title = overrides.signatoryTitle { signatory.title = title }
    if let name = overrides.signatoryName { signatory.name = name }
    self.signatory = signatory
  }
}

extension DispatchReader {
  /// Takes the `+++` front matter off `text`.
  ///
  /// `firstLine` is the number of the body's first line in the file. Front matter that is never closed is no front matter: then the
  /// whole text is the body.
  public static func split(_ text: String) -> (frontMatter: String?, firstLine: Int, body: String) {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    let opening = lines.first.map { $0.hasPrefix("\u{FEFF}") ? $0.dropFirst() : $0 }
    guard opening.map(isFence) == true, let close = lines.dropFirst().firstIndex(where: isFence) else { return (nil, 1, text) }
    return (lines[1..<close].joined(separator: "\n"), close + 2, lines[(close + 1)...].joined(separator: "\n"))
  }

  private static func isFence(_ line: Substring) -> Bool { line.hasPrefix("+++") && line.dropFirst(3).allSatisfy(\.isWhitespace) }
}

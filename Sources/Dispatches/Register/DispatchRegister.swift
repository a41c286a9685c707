public import Domain
import VietnameseText

/// Everything the dispatches of a report say together: the register, who received what, who cites whom.
///
/// Dispatches are known by their place in the list given; nothing here changes or guesses what a text says.
public struct DispatchRegister: Sendable {
  public let dispatches: [Dispatch]
  public let issuers: Issuers
  /// Rows of *Sổ đăng ký văn bản đi*, by issuer, year, date and number.
  public let rows: [RegisterRow]
  /// Bodies that received something, in the order of first mention.
  public let recipients: [RegisterRecipient]
  /// Every citation of every dispatch, with what it leads to.
  public let citations: [ResolvedCitation]
  /// Acts that are cited and not in the content, in the order of first mention.
  public let outsideActs: [OutsideAct]
  /// Places in `citations`, by the dispatch that cites.
  private let citationsFrom: [[Int]]

  /// `home` is the name that bodies of the province may leave out.
  public init(_ dispatches: [Dispatch], home: HomeName? = nil) {
    self.dispatches = dispatches
    issuers = Issuers(of: dispatches)
    rows = RegisterRows.make(dispatches, issuers)
    recipients = RecipientIndex.make(dispatches, home: home)
    (citations, outsideActs) = CitationResolver.resolve(dispatches)
    var from: [[Int]] = Array(repeating: [], count: dispatches.count)
    for (place, citation) in citations.enumerated() { from[citation.from].append(place) }
    citationsFrom = from
  }

  /// Citations that dispatch `index` makes, in the order of its text.
  public func citations(from index: Int) -> [ResolvedCitation] { citationsFrom[index].map { citations[$0] } }

  /// Who implements whom: an edge for each citation that a dispatch rests on, proposals from below left out.
  public var implementations: [ResolvedCitation] { citations.filter { $0.isBasis && !$0.isProposal } }
}

/// A row of the register: the ten columns of Nghị định 30/2020/NĐ-CP, Phụ lục IV.
public struct RegisterRow: Sendable, Hashable {
  /// Place of the dispatch in the list given.
  public let dispatch: Int
  /// Ten texts; those that are filled in by hand are empty.
  public let columns: [String]
  /// Those of column 5, one by one: a name may hold the sign that parts them there.
  public let receivers: [Receiver]
  /// Whether column 5 names bodies that only "Như trên" or "Như Điều n" stands for.
  public var isExpanded: Bool { receivers.contains(where: \.isExpanded) }

  /// A body in column 5.
  public struct Receiver: Sendable, Hashable {
    public let name: String
    /// What it is sent for, if that is said.
    public let note: String?
    /// Whether "Như trên" or "Như Điều n" stands for it.
    public let isExpanded: Bool

    /// `Ban Thường vụ Tỉnh ủy (để b/c)`.
    public var words: String { note.map { "\(name) (\($0))" } ?? name }
  }

  /// The headings of the columns.
  public static let headings = [
    "Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản", "Người ký", "Nơi nhận văn bản",
    "Đơn vị, người nhận bản lưu", "Số lượng bản", "Ngày chuyển", "Ký nhận", "Ghi chú",
  ]
}

/// Makes the rows of the register.
private enum RegisterRows {
  static func make(_ dispatches: [Dispatch], _ issuers: Issuers) -> [RegisterRow] {
    let keys = dispatches.indices.map { SortKey(dispatches[$0], issuer: issuers[dispatch: $0]) }
    return dispatches.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }.map { row(dispatches[$0], at: $0) }
  }

  /// Issuer, year, date, number; what is missing comes last.
  private struct SortKey: Comparable {
    let issuer: [UInt8]
    let parent: [UInt8]
    let year: Int
    let date: Int32
    let number: Int
    let symbol: [UInt8]

    init(_ dispatch: Dispatch, issuer: Issuers.Issuer?) {
      self.issuer = issuer.map { VietnameseText.sortKey(VietnameseText.folded($0.name)) } ?? [0xFF]
      parent = VietnameseText.sortKey(VietnameseText.folded(issuer?.parent ?? ""))
      year = dispatch.date?.year ?? .max
      date = dispatch.date?.ordinal ?? .max
      number = dispatch.number.flatMap { Int($0) } ?? .max
      symbol = VietnameseText.sortKey(dispatch.numberSymbol ?? "")
    }

    static func < (left: SortKey, right: SortKey) -> Bool {
      if left.issuer != right.issuer { return left.issuer.lexicographicallyPrecedes(right.issuer) }
      if left.parent != right.parent { return left.parent.lexicographicallyPrecedes(right.parent) }
      if left.year != right.year { return left.year < right.year }
      if left.date != right.date { return left.date < right.date }
      if left.number != right.number { return left.number < right.number }
      return left.symbol.lexicographicallyPrecedes(right.symbol)
    }
  }

  private static func row(_ dispatch: Dispatch, at index: Int) -> RegisterRow {
    let sent = dispatch.recipients.filter { $0.kind != .archive }
    let archives = dispatch.recipients.filter { $0.kind == .archive }
    let receivers = receivers(dispatch, sent)
    let columns = [
      dispatch.numberSymbol ?? "", dispatch.date?.vietnamese ?? "",
      [dispatch.docType, dispatch.subject].compactMap { $0 }.joined(separator: ": "), dispatch.signatory?.name ?? "",
      receivers.map(\.words).joined(separator: "; "), archives.map(archive).joined(separator: "; "),
      archives.compactMap { copies($0.name) }.joined(separator: "; "), "", "",
      dispatch.uncertain.isEmpty ? "" : "\(dispatch.uncertain.count) chỗ đọc chưa chắc",
    ]
    return RegisterRow(dispatch: index, columns: columns, receivers: receivers)
  }

  /// The addressees once, then the recipients; "Như trên" gives way to the bodies it stands for.
  private static func receivers(_ dispatch: Dispatch, _ sent: [Dispatch.Recipient]) -> [RegisterRow.Receiver] {
    let expanded = Set(sent.flatMap(\.expanded).map(VietnameseText.foldedLoosely))
    var receivers: [RegisterRow.Receiver] = []
    var seen: Set<String> = []
    func add(_ name: String, _ note: String? = nil) {
      let key = VietnameseText.foldedLoosely(name)
      guard seen.insert(key).inserted else { return }
      receivers.append(RegisterRow.Receiver(name: name, note: note, isExpanded: expanded.contains(key)))
    }
    for name in dispatch.addressees { add(name) }
    for recipient in sent {
      if recipient.expanded.isEmpty { add(recipient.name, recipient.note) }
      for name in recipient.expanded { add(name) }
    }
    return receivers
  }

  /// The archive row without "Lưu".
  private static func archive(_ recipient: Dispatch.Recipient) -> String {
    String(recipient.name.dropFirst(3).drop { ": ".contains($0) })
  }

  /// `(2)`, `(02)`, `(3b)` in an archive row: the copies that are kept.
  private static func copies(_ archive: String) -> String? {
    for part in archive.split(separator: "(").dropFirst() {
      let inner = part.prefix { $0 != ")" }
      let digits = inner.prefix { $0.isNumber }
      if !digits.isEmpty, digits.count <= 3, inner.dropFirst(digits.count).allSatisfy({ "bB ản".contains($0) }) {
        return Int(digits).map(String.init)
      }
    }
    return nil
  }
}

public import Domain
import VietnameseText

/// A row proposed for the table of obligations, from a time limit that a dispatch sets.
public struct ObligationProposal: Sendable, Hashable {
  public let code: String
  public let what: String
  /// Number-symbol of the dispatch, empty where it has none.
  public let dispatch: String
  /// A kind of unit, unit codes with `;`, `tất cả`; empty where the text does not tell.
  public let who: String
  public let due: Day?
  /// True for "chậm nhất ngày", nil for "trước ngày", which is as the settings say.
  public let inclusive: Bool?
  public let to: String?
  public let via: String?
  /// Line of the time limit.
  public let line: Int
  /// What a person must settle, in Vietnamese.
  public let doubts: [String]
}

/// Proposes obligations: nothing is guessed, what is not certain is left empty and named.
public struct ObligationProposer: Sendable {
  private let units: [Unit]
  private let names: UnitNames
  private let groups: UnitGroups
  /// Folded kind, without "các" → the kind as written.
  private let kinds: [String: String]

  /// `home` is the name that bodies of the province may leave out.
  public init(_ units: [Unit], home: HomeName? = nil) {
    self.units = units
    names = UnitNames(units, home: home)
    groups = UnitGroups(units, names: names)
    var kinds: [String: String] = [:]
    for kind in units.compactMap(\.kind) { kinds[Self.plain(kind)] = kinds[Self.plain(kind)] ?? kind }
    self.kinds = kinds
  }

  /// One row for each report with a time limit, in the order of the text; and the limits that set no report, named.
  ///
  /// `numbers` goes on from dispatch to dispatch, so that no code is given twice.
  public func propose(
    _ dispatch: Dispatch, numbers: inout [String: Int]
  ) -> (rows: [ObligationProposal], others: [Dispatch.Deadline]) {
    let stem = "nv-" + VietnameseText.slug(dispatch.numberSymbol ?? dispatch.file).prefix(40)
    var rows: [ObligationProposal] = []
    var others: [Dispatch.Deadline] = []
    for task in dispatch.tasks {
      guard let deadline = task.deadline else { continue }
      guard deadline.reportTo != nil || Prose(task.action).contains(any: ["báo cáo", "gửi", "nộp", "trình"]) else {
        others.append(deadline)
        continue
      }
      numbers[stem, default: 0] += 1
      rows.append(row(dispatch, deadline, task.body, task.action, code: "\(stem)-\(numbers[stem] ?? 1)"))
    }
    return (rows, others)
  }

  private func row(
    _ dispatch: Dispatch, _ deadline: Dispatch.Deadline, _ body: String?, _ action: String, code: String
  ) -> ObligationProposal {
    var doubts: [String] = []
    if dispatch.number == nil { doubts.append("văn bản không có số, hãy ghi cột Văn bản yêu cầu") }
    let named = body.flatMap { addressed($0, in: dispatch) }
    let who = named ?? body.flatMap { Self.standsForAddressees($0) ? addressees(of: dispatch) : nil }
    if named == nil {
      doubts.append(Self.doubt(of: body, isInferred: who != nil))
    }
    let isPeriod = deadline.date == nil && deadline.namedDay != nil
    if isPeriod, let day = deadline.namedDay {
      doubts.append("thời hạn “\(deadline.words)” được hiểu là đến hết ngày \(day.vietnamese), hãy xem lại cột Hạn")
    } else if deadline.date == nil {
      let kind = deadline.recurrence == nil ? "không phải ngày cụ thể" : "lặp lại theo kỳ mà không nêu năm"
      doubts.append("thời hạn “\(deadline.words)” \(kind), hãy ghi cột Hạn")
    }
    if deadline.date != nil, deadline.namesHour {
      doubts.append("hạn nêu giờ (“\(deadline.words)”) mà bảng chỉ ghi ngày, nên gửi trong chính ngày hạn được tính là đúng hạn")
    }
    let isInclusive = deadline.isInclusive || isPeriod
    return ObligationProposal(
      code: code, what: Self.shortened(action), dispatch: dispatch.number == nil ? "" : dispatch.numberSymbol ?? "",
      who: who ?? "", due: deadline.namedDay, inclusive: isInclusive ? true : nil,
      to: deadline.reportTo, via: deadline.via, line: deadline.line, doubts: doubts)
  }

  // MARK: - Who

  private static func doubt(of body: String?, isInferred: Bool) -> String {
    guard let body else { return "văn bản không nêu rõ đơn vị phải thực hiện" }
    return isInferred
      ? "“\(body)” được hiểu là các đơn vị ở phần Kính gửi, hãy xem lại cột Đơn vị thực hiện"
      : "chưa rõ “\(body)” là những đơn vị nào trong bảng đơn vị"
  }

  /// The kind of units or the codes that `body` names; nil where it names none for certain.
  private func addressed(_ body: String, in dispatch: Dispatch) -> String? {
    kinds[Self.plain(body)] ?? parts(body, in: dispatch).map(codes)
  }

  private func codes(_ keys: [Key<Unit>]) -> String { keys.map { units[$0].code }.joined(separator: ";") }

  /// `Sở Nội vụ, Sở Tài chính và Ủy ban nhân dân các xã, phường`: all parts must be known.
  private func parts(_ body: String, in dispatch: Dispatch) -> [Key<Unit>]? {
    let prose = Prose(body)
    let words = Self.words(prose)
    guard words.count <= 40 else { return nil }
    var found: [Key<Unit>] = []
    var place = 0
    while place < words.count {
      // The longest run of words that is a kind or a unit: names hold commas themselves.
      let run = (place..<words.count).reversed().lazy.compactMap { last in
        let units = self.known(prose.text(words[place].lowerBound, words[last].upperBound), in: dispatch)
        return units.isEmpty ? nil : (last, units)
      }.first
      guard let (last, units) = run else { return nil }
      found += units.filter { !found.contains($0) }
      place = last + 1
    }
    return found.isEmpty ? nil : found
  }

  /// Where the words of `prose` stand between commas, semicolons and "và".
  private static func words(_ prose: Prose) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var (start, place) = (0, 0)
    while place <= prose.count {
      let isAnd = prose.has("và", at: place)
      guard place == prose.count || isAnd || ",;".unicodeScalars.contains(prose.folded[place]) else {
        place += 1
        continue
      }
      let (first, end) = (prose.skipSpaces(start), prose.skipSpacesBack(place))
      if first < end { words.append(first..<end) }
      start = place + (isAnd ? 2 : 1)
      place = start
    }
    return words
  }

  /// The units that `name` means as one name: a unit's, its head's, a kind's or a group's.
  private func known(_ name: String, in dispatch: Dispatch) -> [Key<Unit>] {
    if let unit = names.unit(named: name) { return [unit] }
    let plain = Self.plain(name.replacing(" và ", with: ", "))
    if kinds[plain] != nil { return units.keys.filter { units[$0].kind.map(Self.plain) == plain } }
    return groups.units(matching: name, in: dispatch, isWhole: true)
  }

  /// The codes of those to whom `dispatch` is addressed; nil where one of them is no unit for certain.
  private func addressees(of dispatch: Dispatch) -> String? {
    var found: [Key<Unit>] = []
    for name in dispatch.addressees.flatMap(RecipientBodies.split) {
      guard let units = parts(NoteWords.split(name).name, in: dispatch) else { return nil }
      found += units.filter { !found.contains($0) }
    }
    let issuers = names.units(issuing: dispatch)
    found.removeAll(where: issuers.contains)
    return found.isEmpty ? nil : codes(found)
  }

  private static let addressing: [Phrase] = ["đồng chí", "cơ quan", "đơn vị", "địa phương", "tổ chức", "cấp ủy"]

  /// Whether `body` only says "you" in a letter: `các đồng chí`, `các cơ quan, đơn vị nêu trên`, `quý cơ quan`.
  private static func standsForAddressees(_ body: String) -> Bool {
    let prose = Prose(body)
    guard let start = prose.end(ofAny: ["các", "quý"], at: 0) else { return false }
    let tail = ["nêu trên", "có tên trên", "trên"].lazy.compactMap { (words: Phrase) in
      prose.has(words, at: prose.count - words.count) ? prose.count - words.count : nil
    }.first
    let nouns = prose.text(start, tail ?? prose.count).replacing(" và ", with: ",").split(separator: ",").map {
      Prose($0.trimmed)
    }
    return !nouns.isEmpty && nouns.allSatisfy { noun in addressing.contains { noun.has($0, at: 0) && noun.count == $0.count } }
  }

  private static let every = VietnameseText.folded("các")

  /// `Ủy ban nhân dân các xã, phường` and the kind `Ủy ban nhân dân xã, phường` are the same.
  private static func plain(_ name: String) -> String {
    VietnameseText.folded(name.unpunctuated).split(separator: " ").filter { $0 != every }.joined(separator: " ")
  }

  /// At most 160 letters, cut between words, without the mark of the item: `2.`, `a)`, `-`.
  private static func shortened(_ action: String) -> String {
    let prose = Prose(action)
    let text = prose.text(SectionReader.mark(prose)?.end ?? 0, prose.count).drop { "-+•* ".contains($0) }
    return text.cut(to: 160).capitalizedFirst
  }
}

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
  private let names: [String: [Int]]
  /// Folded kind, without "các" → the kind as written.
  private let kinds: [String: String]

  public init(_ units: [Unit]) {
    self.units = units
    var names: [String: [Int]] = [:]
    var kinds: [String: String] = [:]
    for (place, unit) in units.enumerated() {
      names[UnitNames.key(unit.name), default: []].append(place)
      if let kind = unit.kind { kinds[Self.plain(kind)] = kinds[Self.plain(kind)] ?? kind }
    }
    (self.names, self.kinds) = (names, kinds)
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
    let who = body.flatMap(addressed)
    if who == nil {
      doubts.append(
        body.map { "chưa rõ “\($0)” là những đơn vị nào trong bảng đơn vị" } ?? "văn bản không nêu rõ đơn vị phải thực hiện")
    }
    if deadline.date == nil {
      let kind = deadline.recurrence == nil ? "không phải ngày cụ thể" : "lặp lại theo kỳ mà không nêu năm"
      doubts.append("thời hạn “\(deadline.words)” \(kind), hãy ghi cột Hạn")
    }
    if deadline.date != nil, deadline.namesHour {
      doubts.append("hạn nêu giờ (“\(deadline.words)”) mà bảng chỉ ghi ngày, nên gửi trong chính ngày hạn được tính là đúng hạn")
    }
    let isInclusive = deadline.date != nil && (deadline.bound != .before || deadline.namesHour)
    return ObligationProposal(
      code: code, what: Self.shortened(action), dispatch: dispatch.number == nil ? "" : dispatch.numberSymbol ?? "",
      who: who ?? "", due: deadline.date, inclusive: isInclusive ? true : nil,
      to: deadline.reportTo, via: deadline.via, line: deadline.line, doubts: doubts)
  }

  // MARK: - Who

  /// The kind of units or the codes that `body` names; nil where it names none for certain.
  func addressed(_ body: String) -> String? {
    let name = Self.plain(body)
    if let kind = kinds[name] { return kind }
    return parts(body).map { $0.joined(separator: ";") }
  }

  private func codes(named body: String) -> [String]? {
    guard let places = names[UnitNames.key(body)], places.count == 1 else { return nil }
    return places.map { units[$0].code }
  }

  private func codes(ofKind fits: (String) -> Bool) -> [String]? {
    let found = units.filter { $0.kind.map { fits(Self.plain($0)) } ?? false }.map(\.code)
    return found.isEmpty ? nil : found
  }

  /// `Sở Nội vụ, Sở Tài chính và Ủy ban nhân dân các xã, phường`: all parts must be known.
  private func parts(_ body: String) -> [String]? {
    let words = body.replacing(" và ", with: ", ").replacing(";", with: ",").split(separator: ",").map(\.trimmed)
    guard words.count <= 40 else { return nil }
    var found: [String] = []
    var place = 0
    while place < words.count {
      // The longest run of words that is a kind or a unit: names hold commas themselves.
      let run = (place..<words.count).reversed().lazy.compactMap { last in
        self.known(words[place...last].joined(separator: ", ")).map { (last, $0) }
      }.first
      guard let (last, codes) = run else { return nil }
      found += codes.filter { !found.contains($0) }
      place = last + 1
    }
    return found.isEmpty ? nil : found
  }

  private func known(_ name: String) -> [String]? {
    let plain = Self.plain(name)
    if let codes = codes(named: name) ?? (kinds[plain] == nil ? nil : codes { $0 == plain }) { return codes }
    // All Party committees under the one that writes, by their kinds.
    let isGroup = ["cấp ủy trực thuộc", "đảng ủy trực thuộc"].contains { plain.hasPrefix(Self.plain($0)) }
    return isGroup && !plain.contains(",") ? codes { $0.hasPrefix(Self.plain("đảng ủy")) } : nil
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
    guard text.count > 160 else { return text.capitalizedFirst }
    let cut = text.prefix(160)
    return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]).capitalizedFirst + "…"
  }
}

extension Dispatch.Deadline {
  /// Whether an hour stands in it, `trước 17 giờ ngày 20/02/2026`: then the day itself is in time.
  fileprivate var namesHour: Bool {
    let prose = Prose(words)
    return (0..<prose.count).contains { prose.startsWord($0) && Clock.end(prose, at: $0) != nil }
  }
}

extension StringProtocol {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

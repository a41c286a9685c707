import Domain
import Exports
import Rules
import VietnameseText

/// What changed since the period before, or that there is none; a value of its own, so that it can be kept once it is worked out.
struct ChangesSincePrevious: Sendable {
  let found: Changes?

  init(_ judgement: Judgement) { found = Rules.changes(of: judgement) }
}

/// Changes in words.
struct ChangeWords: Sendable {
  private let found: Changes
  private let report: Report
  /// `năm 2024`.
  let previous: String
  /// Heads of the columns: `Năm 2024`, `Năm 2025`.
  let then: String
  let now: String

  init(_ found: Changes, in report: Report) {
    self.found = found
    self.report = report
    previous = found.previous.vietnamese
    then = previous.capitalizedFirst
    now = report.settings.period.vietnamese.capitalizedFirst
  }

  /// What a verdict became, in the words of the summary.
  enum Now: CaseIterable {
    case notMet, note, waived, cannotTell

    var words: String {
      switch self {
      case .notMet: "nay không đạt"
      case .note: "nay lưu ý"
      case .waived: "nay được miễn trừ"
      case .cannotTell: "nay chưa đủ dữ liệu"
      }
    }
  }

  /// What `flip` became; nil for met and for not applicable.
  static func now(_ flip: Changes.Flip, in report: Report) -> Now? {
    switch flip.after {
    case .notMet: flip.position.map { report.judgement.findings[$0].isNote } == true ? .note : .notMet
    case .waived: .waived
    case .cannotTell: .cannotTell
    case .met, .notApplicable: nil
    }
  }

  /// One sentence with the figures; empty where there is no earlier period.
  static func headline(of found: Changes?, in report: Report) -> String {
    guard let found else { return "" }
    let previous = found.previous.vietnamese
    if let gap = report.noRatings { return "Chưa so được với \(previous). \(gap)" }
    guard !found.flips.isEmpty else { return "So với \(previous), không có kết luận nào thay đổi." }
    let became = found.flips.map { now($0, in: report) }
    let after = Now.allCases.map { now in (became.count { $0 == now }, now.words) }
    let rest = found.flips.count - after.reduce(0) { $0 + $1.0 }
    let parts = (after + [(rest, "nay đạt hoặc không áp dụng")]).filter { $0.0 > 0 }
      .map { "\(Figures.integer($0.0)) \($0.1)" }
    let causes = Changes.Cause.allCases.map { cause in
      "\(Figures.integer(found.flips.count { $0.causes.contains(cause) })) do \(cause.words)"
    }
    let several = found.flips.contains { $0.causes.count > 1 } ? " (có thay đổi do nhiều nguyên nhân)" : ""
    return
      "So với \(previous), \(Figures.integer(found.flips.count)) kết luận thay đổi: \(parts.joined(separator: ", ")); \(causes.joined(separator: ", "))\(several)."
  }

  static func withoutPrevious(_ period: Period) -> String {
    let which = period.kind == .year ? ", tức là năm \(period.year - 1)" : ""
    return "Chưa so sánh được: dữ liệu không có bảng Xếp loại của kỳ trước cùng loại với \(period.vietnamese)\(which)."
  }

  static func about(_ found: Changes, _ period: Period) -> String {
    "Kết quả của \(found.previous.vietnamese) được xét bằng các quy tắc và thiết lập hiện nay, theo chế độ đánh giá của ngày quyết định khi đó và các quyết định miễn trừ của kỳ đó. Để biết nguyên nhân, mỗi kết luận khác nhau được xét thêm hai lần: số liệu cũ theo chế độ mới, số liệu mới theo chế độ cũ. Chỉ so sánh quy tắc về đối tượng, nhóm và đơn vị có ở cả hai kỳ; mã đối tượng phải giữ nguyên qua các kỳ."
  }

  /// What is not in the tables.
  func notes(beyond most: Int) -> [String] {
    var notes: [String] = []
    if found.flips.count > most {
      notes.append(
        "Trang này nêu \(Figures.integer(most)) trên \(Figures.integer(found.flips.count)) kết luận; tất cả có trong tệp tải về.")
    }
    if !found.notCompared.isEmpty {
      let codes = found.notCompared.map { RuleCatalogue.codes[$0] }.joined(separator: ", ")
      notes.append("Chưa so sánh \(codes): bảng Kế hoạch khắc phục không có dòng nào của \(previous).")
    }
    return notes
  }

  /// What needs attention comes first.
  static func weight(_ flip: Changes.Flip) -> Int {
    switch flip.after {
    case .notMet: 0
    case .waived: 1
    case .cannotTell: 2
    case .met, .notApplicable: 3
    }
  }

  func row(_ flip: Changes.Flip) -> TableRow {
    let dataset = report.dataset
    let unit = flip.unit.map { dataset.units[$0] }
    let place = flip.position.map { report.place(of: $0) } ?? unit.map { SitePath.unit($0) } ?? ""
    let name = report.words(of: flip.target).text
    let text = report.ruleTexts[flip.rule]
    return TableRow(cells: [
      place.isEmpty ? .text(name) : .link(name, place), unit.map { .link($0.name, SitePath.unit($0)) } ?? .text("–"),
      .link("\(text.code) \(text.title)", text.path), .mark(VerdictMark(flip.before, flip.earlierFinding)),
      .mark(VerdictMark(flip.after, flip.position.map { report.judgement.findings[$0] })),
      .text(flip.causes.map(\.words).joined(separator: ", ").capitalizedFirst), .text(details(flip)),
    ])
  }

  /// The figures on both sides: the level, the profile, the waiver, what was found and what is found.
  private func details(_ flip: Changes.Flip) -> String {
    var parts: [String] = []
    if let levels = levels(flip) { parts.append(levels) }
    if flip.causes.contains(.profile), let old = flip.earlierProfile, let new = flip.profile {
      parts.append("Chế độ đánh giá: \(ChangeWords.name(of: old)) → \(ChangeWords.name(of: new)).")
    }
    if flip.causes.contains(.waiver) { parts.append(waiver(flip)) }
    // With the same verdict on both sides the sentence of today says it all.
    if let finding = flip.earlierFinding, flip.before.verdict != flip.after.verdict {
      parts.append("\(then): \(finding.account(in: report.dataset).sentence)")
    }
    if let finding = flip.position.map({ report.judgement.findings[$0] }) {
      parts.append("\(now): \(finding.account(in: report.dataset).sentence)")
    }
    return parts.joined(separator: " ")
  }

  /// `Quy định số 366-QĐ/TW`: readers know a regime by its regulation, not by our code.
  private static func name(of profile: Profile) -> String { "\(profile.act.type) số \(profile.act.number)" }

  private func levels(_ flip: Changes.Flip) -> String? {
    guard case .object(let old) = flip.earlierTarget, case .object(let new) = flip.target else { return nil }
    let levels = [old, new].map { report.dataset.objects[$0].level?.short ?? "chưa xếp loại" }
    return levels[0] == levels[1] ? nil : "Xếp loại: \(levels[0]) → \(levels[1])."
  }

  private func waiver(_ flip: Changes.Flip) -> String {
    let waivers = report.dataset.waivers
    if let key = flip.position.flatMap({ report.judgement.findings[$0].waiver }) {
      return "Nay được miễn trừ theo \(waivers[key].decision) (\(waivers[key].authority), ngày \(waivers[key].date.vietnamese))."
    }
    let old = flip.earlierFinding?.waiver.map { "\(then) được miễn trừ theo \(waivers[$0].decision)." }
    var now: String?
    if let key = flip.expired, let expires = waivers[key].expires {
      now = "Miễn trừ của kỳ này (\(waivers[key].decision)) đã hết hạn ngày \(expires.vietnamese)."
    } else if flip.after == .notMet {
      now = "Kỳ này không có quyết định miễn trừ."
    }
    return [old, now].compactMap(\.self).joined(separator: " ")
  }
}

extension Changes.Cause {
  var words: String {
    switch self {
    case .data: "dữ liệu"
    case .profile: "chế độ đánh giá"
    case .waiver: "miễn trừ"
    }
  }
}

extension VerdictMark {
  /// The mark of one side of a change; its finding, if there is one, tells how much it weighs.
  init(_ standing: Changes.Standing, _ finding: Finding?) {
    self =
      standing == .waived
      ? .waived : standing == .notMet ? finding.map { VerdictMark($0) } ?? VerdictMark(.notMet) : VerdictMark(standing.verdict)
  }
}

import Domain
import VietnameseText

/// Finds what most likely is a time limit and was not read as one: named, so that no limit is lost in silence.
enum UnreadLimits {
  private static let noDay = "có thể là một thời hạn, nhưng không đọc được ngày"
  private static let noOrder =
    "ngày sau ngày ban hành, đứng sau việc phải gửi hoặc hoàn thành, nhưng không rõ có phải thời hạn không"

  private static let counted = "không rõ là việc phải làm hay việc đã làm trong kỳ"
  private static let noPeriodDay = "báo cáo định kỳ nhưng không ghi ngày phải gửi"

  /// How limits are announced, without accents: noise of recognition takes them away.
  private static let announcements = ["truoc ngay ", "cham nhat ", "muon nhat ", "han cuoi ", "han chot ", "han nop"].map {
    Array($0.utf8)
  }
  private static let sending: [Phrase] = ["gửi", "báo cáo", "nộp", "hoàn thành", "trình"]
  /// What makes a day a beginning, or one that something is done on and not by.
  private static let beginnings: [Phrase] = [
    "từ", "kể từ", "từ ngày", "kể từ ngày", "bắt đầu", "hiệu lực", "tổ chức", "họp", "hội nghị",
  ]

  /// Doubts about `paragraph`, outside the sentences in which limits stand at `known`.
  static func find(_ paragraph: Paragraph, known: [Range<Int>], issued: Day?) -> [Dispatch.Uncertainty] {
    let prose = paragraph.prose
    guard paragraph.part != .subject, prose.scalar(0) != "|" else { return [] }
    var found: [Dispatch.Uncertainty] = []
    var end = 0
    let plain = Array(VietnameseText.unaccented(prose.text(0, prose.count)).unicodeScalars)
    // Where letters have no counterpart of one scalar, places would not agree.
    let isAligned = plain.count == prose.count
    for place in prose.folded.indices where place >= end && prose.startsWord(place) {
      let announced = isAligned ? announced(prose, plain, place) : nil
      // A day that was read and sets nothing, `cán bộ nghỉ hưu trước ngày …`, is not in doubt. It is read only where one is announced.
      let unread = announced.flatMap { DeadlineReader.limit(prose, at: place) == nil ? ($0, noDay) : nil }
      let once = unread ?? day(paragraph, place, issued).map { ($0, noOrder) } ?? period(paragraph, place, issued)
      let isRecurring = once == nil
      guard let (last, reason) = once ?? recurring(paragraph, place) else { continue }
      end = last
      let sentence = paragraph.sentenceStart(place)..<max(paragraph.sentenceEnd(place), place + 1)
      if known.contains(where: { $0.overlaps(sentence) }) { continue }
      // A sentence may tell of several periods.
      if isRecurring { end = max(last, sentence.upperBound) }
      found.append(Dispatch.Uncertainty(line: paragraph.line(at: place), text: prose.text(place, last), reason: reason))
    }
    return found
  }

  /// The end of an announcement at `place` behind which figures stand that make no day; nil for what is none.
  private static func announced(_ prose: Prose, _ plain: [Unicode.Scalar], _ place: Int) -> Int? {
    let word = announcements.first { word in
      place + word.count < plain.count && zip(word, plain[place...]).allSatisfy { UInt32($0) == $1.value }
    }
    guard let word else { return nil }
    let start = place + word.count
    let end = min(start + 12, prose.count)
    // `trước ngày hội nghị`: no figure, and no room for one that the pen writes.
    guard prose.folded[start..<end].contains(where: { FoldedScalars.isDigit($0) || $0 == "…" }) else { return nil }
    return end
  }

  /// The end of a day after `issued` at `place`, behind a verb of sending; nil for other places.
  private static func day(_ paragraph: Paragraph, _ place: Int, _ issued: Day?) -> Int? {
    let prose = paragraph.prose
    guard FoldedScalars.isDigit(prose.folded[place]), let issued, let found = DateScanner.date(prose, at: place),
      let date = found.date, date > issued
    else { return nil }
    let start = max(paragraph.sentenceStart(place), place - 60)
    guard prose.contains(any: sending, from: start, to: place), !prose.contains(any: beginnings, from: start, to: place) else {
      return nil
    }
    return found.end
  }

  // MARK: - Periods

  /// The end of words at `place` that tell of a period in which something may have to be done or reported, and why that is in doubt.
  private static func period(_ paragraph: Paragraph, _ place: Int, _ issued: Day?) -> (Int, String)? {
    countedPeriod(paragraph, place, issued).map { ($0, counted) } ?? prolonged(paragraph, place).map { ($0, noDay) }
  }

  /// `Trong quý IV/2026, Sở Mẫu báo cáo 02 lần` while the quarter lasts: told or ordered.
  private static func countedPeriod(_ paragraph: Paragraph, _ place: Int, _ issued: Day?) -> Int? {
    let prose = paragraph.prose
    guard prose.has("trong", at: place), let (_, limit) = DeadlineReader.limit(prose, at: place),
      LooseLimits.opensOrder(prose, paragraph.sentenceStart(place)..<place, limit, issued) == nil
    else { return nil }
    return limit.end
  }

  /// `Thời hạn gửi báo cáo được lùi thêm 10 ngày`: the end of the span at `place`.
  private static func prolonged(_ paragraph: Paragraph, _ place: Int) -> Int? {
    let prose = paragraph.prose
    guard prose.has("thêm", at: place),
      let (_, count) = DateScanner.number(prose, at: prose.skipSpaces(place + 4), digits: 1...2),
      let end = prose.end(ofAny: ["ngày", "tháng", "tuần"], at: prose.skipSpaces(count))
    else { return nil }
    let before = paragraph.sentenceStart(place)..<place
    let isTerm = prose.contains(any: ["thời hạn", "hạn", "gia hạn"], from: before.lowerBound, to: place)
    let isMoved = prose.contains(any: ["lùi", "kéo dài", "gia hạn"], from: before.lowerBound, to: place)
    return isTerm && isMoved && !prose.contains(any: ["đã"], from: before.lowerBound, to: place) ? end : nil
  }

  private static let often: [Phrase] = [
    "hằng tháng", "hàng tháng", "hằng quý", "hàng quý", "hằng năm", "hàng năm", "mỗi tháng", "mỗi quý", "mỗi năm",
  ]

  /// The end of `Định kỳ hằng quý`, `06 tháng một lần`, `hằng tháng` at `place` in a sentence that orders a report, and why the day
  /// is in doubt; nil for others.
  private static func recurring(_ paragraph: Paragraph, _ place: Int) -> (Int, String)? {
    let prose = paragraph.prose
    guard let end = recurringEnd(prose, at: place) else { return nil }
    let mark = AssignmentReader.pointStart(prose)
    let start = max(paragraph.sentenceStart(place), min(mark, place))
    let sentence = start..<max(paragraph.sentenceEnd(end), end)
    let opensClause = place == start || ",;".unicodeScalars.contains(prose.scalar(prose.skipSpacesBack(place) - 1))
    // `gửi báo cáo hằng quý về Sở Nội vụ`, not `báo cáo hằng quý của Sở Nội vụ`.
    let isOfReport = prose.has("báo cáo", at: prose.skipSpacesBack(place) - 7) && !prose.has("của", at: prose.skipSpaces(end))
    guard opensClause || isOfReport || prose.has("định kỳ", at: place) || prose.has("lần", at: end - 3) else { return nil }
    // Another part of the sentence may report something else.
    let first = prose.folded[start..<place].lastIndex(of: ";") ?? start
    let last = prose.folded[end..<max(sentence.upperBound, end)].firstIndex(of: ";") ?? sentence.upperBound
    let isReport = (first..<last).contains { verb in
      guard let end = prose.end(ofAny: ["báo cáo", "gửi", "nộp"], at: verb), DutyWords.isDuty(prose, at: verb) || verb == start
      else { return false }
      // What is sent to somebody, `gửi kết quả về Sở Nội vụ`, not what is handed out, `gửi kết quả cho các xã`.
      let isUp = prose.has("báo cáo", at: verb) || prose.contains(any: ["báo cáo", "về"], from: end, to: last)
      return isUp && prose.end(ofAny: ["của", "số", "này", "trên", "tại", "công khai"], at: prose.skipSpaces(end)) == nil
    }
    guard isReport, !prose.contains(any: ["đã", "được", "chưa", "là"], from: start, to: sentence.upperBound) else { return nil }
    return (end, namesDay(prose, sentence) ? noDay : noPeriodDay)
  }

  /// Whether a day is written, `vào ngày 20`, in words that were not read as one.
  private static func namesDay(_ prose: Prose, _ sentence: Range<Int>) -> Bool {
    sentence.contains { place in
      prose.startsWord(place) && prose.has("ngày", at: place)
        && DateScanner.number(prose, at: prose.skipSpaces(place + 4), digits: 1...2) != nil
    }
  }

  private static func recurringEnd(_ prose: Prose, at place: Int) -> Int? {
    if let end = prose.end(ofAny: ["định kỳ"], at: place) {
      let next = prose.skipSpaces(end)
      if let end = prose.end(ofAny: often + ["tháng", "quý"], at: next) ?? oftenEnd(prose, at: next) { return end }
      // `Định kỳ 6 tháng và hằng năm`.
      return DateScanner.number(prose, at: next, digits: 1...2).flatMap {
        prose.end(ofAny: ["tháng", "tuần"], at: prose.skipSpaces($0.end))
      }
    }
    return prose.end(ofAny: often, at: place) ?? oftenEnd(prose, at: place)
  }

  /// The end of `06 tháng một lần`, `03 tháng/lần`, `mỗi quý 01 lần` at `place`.
  private static func oftenEnd(_ prose: Prose, at place: Int) -> Int? {
    guard let (_, count) = DateScanner.number(prose, at: place, digits: 1...2),
      let unit = prose.end(ofAny: ["tháng", "tuần", "năm", "quý"], at: prose.skipSpaces(count))
    else { return nil }
    let next = prose.skipSpaces(unit)
    return prose.end(ofAny: ["một lần", "1 lần", "01 lần", "/lần", "/ lần", "/1 lần", "/01 lần"], at: next)
  }
}

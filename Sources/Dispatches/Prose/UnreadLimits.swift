import Domain
import VietnameseText

/// Finds what most likely is a time limit and was not read as one: named, so that no limit is lost in silence.
enum UnreadLimits {
  private static let noDay = "có thể là một thời hạn, nhưng không đọc được ngày"
  private static let noOrder =
    "ngày sau ngày ban hành, đứng sau việc phải gửi hoặc hoàn thành, nhưng không rõ có phải thời hạn không"

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
      guard let (last, reason) = unread ?? day(paragraph, place, issued).map({ ($0, noOrder) }) else { continue }
      end = last
      let sentence = paragraph.sentenceStart(place)..<max(paragraph.sentenceEnd(place), place + 1)
      if known.contains(where: { $0.overlaps(sentence) }) { continue }
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
}

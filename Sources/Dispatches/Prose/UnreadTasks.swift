import Domain

/// Finds points that most likely tell a body what to do in words that no list knows: named, so that no task is lost in silence.
enum UnreadTasks {
  private static let reason = "không tách được tên cơ quan và việc được giao"
  /// How many points beside one are asked whether they give tasks.
  private static let reach = 3
  private static let tales: [Phrase] = [
    "đã", "được", "là", "gồm", "bị", "đạt", "chưa", "còn", "đang", "vẫn", "có", "do", "chiếm", "cho biết", "cho rằng", "tại",
  ]

  /// The doubt about the point at `place`, which gives no task; nil where it is no point or those beside it give none, either.
  static func find(_ paragraphs: [Paragraph], at place: Int) -> Dispatch.Uncertainty? {
    if let heading = heading(paragraphs, at: place) { return heading }
    let paragraph = paragraphs[place]
    let prose = paragraph.prose
    let start = AssignmentReader.pointStart(prose)
    guard start > 0 || paragraph.hasBullet, start < prose.count, FoldedScalars.isUpper(prose.scalars[start]),
      prose.folded.last != ":", BodyWords.opensWithBody(prose, at: start)
    else { return nil }
    let end = paragraph.sentenceEnd(start)
    guard end - start >= 24, !prose.contains(any: tales, from: start, to: end) else { return nil }
    let found = DutyWords.find(prose, from: start, limit: end, isSure: false)
    guard found.end >= end || !DutyWords.isDuty(prose, at: found.end), namesMore(prose, start..<min(found.end, end)),
      stands(paragraphs, at: place)
    else { return nil }
    return Dispatch.Uncertainty(
      line: paragraph.line(at: start), text: prose.text(start, min(end, start + 160)), reason: reason)
  }

  /// `1. Công an tỉnh` with points below that open with words of no list, where what heads the points beside it gives tasks.
  private static func heading(_ paragraphs: [Paragraph], at place: Int) -> Dispatch.Uncertainty? {
    let paragraph = paragraphs[place]
    let prose = paragraph.prose
    let start = AssignmentReader.pointStart(prose)
    guard start > 0, prose.count < 120, place + 1 < paragraphs.count, BodyWords.opensWithBody(prose, at: start),
      HeadedTasks.isName(prose, from: start)
    else { return nil }
    let (style, below) = (HeadedTasks.style(paragraph), HeadedTasks.style(paragraphs[place + 1]))
    let near = max(place - 12, 0)...min(place + 12, paragraphs.count - 1)
    guard paragraphs[place + 1].part == .body, !below.isEmpty, below != style,
      near.contains(where: {
        $0 != place && paragraphs[$0].part == .body && HeadedTasks.style(paragraphs[$0]) == style
          && (HeadedTasks.heading(paragraphs, at: $0) != nil || !AssignmentReader.namesNoBody(paragraphs[$0]))
      })
    else { return nil }
    return Dispatch.Uncertainty(
      line: paragraph.line(at: start), text: prose.text(start, prose.count).unpunctuated,
      reason: "không rõ các điểm bên dưới có phải việc giao cho cơ quan này không")
  }

  /// Whether words stand behind the names of bodies: `Sở Nội vụ, Sở Tài chính` names no more.
  private static func namesMore(_ prose: Prose, _ range: Range<Int>) -> Bool {
    BodyWords.split(prose, range).contains { name in
      let isLong = Prose(name).starts(with: [
        "văn phòng ủy ban nhân dân", "văn phòng hội đồng nhân dân", "văn phòng đoàn đại biểu", "ủy ban nhân dân",
        "ủy ban mặt trận", "hội đồng nhân dân", "chủ tịch ủy ban",
      ])
      return name.split(separator: " ").count > (isLong ? 9 : 5)
    }
  }

  /// Whether a point of the same list beside it tells its body what to do.
  private static func stands(_ paragraphs: [Paragraph], at place: Int) -> Bool {
    let style = HeadedTasks.style(paragraphs[place])
    let near = max(place - reach, 0)...min(place + reach, paragraphs.count - 1)
    return near.contains { other in
      other != place && paragraphs[other].part == .body && HeadedTasks.style(paragraphs[other]) == style
        && BodyWords.opensWithBody(paragraphs[other].prose, at: AssignmentReader.pointStart(paragraphs[other].prose))
        && !AssignmentReader.namesNoBody(paragraphs[other])
    }
  }
}

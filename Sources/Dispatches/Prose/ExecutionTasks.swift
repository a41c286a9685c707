/// Reads who carries out a decision: `Chánh Văn phòng; Giám đốc các Sở: A, B; Chủ tịch UBND các xã … chịu trách nhiệm thi hành`.
///
/// The list is one body in the text's own words, whatever signs part its names.
enum ExecutionTasks {
  private static let duties: [Phrase] = ["chịu trách nhiệm", "có trách nhiệm", "căn cứ quyết định"]
  private static let acts: [Phrase] = [
    "thi hành", "tổ chức thi hành", "thực hiện", "tổ chức thực hiện", "triển khai thực hiện", "triển khai, thực hiện",
  ]
  /// The longest list of names, in scalars.
  private static let reach = 1500

  /// The task, with its names from the beginning of the sentence on; nil where nobody is told so.
  static func read(_ paragraph: Paragraph) -> AssignmentReader.Task? {
    let prose = paragraph.prose
    guard let duty = duty(prose), let start = start(paragraph, before: duty) else { return nil }
    let last = min(paragraph.sentenceEnd(duty), prose.count)
    let body = prose.text(start, duty).unpunctuated
    guard !body.isEmpty, last > duty else { return nil }
    return AssignmentReader.Task(
      body: body, action: prose.text(duty, last).unpunctuated, line: paragraph.line(at: start), start: start, end: duty,
      words: duty..<last)
  }

  /// The place of `chịu trách nhiệm thi hành`, the last in the paragraph.
  private static func duty(_ prose: Prose) -> Int? {
    (0..<prose.count).last { place in
      guard prose.startsWord(place), let end = prose.end(ofAny: duties, at: place) else { return false }
      return prose.end(ofAny: acts, at: prose.skipSpaces(end)) != nil
    }
  }

  /// Where the names begin: at the point, the sentence, or behind a stop that only shortens a word elsewhere.
  private static func start(_ paragraph: Paragraph, before duty: Int) -> Int? {
    let prose = paragraph.prose
    let point = AssignmentReader.pointStart(prose)
    var start = max(paragraph.sentenceStart(duty), point)
    guard duty - start < reach else { return nil }
    if let stop = (start..<duty).last(where: { prose.folded[$0] == "." && opensName(prose, prose.skipSpaces($0 + 1)) }) {
      start = prose.skipSpaces(stop + 1)
    }
    guard opensName(prose, start), isList(prose, start..<duty) else { return nil }
    return start
  }

  private static func opensName(_ prose: Prose, _ place: Int) -> Bool {
    guard place < prose.count, FoldedScalars.isUpper(prose.scalars[place]) else { return false }
    return BodyWords.opensWithBody(prose, at: place)
      || prose.end(ofAny: ["các ông", "ông", "bà", "các đồng chí"], at: place) != nil
  }

  /// What somebody among the names would be told: then they are no list.
  private static let others: [Phrase] = [
    "chủ trì", "phối hợp", "theo dõi", "đôn đốc", "báo cáo", "tham mưu", "triển khai", "hướng dẫn", "có trách nhiệm",
    "chịu trách nhiệm", "yêu cầu", "đề nghị", "hiệu lực", "căn cứ", "bãi bỏ", "thay thế",
  ]

  /// Whether only names stand in `range`.
  private static func isList(_ prose: Prose, _ range: Range<Int>) -> Bool {
    !prose.contains(any: others, from: range.lowerBound, to: range.upperBound)
  }
}

import Domain

/// Reads the tasks of points that stand in one paragraph: `2. Về Đại hội: (1) Các chi bộ tổ chức …; (2) Ban Tổ chức theo dõi …`.
enum InlinePoints {
  typealias Task = AssignmentReader.Task

  /// One task for each point that opens with a body; two points at least must follow each other from `(1)`.
  static func read(_ paragraph: Paragraph) -> [Task] {
    let marks = marks(paragraph.prose)
    guard marks.count > 1 else { return [] }
    return zip(marks, marks.dropFirst().map(\.place) + [paragraph.prose.count]).compactMap { mark, next in
      let prose = paragraph.prose
      guard BodyWords.opensWithBody(prose, at: mark.start),
        var task = AssignmentReader.task(paragraph, from: mark.start, isSure: false), task.end < next
      else { return nil }
      let duty = prose.scalar(task.end) == ":" ? task.end + 1 : task.end
      task.action = prose.text(duty, min(next, ActionExtent.end(paragraph, from: duty))).unpunctuated
      return task
    }
  }

  /// The same where the paragraph opens with `(1)` and each point with a body: else what the first is told reaches to the end.
  static func whole(_ paragraph: Paragraph) -> [Task] {
    let marks = marks(paragraph.prose)
    guard marks.first?.place == 0 else { return [] }
    let tasks = read(paragraph)
    return tasks.count == marks.count ? tasks : []
  }

  /// Where `(1)`, `(2)` … stand, and where the words behind them begin.
  private static func marks(_ prose: Prose) -> [(place: Int, start: Int)] {
    guard prose.scalar(0) != "|" else { return [] }
    var marks: [(Int, Int)] = []
    for place in prose.folded.indices where prose.folded[place] == "(" {
      guard let (value, end) = DateScanner.number(prose, at: place + 1, digits: 1...2), value == marks.count + 1,
        prose.scalar(end) == ")"
      else { continue }
      marks.append((place, prose.skipSpaces(end + 1)))
    }
    return marks
  }
}

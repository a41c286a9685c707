public import Domain
import VietnameseText

/// What a dispatch asks for: who, what, and by when.
public struct DispatchTask: Sendable, Hashable {
  /// As written; nil where the text does not tell whose the limit is.
  public let body: String?
  /// What is to be done, as written; for a limit of nobody's the line it stands in.
  public let action: String
  /// Nil where no limit is set.
  public let deadline: Dispatch.Deadline?
  /// Of the limit, else of the assignment.
  public let line: Int
}

extension Dispatch {
  /// Every assignment and every time limit, in the order of the text: an assignment once for each of its limits, once if it has none.
  public var tasks: [DispatchTask] {
    let lines = NumberedLines(self)
    var free = Set(assignments.indices)
    let limited = deadlines.map { deadline -> (place: Int, task: DispatchTask) in
      let place = assignment(limitedBy: deadline, lines)
      if let place { free.remove(place) }
      let task = DispatchTask(
        body: place.map { assignments[$0].body }, action: place.map { assignments[$0].action } ?? lines.plain(deadline.line),
        deadline: deadline, line: deadline.line)
      return (place ?? -1, task)
    }
    let others = free.sorted().map { place -> (place: Int, task: DispatchTask) in
      let assignment = assignments[place]
      return (place, DispatchTask(body: assignment.body, action: assignment.action, deadline: nil, line: assignment.line))
    }
    let all = limited + others
    // Within a line tasks follow each other as their assignments do.
    return all.indices.sorted { (all[$0].task.line, all[$0].place, $0) < (all[$1].task.line, all[$1].place, $1) }.map {
      all[$0].task
    }
  }

  /// The place of the assignment that `deadline` limits; nil where none stands in its paragraph.
  ///
  /// The one behind it where it opens a clause, `Trước ngày 15/3/2026, các sở …`; else the one whose words hold the limit, the shortest
  /// of several; else the last one before it.
  private func assignment(limitedBy deadline: Deadline, _ lines: NumberedLines) -> Int? {
    let start = lines.paragraph(of: deadline.line)
    let near = assignments.indices.filter { assignments[$0].line >= start && assignments[$0].line <= deadline.line }
    if let behind = assignment(behind: deadline, lines, from: start) { return behind }
    let holding = near.filter { assignments[$0].action.contains(deadline.words) }
    let shortest = holding.min { assignments[$0].action.count < assignments[$1].action.count }
    return shortest ?? near.last ?? assignments.indices.last { assignments[$0].line == lines.introduction(of: start) }
  }

  /// The place of the assignment whose body follows `deadline` in the clause that it opens; it may stand in the line below.
  private func assignment(behind deadline: Deadline, _ lines: NumberedLines, from start: Int) -> Int? {
    guard let (clause, end) = lines.clause(openedBy: deadline.words, from: start) else { return nil }
    return assignments.indices.first { place in
      let assignment = assignments[place]
      guard assignment.line >= deadline.line, assignment.line < end else { return false }
      return clause.contains(assignment.body + " " + assignment.action.prefix(24).prefix { $0 != ";" })
    }
  }
}

/// The lines of a text as its file numbers them.
private struct NumberedLines {
  private let lines: [Substring]
  private let first: Int

  init(_ dispatch: Dispatch) {
    lines = dispatch.text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    first = dispatch.lines["text"] ?? 1
  }

  /// The first line of the paragraph or the item of a list that `line` is in: what the item above says of its body holds for it alone.
  func paragraph(of line: Int) -> Int {
    var place = line - first
    guard lines.indices.contains(place) else { return line }
    while place > 0, !opensItem(lines[place]), !lines[place - 1].trimmed.isEmpty { place -= 1 }
    return place + first
  }

  /// The line that introduces the list whose item begins in `line`: the last one above that ends with a colon, no blank line between.
  func introduction(of line: Int) -> Int? {
    let place = line - first
    guard lines.indices.contains(place), opensItem(lines[place]) else { return nil }
    let above = lines[..<place]
    let start = above.lastIndex { $0.trimmed.isEmpty }.map { $0 + 1 } ?? 0
    return above[start...].lastIndex { $0.trimmed.hasSuffix(":") }.map { $0 + first }
  }

  /// Whether a bullet, or a number or letter with a mark behind it, opens the line.
  private func opensItem(_ line: Substring) -> Bool {
    line.firstMatch(of: #/^\s*(?:[-–+•*]|(?:\d{1,2}|\p{L})[.)])\s/#) != nil
  }

  /// What stands behind `words` in the clause that they open, in the paragraph whose first line is `line`, and the line after that
  /// paragraph; nil where they open none.
  func clause(openedBy words: String, from line: Int) -> (text: String, end: Int)? {
    let place = line - first
    guard lines.indices.contains(place) else { return nil }
    let paragraph = lines[place...].prefix { !$0.trimmed.isEmpty }
    let text = paragraph.joined(separator: " ").replacing("*", with: "").squeezed
    guard let found = text.firstRange(of: words) else { return nil }
    if let before = text[..<found.lowerBound].last(where: { $0 != " " }), !",;:.)-+".contains(before) { return nil }
    let rest = text[found.upperBound...].prefix { $0 != ";" }
    return (String(rest[..<(rest.firstRange(of: ". ")?.lowerBound ?? rest.endIndex)]), line + paragraph.count)
  }

  /// The line without marks of emphasis; empty where there is none of that number.
  func plain(_ line: Int) -> String {
    lines.indices.contains(line - first) ? lines[line - first].replacing("*", with: "").squeezed : ""
  }
}

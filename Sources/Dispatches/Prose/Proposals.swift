import Domain

/// Tells what a tờ trình or báo cáo proposes to those above: `Kính đề nghị Ủy ban nhân dân tỉnh …` gives them no task.
struct Proposals {
  /// Keys of those to whom the dispatch goes up.
  private let above: [String]
  private let isCentral: Bool
  /// Whether the whole text asks for a decision.
  private let isAsking: Bool

  /// Nil where `dispatch` is of a type that gives orders.
  init?(_ dispatch: Dispatch) {
    guard let type = dispatch.docType, ["Tờ trình", "Báo cáo"].contains(type) else { return nil }
    isAsking = type == "Tờ trình"
    let reported = dispatch.recipients.filter { $0.meanings.contains(.report) }.map(\.name)
    let names = (dispatch.addressees + reported).flatMap(RecipientBodies.split) + [dispatch.issuerParent].compactMap(\.self)
    above = names.map { BodyKey.key(NoteWords.split($0).name) }.filter { $0.count > 3 }
    isCentral = dispatch.issuer.map { Self.isOfCentre(Prose($0)) } ?? false
  }

  /// How far the words of a proposal reach while a text is read.
  struct Reach {
    private let proposals: Proposals?
    /// The number of the paragraph that ends with `kính đề nghị Ủy ban nhân dân tỉnh:`, empty where it has none; nil outside of one.
    private var mark: String?

    init(_ proposals: Proposals?) { self.proposals = proposals }

    /// Those of the `tasks` of `paragraph`, in the order of its words, that are orders.
    ///
    /// What follows a proposal in its sentence, or in the points below its colon, is proposed as well: `…, giao Sở Tài chính …`.
    mutating func orders(
      _ tasks: [AssignmentReader.Task], _ paragraph: Paragraph, doubts: inout [Dispatch.Uncertainty]
    ) -> [AssignmentReader.Task] {
      guard let proposals else { return tasks }
      if let mark {
        if HeadedTasks.kind(paragraph, under: mark.isEmpty ? nil : mark) != .plain {
          // Of what is told to those below a tờ trình only asks that it be ordered.
          if proposals.isAsking { doubts += tasks.filter { !proposals.isProposal($0, paragraph.prose) }.map(Self.proposed) }
          return []
        }
        self.mark = nil
      }
      if proposals.opens(paragraph) {
        mark = SectionReader.mark(paragraph.prose)?.mark ?? ""
        return tasks.filter { !proposals.isProposal($0, paragraph.prose) }
      }
      guard let first = tasks.first(where: { proposals.isProposal($0, paragraph.prose) }) else { return tasks }
      if paragraph.prose.folded.last == ":" { mark = SectionReader.mark(paragraph.prose)?.mark ?? "" }
      let sentence = paragraph.sentenceStart(first.start)
      return tasks.filter {
        !proposals.isProposal($0, paragraph.prose) && ($0.start < first.start || paragraph.sentenceStart($0.start) != sentence)
      }
    }

    private static func proposed(_ task: AssignmentReader.Task) -> Dispatch.Uncertainty {
      Dispatch.Uncertainty(line: task.line, text: task.body, reason: "việc được đề xuất để cấp trên giao, chưa phải việc đã giao")
    }
  }

  /// `Sở Xây dựng trình Ủy ban nhân dân tỉnh xem xét, phê duyệt … như sau:` of a tờ trình: what follows is what it asks for.
  private func opens(_ paragraph: Paragraph) -> Bool {
    isAsking && paragraph.prose.folded.last == ":"
      && paragraph.prose.contains(any: ["trình", "kính trình", "đề xuất", "kiến nghị", "đề nghị"])
  }

  /// Whether `task` is only proposed to its body.
  func isProposal(_ task: AssignmentReader.Task, _ prose: Prose) -> Bool {
    let before = prose.skipSpacesBack(task.start)
    let polite: [Phrase] = ["kính đề nghị", "kính kiến nghị", "xin đề nghị", "xin kiến nghị", "kính mong", "kính trình"]
    if polite.contains(where: { prose.has($0, at: before - $0.count) }) { return true }
    let names = RecipientBodies.split(task.body).flatMap { name in
      let words = Prose(name)
      return BodyWords.split(words, 0..<words.count)
    }
    return !names.isEmpty && names.allSatisfy(isAbove)
  }

  private static let centre: [Phrase] = [
    "chính phủ", "thủ tướng", "quốc hội", "ủy ban thường vụ quốc hội", "bộ chính trị", "ban bí thư", "trung ương", "tổng bí thư",
    "chủ tịch nước", "ban chấp hành trung ương", "văn phòng chính phủ", "văn phòng trung ương", "ban tổ chức trung ương", "bộ",
  ]
  private static let noMinistries: [Phrase] = ["bộ chỉ huy", "bộ tư lệnh", "bộ phận", "bộ môn", "bộ đội"]
  private static let offices: [Phrase] = [
    "đồng chí", "chủ tịch", "phó chủ tịch", "thường trực", "ban thường vụ", "lãnh đạo", "bí thư", "giám đốc", "bộ trưởng",
  ]

  private static func isOfCentre(_ name: Prose) -> Bool { name.starts(with: centre) && !name.starts(with: noMinistries) }

  /// Whether `name` is that of a body above, or of who leads it; the text may leave out the place: `Ủy ban nhân dân tỉnh`.
  private func isAbove(_ name: String) -> Bool {
    var prose = Prose(name)
    if !isCentral, Self.isOfCentre(prose) { return true }
    while let end = prose.end(ofAny: Self.offices, at: 0), prose.skipSpaces(end) < prose.count, !isListed(prose) {
      prose = Prose(prose.text(end, prose.count))
    }
    return isListed(prose)
  }

  private func isListed(_ prose: Prose) -> Bool {
    let key = BodyKey.key(prose.text(0, prose.count))
    return above.contains { $0 == key || $0.hasPrefix(key + " ") || key.hasPrefix($0 + " ") }
  }
}

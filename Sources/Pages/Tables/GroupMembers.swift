import Domain
import Rules

extension SitePath {
  /// The members of a group, with `period` at those of that period.
  static func group(_ code: String, _ period: Period? = nil) -> String {
    table(groupTable(code)) + (period.map { "#\(memberPart($0))" } ?? "")
  }

  /// The name of the table of a group's members.
  fileprivate static func groupTable(_ code: String) -> String { "nhom/\(fileName(code))" }

  /// The id of the table of one period on that page.
  fileprivate static func memberPart(_ period: Period) -> String { "ky-\(period.code)" }
}

extension ReportTable {
  /// In a longer group only HTXS and HTT are listed, the two numbers of the ratio: a site of ten thousand units must not grow by more.
  static let mostMembers = 300

  /// The members of each group, a table each: from a ratio to those it counts.
  static func members(in report: Report) -> [ReportTable] {
    let standings = report.groupStandings
    var byGroup = report.dataset.groups.map { _ in [GroupStanding]() }
    for standing in standings.rows + standings.quarters { byGroup[standing.group.index].append(standing) }
    return report.dataset.groups.keys.compactMap { group in
      let own = byGroup[group.index]
      return own.isEmpty ? nil : members(of: group, own, in: report)
    }
  }

  private static func members(of group: Key<Group>, _ standings: [GroupStanding], in report: Report) -> ReportTable {
    let value = report.dataset.groups[group]
    let authority = value.authority.map { " Cấp có thẩm quyền: \($0)." } ?? ""
    return ReportTable(
      name: SitePath.groupTable(value.code), title: report.name(of: group),
      about:
        "Đối tượng của nhóm xét tỷ lệ \(value.code), HTXS đứng trước; tên dẫn tới kết quả xếp loại, phát hiện và ô nguồn của đối tượng.\(authority)",
      headline: standings.map(words).joined(separator: " "),
      parts: standings.map { part($0, in: report) }, parent: "ty-le")
  }

  /// `Năm 2025: 3/12 HTT = 25,0 %, tối đa 2 HTXS (20 %): không đạt, cần xếp loại lại ít nhất 1 đối tượng`.
  private static func words(_ standing: GroupStanding) -> String {
    let count = standing.count
    let base = count.rules.ratioBase
    let period = standing.period.vietnamese
    let dot = RatioDot(label: "", count: count)
    let open = standing.isOver && !standing.isWaived
    let least = open ? ", cần xếp loại lại ít nhất \(Figures.integer(count.excess(toGood: true))) đối tượng" : ""
    return
      "\(period.prefix(1).uppercased())\(period.dropFirst()): \(dot.words), tối đa \(Figures.integer(count.allowed(base: count.base(base)))) HTXS (\(count.limit)\u{202F}%): \(standing.mark.word.lowercased())\(least)."
  }

  private static func part(_ standing: GroupStanding, in report: Report) -> TablePart {
    let ratings = report.assessment.ratings.first { $0.period == standing.period }
    let all = ratings?.ofGroup[standing.group] ?? []
    let members = listed(all, in: report)
    let rest = all.count - members.count
    let table = ratings.map { report.dataset.tables[$0.table].place } ?? ""
    let hasPosts = members.contains { report.dataset.objects[$0.index].post != nil }
    let isShown = standing.period == report.settings.period
    return TablePart(
      SitePath.memberPart(standing.period), title: "Đối tượng của nhóm, \(standing.period.vietnamese)",
      caption:
        "\(Figures.integer(all.count)) đối tượng, \(Figures.integer(standing.count.rated)) được xếp loại và tính tỷ lệ; dòng nguồn là dòng của \(table).\(rest > 0 ? " Nhóm đông, chỉ nêu HTXS và HTT; \(Figures.integer(rest)) đối tượng khác ở trang của từng đơn vị." : "")",
      columns: [
        .text("Đối tượng"), hasPosts ? .text("Chức vụ") : .onlyInFile("Chức vụ"), .text("Đơn vị"), .text("Mức").leading(),
        .number("Dòng nguồn"),
      ],
      count: members.count, empty: ""
    ) { member(members[$0], isShown: isShown, in: report) }
  }

  /// HTXS first, then the lower levels, those not rated last; within a level as in the file.
  private static func listed(_ members: ArraySlice<Key<RatedObject>>, in report: Report) -> [Key<RatedObject>] {
    let levels: [RatingLevel?] = [.excellent, .good] + (members.count > mostMembers ? [] : [.completed, .notCompleted, nil])
    return levels.flatMap { level in members.filter { report.dataset.objects[$0.index].level == level } }
  }

  private static func member(_ key: Key<RatedObject>, isShown: Bool, in report: Report) -> TableRow {
    let object = report.dataset.objects[key]
    let level = object.level?.short ?? "chưa xếp loại"
    let unit = report.dataset.units[object.unit]
    let uncounted = report.uncountedWords(key)
    return TableRow(cells: [
      // Rows of quarters are not on the unit's page, which shows the report period.
      isShown ? .object(report, key) : .link(object.name, SitePath.unit(unit)), .text(object.post ?? ""), .text(unit.name),
      .text(uncounted.isEmpty ? level : "\(level), \(uncounted)"),
      .text(Figures.integer(Int(object.source.line))),
    ])
  }
}

extension Report {
  /// Most members that a finding names; all of them stand on the group's page.
  private static let mostNamed = 12

  /// Who is rated HTXS and counted, where the finding is that they are too many.
  func excellentMembers(_ finding: Finding, root: String) -> [LinkedText] {
    guard case .group(let group) = finding.target, ["TL01", "QU08"].contains(ruleTexts[finding.rule].code) else { return [] }
    let members = (assessment.ratings.first { $0.period == finding.period }?.ofGroup[group] ?? []).filter { key in
      dataset.objects[key.index].level == .excellent && assessment.isCounted(key)
    }
    return members.prefix(Report.mostNamed).map { key in
      let object = dataset.objects[key]
      let unit = dataset.units[object.unit]
      let isShown = finding.period == settings.period
      return LinkedText(
        text: object.type.isPerson ? "\(object.name) (\(unit.name))" : object.name,
        url: root + (isShown ? SitePath.object(dataset.subjects[object.subject].code, of: unit) : SitePath.unit(unit)))
    }
  }

  /// The way from a finding on a group to its members; nil where it is about something else, or the group has none.
  func groupLink(_ finding: Finding, root: String) -> LinkedText? {
    guard case .group(let group) = finding.target else { return nil }
    let members = assessment.ratings.first { $0.period == finding.period }?.ofGroup[group].count ?? 0
    guard members > 0 else { return nil }
    return LinkedText(
      text: "Xem \(Figures.integer(members)) đối tượng của nhóm, HTXS đứng trước",
      url: root + SitePath.group(dataset.groups[group].code, finding.period))
  }
}

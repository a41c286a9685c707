import Domain
import Rules

extension ReportTable {
  /// What has to be done over again, as lists to send out: ratings, groups above their ceiling, reviews.
  static func orders(in report: Report) -> ReportTable {
    let ratings = report.ordered(.rating)
    let (rows, reviews) = (ObjectFindings(ratings, in: report), ObjectFindings(report.ordered(.review), in: report))
    let groups = ratings.filter { if case .group = report.judgement.findings[$0].target { true } else { false } }
    return ReportTable(
      name: name, title: "Đề nghị xếp loại lại, kiểm điểm lại",
      about:
        "Danh sách đối tượng, nhóm mà quy định yêu cầu rà soát, đánh giá, xếp loại lại hoặc kiểm điểm bổ sung, kiểm điểm lại, với cách đáp ứng từng quy tắc; dùng kèm văn bản gửi đơn vị. Cấp có thẩm quyền quyết định.",
      headline: orderHeadline(rows, groups: groups.count, reviews: reviews.count, in: report),
      parts: [
        objectOrders(
          rows, objects, title: "Đối tượng đề nghị xếp loại lại",
          caption:
            "Mỗi dòng một đối tượng có lỗi mà quy định yêu cầu xếp loại lại; không kể cảnh báo và trường hợp được miễn trừ. Mức tối đa: mức cao nhất mà mọi quy tắc của dòng đều cho phép; dấu – nếu không quy tắc nào nêu mức.",
          empty: "Không có đối tượng nào phải xếp loại lại.", in: report),
        groupOrders(groups, in: report),
        objectOrders(
          reviews, "kiem-diem", title: "Đối tượng đề nghị kiểm điểm bổ sung, kiểm điểm lại",
          caption: "Mỗi dòng một đối tượng được xếp loại khi chưa kiểm điểm, hoặc kiểm điểm chưa đạt yêu cầu.",
          empty: "Không có đối tượng nào phải kiểm điểm bổ sung, kiểm điểm lại.", in: report),
      ])
  }

  private static let (name, objects) = ("xep-loai-lai", "xep-loai")

  /// How many objects must be rated again: as many as the list has rows.
  static func objectsToRate(in report: Report) -> Int {
    report.tables.first { $0.name == name }?.parts.first { $0.id == objects }?.count ?? 0
  }

  private static func objectOrders(
    _ rows: ObjectFindings, _ id: String, title: String, caption: String, empty: String, in report: Report
  ) -> TablePart {
    let isRating = id == objects
    return TablePart(
      id, title: title, caption: caption + rows.periodNote,
      columns: rows.columns + (isRating ? [.text("Mức tối đa").leading(2)] : [])
        + [.onlyInFile("Số quyết định"), .onlyInFile("Ngày quyết định"), .text("Cách đáp ứng")],
      count: rows.count, empty: report.noRatings ?? empty
    ) { row in
      rows.tableRow(row, in: isRating ? "" : "\(id).") { object, positions in
        let accounts = positions.map { report.judgement.findings[$0].account(in: report.dataset) }
        return (isRating ? [.level(Rerating.strictest(accounts.lazy.compactMap(\.rerating)))] : [])
          + [.text(object.decision ?? ""), .day(object.decided), .text(report.remedies(of: positions, accounts))]
      }
    }
  }

  private static func groupOrders(_ positions: [Int], in report: Report) -> TablePart {
    TablePart(
      "nhom", title: "Nhóm vượt tỷ lệ Hoàn thành xuất sắc nhiệm vụ",
      caption: "Mỗi dòng một nhóm phải đưa số HTXS về trong tỷ lệ; tên nhóm dẫn tới danh sách đối tượng của nhóm.",
      columns: [
        .text("Nhóm"), .text("Cấp có thẩm quyền"), .tight("Kỳ"), .text("Quy tắc").leading(), .text("Cách đáp ứng"),
      ],
      count: positions.count,
      empty: report.noRatings
        ?? "Không có nhóm nào phải xếp loại lại: chỉ kể lỗi, không kể cảnh báo và nhóm được miễn trừ."
    ) { row in
      let finding = report.judgement.findings[positions[row]]
      guard case .group(let key) = finding.target else { return TableRow(cells: []) }
      let group = report.dataset.groups[key]
      return TableRow(
        id: "nhom.\(group.code).\(finding.period.code)",
        cells: [
          .link(report.name(of: key), SitePath.group(group.code, finding.period)), .text(group.authority ?? ""),
          .text(finding.period.vietnamese), .codes(report.marks([positions[row]])),
          .text(finding.account(in: report.dataset).remedy.text),
        ])
    }
  }

  private static func orderHeadline(
    _ objects: ObjectFindings, groups: Int, reviews: Int, in report: Report
  ) -> String {
    let rated = (report.assessment.report?.objects).map { $0.count { report.dataset.objects[$0].level != nil } } ?? 0
    guard rated > 0 else {
      return report.noRatings ?? report.lacks(.level, of: .ratings) ?? "Chưa có đối tượng nào được xếp loại."
    }
    let judged = report.groupStandings.judged.count
    return
      "Đề nghị xếp loại lại \(Figures.integer(objects.count))/\(Figures.integer(rated)) đối tượng được xếp loại, của \(Figures.integer(objects.unitCount)) đơn vị, và \(Figures.integer(groups))/\(Figures.integer(judged)) nhóm xét tỷ lệ; kiểm điểm bổ sung, kiểm điểm lại \(Figures.integer(reviews)) đối tượng."
  }
}

extension Report {
  /// Positions of the findings that ask for `order` and that no waiver answers.
  ///
  /// A level is to be changed for errors alone: where the law is not clear, lists to send out keep silent.
  fileprivate func ordered(_ order: Consequence.Order) -> [Int] {
    RuleCatalogue.all.indices.filter { RuleCatalogue.all[$0].consequence.order == order }.flatMap { rule in
      judgement.ofRule[rule].filter { position in
        let severity = judgement.findings[position].severity
        return (severity == .error || (order == .review && severity == .warning))
          && judgement.findings[position].verdict == .notMet && !judgement.findings[position].isWaived
          && judgement.findings[position].consequence.order == order
          && (order != .rating || hasLevel(judgement.findings[position].target))
      }
    }
  }

  /// Whether there is a level to be changed: what was never rated cannot be rated again.
  func hasLevel(_ target: Target) -> Bool {
    guard case .object(let key) = target else { return true }
    return dataset.objects[key].level != nil
  }

  /// What would satisfy the rules behind the findings at `positions`, each sentence once; behind the codes that ask for it where
  /// there are several.
  fileprivate func remedies(of positions: [Int], _ accounts: [Rule.Account]) -> String {
    var remedies: [(codes: [String], words: String)] = []
    for (position, account) in zip(positions, accounts) {
      let (code, words) = (ruleTexts[judgement.findings[position].rule].code, account.remedy.text)
      if let known = remedies.firstIndex(where: { $0.words == words }) {
        remedies[known].codes.append(code)
      } else {
        remedies.append(([code], words))
      }
    }
    guard remedies.count > 1 else { return remedies.first?.words ?? "" }
    return remedies.map { "\($0.codes.joined(separator: ", ")): \($0.words)" }.joined(separator: " ")
  }
}

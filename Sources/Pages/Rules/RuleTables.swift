import Domain
import Rules

/// The tables of a rule's page.
enum RuleTables {
  /// The clauses it rests on, with the time their acts are in force.
  static func citations(_ rule: Rule, asOf: Day) -> TablePart {
    TablePart(
      "can-cu", title: "Căn cứ",
      caption:
        "Văn bản mà phát hiện của quy tắc có thể dẫn, tùy chế độ và ngày quyết định, và thời gian văn bản có hiệu lực.",
      columns: [.text("Văn bản"), .text("Điều, khoản"), .number("Hiệu lực từ"), .number("Đến hết"), .text("Vào ngày số liệu")],
      rows: rule.citable.map { citation in
        let act = citation.act
        let isInForce = act.inForceFrom <= asOf && act.until.map { $0 >= asOf } ?? true
        return TableRow(cells: [
          .text(act.words), .text(citation.isUnspecified ? Citation.unspecified : citation.clause), .day(act.inForceFrom),
          act.until.map { .day($0) } ?? .text("nay"),
          .text(isInForce ? "đang có hiệu lực" : act.inForceFrom > asOf ? "chưa có hiệu lực" : "hết hiệu lực"),
        ])
      }, empty: "Quy tắc không dựa vào điều khoản chung; căn cứ là văn bản, quyết định ghi trong dữ liệu.")
  }

  static func settings(_ rule: Rule, _ settings: Settings) -> TablePart {
    TablePart(
      "thiet-lap", title: "Thiết lập đang áp dụng", caption: "Thiết lập khác mặc định phải có văn bản của địa phương.",
      columns: RuleSettings.columns, rows: RuleSettings.rows(of: rule, in: settings), empty: "Không có thiết lập nào.")
  }

  /// The worked examples: they are the rule's own tests, so what stands here is what the program does.
  static func examples(_ rule: Rule, _ settings: Settings) -> TablePart {
    TablePart(
      "vi-du", title: "Ví dụ", caption: "Mỗi ví dụ được chạy thử mỗi khi chương trình được sửa.",
      columns: [.text("Trường hợp"), .text("Số liệu"), .text("Kết luận").leading()],
      rows: rule.examples.map {
        TableRow(cells: [.text($0.title), .text(RuleSettings.named($0.given, settings)), .mark(VerdictMark($0.verdict))])
      },
      empty: "Chưa có ví dụ.")
  }

  /// Under which profile the rule applies to which type; nil for rules that look at other things than objects.
  static func applicability(_ rule: Rule, in report: Report) -> TablePart? {
    guard rule.isOnObjects else { return nil }
    return TablePart(
      "pham-vi", title: "Phạm vi áp dụng theo chế độ đánh giá",
      caption:
        "Chế độ được chọn \(report.settings.rules.profile == .auto ? "theo ngày quyết định xếp loại và khối của đơn vị" : "trong site.toml cho mọi đối tượng"); ngoài phạm vi này kết luận là «Không áp dụng». Cột cuối: số đối tượng của kỳ báo cáo do chế độ đó xét.",
      columns: [
        .text("Chế độ"), .text("Văn bản"), .number("Áp dụng từ"), .number("Đến hết"), .text("Áp dụng cho"), .text("Mức độ"),
        .number("Đối tượng"),
      ],
      rows: Profile.allCases.map { profile in
        let types = ObjectType.allCases.filter { rule.applicability.covers(profile, $0) }
        let words = types.count == ObjectType.allCases.count ? "mọi loại đối tượng" : types.map(\.code).joined(separator: ", ")
        let severity = report.settings.severity[rule.code].flatMap(Severity.init(rawValue:)) ?? rule.severity.under(profile)
        return TableRow(cells: [
          .text(profile.code), .text(profile.act.words), .day(profile.act.inForceFrom),
          profile.act.until.map { .day($0) } ?? .text("nay"), .text(types.isEmpty ? "không áp dụng" : words),
          .text(types.isEmpty ? "–" : severity.words), .count(report.objectsOfProfile[Int(profile.rawValue)]),
        ])
      }, empty: "")
  }
}

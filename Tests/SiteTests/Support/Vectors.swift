/// One vector of law.md, section I: files of a content, and what `check` must find of the rules that are asked.
struct Vector: Sendable, CustomStringConvertible {
  let number: String
  var files: [String: String] = [:]
  /// Lines of `[rules]`.
  var rules = ""
  let asked: [String]
  /// `TL01 error`, in the order of findings.
  let expected: [String]
  /// Figures of the first finding of the first rule asked.
  var evidence: [String: Int] = [:]
  var reasons: [String] = []
  var consequence: String?

  var description: String { number }

  init(
    _ number: String, _ files: [String: String], rules: String = "", _ asked: [String], _ expected: [String],
    evidence: [String: Int] = [:], reasons: [String] = [], consequence: String? = nil
  ) {
    (self.number, self.files, self.rules, self.asked, self.expected) = (number, files, rules, asked, expected)
    (self.evidence, self.reasons, self.consequence) = (evidence, reasons, consequence)
  }
}

extension Vector {
  /// Cells of one row of ratings by heading; what is not named is as in `usual`.
  typealias Row = [String: String]

  static let units = """
    Mã đơn vị,Tên đơn vị,Khối
    a,Đơn vị A,Đảng
    b,Đơn vị B,Đảng
    nn,Sở N,Nhà nước

    """

  private static let usual: Row = [
    "Mã đơn vị": "a", "Loại đối tượng": "TCĐ", "Ngày kiểm điểm": "10/12/2025", "Ngày quyết định": "25/12/2025",
  ]

  private static let heads = [
    "Mã đối tượng", "Mã đơn vị", "Loại đối tượng", "Tên đối tượng", "Vai trò", "Nhóm", "Xếp loại", "Tổng điểm",
    "Nhiệm vụ giao", "Hoàn thành", "Đúng hạn", "Vượt mức", "Ngày kiểm điểm", "Ngày quyết định", "Số tháng công tác",
    "Thai sản, ốm đau",
  ]

  /// `ratings/2025.csv` with `rows`.
  static func ratings(_ rows: [Row]) -> [String: String] {
    var table = TableText(heads)
    for (index, row) in rows.enumerated() {
      var cells = usual.merging(["Mã đối tượng": "dt-\(index)", "Tên đối tượng": "Đối tượng \(index)"]) { $1 }
      cells.merge(row) { $1 }
      table.rows.append(heads.map { cells[$0] ?? "" })
    }
    return ["ratings/2025.csv": table.text]
  }

  /// A group with `excellent` HTXS, `good` HTT and `completed` HTNV; its line in groups.csv is `group`.
  static func group(
    _ excellent: Int, _ good: Int, completed: Int = 0, line group: String = "g,Nhóm,Ban Thường vụ,,,", units: [String] = ["a"]
  ) -> [String: String] {
    let rows = units.flatMap { unit in
      [("HTXS", excellent), ("HTT", good), ("HTNV", completed)].flatMap { level, count in
        (0..<count).map { _ -> Row in ["Mã đơn vị": unit, "Nhóm": "g", "Xếp loại": level] }
      }
    }
    let heads = "Mã nhóm,Tên nhóm,Cấp có thẩm quyền,Tỷ lệ tối đa,Căn cứ tỷ lệ,Số quyết định"
    return ratings(rows).merging(["groups.csv": "\(heads)\n\(group)\n"]) { $1 }
  }

  static func head(_ head: String, leadership: String, body: String) -> [String: String] {
    ratings([
      ["Loại đối tượng": "CBLĐ", "Vai trò": "người đứng đầu", "Xếp loại": head],
      ["Loại đối tượng": "TTLĐ", "Xếp loại": leadership], ["Loại đối tượng": "CQ", "Xếp loại": body],
    ])
  }

  static func owner(_ owner: String) -> [String: String] {
    [
      "remediation.csv":
        "Mã hạn chế,Mã đơn vị,Kỳ phát hiện,Người chịu trách nhiệm chính\nhc,a,2025,\(owner)\n"
    ]
  }

  static func sent(_ day: String) -> [String: String] {
    [
      "obligations.csv": "Mã nghĩa vụ,Nội dung,Đơn vị thực hiện,Hạn\nnv,Báo cáo rà soát,a,10/4/2026\n",
      "submissions.csv": "Mã nghĩa vụ,Mã đơn vị,Ngày gửi\nnv,a,\(day)\n",
    ]
  }

  static func citing(_ act: String) -> [String: String] {
    [
      "dispatches/ke-hoach.md": """
      ĐẢNG BỘ TỈNH ĐỒNG MẪU

      **ĐẢNG ỦY XÃ KHE**

      \\*

      Số 14-KH/ĐU

      **ĐẢNG CỘNG SẢN VIỆT NAM**

      *Khe, ngày 01 tháng 12 năm 2025*

      **KẾ HOẠCH**

      **kiểm điểm năm 2025**

      -----

      Căn cứ \(act), Ban Thường vụ Đảng ủy xã Khe ban hành kế hoạch như sau:

      1. Mỗi chi bộ chuẩn bị báo cáo.

      """
    ]
  }

  private static let ratio = ["TL01", "TL02", "TL04", "TL05"]
  private static let special = "g,Nhóm,Ban Thường vụ,25,Thành tích nổi trội,"
  private static let tasks: Row = ["Nhiệm vụ giao": "20", "Hoàn thành": "20", "Đúng hạn": "20", "Vượt mức": "5"]

  /// The vectors by their numbers; where one has several inputs each is a vector of its own.
  static let all: [Vector] = [
    Vector("1", group(2, 12), ratio, []),
    Vector("2", group(3, 12), ratio, ["TL01 error", "TL05 info"], evidence: ["excessToGood": 1, "excessBelow": 1]),
    Vector("3", group(3, 12, line: special + "10-QĐ/TU"), ratio, []),
    Vector("3, no decision", group(3, 12, line: special), ratio, ["TL01 error", "TL02 warning", "TL05 info"]),
    Vector("4", group(5, 20), ratio, ["TL01 error", "TL05 info"], evidence: ["excellent": 5, "good": 20, "rated": 25]),
    Vector("5", group(4, 20), ratio, []),
    Vector("6", group(1, 4), ratio, ["TL01 error", "TL04 warning", "TL05 info"]),
    Vector(
      "6, half-up", group(1, 4), rules: "ratio-rounding = \"half-up\"\nlocal-document = \"03-HD/TU\"", ["TL01", "TL04"],
      ["TL04 warning"]),
    Vector("7", group(1, 0, completed: 3), ratio, ["TL01 error", "TL04 warning"], evidence: ["base": 0, "excellent": 1]),
    Vector("8", group(10, 38), ["TL01"], ["TL01 error"], evidence: ["excessToGood": 2, "limitPercent": 20]),
    Vector("9", group(1, 4, units: ["a", "b"]), ["TL01"], ["TL01 error"], evidence: ["excellent": 2, "good": 8]),
    Vector("10", head("HTXS", leadership: "HTT", body: "HTXS"), ["TR01", "TR02", "TR03", "TR05"], ["TR01 error"]),
    Vector("11", head("HTT", leadership: "HTT", body: "HTNV"), ["TR01", "TR02", "TR03"], ["TR02 error"]),
    Vector("12", head("HTNV", leadership: "", body: ""), ["TR01", "TR02", "TR03"], ["TR03 warning"]),
    Vector("13, P132", deputy(decided: "25/12/2022"), ["TR04"], ["TR04 error"]),
    Vector("13, P366", deputy(decided: "25/12/2025"), ["TR04"], ["TR04 warning"]),
    Vector("14", ratings([["Xếp loại": "HTT", "Tổng điểm": "92"]]), ["DK01"], ["DK01 info"]),
    Vector("15", ratings([["Xếp loại": "HTXS", "Tổng điểm": "89.9"]]), ["DK01"], ["DK01 error"]),
    Vector(
      "16", ratings([tasks.merging(["Xếp loại": "HTXS"]) { $1 }]), ["DK04", "DK03"], ["DK04 error"],
      evidence: ["exceeded": 5, "assigned": 20]),
    Vector("17", remedied, ["DK07"], ["DK07 error"], evidence: ["earlier": 3]),
    Vector(
      "18", ratings([["Xếp loại": "HTT", "Ngày kiểm điểm": ""]]), ["KD01"], ["KD01 error"], consequence: "kiểm điểm bổ sung"),
    Vector("19, two", owner("Nguyễn Văn An; Trần Thị Bình"), ["KP10"], ["KP10 error"], reasons: ["several"]),
    Vector("19, body", owner("tập thể chi ủy"), ["KP10"], ["KP10 error"], reasons: ["body"]),
    Vector("19, one", owner("Nguyễn Văn An"), ["KP10"], []),
    Vector("20, on the day", sent("10/4/2026"), ["HN01", "HN02"], ["HN01 error"]),
    Vector("20, the day before", sent("09/4/2026"), ["HN01", "HN02"], []),
    Vector("21, official", months("CC"), ["KD11"], ["KD11 error"]),
    Vector("21, member", months("ĐV"), ["KD11"], []),
    Vector("22", citing("Quy định số 124-QĐ/TW, ngày 04/10/2023 của Bộ Chính trị"), ["VB03"], ["VB03 warning"]),
    Vector("22, in force", citing("Quy định số 366-QĐ/TW, ngày 30/8/2025 của Bộ Chính trị"), ["VB03"], []),
  ]

  private static func deputy(decided: String) -> [String: String] {
    ratings([
      ["Loại đối tượng": "CBLĐ", "Vai trò": "cấp phó", "Xếp loại": "HTXS", "Ngày quyết định": decided],
      ["Loại đối tượng": "TTLĐ", "Xếp loại": "HTT"],
    ])
  }

  private static func months(_ type: String) -> [String: String] {
    ratings([
      [
        "Mã đơn vị": "nn", "Loại đối tượng": type, "Xếp loại": "HTT", "Số tháng công tác": "5", "Ngày quyết định": "10/01/2026",
      ]
    ])
  }

  /// HTXS with three shortcomings of the year before, one at 80 %.
  private static var remedied: [String: String] {
    ratings([["Xếp loại": "HTXS"]]).merging([
      "remediation.csv": """
      Mã hạn chế,Mã đơn vị,Kỳ phát hiện,Tình trạng,Mức độ (%)
      hc-1,a,2024,đã khắc phục,100
      hc-2,a,2024,đã khắc phục,100
      hc-3,a,2024,đang khắc phục,80

      """
    ]) { $1 }
  }
}

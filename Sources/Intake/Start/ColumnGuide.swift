public import Domain

/// How a column of a table is filled in, for people.
public struct ColumnGuide: Sendable {
  public let column: Column
  public let heading: String
  /// The column must exist, and each row must fill it.
  public let isRequired: Bool
  public let values: CellValues
  /// What a cell may hold, and what it says where that is not plain; empty where the heading says all.
  public let advice: String

  /// The columns of `kind` in the order of its schema.
  public static func columns(of kind: TableKind) -> [ColumnGuide] {
    ColumnList.of(kind).columns.map { entry in
      let advice = [entry.values.advice, entry.column.note(in: kind)].filter { !$0.isEmpty }.joined(separator: " ")
      return ColumnGuide(
        column: entry.column, heading: entry.heading, isRequired: entry.isRequired, values: entry.values, advice: advice)
    }
  }
}

extension CodeKind {
  /// The table and column that introduce such codes; nil for persons, who are introduced by being named.
  public var home: (table: TableKind, column: Column)? { self == .person ? nil : (definition.table, definition.code) }
}

extension CellValues {
  fileprivate var advice: String {
    switch self {
    case .text: ""
    case .code:
      "Mã tự đặt, giữ nguyên qua các kỳ: chữ không dấu, chữ số, dấu chấm, dấu gạch; không có khoảng cách, như so-noi-vu."
    case .reference(.person): "Mã tự đặt cho một người, giữ nguyên qua các kỳ."
    case .reference(.group): "Mã nhóm, như ở bảng Nhóm xét tỷ lệ."
    case .reference(let kind): "Mã \(kind.noun) đã có ở \(kind.place)."
    case .references(let kind): "Các mã \(kind.noun) đã có ở \(kind.place), cách nhau bằng dấu chấm phẩy."
    case .period: "Năm 2025, quý 2026-Q1, tháng 2026-03, nhiệm kỳ 2020-2025."
    case .day: "Ngày/tháng/năm, như 05/4/2026."
    case .score: "Số từ 0 đến 100, như 8,5."
    case .integer(let most): most < 1_000 ? "Số nguyên từ 0 đến \(most)." : "Số nguyên từ 0."
    case .words: "Chọn trong danh sách."
    case .addressees: "«tất cả», một loại đơn vị, hoặc các mã đơn vị cách nhau bằng dấu chấm phẩy."
    }
  }
}

extension Column {
  /// What the heading does not tell.
  fileprivate func note(in kind: TableKind) -> String {
    switch self {
    case .unitKind: "Như «Sở, ngành»; các đơn vị cùng loại ghi giống nhau."
    case .parent: "Đơn vị cấp trên trực tiếp; để trống nếu không có."
    case .order: "Các trang liệt kê đơn vị theo số này."
    case .limit: "Phần trăm; để trống là 20. Ghi 25 thì phải có Căn cứ tỷ lệ và Số quyết định."
    case .objectType: ObjectType.allCases.map { "\($0.code): \($0.words)" }.joined(separator: "; ") + "."
    case .role: "Để trống nếu không thuộc các vai trò này."
    case .person: "Cùng một mã ở mọi dòng của người ấy (CBLĐ, ĐV, CC)."
    case .counted: "Có tính vào cơ số của tỷ lệ không; để trống là có."
    case .countedBasis: "Căn cứ để không tính vào cơ số của tỷ lệ."
    case .level: "Để trống nếu không xếp loại, và ghi lý do ở cột \(Column.notRatedReason.header)."
    case .done: "Không lớn hơn \(Column.assigned.header)."
    case .onTime, .exceeded: "Không lớn hơn \(Column.done.header)."
    case .reviewed: "Ngày họp kiểm điểm."
    case .decided: "Ngày quyết định mức xếp loại."
    case .replaces: "Khi xếp loại lại: số của quyết định bị thay thế."
    case .monthsWorked: "Trong kỳ."
    case .missedBasicTargets: "Số chỉ tiêu cơ bản không đạt."
    case .dutyRelated: "Có liên quan đến thực hiện chức trách, nhiệm vụ không."
    case .place: "Để trống là đơn vị của đối tượng."
    case .subject where kind == .plans || kind == .remediation: "Chỉ ở kế hoạch, hạn chế của một cá nhân hoặc tập thể."
    case .subject where kind == .discipline, .unit where kind == .discipline: "Điền mã đối tượng hoặc mã đơn vị."
    case .subject where kind == .waivers, .unit where kind == .waivers, .group where kind == .waivers:
      "Chỉ điền một trong ba: mã đối tượng, mã đơn vị, mã nhóm."
    case .shortcomingGroup: ShortcomingGroup.allCases.map { "\($0.rawValue): \($0.words)" }.joined(separator: "; ") + "."
    case .owner: "Đúng một người: họ tên, chức vụ."
    case .due where kind == .obligations: "Để trống nếu văn bản không ấn định ngày."
    case .inclusive: "Gửi trong chính ngày hạn có đúng hạn không; để trống là theo thiết lập."
    case .dispatch: "Số, ký hiệu, như 412-CV/TU."
    case .rule: "Như TL01; xem trang Quy tắc."
    case .expires: "Để trống nếu không có thời hạn."
    default: ""
    }
  }
}

import Domain
import Rules

extension UnitsPage {
  /// All units as a file, with what they are and how they stand; order as on the page.
  static func list(_ report: Report) -> ListFile {
    let keys = report.unitsInOrder
    return ListFile(
      path: "tai-ve/don-vi.csv",
      part: TablePart(
        "don-vi", title: "Danh sách đơn vị", caption: "Mỗi dòng một đơn vị.",
        columns: [
          .tight("Mã"), .text("Đơn vị"), .text("Loại"), .text("Khối"), .tight("Mã đơn vị cấp trên"), .text("Đơn vị cấp trên"),
          .number("Đối tượng trong kỳ"), .number("Kiểm tra đạt"), .number("Kiểm tra áp dụng"), .number("Lỗi"),
          .number("Cảnh báo"), .number("Lưu ý"), .number("Được miễn trừ"), .number("Chưa đủ dữ liệu"),
          .number("Hạn chế quá hạn"), .number("Báo cáo thiếu, muộn"),
        ],
        count: keys.count, empty: "Chưa có đơn vị nào."
      ) { report.listRow(keys[$0]) })
  }
}

extension Report {
  fileprivate func listRow(_ key: Key<Unit>) -> TableRow {
    let unit = dataset.units[key]
    let parent = unit.parent.map { dataset.units[$0] }
    let standing = UnitStanding(of: key, in: self)
    let counts = [
      assessment.report?.ofUnit[key].count ?? 0, standing.tally.met, standing.tally.applicable, standing.errors,
      standing.warnings, standing.notes, standing.waived + standing.excused, standing.unknown,
    ]
    let late = [standing.overdue, standing.lateReports].map { $0.map { TableCell.count($0) } ?? .text("–") }
    let words = [unit.code, unit.name, unit.kind ?? "", unit.side?.words ?? "", parent?.code ?? "", parent?.name ?? ""]
    return TableRow(cells: words.map { .text($0) } + counts.map { .count($0) } + late)
  }
}

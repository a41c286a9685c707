import Diagnostics
import Domain
public import Intake
import VietnameseText

/// Begins the content folder `folder`: settings for the period and day of `overrides`, and tables of headings alone.
///
/// Where the folder has settings already, only `tables` are added. No file is ever written over. Gives what to print.
/// With `asWorkbook` the tables are sheets of one workbook with lists to choose from, else CSV files.
///
/// Only the tables every report needs are made without being asked for: an empty table says that there is nothing to tell, while one
/// that is not there makes the rules that need it answer that they cannot tell.
public func startContent(
  in folder: String, overrides: ContentOverrides, tables names: [String], asWorkbook: Bool
) throws(Failure) -> String {
  guard FolderPlace.siteAround(folder) == nil else {
    throw Failure(
      ["«\(ShownText.of(folder))» nằm trong một trang đã xuất bản; hãy chọn thư mục khác cho dữ liệu."], exitCode: ExitCodes.usage
    )
  }
  let isNew = !FolderPlace.isTaken("\(folder)/site.toml")
  var tables = try named(names)
  var files: [PlannedFile] = []
  if isNew {
    let start = try settingsFile(overrides)
    files.append(PlannedFile("\(folder)/site.toml", start.text))
    let needed = [BlankTable(kind: .units), BlankTable(kind: .groups), BlankTable(kind: .ratings, period: start.period)]
    tables = needed + tables.filter { !needed.contains($0) }
    if asWorkbook {
      files.append(PlannedFile("\(folder)/\(BlankWorkbook.file)", try BlankWorkbook.bytes(of: tables, on: start.asOf)))
    }
  } else {
    try refuseStart(folder, overrides, tables, asWorkbook: asWorkbook)
    try refuseSheets(folder, tables)
  }
  if !asWorkbook { files += tables.map { PlannedFile("\(folder)/\($0.path)", BlankContent.table($0.kind)) } }
  // A table that is there as a file would stand twice beside its sheet.
  let paths = files.map(\.path) + (asWorkbook ? tables.map { "\(folder)/\($0.path)" } : [])
  try refuseWhatIsThere(in: folder, paths)
  try FolderPlace.make(folder)
  if !asWorkbook {
    for stem in Set(tables.filter { $0.period != nil }.map(\.kind.stem)).sorted() { try FolderPlace.make("\(folder)/\(stem)") }
  }
  try FolderPlace.write(files)
  return summary(of: tables, in: ShownText.of(folder), isNew: isNew, asWorkbook: asWorkbook)
}

/// A table of headings alone.
struct BlankTable: Equatable {
  let kind: TableKind
  var period: Period?

  var path: String { kind.path(period) }

  /// The name of its sheet in a workbook: `Đơn vị`, `Xếp loại 2025`.
  var sheet: String { period.map { "\(kind.title) \($0.code)" } ?? kind.title }

  /// The names `--table` takes.
  static var choices: String {
    TableKind.allCases.map { $0.isPerPeriod ? "\($0.stem)/KỲ (\($0.title))" : "\($0.stem) (\($0.title))" }.joined(separator: ", ")
  }

  init(kind: TableKind, period: Period? = nil) { (self.kind, self.period) = (kind, period) }

  /// The table of `name`: `plans`, `plans.csv`, `Kế hoạch khắc phục`, `ratings/2026-Q1`, `Xếp loại 2026-Q1`; or what is wrong with it.
  static func named(_ name: String) -> Result<BlankTable, Failure> {
    let shown = ShownText.short(name)
    let folded = VietnameseText.folded(name.lowercased().hasSuffix(".csv") ? String(name.dropLast(4)) : name)
    func wrong(_ reason: String) -> Result<BlankTable, Failure> {
      .failure(Failure(["--table «\(shown)»: \(reason)"], exitCode: ExitCodes.usage))
    }
    for kind in TableKind.allCases {
      for start in [kind.stem, VietnameseText.folded(kind.title)] where folded.hasPrefix(start) {
        let rest = folded.dropFirst(start.count)
        guard rest.isEmpty || rest.first == "/" || rest.first == " " else { continue }
        let period = Period(rest.dropFirst().uppercased())
        if !kind.isPerPeriod { return rest.isEmpty ? .success(BlankTable(kind: kind)) : wrong("bảng này không chia theo kỳ.") }
        guard let period, kind != .axes || period.kind == .quarter else {
          return wrong(kind == .axes ? "bảng này cần một quý, như axes/2026-Q1." : "bảng này cần một kỳ, như ratings/2025.")
        }
        return .success(BlankTable(kind: kind, period: period))
      }
    }
    let nearest = Nearest.match(name, among: TableKind.allCases.map(\.stem)).map { " Gần nhất: «\($0)»." } ?? ""
    return wrong("không có bảng này.\(nearest)")
  }
}

/// The tables called `names`; fails with every name that is none.
private func named(_ names: [String]) throws(Failure) -> [BlankTable] {
  var tables: [BlankTable] = []
  var wrong: [String] = []
  for name in names {
    switch BlankTable.named(name) {
    case .success(let table): if !tables.contains(table) { tables.append(table) }
    case .failure(let failure): wrong += failure.lines
    }
  }
  guard wrong.isEmpty else {
    throw Failure(wrong + ["Các bảng: \(BlankTable.choices); KỲ như 2025, 2026-Q1."], exitCode: ExitCodes.usage)
  }
  return tables
}

/// Fails where a folder that has its settings is to be begun again.
private func refuseStart(
  _ folder: String, _ overrides: ContentOverrides, _ tables: [BlankTable], asWorkbook: Bool
) throws(Failure) {
  let shown = ShownText.of(folder)
  if overrides.period != nil || overrides.asOf != nil {
    throw Failure(
      ["«\(shown)» đã có site.toml, nên --period và --as-of không dùng được; sửa period, as-of trong site.toml."],
      exitCode: ExitCodes.usage)
  }
  if asWorkbook {
    throw Failure(
      ["«\(shown)» đã có site.toml; --workbook chỉ dùng khi tạo thư mục mới. Bảng thêm sau là tệp CSV: bỏ --workbook."],
      exitCode: ExitCodes.usage)
  }
  guard tables.isEmpty else { return }
  throw Failure(
    ["«\(shown)» đã có site.toml. Để thêm bảng trống, dùng --table với tên bảng: \(BlankTable.choices)."],
    exitCode: ExitCodes.usage)
}

/// Fails where a table is to be added that stands on a sheet of the folder's workbook: a table may have one source.
private func refuseSheets(_ folder: String, _ tables: [BlankTable]) throws(Failure) {
  let there = Intake.workbookTables(in: folder).filter { tables.contains(BlankTable(kind: $0.kind, period: $0.period)) }
  guard !there.isEmpty else { return }
  throw Failure(
    there.map {
      "Bảng \($0.kind.title) đã có ở trang tính «\(ShownText.of($0.sheet))» của «\(ShownText.of($0.book))»; không tạo thêm."
    }
      + ["Chưa tạo tệp nào."], exitCode: ExitCodes.files)
}

private func settingsFile(_ overrides: ContentOverrides) throws(Failure) -> (text: String, period: Period, asOf: Day) {
  do {
    return try BlankContent.settings(overrides)
  } catch {
    throw Failure(error.diagnostics.map(\.text), exitCode: ExitCodes.usage)
  }
}

/// Fails, before anything is written, with every file that is there already.
private func refuseWhatIsThere(in folder: String, _ paths: [String]) throws(Failure) {
  if FolderPlace.kind(of: folder) == .other {
    throw Failure(["«\(ShownText.of(folder))» không phải thư mục."], exitCode: ExitCodes.files)
  }
  let there = paths.filter(FolderPlace.isTaken)
  guard there.isEmpty else {
    throw Failure(
      there.map { "«\(ShownText.of($0))» đã có; không ghi đè." } + ["Chưa tạo tệp nào."], exitCode: ExitCodes.files)
  }
}

private func summary(of tables: [BlankTable], in folder: String, isNew: Bool, asWorkbook: Bool) -> String {
  var lines = ["Đã tạo trong \(folder):"]
  if isNew { lines.append("  site.toml – thiết lập: ghi tên cơ quan lập báo cáo") }
  if asWorkbook {
    lines.append(
      "  \(BlankWorkbook.file) – \(tables.count) trang tính, mới có dòng tiêu đề: \(tables.map(\.sheet).joined(separator: "; "))")
    lines.append(
      "Mở bằng bảng tính, điền số liệu: cột có tiêu đề tô xanh phải điền ở mỗi dòng; chọn một ô là thấy cách điền và danh sách để chọn, nếu có. "
        + "Cột nào không có số liệu thì xóa cả cột.")
  } else {
    lines += tables.map { "  \($0.path) – bảng \($0.kind.title), mới có dòng tiêu đề" }
    lines.append("Mở từng bảng bằng bảng tính, điền số liệu, lưu lại dạng CSV UTF-8; cột nào không có số liệu thì xóa cả cột.")
  }
  if isNew {
    lines.append(
      "Bảng chưa có khác với bảng trống: quy tắc cần bảng chưa có trả lời «chưa đủ dữ liệu». Thêm bảng: thuocdo init «\(folder)» --table TÊN (\(BlankTable.choices))."
    )
  }
  return lines.joined(separator: "\n") + "\n"
}

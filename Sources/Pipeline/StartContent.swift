import Diagnostics
import Domain
public import Intake
import VietnameseText

/// Begins the content folder `folder`: settings for the period and day of `overrides`, and tables of headings alone.
///
/// Where the folder has settings already, only `tables` are added. No file is ever written over. Gives what to print.
///
/// Only the tables every report needs are made without being asked for: an empty table says that there is nothing to tell, while one
/// that is not there makes the rules that need it answer that they cannot tell.
public func startContent(in folder: String, overrides: ContentOverrides, tables names: [String]) throws(Failure) -> String {
  let hasSettings = FolderPlace.kind(of: "\(folder)/site.toml") != nil
  var files = try named(names)
  var settings: String?
  if !hasSettings {
    let start = try settingsFile(overrides)
    settings = start.text
    let needed = [BlankTable(kind: .units), BlankTable(kind: .groups), BlankTable(kind: .ratings, period: start.period)]
    files = needed + files.filter { !needed.contains($0) }
  } else if files.isEmpty {
    throw Failure(
      ["«\(folder)» đã có site.toml. Để thêm bảng trống, dùng --table với tên bảng: \(BlankTable.choices)."],
      exitCode: ExitCodes.usage)
  }
  try refuseWhatIsThere(in: folder, files)
  try FolderPlace.make(folder)
  if let settings { try FolderPlace.write(settings, to: "\(folder)/site.toml") }
  for file in files {
    if file.period != nil { try FolderPlace.make("\(folder)/\(file.kind.stem)") }
    try FolderPlace.write(BlankContent.table(file.kind), to: "\(folder)/\(file.path)")
  }
  return summary(of: files, in: folder, isNew: settings != nil)
}

/// A table of headings alone.
private struct BlankTable: Equatable {
  let kind: TableKind
  var period: Period?

  var path: String { kind.path(period) }

  /// The names `--table` takes.
  static var choices: String {
    TableKind.allCases.map { $0.isPerPeriod ? "\($0.stem)/KỲ (\($0.title))" : "\($0.stem) (\($0.title))" }.joined(separator: ", ")
  }

  init(kind: TableKind, period: Period? = nil) { (self.kind, self.period) = (kind, period) }

  /// The table of `name`: `plans`, `plans.csv`, `Kế hoạch khắc phục`, `ratings/2026-Q1`; nil where it is none.
  init?(_ name: String) {
    let name = name.hasSuffix(".csv") ? String(name.dropLast(4)) : name
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    let wanted = VietnameseText.folded(parts.first ?? "")
    guard let kind = TableKind.allCases.first(where: { $0.stem == wanted || VietnameseText.folded($0.title) == wanted }) else {
      return nil
    }
    let period = parts.count > 1 ? Period(parts[1]) : nil
    guard kind.isPerPeriod == (period != nil), parts.count == 1 || period != nil, kind != .axes || period?.kind == .quarter else {
      return nil
    }
    self.init(kind: kind, period: period)
  }
}

/// The tables called `names`; fails with every name that is none.
private func named(_ names: [String]) throws(Failure) -> [BlankTable] {
  var tables: [BlankTable] = []
  var wrong: [String] = []
  for name in names {
    if let table = BlankTable(name) {
      if !tables.contains(table) { tables.append(table) }
    } else {
      let nearest = Nearest.match(name, among: TableKind.allCases.map(\.stem)).map { " Gần nhất: «\($0)»." } ?? ""
      wrong.append("--table «\(name)»: không có bảng này.\(nearest)")
    }
  }
  guard wrong.isEmpty else {
    throw Failure(
      wrong + ["Các bảng: \(BlankTable.choices); KỲ như 2025, 2026-Q1 (sáu trục chỉ theo quý)."], exitCode: ExitCodes.usage)
  }
  return tables
}

private func settingsFile(_ overrides: ContentOverrides) throws(Failure) -> (text: String, period: Period) {
  do {
    return try BlankContent.settings(overrides)
  } catch {
    throw Failure(error.diagnostics.map(\.text), exitCode: ExitCodes.usage)
  }
}

/// Fails, before anything is written, with every file that is there already.
private func refuseWhatIsThere(in folder: String, _ files: [BlankTable]) throws(Failure) {
  if FolderPlace.kind(of: folder) == .other { throw Failure(["«\(folder)» không phải thư mục."], exitCode: ExitCodes.files) }
  let there = files.map(\.path).filter { FolderPlace.kind(of: "\(folder)/\($0)") != nil }
  guard there.isEmpty else {
    throw Failure(there.map { "«\(folder)/\($0)» đã có; không ghi đè." } + ["Chưa tạo tệp nào."], exitCode: ExitCodes.files)
  }
}

private func summary(of files: [BlankTable], in folder: String, isNew: Bool) -> String {
  var lines = ["Đã tạo trong \(folder):"]
  if isNew { lines.append("  site.toml – thiết lập: ghi tên cơ quan lập báo cáo") }
  lines += files.map { "  \($0.path) – bảng \($0.kind.title), mới có dòng tiêu đề" }
  lines.append("Mở từng bảng bằng bảng tính, điền số liệu, lưu lại dạng CSV UTF-8; cột nào không có số liệu thì xóa cả cột.")
  if isNew {
    lines.append(
      "Bảng chưa có khác với bảng trống: quy tắc cần bảng chưa có trả lời «chưa đủ dữ liệu». Thêm bảng: thuocdo init \(folder) --table TÊN (\(BlankTable.choices))."
    )
  }
  return lines.joined(separator: "\n") + "\n"
}

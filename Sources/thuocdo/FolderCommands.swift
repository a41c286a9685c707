import ArgumentParser
import Intake
import Pipeline

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Tạo thư mục nội dung với thiết lập và các bảng trống, hoặc thêm bảng trống.",
    discussion: "Không bao giờ ghi đè tệp đã có.")

  @Argument(help: ArgumentHelp("Thư mục nội dung.", valueName: "thư-mục"))
  var folder: String

  @Option(help: ArgumentHelp("Kỳ của báo cáo: 2025, 2026-Q1, 2026-03.", valueName: "kỳ"))
  var period: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("Ngày của số liệu.", valueName: "ngày"))
  var asOf: String?

  @Option(
    name: .customLong("table"),
    help: ArgumentHelp("Thêm một bảng trống, như discipline, axes/2026-Q1; có thể dùng nhiều lần.", valueName: "bảng"))
  var tables: [String] = []

  func run() throws {
    try stopping {
      Terminal.output(
        try startContent(in: folder, overrides: ContentOverrides(asOf: asOf, period: period), tables: tables))
    }
  }
}

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Kiểm tra trang đã xuất bản có còn nguyên không.",
    discussion: """
      Đọc lại mọi tệp và đối chiếu với danh sách lúc xuất bản. Mã thoát: 0 còn nguyên, 1 có tệp bị sửa, bị xóa hoặc được thêm, \
      74 không đọc được. Ghi lại dấu kiểm thì sau này biết cả danh sách cũng không bị sửa.
      """)

  @Argument(help: ArgumentHelp("Thư mục trang tin.", valueName: "thư-mục"))
  var site = "Site"

  func run() throws {
    try stopping {
      let result = try verifySite(site)
      Terminal.output(result.lines.joined(separator: "\n") + "\n")
      Terminal.end(result.exitCode, with: result)
    }
  }
}

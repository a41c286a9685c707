import ArgumentParser
import Intake
import Pipeline

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Tạo thư mục nội dung với thiết lập và các bảng trống, hoặc thêm bảng trống.",
    discussion: "Không bao giờ ghi đè tệp đã có.")

  @Argument(help: ArgumentHelp("Thư mục nội dung.", valueName: "thư-mục"))
  var folder: String

  @Option(help: ArgumentHelp("Kỳ của báo cáo: 2025, 2026-Q1, 2026-03, 2020-2025; phải có khi tạo thư mục mới.", valueName: "kỳ"))
  var period: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("Ngày của số liệu; phải có khi tạo thư mục mới.", valueName: "ngày"))
  var asOf: String?

  @Option(
    name: .customLong("table"),
    help: ArgumentHelp("Thêm một bảng trống, như discipline, axes/2026-Q1; có thể dùng nhiều lần.", valueName: "bảng"))
  var tables: [String] = []

  @Flag(
    name: .customLong("workbook"),
    help: "Các bảng là trang tính của một tệp Excel, có danh sách để chọn và lời chỉ cách điền từng cột, thay cho các tệp CSV.")
  var asWorkbook = false

  func run() throws {
    try stopping {
      Terminal.output(
        try startContent(
          in: folder, overrides: ContentOverrides(asOf: asOf, period: period), tables: tables, asWorkbook: asWorkbook))
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

struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pdf", abstract: "In các trang đã xuất bản ra tệp PDF, mỗi trang một tệp.",
    discussion: """
      Không nêu trang nào thì in mọi trang theo thể thức văn bản: kế hoạch khắc phục của từng đơn vị, sổ đăng ký văn bản đi, \
      sổ theo dõi văn bản đến. Cần có Chromium, Google Chrome hoặc Microsoft Edge; trình duyệt không ra mạng. Tệp PDF đã có được thay.
      """)

  @Argument(help: ArgumentHelp("Thư mục trang tin.", valueName: "thư-mục"))
  var site = "Site"

  @Option(name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("Thư mục đặt tệp PDF.", valueName: "thư-mục"))
  var output: String

  @Option(
    name: .customLong("page"),
    help: ArgumentHelp(
      "Trang cần in, như don-vi/so-noi-vu.html, hoặc thư mục trang, như bang; có thể dùng nhiều lần.", valueName: "trang"))
  var pages: [String] = []

  @Option(help: ArgumentHelp("Tệp chương trình của trình duyệt.", valueName: "tệp"))
  var browser: String?

  func run() throws {
    try stopping {
      let request = PrintRequest(site: site, output: output, pages: pages, browser: browser)
      let result = try printPages(request, searchPath: Terminal.searchPath) { done, all in
        Terminal.progress("Đã in \(done)/\(all) trang", isLast: done == all)
      }
      Terminal.output(result.lines.joined(separator: "\n") + "\n")
      Terminal.end(result.exitCode, with: result)
    }
  }
}

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Cho xem trang đã xuất bản bằng trình duyệt, trên máy này hoặc qua mạng nội bộ.",
    discussion: """
      Để xem thử, không thay cho máy chủ web: chỉ cho đọc, không đăng nhập, không mã hóa. Trang được lập lại thì tải lại trong trình \
      duyệt là thấy. Nhấn Ctrl-C để dừng. Mã thoát: 0 đã dừng, 64 sai cách gọi, 74 không mở được cổng hoặc thư mục không phải trang \
      do thuocdo lập.
      """)

  @Argument(help: ArgumentHelp("Thư mục trang tin.", valueName: "thư-mục"))
  var site = "Site"

  @Option(help: ArgumentHelp("Cổng, từ 0 đến 65535; 0 lấy một cổng còn trống.", valueName: "cổng"))
  var port = 8000

  @Option(
    help: ArgumentHelp(
      "Địa chỉ của máy để nhận yêu cầu; 0.0.0.0 cho máy khác trong mạng cùng xem, không cần đăng nhập.", valueName: "địa-chỉ"))
  var address = "127.0.0.1"

  func run() throws {
    try stopping {
      try serveSite(ServeRequest(site: site, port: port, address: address)) {
        Terminal.output($0.joined(separator: "\n") + "\n")
      }
    }
  }
}

public import ArgumentParser
import Diagnostics
import Intake
import Pipeline

enum CommandVersion {
  static let text = "thuocdo \(Version.text)"
}

/// Ends the command with `sentence` as wrong use where `isWrong`: nothing that was typed is passed over.
func refuse(_ isWrong: Bool, _ sentence: String) throws {
  if isWrong { throw Failure([sentence], exitCode: ExitCodes.usage) }
}

/// What several commands take: the content, and what overrides its settings.
struct ContentOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Thư mục nội dung (mặc định: Content).", valueName: "thư-mục"))
  var content: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("Ngày của số liệu, thay cho as-of trong site.toml.", valueName: "ngày"))
  var asOf: String?

  @Option(
    help: ArgumentHelp("Kỳ của báo cáo, thay cho period trong site.toml: 2025, 2026-Q1, 2026-03, 2020-2025.", valueName: "kỳ"))
  var period: String?

  @Flag(help: "Cho biết thời gian của từng bước và bộ nhớ đã dùng.")
  var timings = false

  /// Whether anything here was typed.
  var isGiven: Bool { content != nil || asOf != nil || period != nil || timings }

  func request(templates: String? = nil) -> Request {
    Request(content: content ?? "Content", overrides: ContentOverrides(asOf: asOf, period: period), templates: templates)
  }
}

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Lập trang tin từ thư mục nội dung.",
    discussion: "Có lỗi trong dữ liệu thì không xuất bản gì và trang cũ được giữ nguyên.")

  @OptionGroup var content: ContentOptions

  @Option(name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("Thư mục trang tin.", valueName: "thư-mục"))
  var site = "Site"

  @Option(help: ArgumentHelp("Thư mục mẫu trang dùng thay mẫu có sẵn.", valueName: "thư-mục"))
  var templates: String?

  func run() throws {
    try stopping {
      let result = try buildSite(content.request(templates: templates), site: site)
      Terminal.error(result.warnings.lines)
      if content.timings { Terminal.error(result.timings.lines) }
      Terminal.output(result.summary, done: result.done)
      Terminal.end(0, with: result)
    }
  }
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Kiểm tra dữ liệu và in các phát hiện, không lập trang.",
    discussion: "Mã thoát: 0 không có phát hiện từ mức --fail-on, 1 có, 2 dữ liệu lỗi, 64 sai cách gọi, 74 lỗi đọc ghi tệp.")

  @OptionGroup var content: ContentOptions

  @Option(
    help: ArgumentHelp(
      "Dạng kết quả: text để đọc, csv để mở bằng bảng tính, json và sarif cho chương trình khác.", valueName: "dạng"))
  var format = CheckFormat.text

  @Option(name: .customLong("fail-on"), help: ArgumentHelp("Mức làm cho mã thoát là 1: error hoặc warning.", valueName: "mức"))
  var failOn = FailOn.error

  @Option(help: ArgumentHelp("Chỉ in phát hiện của một quy tắc.", valueName: "mã"))
  var rule: String?

  @Option(help: ArgumentHelp("Chỉ in phát hiện của một đơn vị.", valueName: "mã"))
  var unit: String?

  @Flag(
    name: .customLong("explain-settings"),
    help: "Không kiểm tra; in các thiết lập khác mặc định, giá trị mặc định và văn bản của địa phương cho phép.")
  var explainSettings = false

  func run() throws {
    try stopping {
      if explainSettings {
        let isFiltered = rule != nil || unit != nil || format != .text || failOn != .error
        try refuse(isFiltered, "--explain-settings không kiểm tra gì: hãy bỏ --rule, --unit, --format, --fail-on.")
        return Terminal.output(try Pipeline.explainSettings(content.request()))
      }
      var result = try checkContent(
        content.request(), format: format, failOn: failOn, filter: FindingFilter(rule: rule, unit: unit))
      Terminal.error(result.warnings)
      result.write { Terminal.output($0) }
      if content.timings { Terminal.error(result.timings.lines) }
      Terminal.end(result.exitCode, with: result)
    }
  }
}

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Giải thích một quy tắc, hoặc cách quy tắc đi đến kết luận ở một đơn vị.",
    discussion: """
      Chỉ có mã quy tắc: in nội dung, căn cứ, cách tính, ví dụ. Có --unit: đọc dữ liệu và in từng kết luận của quy tắc ở đơn vị. \
      Kết luận không đạt, chưa đủ dữ liệu: kèm căn cứ, số liệu với ô nguồn, phép tính, thay đổi gần nhất để đáp ứng. \
      Kết luận đạt: kèm dòng nguồn, và với đối tượng, hạn chế thì kèm các ô của dòng ấy mà quy tắc xét.
      """)

  @Argument(help: ArgumentHelp("Mã quy tắc, như TL01.", valueName: "mã"))
  var code: String

  @OptionGroup var content: ContentOptions

  @Option(help: ArgumentHelp("Mã đơn vị cần giải thích kết luận.", valueName: "mã"))
  var unit: String?

  func run() throws {
    try stopping {
      guard let unit else {
        try refuse(content.isGiven, "Dữ liệu chỉ được đọc khi có --unit: hãy thêm --unit, hoặc bỏ các tham số về nội dung.")
        return Terminal.output(try explainRule(code))
      }
      Terminal.output(try explainRule(code, unit: unit, in: content.request()))
    }
  }
}

struct DispatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispatch", abstract: "Đọc văn bản và in những gì đọc được.",
    discussion: """
      json: một mảng cho chương trình khác dùng. toml: phần đầu tệp (+++) để sửa rồi đặt lên đầu tệp văn bản. \
      text: tóm tắt, kèm số dòng và những chỗ đọc chưa chắc.
      """)

  @Argument(help: ArgumentHelp("Tệp văn bản (.md, .txt).", valueName: "tệp"))
  var files: [String] = []

  @Option(help: ArgumentHelp("Dạng kết quả: json, toml hoặc text.", valueName: "dạng"))
  var format = DispatchFormat.json

  @Option(
    help: ArgumentHelp("So kết quả đọc với tệp .json cùng tên của từng văn bản trong thư mục.", valueName: "thư-mục"))
  var score: String?

  @Flag(help: "Cùng với --score: in từng chỗ khác nhau.")
  var misses = false

  func run() throws {
    try stopping {
      try refuse(misses && score == nil, "--misses chỉ dùng cùng với --score.")
      if let score {
        try refuse(!files.isEmpty, "--score đọc mọi văn bản trong thư mục của nó: hãy bỏ các tệp khác.")
        Terminal.output(try scoreDispatches(score, misses: misses))
      } else if files.isEmpty {
        throw Failure(["Thiếu tham số <tệp>: hãy cho biết tệp văn bản cần đọc."], exitCode: ExitCodes.usage)
      } else {
        let read = readDispatches(files, format: format)
        Terminal.output(read.text)
        Terminal.error(read.warnings)
        if let failure = read.failure { throw failure }
      }
    }
  }
}

struct ObligationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "obligations", abstract: "Đề xuất các dòng của bảng nghĩa vụ báo cáo từ thời hạn trong văn bản.",
    discussion:
      """
      In CSV ra đầu ra chuẩn, thứ tự cột và dấu ngăn cột như ở obligations.csv của thư mục nội dung; chưa có bảng ấy thì như \
      bảng do lệnh init tạo. Những chỗ chưa chắc được nêu ở đầu ra lỗi. Cần rà soát trước khi đưa vào obligations.csv.
      """)

  @Argument(help: ArgumentHelp("Tệp văn bản (.md, .txt).", valueName: "tệp"))
  var files: [String]

  @Option(help: ArgumentHelp("Thư mục nội dung có bảng đơn vị.", valueName: "thư-mục"))
  var content = "Content"

  func run() throws {
    try stopping {
      let proposal = try proposeObligations(files, content: content)
      Terminal.output(proposal.csv)
      Terminal.error(proposal.doubts)
    }
  }
}

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "In các trường mà mẫu trang dùng được, theo từng loại trang.")

  @Option(help: ArgumentHelp("Thư mục mẫu trang cần kiểm tra.", valueName: "thư-mục"))
  var templates: String?

  func run() throws {
    try stopping { Terminal.output(try describeTemplates(replacedBy: templates)) }
  }
}

extension CheckFormat: ExpressibleByArgument {}
extension DispatchFormat: ExpressibleByArgument {}
extension FailOn: ExpressibleByArgument {}

/// A failure on its way out: not an ArgumentParser error, so that it is printed as it is.
struct Stop: Error {
  let lines: [String]
  let exitCode: Int32
}

/// Runs `body` and turns what stopped it into a `Stop`.
func stopping(_ body: () throws -> Void) throws {
  do {
    try body()
  } catch let failure as Failure {
    throw Stop(lines: failure.lines, exitCode: failure.exitCode)
  }
}

extension BuildResult {
  /// What was published, for those who cannot be told the rest.
  fileprivate var done: String { "Trang đã được lập xong trong \(report.site)." }

  /// One sentence on what was published, one on what was found.
  fileprivate var summary: String {
    let counts =
      "Phát hiện: \(findings.error) lỗi, \(findings.warning) cảnh báo, \(findings.info) thông tin, "
      + "\(findings.undetermined) chưa đủ dữ liệu, \(findings.waived) được miễn trừ.\n"
    if report.isUpToDate { return "Dữ liệu không thay đổi, trang \(report.site) giữ nguyên.\n" + counts }
    return "Đã lập \(report.files) tệp trong \(report.site).\n" + counts
  }
}

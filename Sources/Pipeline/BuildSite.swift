public import Diagnostics
import Domain
import Exports
import Intake
import Pages
import Publishing
import Rendering
import Rules
import Templating

/// What a build did.
public struct BuildResult: Sendable {
  public let report: PublishingSummary
  /// Warnings on the input, in order.
  public let warnings: [Diagnostic]
  public let findings: (error: Int, warning: Int, info: Int, undetermined: Int, waived: Int)
  public let timings: Timings
  /// What the site was made from, for `Terminal.end`: a program about to end would only spend time on taking it apart.
  private let kept: (Judgement, [PageJob])

  init(of judgement: Judgement, _ jobs: [PageJob], summary: PublishingSummary, warnings: [Diagnostic], timings: Timings) {
    report = summary
    self.warnings = warnings
    findings = judgement.counts
    self.timings = timings
    kept = (judgement, jobs)
  }
}

/// What was published.
public struct PublishingSummary: Sendable {
  public let site: String
  public let files: Int
  /// Nothing had changed since the last build, so nothing was written.
  public let isUpToDate: Bool
}

/// Files → typed values → findings → page values → bytes → site: the whole, in one place.
public func buildSite(_ request: Request, site: String) throws(Failure) -> BuildResult {
  try refuseSite(site, in: request.content)
  var timings = Timings()
  let publisher = Publisher(site: site)
  let templates = try siteTemplates(request.templates)
  let loaded = try timings.measure("Đọc", "dòng", items: \.rowCount) { () throws(Failure) in
    try load(request, else: publisher.nothingPublished)
  }
  let fingerprint = fingerprint(of: loaded, templates: templates)
  let judgement = timings.measure("Kiểm tra", "phát hiện", items: \.findings.count) { judge(loaded.dataset) }
  if publisher.isUpToDate(fingerprint: fingerprint) {
    return BuildResult(of: judgement, [], summary: .upToDate(site), warnings: loaded.diagnostics, timings: timings)
  }
  let jobs = try timings.measure("Lập trang", "tệp", items: \.count) { () throws(Failure) in
    try pageJobs(for: judgement, warnings: loaded.diagnostics, templates: templates, else: publisher.nothingPublished)
  }
  try refuseBrokenLinks(of: loaded, jobs, else: publisher.nothingPublished)
  let published = try timings.measure("Xuất bản", "tệp", items: \.files) { () throws(Failure) in
    try publish(jobs, by: publisher, fingerprint: fingerprint)
  }
  let summary = PublishingSummary(published, site: site)
  return BuildResult(of: judgement, jobs, summary: summary, warnings: loaded.diagnostics, timings: timings)
}

/// Fails where the site would lie in the content: its files would be content of the next build.
private func refuseSite(_ site: String, in content: String) throws(Failure) {
  guard let folder = FolderPlace.realPath(content) else { return }
  let place = FolderPlace.realStart(site)
  guard place == folder || place.hasPrefix(folder == "/" ? "/" : folder + "/") else { return }
  throw Failure(
    [
      "Nơi xuất bản «\(ShownText.of(site))» nằm trong thư mục nội dung «\(ShownText.of(content))»; hãy chọn nơi khác, ví dụ -o ../Site."
    ],
    exitCode: ExitCodes.usage)
}

/// Reads and checks the content; `consequence` says what it means for the command that it cannot be used.
func load(_ request: Request, else consequence: @autoclosure () -> String) throws(Failure) -> Loaded {
  Allocator.setUp(.lean)
  do {
    let loaded = try request.load()
    // The raw tables are gone; what they took must not add to what the pages will take.
    Allocator.giveBack()
    return loaded
  } catch {
    throw Failure(error.lines(consequence()), exitCode: error.exitCode)
  }
}

/// Fails where a commentary leads to a page that `jobs` do not make.
private func refuseBrokenLinks(
  of loaded: Loaded, _ jobs: [PageJob], else consequence: @autoclosure () -> String
) throws(Failure) {
  let broken = try brokenCommentaryLinks(loaded.dataset) { () throws(Failure) in jobs }
  guard !broken.isEmpty else { return }
  throw Failure(IntakeFailure(loaded, errors: broken).lines(consequence()), exitCode: ExitCodes.input)
}

/// Every file of the site, or what is wrong with the templates and what that means for the command.
func pageJobs(
  for judgement: Judgement, warnings: [Diagnostic], templates: SiteTemplates, else consequence: @autoclosure () -> String
) throws(Failure) -> [PageJob] {
  let report = Report(
    judgement, version: Version.text, warnings: warnings.map(\.text), diagnostics: warnings.map(DiagnosticRow.init))
  do {
    return try SiteRenderer.jobs(for: report, templates: templates)
  } catch {
    throw Failure(error.errors.map(\.description) + [consequence()], exitCode: ExitCodes.input)
  }
}

private func publish(_ jobs: [PageJob], by publisher: Publisher, fingerprint: String) throws(Failure) -> PublishingReport {
  do {
    return try publisher.publish(jobs, fingerprint: fingerprint)
  } catch {
    throw Failure([error.message, publisher.nothingPublished], exitCode: error.exitCode)
  }
}

extension Publisher {
  /// What a build that failed leaves: the site that stood there, or none yet.
  fileprivate var nothingPublished: String { "Chưa xuất bản gì\(hasSite ? "; trang cũ được giữ nguyên" : "")." }
}

extension PublishingSummary {
  fileprivate init(_ report: PublishingReport, site: String) {
    self.init(site: site, files: report.files, isUpToDate: false)
  }

  fileprivate static func upToDate(_ site: String) -> PublishingSummary {
    PublishingSummary(site: site, files: 0, isUpToDate: true)
  }
}

extension Loaded {
  /// Rows read from all tables, for `--timings`.
  var rowCount: Int { dataset.tables.reduce(0) { $0 + $1.rowsRead } }
}

extension IntakeFailure {
  /// 64 for what was typed, 74 for what could not be opened, 2 for what is written in the content.
  var exitCode: Int32 { isMisused ? ExitCodes.usage : unreadable ? ExitCodes.files : ExitCodes.input }

  /// What is wrong with the options; else every problem, a line each, how many there are, and what that means for the command.
  func lines(_ consequence: String) -> [String] {
    if isMisused {
      let options = diagnostics.filter { $0.severity == .error && $0.file.hasPrefix("--") }
      return options.map(\.text) + ["Tùy chọn của lệnh viết sai: hãy sửa rồi chạy lại."]
    }
    let errors = diagnostics.count { $0.severity == .error }
    return diagnostics.lines + ["\(errors) lỗi \(unreadable ? "khi đọc nội dung" : "trong dữ liệu"). \(consequence)"]
  }
}

import Diagnostics
import Printing
import Publishing
import Synchronization
import VietnameseText
import Workers

/// What `pdf` is asked to do.
public struct PrintRequest: Sendable {
  /// The published site.
  public var site: String
  /// The folder for the documents.
  public var output: String
  /// Pages, or folders of pages, by their paths in the site; none for every page in official form.
  public var pages: [String]
  /// The browser's program, where it is not one of those that are looked for.
  public var browser: String?

  public init(site: String, output: String, pages: [String], browser: String?) {
    (self.site, self.output, self.pages, self.browser) = (site, output, pages, browser)
  }
}

/// Prints pages of a published site to PDF, a document a page; the lines to print, and the exit code.
///
/// `searchPath` is where a browser is looked for, as in `PATH`; `progress` is told how many of how many pages are done.
/// A page that cannot be printed is named and does not keep the others; documents that are there already are replaced.
public func printPages(
  _ request: PrintRequest, searchPath: String, progress: @escaping @Sendable (Int, Int) -> Void
) throws(Failure) -> (lines: [String], exitCode: Int32) {
  let site = try FolderPlace.site(request.site)
  let name = ShownText.of(request.site)
  guard let published = try pages(of: site) else { throw Failure([FolderPlace.noSite(name)], exitCode: ExitCodes.files) }
  let paths = try PageChoice(published, site: request.site).paths(request.pages)
  guard !paths.isEmpty else { return (["Trang «\(name)» không có trang nào theo thể thức văn bản để in."], 0) }
  try refuseChanged(paths, in: published)
  let browser = try browser(request.browser, searchPath: searchPath)
  let folder = try outputFolder(request.output, for: paths)
  let interruption = Interruption {
    endBrowsers()
    folder.abandon()
  }
  // The handlers of signals may hold the folder for longer than this function runs.
  defer { withExtendedLifetime(interruption) { folder.abandon() } }
  var problems = printAll(paths, of: site, by: browser, into: folder, progress)
  guard try pages(of: site)?.seal == published.seal else {
    let line = "Trang «\(name)» đã được lập lại trong khi in, nên không ghi tệp PDF nào: hãy in lại."
    throw Failure([line], exitCode: ExitCodes.files)
  }
  problems = zip(paths.indices, problems).map { $1 ?? placed($0, paths[$0], in: folder) }
  let told = zip(paths, problems).compactMap { path, problem in problem.map { "\(path): \($0)" } }
  let summary = "Đã ghi \(paths.count - told.count) tệp PDF vào «\(ShownText.of(request.output))»."
  let rest = request.pages.isEmpty ? remainder(folder.others(than: Set(paths.map(document)))) : []
  guard !told.isEmpty else { return ([summary] + rest, 0) }
  return (told + ["\(told.count) trang không in được. \(summary)"] + rest, ExitCodes.files)
}

/// The name of the document of `page`.
private func document(_ page: String) -> String { "\(page.dropLast(".html".count)).pdf" }

/// What to say of documents that stand there from earlier runs: whoever sends the folder on must know of them.
private func remainder(_ others: [String]) -> [String] {
  guard !others.isEmpty else { return [] }
  let names = others.prefix(5).map(ShownText.of).joined(separator: ", ") + (others.count > 5 ? "…" : "")
  return ["Trong thư mục còn \(others.count) tệp PDF có từ trước, không phải của lần in này: \(names)."]
}

private func pages(of site: String) throws(Failure) -> PublishedPages? {
  do { return try Publisher(site: site).pages() } catch { throw Failure([error.message], exitCode: ExitCodes.files) }
}

/// A page is printed as it was published, with the style sheets it was published with.
private func refuseChanged(_ paths: [String], in published: PublishedPages) throws(Failure) {
  let changed = (published.assets + paths).compactMap { published.difference(at: $0) }
  guard !changed.isEmpty else { return }
  let lines = changed.map { "\(ShownText.of($0.path)): \($0.message)" }
  let isUnreadable = changed.contains { $0.kind == .unreadable }
  throw Failure(
    lines + ["Chưa in trang nào: \(isUnreadable ? "hãy xem lại quyền đọc" : "hãy lập lại trang") rồi in."],
    exitCode: isUnreadable ? ExitCodes.files : ExitCodes.findings)
}

private func browser(_ program: String?, searchPath: String) throws(Failure) -> Browser {
  do throws(PrintingFault) {
    guard let program else { return try Browser(in: searchPath) }
    guard program.contains("/") else { return try Browser(named: program, in: searchPath) }
    return try Browser(at: FolderPlace.realPath(program) ?? program)
  } catch {
    throw Failure([error.sentence], exitCode: program == nil ? ExitCodes.files : ExitCodes.usage)
  }
}

private func outputFolder(_ path: String, for pages: [String]) throws(Failure) -> PrintFolder {
  let name = ShownText.of(path)
  let folders = Set(pages.map { page in page.lastIndex(of: "/").map { "\(path)/\(page[..<$0])" } ?? path })
  // A stranger in a site would keep its next build from replacing it.
  for folder in folders.sorted() {
    guard let site = FolderPlace.siteAround(folder) else { continue }
    let line = "Tệp PDF sẽ nằm trong trang đã xuất bản «\(ShownText.of(site))»: hãy nêu thư mục khác bằng -o."
    throw Failure([line], exitCode: ExitCodes.usage)
  }
  try FolderPlace.make(path)
  guard let real = FolderPlace.realPath(path) else { throw Failure(["Không có thư mục «\(name)»."], exitCode: ExitCodes.files) }
  do { return try PrintFolder(at: real) } catch { throw Failure([error.sentence], exitCode: ExitCodes.files) }
}

/// Prints pages on all cores; for each what kept it from being printed, as a sentence.
private func printAll(
  _ paths: [String], of site: String, by browser: Browser, into folder: PrintFolder,
  _ progress: @escaping @Sendable (Int, Int) -> Void
) -> [String?] {
  let done = Mutex(0)
  return Workers.map(count: paths.count) { index in
    let problem = problem(printing: paths[index], number: index, of: site, by: browser, into: folder)
    // Told under the lock: the last number told must be the last one.
    done.withLock {
      $0 += 1
      progress($0, paths.count)
    }
    return problem
  }
}

private func problem(
  printing page: String, number: Int, of site: String, by browser: Browser, into folder: PrintFolder
) -> String? {
  do throws(PrintFolderFault) {
    let printed = try folder.withScratch(number) { scratch throws(PrintingFault) in
      try browser.print("\(site)/\(page)", scratch: scratch)
    }
    switch printed {
    case .failure(let fault): return fault.sentence
    case .success(let document): try folder.keep(document, number)
    }
    return nil
  } catch {
    return error.sentence
  }
}

/// Puts a printed page in its place; what kept it from there.
private func placed(_ number: Int, _ page: String, in folder: PrintFolder) -> String? {
  do throws(PrintFolderFault) {
    try folder.place(number, at: document(page))
    return nil
  } catch {
    return error.sentence
  }
}

extension PrintFolderFault {
  fileprivate var sentence: String { PublishingFailure.io(path: path, errno: errno, action: action).message }
}

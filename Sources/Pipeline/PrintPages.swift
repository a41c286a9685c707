import Intake
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
  let name = CharacterCheck.shown(request.site)
  guard let published = try pages(of: site) else { throw Failure([FolderPlace.noSite(name)], exitCode: ExitCodes.files) }
  let paths = try PageChoice(published, site: request.site).paths(request.pages)
  try refuseChanged(paths, in: published)
  let browser = try browser(request.browser, searchPath: searchPath)
  let folder = try outputFolder(request.output, outside: site)
  let done = Mutex(0)
  let problems = Workers.map(count: paths.count) { index in
    let problem = problem(printing: paths[index], number: index, of: site, by: browser, into: folder)
    // Told under the lock: the last number told must be the last one.
    done.withLock {
      $0 += 1
      progress($0, paths.count)
    }
    return problem.map { "\(paths[index]): \($0)" }
  }.compactMap { $0 }
  guard try pages(of: site)?.seal == published.seal else {
    throw Failure(["Trang \(name) đã được lập lại trong khi in: hãy in lại."], exitCode: ExitCodes.files)
  }
  let output = CharacterCheck.shown(request.output)
  let summary = "Đã ghi \(paths.count - problems.count) tệp PDF vào \(output)."
  guard !problems.isEmpty else { return ([summary], 0) }
  return (problems + ["\(problems.count) trang không in được. \(summary)"], ExitCodes.files)
}

private func pages(of site: String) throws(Failure) -> PublishedPages? {
  do { return try Publisher(site: site).pages() } catch { throw Failure([error.message], exitCode: ExitCodes.files) }
}

/// A page is printed as it was published, with the style sheets it was published with.
private func refuseChanged(_ paths: [String], in published: PublishedPages) throws(Failure) {
  let changed = (published.assets + paths).filter { published.bytes(at: $0) == nil }
  guard changed.isEmpty else {
    let lines = changed.map { "\($0): đã bị sửa hoặc bị xóa sau khi xuất bản." }
    throw Failure(
      lines + ["Chưa in trang nào: hãy lập lại trang rồi in (thuocdo verify cho biết mọi tệp đã bị sửa)."],
      exitCode: ExitCodes.findings)
  }
}

private func browser(_ path: String?, searchPath: String) throws(Failure) -> Browser {
  do throws(PrintingFault) {
    guard let path else { return try Browser(in: searchPath) }
    return try Browser(at: FolderPlace.realPath(path) ?? path)
  } catch {
    throw Failure([error.sentence], exitCode: path == nil ? ExitCodes.files : ExitCodes.usage)
  }
}

private func outputFolder(_ path: String, outside site: String) throws(Failure) -> PrintFolder {
  let name = CharacterCheck.shown(path)
  // A stranger in the site would keep the next build from replacing it.
  guard !FolderPlace.isInside(path, site) else {
    throw Failure(["Thư mục «\(name)» nằm trong trang đã xuất bản: hãy nêu thư mục khác."], exitCode: ExitCodes.usage)
  }
  try FolderPlace.make(path)
  guard let real = FolderPlace.realPath(path) else { throw Failure(["Không có thư mục «\(name)»."], exitCode: ExitCodes.files) }
  do { return try PrintFolder(at: real) } catch { throw Failure([error.sentence], exitCode: ExitCodes.files) }
}

/// Prints one page; what kept it from being printed, as a sentence.
private func problem(
  printing page: String, number: Int, of site: String, by browser: Browser, into folder: PrintFolder
) -> String? {
  do throws(PrintFolderFault) {
    return try folder.withScratch(number) { scratch throws(PrintFolderFault) in
      do throws(PrintingFault) {
        let document = try browser.print("\(site)/\(page)", scratch: scratch)
        do throws(PrintFolderFault) {
          try folder.put(document, at: "\(page.dropLast(".html".count)).pdf", by: scratch)
          return nil
        } catch { return error.sentence }
      } catch { return error.sentence }
    }
  } catch {
    return error.sentence
  }
}

extension PrintFolderFault {
  fileprivate var sentence: String { PublishingFailure.io(path: path, errno: errno, action: action).message }
}

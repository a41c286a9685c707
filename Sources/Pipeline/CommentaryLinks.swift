import Diagnostics
import Domain
import Intake
import Pages
import Publishing
import Rendering
import VietnameseText

/// The errors of links that commentaries make to pages or places that the site does not have.
///
/// Told here with the commentary's own line: the check of the finished pages would name the page alone, and only at publication.
/// `jobs` are asked for where there is any such link.
func brokenCommentaryLinks(
  _ dataset: Dataset, _ jobs: () throws(Failure) -> [PageJob]
) throws(Failure) -> [Diagnostic] {
  let links = CommentaryLink.all(in: dataset)
  guard !links.isEmpty else { return [] }
  let jobs = try jobs()
  var probe = LinkProbe(jobs)
  return links.compactMap { link in
    probe.fault(of: link.address, on: link.page).map { fault in
      Diagnostic(
        .error, code: "commentary-link-broken", file: link.file, line: link.line,
        message: "liên kết «\(ShownText.short(link.url))»: \(fault.reason.sentence)",
        hint: fault.reason == .noFile ? hint(for: link, among: jobs) : "")
    }
  }.inOrder()
}

/// The page that was probably meant, as a link from the same page.
private func hint(for link: CommentaryLink, among jobs: [PageJob]) -> String {
  let root = String(repeating: "../", count: link.page.utf8.count { $0 == UInt8(ascii: "/") })
  let path = String(link.url.prefix { $0 != "#" && $0 != "?" })
  let pages = jobs.lazy.map(\.path).filter { $0.hasSuffix(".html") }.map { root + $0 }
  return Nearest.match(path, among: pages).map { "Có phải ý bạn là «\($0)»?" } ?? ""
}

import Exports
import Templating

/// The files with the rows of one page or list.
struct DownloadRow: Sendable {
  let subject: String
  private(set) var workbooks: [LinkedText] = []
  /// One file a table, and the same in other formats.
  private(set) var files: [LinkedText] = []

  static let fields = Fields<DownloadRow>(
    "downloads", .text("subject", "Trang, danh sách") { $0.subject },
    .list("workbooks", "Tệp Excel, nếu có", LinkedText.fields) { $0.workbooks },
    .list("files", "Tệp CSV, mỗi bảng một tệp, và tệp JSON nếu có", LinkedText.fields) { $0.files })

  /// A row for each subject, in the order in which they come first; files that are not listed are left out.
  static func rows(_ downloads: [Download]) -> [DownloadRow] {
    var (rows, places): ([DownloadRow], [String: Int]) = ([], [:])
    for download in downloads {
      guard let listing = download.listing else { continue }
      let place = places[listing.subject] ?? rows.count
      if place == rows.count {
        places[listing.subject] = place
        rows.append(DownloadRow(subject: listing.subject))
      }
      rows[place].add(listing, path: download.path)
    }
    return rows
  }

  private mutating func add(_ listing: Download.Listing, path: String) {
    let format = listing.format.rawValue
    // The row's heading says what a file with all of it holds.
    let words = listing.part.isEmpty ? format : "\(listing.part) (\(format))"
    let link = LinkedText(text: words, url: path)
    if listing.format == .workbook { workbooks.append(link) } else { files.append(link) }
  }
}

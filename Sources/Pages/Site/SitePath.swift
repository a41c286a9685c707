package import Domain

/// Where each page of the site lies; every link is made from these.
package enum SitePath {
  package static let overview = "index.html"
  package static let units = "don-vi/index.html"
  package static let findings = "phat-hien/index.html"
  package static let changes = "thay-doi.html"
  package static let rules = "quy-tac/index.html"
  package static let waivers = "mien-tru/index.html"
  package static let dispatches = "van-ban/index.html"
  package static let register = "van-ban/so-dang-ky.html"
  package static let recipients = "van-ban/noi-nhan/index.html"
  package static let chain = "van-ban/can-cu.html"
  package static let data = "du-lieu.html"
  package static let search = "tim-kiem.html"
  package static let tables = "bang/index.html"

  package static func unit(_ unit: Unit) -> String { "don-vi/\(fileName(unit.code)).html" }
  package static func remediation(_ unit: Unit) -> String { "don-vi/\(fileName(unit.code))/khac-phuc.html" }
  package static func rule(_ code: String) -> String { "quy-tac/\(code).html" }
  package static func table(_ name: String) -> String { "bang/\(name).html" }
  package static func dispatch(_ slug: String) -> String { "van-ban/\(slug).html" }
  package static func recipient(_ slug: String) -> String { "van-ban/noi-nhan/\(slug).html" }

  /// A code as a file name; a unit that is called `index` must not take the place of the list.
  private static func fileName(_ code: String) -> String { code.lowercased() == "index" ? "\(code)_" : code }

  /// The way from a page at `path` up to the site's folder: `../` for each folder it lies in.
  package static func root(of path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }
}

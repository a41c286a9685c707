public import Domain
import Templating

/// Where each page of the site lies; every link is made from these.
public enum SitePath {
  public static let overview = "index.html"
  public static let units = "don-vi/index.html"
  public static let findings = "phat-hien/index.html"
  public static let changes = "thay-doi.html"
  public static let rules = "quy-tac/index.html"
  public static let waivers = "mien-tru/index.html"
  public static let dispatches = "van-ban/index.html"
  public static let register = "van-ban/so-dang-ky.html"
  public static let recipients = "van-ban/noi-nhan/index.html"
  public static let chain = "van-ban/can-cu.html"
  public static let data = "du-lieu.html"
  public static let search = "tim-kiem.html"
  public static let tables = "bang/index.html"

  public static func unit(_ unit: Unit) -> String { ("don-vi/\(fileName(unit.code)).html" as Words).text }
  /// Writes the path of a unit's page.
  static func writeUnit(_ unit: Unit, into out: borrowing URLWriter) {
    out.put(plain: "don-vi/")
    out.put(fileName(unit.code))
    out.put(plain: ".html")
  }
  /// The row of an object on its unit's page.
  public static func object(_ code: String, of unit: Unit) -> String {
    ("\(self.unit(unit))#doi-tuong-\(code)" as Words).text
  }
  public static func remediation(_ unit: Unit) -> String { "don-vi/\(fileName(unit.code))/khac-phuc.html" }
  public static func incoming(_ unit: Unit) -> String { "don-vi/\(fileName(unit.code))/van-ban-den.html" }
  public static func rule(_ code: String) -> String { "quy-tac/\(code).html" }
  public static func table(_ name: String) -> String { "bang/\(name).html" }
  public static func dispatch(_ slug: String) -> String { "van-ban/\(slug).html" }
  public static func recipient(_ slug: String) -> String { "van-ban/noi-nhan/\(slug).html" }

  /// A code as a file name; a unit that is called `index` must not take the place of the list.
  private static func fileName(_ code: String) -> String {
    code.utf8.count == 5 && code.lowercased() == "index" ? "\(code)_" : code
  }

  /// The way from a page at `path` up to the site's folder: `../` for each folder it lies in.
  public static func root(of path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }
}

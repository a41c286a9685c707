public import Domain
import Markup
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
  public static func dispatch(_ slug: String) -> String { "van-ban/\(fileName(slug)).html" }
  public static func recipient(_ slug: String) -> String { "van-ban/noi-nhan/\(fileName(slug)).html" }

  /// Names that mean devices on Windows, whatever stands after a dot, and that of the list in each folder.
  private static let taken: Set<String> = DeviceNames.windows.union(["index"])

  /// A code as a file name: with `~`, which no code holds, where a system or the list itself has the name.
  static func fileName(_ code: String) -> String {
    // One pass for both questions: every link to a unit comes here.
    var (length, stem, last) = (0, Int.max, UInt8(0))
    for byte in code.utf8 {
      if byte == UInt8(ascii: "."), stem == .max { stem = length }
      (length, last) = (length + 1, byte)
    }
    stem = min(stem, length)
    if stem <= 5, taken.contains(code.prefix(stem).lowercased()) { return "\(code.prefix(stem))~\(code.dropFirst(stem))" }
    // Windows drops a dot at the end.
    return last == UInt8(ascii: ".") ? "\(code)~" : code
  }

  /// The way from a page at `path` up to the site's folder: `../` for each folder it lies in.
  public static func root(of path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }
}

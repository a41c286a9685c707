import Domain
import Testing

@testable import Pages

/// Codes of units, groups and dispatches become names of files that every system takes.
@Suite struct PageNameTests {
  @Test(arguments: [
    ("so-noi-vu", "so-noi-vu"), ("con", "con~"), ("Nul", "Nul~"), ("com1", "com1~"), ("aux.x", "aux~.x"), ("index", "index~"),
    ("a.", "a.~"), ("xa-a.", "xa-a.~"), ("con-cuong", "con-cuong"), ("console", "console"), ("xa.con", "xa.con"), ("đ", "đ"),
  ])
  func `a code that a system keeps for itself gets a mark that no code holds`(code: String, name: String) {
    #expect(SitePath.fileName(code) == name)
    #expect(SitePath.dispatch(code) == "van-ban/\(name).html")
    #expect(SitePath.group(code) == "bang/nhom/\(name).html")
  }
}

import Testing
import VietnameseText

@Suite struct NearestTests {
  @Test func `of equally near candidates the first wins, strictly none that differs in more than one letter`() {
    let codes = ["xa-ab.tcd", "xa-ab.btd"]
    #expect(Nearest.match("xa-ab.cpd", among: codes) == "xa-ab.tcd")
    #expect(Nearest.match("xa-ab.cpd", among: codes, strictly: true) == nil)
    #expect(Nearest.match("xa-ab.cpd", among: [codes[0]], strictly: true) == codes[0])
    #expect(Nearest.match("xa-c", among: ["xa-a", "xa-b"], strictly: true) == "xa-a")
    #expect(Nearest.match("mttq-tinh", among: ["ubnd-tinh"], strictly: true) == nil)
  }

  @Test(arguments: [
    ("cách chứ", 0), ("cảnh co", 1), ("cch", nil), ("cáhc chức", 0), ("cá", nil), ("cảch chức", 0),
  ])
  func `a misspelled word is told from the others`(text: String, meaning: Int?) {
    #expect(Nearest.misspelled(text, among: [["cách chức"], ["cảnh cáo"]], shortest: 3) == meaning)
  }
}

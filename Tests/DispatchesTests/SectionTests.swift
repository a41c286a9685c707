import Dispatches
import Domain
import Testing

/// Sections whose mark and title stand on different lines.
@Suite struct SectionTests {
  private static func sections(_ body: String) -> [String] {
    Samples.read("SỞ MẪU\n\nSố: 7/QĐ-SM\n\nQUYẾT ĐỊNH\nVề việc tạm\n\nCăn cứ Luật Tạm;\n\n\(body)").sections
      .map { "\($0.mark)|\($0.title)|\($0.line)" }
  }

  @Test(arguments: [
    ("**Điều\n1. **Ban hành Quy chế tạm.", ["Điều 1|Ban hành Quy chế tạm|10"]),
    ("**Điều 1.\nTrách nhiệm thi hành**\n\n1. Sở Mẫu chủ trì.", ["Điều 1|Trách nhiệm thi hành|10", "1|Sở Mẫu chủ trì|13"]),
    ("1. Sở Mẫu rà soát.\n2.\nQuyết định này có hiệu lực.", ["1|Sở Mẫu rà soát|10", "2|Quyết định này có hiệu lực|11"]),
    ("2.\n\nQuyết định này có hiệu lực.", ["2||10"]), ("1.\n2. Nội dung.", ["1||10", "2|Nội dung|11"]),
    ("Sửa đổi như sau:\n\n**“Điều\n4. Nội dung mẫu**\n\n1.\nNhận hồ sơ.", ["Điều 4|Nội dung mẫu|12", "1|Nhận hồ sơ|15"]),
    ("Điều 2. Nội dung hỗ trợ; nguồn kinh phí", ["Điều 2|Nội dung hỗ trợ; nguồn kinh phí|10"]),
    ("Điều 2. Nội dung hỗ trợ: theo mẫu. Kinh phí khác.", ["Điều 2|Nội dung hỗ trợ|10"]),
    ("Điều mẫu\n\n4. Nội dung.", ["4|Nội dung|12"]),
  ])
  func `a section is one, with its mark and its title`(body: String, sections: [String]) {
    #expect(Self.sections(body) == sections)
  }

  @Test func `who shall carry out an article is found where its number stands below the word`() {
    let dispatch = Samples.read(
      "SỞ MẪU\n\nSố: 7/QĐ-SM\n\nQUYẾT ĐỊNH\nVề việc tạm\n\nCăn cứ Luật Tạm;\n\n**Điều\n1. **Ban hành.\n\n**Điều\n2. **Chánh Văn phòng Sở, Trưởng phòng Mẫu chịu trách nhiệm thi hành Quyết định này./.\n\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT."
    )
    #expect(dispatch.recipients.first?.expanded == ["Chánh Văn phòng Sở", "Trưởng phòng Mẫu"])
  }
}

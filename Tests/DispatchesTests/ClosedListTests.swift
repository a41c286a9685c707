import Dispatches
import Domain
import Testing

/// Where lists of bodies end, and how their items are marked.
@Suite struct ClosedListTests {
  private static func letter(_ addressing: String, _ body: String) -> Dispatch {
    Samples.read(
      "SỞ NỘI VỤ\nSố: 5/SNV-CC\nV/v thử\nĐồng Mẫu, ngày 02 tháng 3 năm 2026\n\n\(addressing)\n\(body)\n\nNơi nhận:\n- Như trên;\n- Lưu: VT."
    )
  }

  @Test(arguments: [
    "Sở Nội vụ nhận được Công văn số 1/BNV-CC ngày 01/02/2026 của Bộ Nội vụ", "Ban Tổ chức Tỉnh ủy đề nghị các cấp ủy báo cáo.",
    "Được sự đồng ý của Chủ tịch tại Công văn số 4/UBND-VX", "Liên quan đến nội dung đã nêu,",
    "Năm 2025, công tác đã có chuyển biến",
    "Chuẩn bị kỳ họp thứ 5, Văn phòng đề nghị các sở", "Hưởng ứng Tháng hành động vì trẻ em,",
  ])
  func `a first sentence right under the last addressee is body`(opening: String) {
    for list in ["Kính gửi: Ủy ban nhân dân các xã, phường", "Kính gửi:\n- Các sở;\n- Ủy ban nhân dân các xã, phường"] {
      let dispatch = Self.letter(list, opening)
      #expect(dispatch.addressees.last == "Ủy ban nhân dân các xã, phường")
    }
  }

  @Test func `a name broken in two goes on in the next line`() {
    #expect(Self.letter("Kính gửi: Đảng ủy các xã, phường trực thuộc", "Tỉnh ủy Đồng Mẫu").addressees.count == 1)
  }

  @Test func `a further label behind a semicolon is no name`() {
    let dispatch = Self.letter("Kính gửi:\n- Sở Y tế;", "Đồng kính gửi: Ban Tổ chức Tỉnh ủy")
    #expect(dispatch.addressees == ["Sở Y tế", "Ban Tổ chức Tỉnh ủy"])
  }

  @Test(arguments: [
    "\u{F02D}", "\u{F0B7}", "\u{F0D8}", "\u{F0A7}", "\u{F0FC}", "\u{2212}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2015}", "▫",
    "➢", "✓", "o",
  ])
  func `marks of Word and PDF are bullets`(mark: String) {
    let dispatch = Samples.read("Nơi nhận:\n\(mark) Như trên;\n\(mark) Sở Y tế (b/c);\n\(mark) Lưu: VT.")
    #expect(dispatch.recipients.map(\.name) == ["Như trên", "Sở Y tế", "Lưu: VT"])
    #expect(dispatch.recipients.map(\.kind) == [.sameAsAbove, .plain, .archive])
  }

  @Test func `page numbers and ways of sending are no recipients`() {
    let dispatch = Samples.read("Nơi nhận:\n2\n*Bản điện tử:\n- Như trên;\n- Sở Y tế;\n*Bản giấy:\n- Bộ Y tế;\n- Lưu: VT.")
    #expect(dispatch.recipients.map(\.name) == ["Như trên", "Sở Y tế", "Bộ Y tế", "Lưu: VT"])
  }

  @Test(arguments: [
    "Nơi nhận: 1. Như trên; 2. Sở Nội vụ (b/c); 3. Lưu VT.", "Nơi nhận: 1) Như trên; 2) Sở Nội vụ (b/c); 3) Lưu VT.",
    "Nơi nhận: 1. Như trên, 2. Sở Nội vụ (b/c), 3. Lưu VT.", "Nơi nhận:\n1. Như trên; 2. Sở Nội vụ (b/c); 3. Lưu VT.",
    "Nơi nhận:\n1) Như trên;\n2) Sở Nội vụ (b/c);\n3) Lưu VT.", "Nơi nhận: - Như trên; - Sở Nội vụ (b/c); - Lưu VT.",
  ])
  func `numbers and dashes part the rows of one line`(list: String) {
    let recipients = Samples.read("Kính gửi: Các xã.\n\nCác xã báo cáo.\n\n\(list)").recipients
    #expect(recipients.map(\.name) == ["Như trên", "Sở Nội vụ", "Lưu VT"])
    #expect(recipients.map(\.kind) == [.sameAsAbove, .plain, .archive] && recipients[1].note == "b/c")
  }

  @Test(arguments: [
    ("Các sở: Nội vụ, Tài chính và Y tế", ["Sở Nội vụ", "Sở Tài chính", "Sở Y tế"]),
    ("UBND các xã: Khe Một, Bãi Hai; các phường: Ba", ["UBND xã Khe Một", "UBND xã Bãi Hai", "UBND phường Ba"]),
    (
      "Giám đốc các Sở: Giáo dục và Đào tạo, Văn hóa, Thể thao và Du lịch",
      ["Giám đốc Sở Giáo dục và Đào tạo", "Giám đốc Sở Văn hóa, Thể thao và Du lịch"]
    ),
    ("UBND các xã, phường: Khe Một, Ba", ["UBND các xã, phường: Khe Một, Ba"]),
    ("UBND các xã, phường: xã Khe Một, phường Ba", ["UBND xã Khe Một", "UBND phường Ba"]),
    ("Các sở: Nội vụ, Tài chính; Xây dựng; Công an tỉnh", ["Sở Nội vụ", "Sở Tài chính", "Sở Xây dựng", "Công an tỉnh"]),
    ("Các Vụ: TH, NC", ["Các Vụ: TH, NC"]),
  ])
  func `bodies of one kind behind a colon are named one by one`(line: String, bodies: [String]) {
    #expect(RecipientBodies.split(line) == bodies)
  }

  @Test func `those who are invited are addressees`() {
    let dispatch = Samples.read(
      "GIẤY MỜI\nDự họp quý I\n\nỦy ban nhân dân xã trân trọng kính mời:\n- Các thôn;\n- Trạm Y tế.\nThời gian: 8 giờ.\n\nNơi nhận:\n- Như thành phần mời;\n- Lưu: VT."
    )
    #expect(dispatch.addressees == ["Các thôn", "Trạm Y tế"])
    #expect(dispatch.recipients.first?.expanded == ["Các thôn", "Trạm Y tế"])
  }

  @Test(arguments: [
    (
      "Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng xã, Giám đốc Sở Y tế căn cứ Quyết định thi hành.",
      ["Chánh Văn phòng xã", "Giám đốc Sở Y tế"]
    ),
    (
      "Giám đốc Sở Văn hóa, Thể thao và Du lịch, Giám đốc Sở Y tế chịu trách nhiệm thi hành.",
      ["Giám đốc Sở Văn hóa, Thể thao và Du lịch", "Giám đốc Sở Y tế"]
    ),
    (
      "Sở Y tế, Sở Tài chính và Ủy ban nhân dân xã Một chịu trách nhiệm thi hành.",
      ["Sở Y tế", "Sở Tài chính", "Ủy ban nhân dân xã Một"]
    ),
    ("Tổ chức thực hiện: Giao Sở Y tế chủ trì thực hiện.", ["Sở Y tế"]), ("Điều khoản thi hành", []),
    (
      "Chánh Văn phòng xã và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành.",
      ["Chánh Văn phòng xã", "các ông, bà có tên tại Điều 1"]
    ),
    (
      "Các ông (bà) có tên tại Điều 1, Giám đốc Sở Mẫu chịu trách nhiệm thi hành.",
      ["Các ông (bà) có tên tại Điều 1", "Giám đốc Sở Mẫu"]
    ),
    (
      "Chánh Văn phòng xã, ông Lê Văn Tạm, bà Trần Thử chịu trách nhiệm thi hành.",
      ["Chánh Văn phòng xã", "ông Lê Văn Tạm", "bà Trần Thử"]
    ),
  ])
  func `an article stands for the bodies it names`(article: String, bodies: [String]) {
    let dispatch = Samples.read(
      "QUYẾT ĐỊNH\nVề việc thử\n\nĐiều 1. Giao chỉ tiêu.\n\nĐiều 2. \(article)\n\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.")
    #expect(dispatch.recipients.first?.expanded == bodies)
  }

  @Test func `one issuer in two spellings is one`() {
    let dispatches = [("UBND XÃ KHE MỘT", "UBND TỈNH A"), ("ỦY BAN NHÂN DÂN XÃ KHE MỘT", "ỦY BAN NHÂN DÂN TỈNH A")].map {
      issuer, parent in
      var dispatch = Dispatch(file: "\(issuer).md")
      (dispatch.issuer, dispatch.issuerParent) = (issuer, parent)
      return dispatch
    }
    #expect(Issuers(of: dispatches).ofDispatch == [0, 0])
  }
}

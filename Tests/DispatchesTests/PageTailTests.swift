import Dispatches
import Domain
import Testing

/// What a web page puts below a dispatch, and the runs of its lines among the uncertain ones.
@Suite struct PageTailTests {
  private static let letter = """
    SỞ NỘI VỤ
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Số: 7/SNV-TC
    V/v rà soát tạm

    Kính gửi: Các xã.

    Thực hiện Công văn số 5/UBND-NC ngày 03/02/2026 của Ủy ban nhân dân tỉnh, đề nghị các xã báo cáo trước ngày 20/3/2026.

    Nơi nhận:
    - Như trên;
    - Lưu: VT.

    GIÁM ĐỐC

    Lê Văn Tạm
    """
  private static let height = 16

  private static let notices = """
    Thưa Quý khách,
    Hôm nay, ngày 03/4/2026, THƯ VIỆN PHÁP LUẬT TẠM bật lại Thông báo này.
    **Kính gửi:** Quý Thành viên,
    Nghị định 13/2026/NĐ-CP yêu cầu Quý Thành viên xác nhận trước ngày 01/7/2026.
    Danh mục kèm theo
    Sở Nội vụ chủ trì kiểm tra.
    """

  @Test(arguments: [
    "Văn bản này chưa cập nhật nội dung Tiếng Anh", "## Văn bản liên quan\nBan hành:\n03/02/2026\nHiệu lực: Đã biết",
    "NỘI DUNG SỬA ĐỔI, HƯỚNG DẪN\nVăn bản bị thay thế\nVăn bản thay thế",
    "Chú thích\n*Chú thích: *\nRà chuột vào nội dung văn bản để sử dụng.\n**Click trái** để xem cụ thể từng nội dung.",
    "**FILE ĐƯỢC ĐÍNH KÈM THEO VĂN BẢN**", "Cảm ơn đã dùng trangtam.vn", "Thưa Quý khách,\nTrang trangtam.vn báo tạm dừng.",
    "Công văn 7/SNV-TC năm 2026 về rà soát tạm do Sở Nội vụ ban hành\n\nVăn bản này chưa cập nhật nội dung Tiếng Anh",
    "Công văn 7/SNV-TC ngày 05/3/2026 về rà soát tạm\n## Văn bản liên quan\nCập nhật:\n03/02/2026",
  ])
  func `nothing is read from a page below the signature, and its lines are one entry`(page: String) {
    let whole = DispatchReader.read(Self.letter, file: "a.md")
    let (dispatch, uses) = DispatchReader.readWithUses(Self.letter + "\n" + page + "\n" + Self.notices, file: "a.md")
    #expect(dispatch.citations == whole.citations && dispatch.citations.count == 1)
    #expect(dispatch.deadlines == whole.deadlines && dispatch.assignments == whole.assignments)
    #expect(dispatch.attachments.isEmpty && dispatch.recipients == whole.recipients && dispatch.signatory == whole.signatory)
    let last = Self.height + page.split(separator: "\n", omittingEmptySubsequences: false).count + 6
    #expect(dispatch.uncertain.map(\.line) == [Self.height + 1], "\(dispatch.uncertain)")
    #expect(dispatch.uncertain.first?.reason.contains("từ \(Self.height + 1) đến \(last) thuộc trang thông tin điện tử") == true)
    #expect(uses.filter { $0.use == .uncertain }.map(\.line) == [Self.height + 1])
    #expect(Set(uses.filter { $0.use != .blank }.map(\.line)).isSuperset(of: [Self.height + 1, last - 1, last]))
  }

  @Test(arguments: [
    "PHỤ LỤC\nDANH MỤC\n\nVăn bản liên quan\nNghị định số 8/2026/NĐ-CP ngày 01/02/2026 của Chính phủ.",
    "PHỤ LỤC\nHƯỚNG DẪN\n\nClick vào nút Gửi theo Nghị định số 8/2026/NĐ-CP ngày 01/02/2026 của Chính phủ.",
    "PHỤ LỤC\nMẪU THƯ\n\nThưa Quý khách,\nNghị định số 8/2026/NĐ-CP ngày 01/02/2026 của Chính phủ yêu cầu rà soát.",
    "PHỤ LỤC\nBẢNG\n\nChú thích\nCột 1 theo Nghị định số 8/2026/NĐ-CP ngày 01/02/2026 của Chính phủ.",
  ])
  func `an annex with such words is read`(annex: String) {
    let dispatch = DispatchReader.read(Self.letter + "\n\n" + annex, file: "a.md")
    #expect(dispatch.citations.map(\.numberSymbol) == ["5/UBND-NC", "8/2026/NĐ-CP"] && dispatch.uncertain.isEmpty)
  }

  @Test func `an annex above the page is read, and another dispatch in its last row is none of the page's titles`() {
    let annex = "\n\nPHỤ LỤC\nDANH MỤC VĂN BẢN\n\nQuyết định 9/QĐ-UBND năm 2026 quy định tạm của Ủy ban nhân dân tỉnh"
    let dispatch = DispatchReader.read(
      Self.letter + annex + "\nVăn bản này chưa cập nhật nội dung Tiếng Anh\n" + Self.notices, file: "a.md")
    #expect(dispatch.citations.map(\.numberSymbol) == ["5/UBND-NC", "9/QĐ-UBND"])
    #expect(dispatch.uncertain.map(\.text) == ["Văn bản này chưa cập nhật nội dung Tiếng Anh"])
  }

  @Test func `words of a page above the list end nothing`() {
    let text = Self.letter.replacing("Nơi nhận:", with: "FILE ĐƯỢC ĐÍNH KÈM THEO VĂN BẢN\n\nNơi nhận:")
    #expect(DispatchReader.read(text, file: "a.md").recipients.count == 2)
  }

  @Test func `the page's translation is no part of the dispatch`() {
    let english = """
      MINISTRY OF TEST
      ------
      THE SOCIALIST REPUBLIC OF VIETNAM
      Independence - Freedom - Happiness
      No. 7/SNV-TC
      Pursuant to the Government's Decree No. 9/2026/ND-CP dated February 3, 2026;
      Article 1. Scope
      1. This letter is about tests.
      2. It has many lines.
      3. None of them is Vietnamese.
      Article 2. Effect
      PP. DIRECTOR
      Le Van Tam
      """
    let page = "\n\n\(english)\nVăn bản này chưa cập nhật nội dung Tiếng Anh\n"
    let dispatch = DispatchReader.read(Self.letter + page, file: "a.md")
    #expect(dispatch.citations.map(\.numberSymbol) == ["5/UBND-NC"] && dispatch.uncertain.map(\.text) == ["MINISTRY OF TEST"])
    // Without a page below, it is an annex.
    #expect(DispatchReader.read(Self.letter + "\n\n" + english, file: "a.md").citations.count == 2)
  }

  // MARK: What stands above

  private static let attributes = """
    **
    CÁC NỘI DUNG ĐƯỢC SỬA ĐỔI, HƯỚNG DẪN
    **
    Click vào phần bôi vàng để xem chi tiết.
    **Số hiệu:**
    |
    7/SNV-TC
    |
    **Loại văn bản:**
    |
    Công văn
    |
    **Nơi ban hành:**
    |
    Sở Nội vụ
    |
    **Tình trạng:**
    |
    Đã biết
    |

    """

  @Test(arguments: ["", "## Trang tạm nói về văn bản\nHôm nay, sở đã ban hành Công văn 7/SNV-TC về rà soát tạm.\n"])
  func `a page above a dispatch that lost its form gives it no issuer and no subject`(article: String) {
    let text = Self.attributes + article + "Kính gửi: Các xã.\n\nĐề nghị các xã báo cáo.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT."
    let dispatch = DispatchReader.read(text, file: "a.md")
    #expect(dispatch.issuer == nil && dispatch.subject == nil && dispatch.numberSymbol == nil && dispatch.docType == "Công văn")
    #expect(dispatch.addressees == ["Các xã"] && dispatch.uncertain.map(\.line) == [2], "\(dispatch.uncertain)")
  }

  @Test func `a form below the table of attributes is read`() {
    let rest = "SỞ NỘI VỤ\nSố: 8/SNV-TC\nV/v tạm\n\nKính gửi: Các xã.\n\nNội dung.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT."
    let dispatch = DispatchReader.read(Self.attributes + rest, file: "a.md")
    #expect(dispatch.issuer == "SỞ NỘI VỤ" && dispatch.numberSymbol == "8/SNV-TC" && dispatch.subject == "tạm")
    // Fewer labels are no such table.
    let other = DispatchReader.read("SỞ NỘI VỤ\nSố: 8/SNV-TC\nV/v tạm\nNgười ký:\nLê Văn Tạm\n\nKính gửi: Các xã.", file: "a.md")
    #expect(other.issuer == "SỞ NỘI VỤ" && other.subject?.hasPrefix("tạm") == true)
  }
}

import Dispatches
import Domain
import Testing

/// Dispatches as word processors, converters and portals write them out.
@Suite struct ExportedFormTests {
  private static let body = "Kính gửi: Các xã.\n\n1. Giao Sở Nội vụ theo dõi."

  // MARK: Ends of lines

  @Test func `a backslash that ends a line is no part of a name`() {
    let dispatch = Samples.read(
      """
      **SỞ Y TẾ**\\
      Số: 1/SYT-VP

      \(Self.body)

      ***Nơi nhận:**\\
      \\- Như trên;\\
      \\- Sở Tài chính (để p/h);\\
      \\- Lưu: VT.*

      **KT. GIÁM ĐỐC**\\
      **PHÓ GIÁM ĐỐC**

      **Lê Văn Tạm**
      """)
    #expect(dispatch.recipients.map(\.name) == ["Như trên", "Sở Tài chính", "Lưu: VT"])
    #expect(dispatch.recipients.map(\.note) == [nil, "để p/h", nil])
    #expect(dispatch.signatory?.title == "PHÓ GIÁM ĐỐC" && dispatch.uncertain.isEmpty)
  }

  // MARK: Tables of HTML

  private static let head = """
    <table>
    <tr>
    <td><p>UBND TỈNH ĐỒNG MẪU</p>
    <p><strong>SỞ Y TẾ</strong></p><p>-------</p></td>
    <td><strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA
    VIỆT NAM</strong><br/><strong>Độc lập - Tự do - Hạnh phúc</strong></td>
    </tr>
    <tr><td>Số: 12/SYT-VP<br />V/v rà soát hồ sơ</td><td><em>Đồng Mẫu, ngày 02 tháng 3 năm 2026</em></td></tr>
    </table>
    """
  private static let foot = """
    <table><tbody><tr>
    <td><p><em><u>Nơi nhận:</u></em></p><ul><li>Như trên;</li><li>Sở Tài chính (b/c);</li><li>Lưu: VT.</li></ul></td>
    <td><strong>KT. GIÁM ĐỐC<br/>PHÓ GIÁM ĐỐC</strong><br/><br/><strong>Lê Văn Tạm</strong></td>
    </tr></tbody></table>
    """

  @Test func `head and foot in tables of HTML are their columns`() {
    let dispatch = Samples.read("\(Self.head)\n\n\(Self.body)\n\n\(Self.foot)")
    #expect(dispatch.issuerParent == "UBND TỈNH ĐỒNG MẪU" && dispatch.issuer == "SỞ Y TẾ" && dispatch.system == .state)
    #expect(dispatch.numberSymbol == "12/SYT-VP" && dispatch.subject == "rà soát hồ sơ")
    #expect(dispatch.place == "Đồng Mẫu" && dispatch.date?.iso == "2026-03-02")
    #expect(dispatch.recipients.map(\.name) == ["Như trên", "Sở Tài chính", "Lưu: VT"])
    #expect(dispatch.signatory?.authority == ["KT. GIÁM ĐỐC"] && dispatch.signatory?.title == "PHÓ GIÁM ĐỐC")
    #expect(dispatch.signatory?.name == "Lê Văn Tạm" && dispatch.signatory?.line == 17)
    #expect(dispatch.citations.isEmpty && dispatch.uncertain.isEmpty)
  }

  @Test func `a table of assignments in HTML is read by its rows`() {
    let dispatch = Samples.read(
      """
      \(Self.head)

      \(Self.body)

      <table><tr><th>STT</th><th>Nhiệm vụ</th><th>Cơ quan chủ trì</th><th>Thời hạn</th></tr>
      <tr><td>1</td><td>Rà soát
      quy chế</td><td>Sở Mẫu</td><td>15/6/2026</td></tr>
      <tr><td>2</td><td>Sơ kết</td><td>Sở Thử</td><td>30/6/2026</td></tr></table>
      """)
    #expect(dispatch.assignments.map(\.body) == ["Sở Nội vụ", "Sở Mẫu", "Sở Thử"])
    #expect(dispatch.assignments.map(\.action).suffix(2) == ["Rà soát quy chế", "Sơ kết"])
    #expect(dispatch.deadlines.map { $0.date?.iso } == ["2026-06-15", "2026-06-30"])
  }

  @Test func `a table of HTML without an end stays as it is`() {
    let dispatch = Samples.read("SỞ Y TẾ\n\nSố: 1/SYT-VP\n\n\(Self.body)\n\n<table>\n<tr><td>Nội dung</td>")
    #expect(dispatch.numberSymbol == "1/SYT-VP" && dispatch.assignments.count == 1)
  }

  private static let headings = "<tr><th>STT</th><th>Cơ quan chủ trì</th><th>Nhiệm vụ</th><th>Thời hạn</th></tr>"

  private static func tabled(_ rows: String, opening: String = "<table>", closing: String = "</table>") -> Dispatch {
    Samples.read("SỞ Y TẾ\n\nSố: 1/SYT-VP\n\n\(body)\n\n\(opening)\n\(headings)\n\(rows)\n\(closing)")
  }

  @Test(arguments: [
    ("<td rowspan=\"2\">1</td><td rowspan='2'>Sở Mẫu</td>", ""), ("<td ROWSPAN = 2>1</td><td>Sở Mẫu</td>", "<td>Sở Mẫu</td>"),
    ("<td>1</td><td>Sở Mẫu</td>", "<td>2</td><td>Sở Mẫu</td>"),
    ("<td rowspan=\"0\">1</td><td rowspan=\"x\">Sở Mẫu</td>", "<td>2</td><td>Sở Mẫu</td>"),
  ])
  func `a cell over two rows stands in both`(first: String, second: String) {
    let rows =
      "<tr>\(first)<td>Lập dự toán</td><td>15/5/2026</td></tr>\n<tr>\(second)<td>Rà soát quy chế</td><td>20/6/2026</td></tr>"
    let dispatch = Self.tabled(rows)
    #expect(dispatch.assignments.map(\.body) == ["Sở Nội vụ", "Sở Mẫu", "Sở Mẫu"])
    #expect(dispatch.assignments.map(\.action).suffix(2) == ["Lập dự toán", "Rà soát quy chế"])
    #expect(dispatch.deadlines.map { $0.date?.iso } == ["2026-05-15", "2026-06-20"])
    #expect(dispatch.assignments.map(\.line).suffix(2) == [11, 12])
  }

  @Test func `a cell over two columns leaves the others under their headings`() {
    let dispatch = Self.tabled(
      "<tr><td colspan=\"2\">Việc chung</td><td>Lập dự toán</td><td>15/5/2026</td></tr>\n"
        + "<tr><td>1</td><td>Sở Mẫu</td><td>Rà soát</td><td>20/6/2026</td></tr>")
    #expect(dispatch.deadlines.map { $0.date?.iso } == ["2026-05-15", "2026-06-20"])
    #expect(dispatch.assignments.map(\.body) == ["Sở Nội vụ", "Sở Mẫu"])
  }

  @Test func `spans without measure are bounded`() {
    let row = "<tr>" + String(repeating: "<td rowspan=\"1000\" colspan=\"1000\">1</td>", count: 300) + "</tr>\n"
    #expect(Self.tabled(String(repeating: row, count: 40)).numberSymbol == "1/SYT-VP")
  }

  private static let row = "<tr><td>1</td><td>Sở Mẫu</td><td>Lập dự toán</td><td>15/5/2026</td></tr>"

  @Test func `a sign for less is no tag`() {
    let dispatch = Self.tabled(Self.row.replacing("Lập dự toán", with: "Đưa <b>tỷ lệ</b> xuống <5% trong năm"))
    #expect(dispatch.assignments.last?.action.contains("xuống <5% trong năm") == true)
  }

  @Test(arguments: [
    ("<table><caption>Bảng phân công</caption>", "</table>"), ("Bảng phân công <table>", "</table>"),
    ("<div><table>", "</table></div> Hết bảng."),
  ])
  func `words above and behind a table are lines of their own`(opening: String, closing: String) {
    let dispatch = Self.tabled(Self.row, opening: opening, closing: closing)
    #expect(dispatch.assignments.map(\.body) == ["Sở Nội vụ", "Sở Mẫu"])
    #expect(dispatch.deadlines.map { $0.date?.iso } == ["2026-05-15"])
  }

  @Test func `a task that names a part of the form is a task`() {
    let dispatch = Self.tabled(Self.row.replacing("Lập dự toán", with: "Sửa mục Nơi nhận của mẫu công văn"))
    #expect(dispatch.assignments.map(\.body) == ["Sở Nội vụ", "Sở Mẫu"])
    let rows = "| STT | Cơ quan chủ trì | Nhiệm vụ |\n|---|---|---|\n| 1 | Sở Mẫu | Sửa mục Nơi nhận của mẫu công văn |"
    let listed = Samples.read("SỞ Y TẾ\n\nSố: 1/SYT-VP\n\n\(Self.body)\n\n\(rows)")
    #expect(listed.assignments.map(\.body) == ["Sở Nội vụ", "Sở Mẫu"])
  }

  // MARK: Heads

  @Test(arguments: [
    """
      ---------------------------- ------------------------------------------
         **UBND XÃ ĐÔNG MẪU**      **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
       **VĂN PHÒNG HĐND&UBND**        **Độc lập - Tự do - Hạnh phúc**

           Số: 45/GM-VP            *Đông Mẫu, ngày 12 tháng 01 năm 2026*
      ---------------------------- ------------------------------------------

    **GIẤY MỜI**

    **Họp rà soát hồ sơ**
    """,
    """
    **UBND XÃ ĐÔNG MẪU              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\\
    **VĂN PHÒNG HĐND&UBND               Độc lập - Tự do - Hạnh phúc**\\
    *Số: 45/GM-VP                    Đông Mẫu, ngày 12 tháng 01 năm 2026*

    **GIẤY MỜI**\\
    **Họp rà soát hồ sơ**
    """,
  ])
  func `bold columns are taken apart`(head: String) {
    let dispatch = Samples.read("\(head)\n\n\(Self.body)")
    #expect(dispatch.issuerParent == "UBND XÃ ĐÔNG MẪU" && dispatch.issuer == "VĂN PHÒNG HĐND&UBND")
    #expect(dispatch.numberSymbol == "45/GM-VP" && dispatch.docType == "Giấy mời" && dispatch.subject == "Họp rà soát hồ sơ")
    #expect(dispatch.place == "Đông Mẫu" && dispatch.date?.iso == "2026-01-12")
  }

  @Test(arguments: [
    "| **ỦY BAN NHÂN DÂN XÃ ĐÔNG MẪU -------** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ---------------** |\n| --- | --- |",
    "ỦY BAN NHÂN DÂN XÃ ĐÔNG MẪU - CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "ỦY BAN NHÂN DÂN -\nXÃ ĐÔNG MẪU -----\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  ])
  func `a rule behind the issuer is no part of its name`(head: String) {
    let issuer = Samples.read("\(head)\n\nSố: 5/UBND-VP\n\n\(Self.body)").issuer
    #expect(issuer?.replacing(" - XÃ", with: " XÃ") == "ỦY BAN NHÂN DÂN XÃ ĐÔNG MẪU")
  }

  @Test func `a first table with the number is the head, whatever its motto`() {
    let cells =
      "TỈNH ĐOÀN ĐỒNG MẪU <br/> **BAN CHẤP HÀNH** <br/> Số: 88-CV/TĐTN | **ĐOÀN TNCS** <br/> *Đồng Mẫu, ngày 05 tháng 3 năm 2026*"
    let dispatch = Samples.read("|  |  |\n| --- | --- |\n| \(cells) |\n\n\(Self.body)")
    #expect(dispatch.numberSymbol == "88-CV/TĐTN" && dispatch.date?.iso == "2026-03-05")
    let listed = Samples.read("SỞ Y TẾ\n\nSố: 1/SYT-VP\n\n\(Self.body)\n\n| Số 88-CV/TĐTN | Công văn |\n|---|---|")
    #expect(listed.numberSymbol == "1/SYT-VP" && listed.citations.map(\.numberSymbol) == ["88-CV/TĐTN"])
  }

  @Test func `a title in a quotation has its subject below`() {
    let text =
      "SỞ Y TẾ\n\nSố: 1/TB-SYT\n\n> **THÔNG BÁO**\n>\n> **Kết luận tại phiên họp tháng 3**\n\n1. Giao Sở Nội vụ theo dõi."
    #expect(Samples.read(text).subject == "Kết luận tại phiên họp tháng 3")
  }

  @Test func `numbers of pages in English are ornaments`() {
    let dispatch = Samples.read("Page 1 of 3\nSỞ Y TẾ\n\nSố: 1/SYT-VP\n\n\(Self.body)\nPage 2 of 3")
    #expect(dispatch.issuer == "SỞ Y TẾ" && dispatch.uncertain.isEmpty)
    #expect(Samples.read("SỞ Y TẾ\n\nSố: 1/SYT-VP\n\n\(Self.body)\n\nPage hai").uncertain.map(\.text) == ["Page hai"])
    #expect(Samples.read("SỞ Y TẾ\n\nSố: 1/SYT-VP\n\n\(Self.body)\n\nPage of").uncertain.map(\.text) == ["Page of"])
  }

  // MARK: Signatures

  private static func signed(_ foot: String) -> Dispatch {
    Samples.read("SỞ Y TẾ\n\nSố: 1/SYT-VP\n\n\(body)\n\n\(foot)")
  }

  @Test(arguments: [
    "| **Nơi nhận:** - Như trên; - Lưu: VT. | **TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn Tạm** |\n|---|---|",
    "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) Lê Văn Tạm",
  ])
  func `a signature in one run is taken apart`(foot: String) {
    let signatory = Self.signed(foot).signatory
    #expect(signatory?.authority == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"])
    #expect(signatory?.title == "PHÓ CHỦ TỊCH" && signatory?.name == "Lê Văn Tạm")
  }

  @Test func `what an electronic signature prints below the name belongs to it`() {
    let foot =
      "Nơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLê Văn Tạm\n\nNgười ký: Lê Văn Tạm\nCơ quan: Sở Y tế\nThời gian ký: 02.03.2026 16:42:11 +07:00"
    let dispatch = Self.signed(foot)
    #expect(dispatch.signatory?.name == "Lê Văn Tạm" && dispatch.uncertain.isEmpty)
    // Another person may have signed, too.
    let other = Self.signed(foot.replacing("Người ký: Lê Văn Tạm", with: "Người ký: Trần Thị Thử"))
    #expect(other.signatory?.name == "Lê Văn Tạm" && other.uncertain.first?.text == "Người ký: Trần Thị Thử")
  }

  // MARK: Braces

  @Test func `a note in braces, and a brace drawn over several rows`() {
    let rows = "- Sở Nội vụ {để b/c};\n- Sở Y tế, ┐\n- Sở Mẫu, ├ (t/h)\n- Sở Thử, ┘\n- Sở Tài chính;\n- Lưu: VT."
    let recipients = Self.signed("Nơi nhận:\n\(rows)").recipients
    #expect(recipients.map(\.name) == ["Sở Nội vụ", "Sở Y tế", "Sở Mẫu", "Sở Thử", "Sở Tài chính", "Lưu: VT"])
    #expect(recipients.map(\.note) == ["để b/c", "t/h", "t/h", "t/h", nil, nil])
  }
}

import Dispatches
import Domain
import Testing

/// Who issued what is cited and when, told behind the number, before it, or once for a row.
@Suite struct CitationIssuerTests {
  private static func citations(_ text: String) -> [DispatchCitation] {
    Samples.read("Kính gửi: Sở Y tế.\n\n\(text)").citations
  }

  @Test(arguments: [
    "đến toàn thể cán bộ", "gắn với nhiệm vụ", "ở một số nơi", "bảo đảm tiến độ", "bằng nhiều cách", "nhằm đổi mới",
    "phải kịp thời", "vào cuộc sống", "một cách nghiêm túc", "từ cơ sở", "mà các xã đã nêu", "kèm phụ lục", "nơi có dân",
    "sau sắp xếp",
  ])
  func `the issuer's name ends where the sentence goes on`(words: String) {
    let text = "Việc thực hiện Hướng dẫn số 5-HD/BM, ngày 01/02/2024 của Ban Mẫu Trung ương \(words)."
    #expect(Self.citations(text).map(\.issuer) == ["Ban Mẫu Trung ương"])
  }

  @Test(arguments: [
    (
      "Kế hoạch số 5-KH/BM của Ban Chỉ đạo sắp xếp, tổ chức lại đơn vị các cấp", "Ban Chỉ đạo sắp xếp, tổ chức lại đơn vị các cấp"
    ),
    (
      "Kế hoạch số 5-KH/BM của Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh, các xã báo cáo",
      "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh"
    ), ("Kế hoạch số 5-KH/BM của Ban Mẫu, tổ chức lại các phòng", "Ban Mẫu"),
    ("THỰC HIỆN KẾ HOẠCH SỐ 5/KH-UBND CỦA ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ", "ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ"),
  ])
  func `commas and capitals inside a name do not end it`(text: String, issuer: String) {
    #expect(Self.citations(text).map(\.issuer) == [issuer])
  }

  @Test(arguments: [
    "các Quy định của Bộ Mẫu: số 5/QĐ-BM, ngày 01/02/2025 về tiêu chuẩn; số 6/QĐ-BM, ngày 03/02/2025 về kiểm điểm;",
    "các Quy định của Bộ Mẫu: số 5/QĐ-BM, số 6/QĐ-BM và số 7/QĐ-BM.", "Quy định của Bộ Mẫu số 5/QĐ-BM về tiêu chuẩn.",
  ])
  func `a heading gives type and issuer to all of its row`(text: String) {
    let citations = Self.citations("Thực hiện \(text)")
    #expect(!citations.isEmpty && citations.allSatisfy { $0.type == "Quy định" && $0.issuer == "Bộ Mẫu" }, "\(citations)")
  }

  @Test func `a type of its own ends the row of a heading`() {
    let citations = Self.citations(
      "Thực hiện các Quy định của Bộ Mẫu: số 5/QĐ-BM về tiêu chuẩn; Công văn số 6/SM-VP về kiểm điểm.")
    #expect(citations.map(\.type) == ["Quy định", "Công văn"] && citations.map(\.issuer) == ["Bộ Mẫu", nil])
  }

  @Test(
    arguments: [
      (
        "chỉ đạo của Thủ tướng Chính phủ tại Công điện số 5/CĐ-TTg ngày 01/02/2025, Chỉ thị số 6/CT-TTg ngày 03/02/2025.",
        ["Thủ tướng Chính phủ", "Thủ tướng Chính phủ"]
      ),
      (
        "chỉ đạo của Thủ tướng Chính phủ tại Công điện số 5/CĐ-TTg ngày 01/02/2025, Quyết định số 6/QĐ-UBND.",
        ["Thủ tướng Chính phủ", nil]
      ), ("ý kiến của Bộ Mẫu (văn bản số 5/BM-VP ngày 01/02/2025).", ["Bộ Mẫu"]),
      ("chức năng của Sở Mẫu (Quyết định số 5/QĐ-UBND).", [nil]), ("văn bản của Bộ Mẫu số 5/BM-VP.", ["Bộ Mẫu"]),
      ("nhiệm vụ Chính phủ giao tại Nghị quyết số 5/NQ-CP.", ["Chính phủ"]), ("nhiệm vụ giao tại Nghị quyết số 5/NQ-CP.", [nil]),
    ] as [(String, [String?])])
  func `an issuer that is named before is found`(text: String, issuers: [String?]) {
    #expect(Self.citations("Thực hiện \(text)").map(\.issuer) == issuers)
  }

  @Test(
    arguments: [
      ("Bộ Mẫu đã xét; ngày 16/10/2025, Hội đồng thẩm định đã có Báo cáo thẩm định số 5/BC-HĐ.", "2025-10-16"),
      ("Tiếp đó, ngày 17/10/2025, Bộ Mẫu đã có Công văn số 5/BM-VP.", "2025-10-17"),
      ("1. Ngày 18/10/2025, Sở Mẫu ban hành Công văn số 5/SM-VP.", "2025-10-18"),
      ("Trước ngày 18/10/2025, Sở Mẫu ban hành Công văn số 5/SM-VP.", nil),
      ("Tại cuộc họp, ngày 17/10/2025, Bộ Mẫu nêu ý kiến; Sở Mẫu đã có Công văn số 5/SM-VP.", nil),
    ] as [(String, String?)])
  func `the date of a document may open a part of the sentence`(text: String, date: String?) {
    #expect(Self.citations(text).map { $0.date?.iso } == [date])
  }

  @Test(
    arguments: [
      ("Thông tư số 5/2026/TT-VPM của Bộ trưởng, Chủ nhiệm Văn phòng Mẫu về kiểm soát", "Bộ trưởng, Chủ nhiệm Văn phòng Mẫu"),
      ("Thông tư số 5/2026/TT-BM của Bộ trưởng, Thủ trưởng cơ quan Mẫu ký", "Bộ trưởng"),
      ("Thông tư số 5/2026/TT-BM của Bộ trưởng Bộ Mẫu, Chủ nhiệm Ủy ban Thử", "Bộ trưởng Bộ Mẫu"),
      ("Thông tư số 5/2026/TT-BM của Văn phòng Mẫu Hướng dẫn nghiệp vụ mẫu", "Văn phòng Mẫu"),
      ("Kế hoạch số 5/KH-UBND của Ủy ban nhân dân thành phố Mẫu Thực hiện Chương trình", "Ủy ban nhân dân thành phố Mẫu"),
      ("Quyết định số 5/QĐ-UBND của Ủy ban nhân dân tỉnh Mẫu Quy định mức chi", "Ủy ban nhân dân tỉnh Mẫu"),
      ("Quyết định số 5/QĐ-UBND của Ủy ban nhân dân tỉnh Mẫu Ban hành Quy chế", "Ủy ban nhân dân tỉnh Mẫu"),
      ("Công văn số 5/TTHD-VP của Trung tâm Hướng dẫn nghiệp vụ", "Trung tâm Hướng dẫn nghiệp vụ"),
      ("Công văn số 5/BTC-VP của Ban Tổ chức Trung ương", "Ban Tổ chức Trung ương"),
      ("chỉ đạo của Tổng cục Mẫu (trước đây) tại công văn số 5/TCM-PC", "Tổng cục Mẫu"),
      ("ý kiến của Bộ trưởng, Chủ nhiệm Văn phòng Mẫu tại Công văn số 5/VPM-TH", "Bộ trưởng, Chủ nhiệm Văn phòng Mẫu"),
      ("kiến nghị của cử tri tỉnh Mẫu do Ủy ban Thử và Xét chuyển đến tại Văn bản số 5/UBTX", "Ủy ban Thử và Xét"),
      (
        "kiến nghị của cử tri do Ủy ban Thử của Quốc hội khóa XX gửi tại Văn bản số 5/UBTX",
        "Ủy ban Thử của Quốc hội khóa XX"
      ), ("đề nghị của Sở Mẫu tại Tờ trình số 5/TTr-SM", "Sở Mẫu"),
      ("Năm 2026, Bộ Mẫu (nay là Bộ Thử) đã có Văn bản số 5/BM-VP", "Bộ Mẫu"),
      ("Năm 2026, Bộ trưởng, Chủ nhiệm Văn phòng Mẫu đã có Văn bản số 5/VPM-TH", "Bộ trưởng, Chủ nhiệm Văn phòng Mẫu"),
      ("Dự án đã được Chính phủ trình Quốc hội tại Tờ trình số 5/TTr-CP", "Chính phủ"),
      ("ý kiến của người dân do nhiều nơi chuyển đến tại Văn bản số 5/SM-VP", nil),
    ] as [(String, String?)])
  func `an issuer is whole and nothing but its name`(text: String, issuer: String?) {
    #expect(Self.citations("Thực hiện \(text).").map(\.issuer) == [issuer])
  }

  @Test func `a heading with a joint office gives type and issuer to its row`() {
    let citations = Self.citations(
      "Căn cứ các Thông tư của Bộ trưởng, Chủ nhiệm Văn phòng Mẫu: số 2/2026/TT-VPM ngày 01/02/2026 hướng dẫn; số 3/2026/TT-VPM hướng dẫn."
    )
    #expect(citations.map(\.type) == ["Thông tư", "Thông tư"])
    #expect(citations.map(\.issuer) == Array(repeating: "Bộ trưởng, Chủ nhiệm Văn phòng Mẫu", count: 2))
  }

  @Test(arguments: [
    ("Thực hiện Công văn số 5/BM-VP ngày 01/02/2026 của\nBộ trưởng Bộ Mẫu;", "Bộ trưởng Bộ Mẫu"),
    ("Theo đề nghị của Sở\nXây dựng tại Tờ trình số 5/TTr-SXD.", "Sở Xây dựng"),
    ("Theo đề nghị của Giám đốc Sở\nKiểm tra tại Tờ trình số 5/TTr-SKT.", "Giám đốc Sở Kiểm tra"),
  ])
  func `a name goes on over the end of a line`(text: String, issuer: String) {
    // One long line leaves it open how lines were broken.
    let long = "\n\n" + String(repeating: "Nội dung mẫu còn dài. ", count: 10)
    for text in [text, text + long] where !(text.contains(long) && text.hasPrefix("Theo")) {
      #expect(Self.citations(text).map(\.issuer) == [issuer])
    }
  }
}

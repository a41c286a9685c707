import Dispatches
import Domain
import Testing

/// Lists, days and orders as hurried clerks type them and scans spoil them; and what is worded alike and means something else.
@Suite struct CarelessWordingTests {
  private static func read(_ text: String, type: String = "") -> Dispatch {
    Samples.read("UBND TỈNH ĐỒNG MẪU\nSỞ Y TẾ\n\nSố: 1/SYT-VP\n\nĐồng Mẫu, ngày 3 tháng 10 năm 2025\n\n\(type)\(text)")
  }

  private static func letter(_ text: String) -> Dispatch { read("Kính gửi: Các xã.\n\n\(text)") }

  private static func tasks(_ text: String) -> [String] { letter(text).assignments.map { "\($0.body) → \($0.action)" } }

  private static func limits(_ text: String) -> [String] { letter(text).deadlines.map { $0.date?.iso ?? $0.words } }

  // MARK: Addressees

  @Test(arguments: [
    (
      "Kính gửi:\n\nSở Nội vụ,\n\nSở Tài chính,\n\nỦy ban nhân dân các xã, phường.",
      ["Sở Nội vụ", "Sở Tài chính", "Ủy ban nhân dân các xã, phường"]
    ),
    ("Kính gửi: Đảng ủy Sở Nội vụ,\n\nĐảng ủy Sở Tài chính.", ["Đảng ủy Sở Nội vụ", "Đảng ủy Sở Tài chính"]),
    ("Kính gửi:\nSở Nội vụ,\nSở Tài chính.", ["Sở Nội vụ", "Sở Tài chính"]),
    ("Kính gửi: Sở Nội vụ,\nSở Tài chính.", ["Sở Nội vụ, Sở Tài chính"]),
    ("Kính gửi:\n- Sở Nội vụ;\n- Ban Quản lý Khu Mẫu\n  Đồng Thử.", ["Sở Nội vụ", "Ban Quản lý Khu Mẫu Đồng Thử"]),
    ("Kính gửi:\n- Sở Nội vụ;\n- Sở Tài chính.\n\nĐồng Mẫu đã báo cáo.", ["Sở Nội vụ", "Sở Tài chính"]),
  ])
  func `a list goes on where names stand apart, and a name where its line was broken`(list: String, bodies: [String]) {
    #expect(Self.read("\(list)\n\nThực hiện Kế hoạch số 5/KH-UBND, Sở đề nghị:\n\n1. Các xã báo cáo.").addressees == bodies)
  }

  @Test func `a công điện names those it goes to behind its sender`() {
    let line = "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện: Giám đốc các Sở: Nội vụ, Y tế; Chủ tịch UBND các xã."
    let dispatch = Self.read(
      "CÔNG ĐIỆN\nVề việc ứng phó mưa lũ\n\n\(line)\n\n1. Sở Y tế trực 24/24 giờ.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.")
    #expect(dispatch.addressees == ["Giám đốc các Sở: Nội vụ, Y tế", "Chủ tịch UBND các xã"])
    #expect(dispatch.recipients.first?.expanded == dispatch.addressees)
    #expect(Self.read("KẾ HOẠCH\nvề cấp điện\n\n\(line)").addressees.isEmpty)
  }

  @Test func `a message goes on behind its addressees`() {
    let text =
      "[Khẩn] Kính gửi: Các đồng chí bí thư chi bộ, trưởng thôn. Thực hiện Công văn số 77-CV/ĐU của Đảng ủy xã; đề nghị các chi bộ gửi danh sách trước ngày 10/3/2026."
    let dispatch = Samples.read(text)
    #expect(dispatch.addressees == ["Các đồng chí bí thư chi bộ, trưởng thôn"])
    #expect(dispatch.citations.map(\.numberSymbol) == ["77-CV/ĐU"] && dispatch.deadlines.map { $0.date?.iso } == ["2026-03-10"])
    #expect(dispatch.uncertain.isEmpty)
  }

  @Test func `an invitation names those it invites behind who invites`() {
    let text =
      "GIẤY MỜI\nHọp giao ban\n\nThường trực Đảng ủy mời:\n\n- Các chi bộ;\n- Sở Nội vụ.\n\nThời gian: 8h00 ngày 05/02/2026."
    #expect(Self.read(text).addressees == ["Các chi bộ", "Sở Nội vụ"])
  }

  // MARK: Days

  @Test(arguments: [
    ("Các xã báo cáo trước ngày 10/12/25.", ["2025-12-10"]),
    ("Các xã báo cáo trước ngày 30 thảng 11 năm 2025.", ["2025-11-30"]),
    ("Các xã báo cáo truớc ngày 30/11/2025.", ["2025-11-30"]),
    (
      "Các xã báo cáo chậm nhất sau 10 ngày kể từ ngày nhận được Công văn này.",
      ["chậm nhất sau 10 ngày kể từ ngày nhận được Công văn này"]
    ),
    ("1. Trong năm 2025, Sở Tài chính báo cáo kết quả.", ["Trong năm 2025"]),
    ("Các xã gửi danh sách, xong trước 12h trưa 05/12/2025.", ["2025-12-05"]),
    ("2. Định kỳ thứ Hai hằng tuần gửi danh sách.", ["Định kỳ thứ Hai hằng tuần"]),
    ("- Thời gian: Quý IV/2025.", ["Thời gian: Quý IV/2025"]),
    ("- Thời gian: 8 giờ 00 ngày 05/12/2025.", []), ("- Thời gian kiểm tra năm 2025 là 5 ngày.", []),
    ("Trong năm 2025, Sở Tài chính đã báo cáo kết quả.", []),
    ("1. Trong năm 2025, Sở Tài chính báo cáo tỉnh 12 lượt.", []), ("Gửi báo cáo 12/5/99/1 trang.", []),
    ("Gia hạn thời gian nộp hồ sơ đến ngày 20/12/2025.", ["2025-12-20"]),
  ])
  func `days and spans are read as they are typed`(text: String, limits: [String]) { #expect(Self.limits(text) == limits) }

  @Test func `a letter in a number is named and not mended`() {
    let dispatch = Self.letter("Thực hiện Kế hoạch số 2O3/KH-UBND ngày l2/9/2025 và Kế hoạch số 204/KH-UBND ngày 13/9/2025.")
    #expect(dispatch.citations.map(\.numberSymbol) == ["204/KH-UBND"])
    #expect(dispatch.uncertain.map(\.text) == ["số 2O3/KH-UBND", "ngày l2/9/2025"])
    #expect(Self.letter("Phòng số 2 Sở Y tế; tờ số 10/Quý I, ngày hội toàn dân.").uncertain.isEmpty)
  }

  @Test func `what is sent at times of its own is no route of the limit before it`() {
    let deadlines = Self.letter(
      "1. Sở Mẫu hoàn thành kế hoạch trước ngày 20/12/2025; định kỳ hằng quý báo cáo Sở Thử.\n2. Sở Mẫu rà soát, trước ngày 21/12/2025 báo cáo Sở Thử."
    ).deadlines
    #expect(deadlines.map(\.reportTo) == [nil, "Sở Thử"])
  }

  // MARK: Tasks

  @Test(arguments: [
    ("1. Giao Trung tâm Mẫu khoanh vùng ổ dịch, lấy mẫu.", "Trung tâm Mẫu → khoanh vùng ổ dịch, lấy mẫu"),
    ("2. Công an tỉnh: điều tra, xử lý nghiêm.", "Công an tỉnh → điều tra, xử lý nghiêm"),
    ("3. Các chủ rừng bố trí chòi canh.", "Các chủ rừng → bố trí chòi canh"),
    ("4. Đảng ủy xã: xong trước 20/12/2025.", "Đảng ủy xã → xong trước 20/12/2025"),
    ("5. Phòng Mẫu thông tin trên trang của xã.", "Phòng Mẫu → thông tin trên trang của xã"),
    ("5. Trung tâm Công nghệ thông tin báo cáo.", "Trung tâm Công nghệ thông tin → báo cáo"),
    ("5. Cơ quan cảnh sát điều tra phối hợp Sở Y tế.", "Cơ quan cảnh sát điều tra → phối hợp Sở Y tế"),
    ("6. Ban Quản lý dự án nâng cấp đô thị báo cáo.", "Ban Quản lý dự án nâng cấp đô thị → báo cáo"),
    ("7. Phòng Văn hóa thông tin báo cáo kết quả.", "Phòng Văn hóa thông tin → báo cáo kết quả"),
  ])
  func `a body is parted from what it must do`(text: String, task: String) { #expect(Self.tasks(text) == [task]) }

  @Test func `points in one paragraph have bodies of their own`() {
    let text = "2. Về Đại hội: (1) Các chi bộ tổ chức đại hội; (2) Ban Tổ chức theo dõi, đôn đốc.\n\n3. Sở Mẫu báo cáo."
    #expect(
      Self.tasks(text) == ["Các chi bộ → tổ chức đại hội", "Ban Tổ chức → theo dõi, đôn đốc", "Sở Mẫu → báo cáo"])
    #expect(Self.tasks("2. Theo Điều 5 (1) Các chi bộ tổ chức đại hội.").isEmpty)
    let bare = "1. Giao Sở Thử báo cáo.\n\n(1) Sở Mẫu tổ chức đại hội; (2) Sở Nội vụ theo dõi, đôn đốc."
    #expect(
      Self.tasks(bare) == ["Sở Thử → báo cáo", "Sở Mẫu → tổ chức đại hội", "Sở Nội vụ → theo dõi, đôn đốc"])
  }

  @Test func `an order in unknown words is no body's name`() {
    let dispatch = Self.letter("1. Giao Sở Mẫu xô lệch cột mốc.\n\n2. Giao Sở Thử báo cáo.")
    #expect(dispatch.assignments.map(\.body) == ["Sở Thử"])
    #expect(dispatch.uncertain.map(\.text) == ["Sở Mẫu xô lệch cột mốc"])
  }

  @Test func `a later sentence with a limit tells another body`() {
    let text =
      "Điều 3. Đoàn kiểm tra có trách nhiệm xây dựng kế hoạch. Đảng ủy xã Mẫu chuẩn bị báo cáo, gửi trước ngày 14/11/2025."
    #expect(
      Self.tasks(text) == [
        "Đoàn kiểm tra → có trách nhiệm xây dựng kế hoạch", "Đảng ủy xã Mẫu → chuẩn bị báo cáo, gửi trước ngày 14/11/2025",
      ])
    let told = "Điều 3. Đoàn kiểm tra có trách nhiệm xây dựng kế hoạch. Đảng ủy xã Mẫu chuẩn bị tốt."
    #expect(Self.tasks(told) == ["Đoàn kiểm tra → có trách nhiệm xây dựng kế hoạch"])
  }

  // MARK: Tables

  private static let annex = """

    Nơi nhận:
    - Lưu: VT.

    GIÁM ĐỐC

    Lê Văn Tạm

    PHỤ LỤC
    PHÂN CÔNG NHIỆM VỤ

    | STT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn |
    |---|---|---|---|
    | 1 | Kết nối dữ liệu | Phòng Mẫu | 30/11/2025 |
    """

  @Test func `rows of an annex give tasks, but not those of a report`() {
    let plan = Self.read("1. Ban hành kèm theo Phụ lục.\n\(Self.annex)", type: "QUYẾT ĐỊNH\nVề phân công\n\n")
    #expect(plan.assignments.map(\.body) == ["Phòng Mẫu"] && plan.assignments.map(\.action) == ["Kết nối dữ liệu"])
    let report = Self.read("1. Kết quả tốt.\n\(Self.annex)", type: "BÁO CÁO\nVề phân công\n\n")
    #expect(report.assignments.isEmpty)
  }

  @Test func `cells of a printed table go on below where each row begins with its number`() {
    let dispatch = Self.letter(
      """
      TT   Nội dung công việc            Cơ quan chủ trì       Thời hạn
      1    Xây dựng Đề án phát triển     Đảng ủy xã Mẫu        Trước
           kinh tế giai đoạn                                   30/11/2025
           2026 - 2030
      2    Rà soát các quy định của      Ban Tổ chức           15/12/2025
           Trung ương                    Tỉnh ủy
      """)
    #expect(dispatch.assignments.map(\.body) == ["Đảng ủy xã Mẫu", "Ban Tổ chức Tỉnh ủy"])
    #expect(
      dispatch.assignments.map(\.action) == [
        "Xây dựng Đề án phát triển kinh tế giai đoạn 2026 - 2030", "Rà soát các quy định của Trung ương",
      ])
    #expect(dispatch.deadlines.map { $0.date?.iso } == ["2025-11-30", "2025-12-15"] && dispatch.uncertain.isEmpty)
  }

  @Test func `cells that may be those of the row above or below stay apart`() {
    let dispatch = Self.letter(
      """
      TT   Nội dung công việc            Cơ quan chủ trì       Thời hạn
      1    Sơ kết                        Sở Mẫu                30/11/2025
           Rà soát các quy định của
      2    tỉnh về đất đai               Sở Thử                15/12/2025
      """)
    #expect(dispatch.assignments.isEmpty && dispatch.uncertain.count == 3)
  }

  // MARK: What stands behind an article or a ground

  @Test func `an article names its bodies up to what they do`() {
    let text = "QUYẾT ĐỊNH\nVề phân công\n\nĐiều 1. Phân công.\n\nĐiều 2. Các Ban của Hội đồng nhân dân giám sát việc thực hiện."
    let dispatch = Self.read(text + "\n\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.")
    #expect(dispatch.recipients.first?.expanded == ["Các Ban của Hội đồng nhân dân"])
  }

  @Test func `an issuer ends where the subject of its letter begins`() {
    let citations = Self.letter("Thực hiện Văn bản số 801/SNV-TH ngày 02/3/2026 của Sở Nội vụ v/v lập kế hoạch.").citations
    #expect(citations.map(\.issuer) == ["Sở Nội vụ"])
  }

  @Test func `what a ground came with is no attachment`() {
    #expect(Self.letter("Căn cứ Chương trình kiểm tra (kèm theo Quyết định số 12/QĐ-SYT);").attachments.isEmpty)
    #expect(Self.letter("Gửi các xã đề cương (kèm theo).").attachments == ["(kèm theo)"])
  }
}

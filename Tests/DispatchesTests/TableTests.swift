import Dispatches
import Domain
import Testing

/// Tables of assignments whose borders were lost on the way.
@Suite struct TableTests {
  private func read(_ rows: String, below: String = "III. TỔ CHỨC THỰC HIỆN") -> Dispatch {
    Samples.read(
      "Số 5-KH/TU\n\nKẾ HOẠCH\nrà soát năm 2026\n\nII. PHÂN CÔNG\n\(rows)\n\(below)\nNơi nhận:\n- Các chi bộ,\n- Lưu VP.")
  }

  private func limits(_ dispatch: Dispatch) -> [String] { dispatch.deadlines.map { $0.date?.iso ?? $0.words } }

  @Test(arguments: [
    """
    TT\tNội dung\tCơ quan chủ trì\tThời hạn
    1\tRà soát quy chế\tSở Mẫu\tTrước ngày 31/3/2026
    2\tSơ kết\tSở Thử\t15/6/2026
    3\tTổng kết\tĐảng ủy xã Mẫu\tQuý III/2026
    """,
    """
    TT   Nội dung             Cơ quan chủ trì     Thời hạn
    1    Rà soát quy chế      Sở Mẫu              Trước ngày 31/3/2026
    2    Sơ kết               Sở Thử              15/6/2026
    3    Tổng kết             Đảng ủy xã Mẫu      Quý III/2026
    """,
    """
    Nội dung             Cơ quan chủ trì     Thời hạn
    Rà soát quy chế      Sở Mẫu              Trước ngày 31/3/2026
    Sơ kết               Sở Thử              15/6/2026
    Tổng kết             Đảng ủy xã Mẫu      Quý III/2026
    """,
  ])
  func `tabs and runs of spaces part cells as bars do`(table: String) {
    let dispatch = read(table)
    #expect(dispatch.assignments.map(\.body) == ["Sở Mẫu", "Sở Thử", "Đảng ủy xã Mẫu"])
    #expect(dispatch.assignments.map(\.action) == ["Rà soát quy chế", "Sơ kết", "Tổng kết"])
    #expect(dispatch.assignments.map(\.line) == [8, 9, 10])
    #expect(limits(dispatch) == ["2026-03-31", "2026-06-15", "Quý III/2026"] && dispatch.uncertain.isEmpty)
    #expect(dispatch.sections.map(\.mark) == ["II", "III"])
  }

  @Test func `headings and cells of several lines stand under one another`() {
    let dispatch = read(
      """
        TT          Nội dung               Cơ quan          Thời gian
                                           chủ trì          hoàn thành

        1    Rà soát quy chế làm việc    Sở Mẫu,           Trước ngày
             của cơ quan                 Sở Thử            31/3/2026
        II   Nhóm việc có tên dài hơn cột của nó và đi qua mọi cột của bảng
        2    Sơ kết                                        Tháng 6/2026
      """)
    #expect(dispatch.assignments.map(\.body) == ["Sở Mẫu", "Sở Thử"])
    #expect(dispatch.assignments.map(\.action).first == "Rà soát quy chế làm việc của cơ quan")
    #expect(limits(dispatch) == ["2026-03-31", "Tháng 6/2026"] && dispatch.uncertain.isEmpty)
  }

  @Test func `a break inside a cell of a tabbed row does not end the row`() {
    let dispatch = read(
      """
      TT\tNội dung\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian
      1\tRà soát
      quy chế\tSở Mẫu\t\t15/6/2026
      NHÓM VIỆC KHÁC
      2\tSơ kết\tSở Thử\tSở Mẫu\tQuý III/2026
      """, below: "1.\tSở Y tế chủ trì.")
    #expect(dispatch.assignments.map(\.action) == ["Rà soát quy chế", "Sơ kết", "chủ trì"])
    #expect(limits(dispatch) == ["2026-06-15", "Quý III/2026"] && dispatch.uncertain.isEmpty)
  }

  @Test(arguments: [
    // A cell was left out, or one is too many.
    ("TT\tNội dung\tCơ quan chủ trì\tThời hạn\n1\tSơ kết\t15/6/2026\n2\tTổng kết\tSở Mẫu\t15/12/2026", [8]),
    ("TT\tNội dung\tCơ quan chủ trì\tThời hạn\n1\tSơ kết\tSở\tThử\t15/6/2026\n2\tTổng kết\tSở Mẫu\t15/12/2026", [8]),
    // Two cells ran together.
    (
      "TT   Nội dung         Cơ quan chủ trì     Thời hạn\n1    Sơ kết việc thi đua, Sở Thử         15/6/2026\n2    Tổng kết         Sở Mẫu              15/12/2026",
      [8]
    ),
    // Numbers beside the middle of their rows do not tell where a row begins.
    (
      "TT   Nội dung         Cơ quan chủ trì     Thời hạn\n     Sơ kết việc\n1    thi đua          Sở Thử              15/6/2026\n     Tổng kết việc\n2    thi đua          Sở Mẫu              15/12/2026",
      [8, 9, 10, 11]
    ),
  ])
  func `rows that cannot be cut for certain are named`(table: String, lines: [Int]) {
    let dispatch = read(table)
    #expect(dispatch.uncertain.map(\.line) == lines)
    #expect(dispatch.uncertain.allSatisfy { $0.reason.contains("hàng của bảng") && !$0.text.contains("|") })
    #expect(dispatch.assignments.map(\.body) == (lines.count == 1 ? ["Sở Mẫu"] : []))
  }

  @Test(arguments: [
    "Thời gian        Nội dung        Địa điểm\n8 giờ 00         Khai mạc        Hội trường A",
    "Họ và tên\tChức vụ\tĐơn vị\nLê Văn Tạm\tTrưởng phòng\tSở Mẫu",
  ])
  func `a programme or a list of people gives nobody a task`(table: String) {
    let dispatch = read(table)
    #expect(dispatch.assignments.isEmpty && dispatch.deadlines.isEmpty && dispatch.uncertain.isEmpty)
  }

  @Test func `a column that is headed with the time alone sets limits beside bodies only`() {
    func limits(_ heading: String) -> [String] {
      self.limits(read("| TT | Việc | \(heading) | Thời gian |\n|---|---|---|---|\n| 1 | Sơ kết | Sở Mẫu | 15/6/2026 |\n"))
    }
    #expect(limits("Đơn vị chủ trì") == ["2026-06-15"] && limits("Khách mời").isEmpty)
  }

  @Test(arguments: [
    ("Hạn chế, khuyết điểm | Giải pháp khắc phục", "Cơ quan chủ trì", "Thời gian"),
    ("Tồn tại | Biện pháp", "Phân công thực hiện", "Tiến độ"), ("Tồn tại | Giải pháp", "Trách nhiệm thực hiện", "Hoàn thành"),
    ("Ghi chú | Hạn chế", "Đơn vị, cá nhân thực hiện", "Thời điểm hoàn thành"),
    ("Mục | Nội dung", "Cơ quan tham mưu", "Lộ trình"),
    ("Mục | Nội dung", "Người phụ trách", "Thời gian trình"),
    ("Mục | Nội dung", "Cấp ủy, cơ quan chủ trì", "Thời gian tiến hành"),
  ])
  func `plans to mend shortcomings name tasks, bodies and limits by other headings`(tasks: String, bodies: String, limit: String)
  {
    let dispatch = read(
      """
      | TT | \(tasks) | \(bodies) | \(limit) |
      |---|---|---|---|---|
      | 1 | Chậm ban hành | Rà soát quy chế | Ban Mẫu | Quý II/2026 |
      | 2 | Còn thiếu | Bổ sung quy chế | Sở Mẫu | 15/12/2026 |
      """)
    #expect(
      dispatch.assignments.map { "\($0.body) → \($0.action)" } == ["Ban Mẫu → Rà soát quy chế", "Sở Mẫu → Bổ sung quy chế"])
    #expect(limits(dispatch) == ["Quý II/2026", "2026-12-15"] && dispatch.uncertain.isEmpty)
  }

  @Test(arguments: [
    ("Sở Mẫu (chủ trì)", ["Sở Mẫu"]), ("Sở Mẫu (chủ trì), Sở Thử (phối hợp)", ["Sở Mẫu"]),
    ("- Chủ trì: Sở Mẫu<br>- Phối hợp: Sở Thử", ["Sở Mẫu"]), ("Sở Mẫu chủ trì, phối hợp với Sở Thử", ["Sở Mẫu"]),
    ("Sở Văn hóa,<br>Thể thao và Du lịch;<br>Sở Thử", ["Sở Văn hóa, Thể thao và Du lịch", "Sở Thử"]),
    ("Đồng chí Bí thư Đảng ủy", ["Đồng chí Bí thư Đảng ủy"]), ("Theo phân công", []),
  ])
  func `of the bodies in a cell those are named that lead`(cell: String, bodies: [String]) {
    let dispatch = read(
      "| TT | Nội dung | Đơn vị thực hiện | Thời hạn |\n|---|---|---|---|\n| 1 | Rà soát | \(cell) | 15/12/2026 |")
    #expect(dispatch.assignments.map(\.body) == bodies)
  }

  @Test func `ratings and rates are no limits`() {
    #expect(limits(read("| Đơn vị | Hoàn thành tốt | Hoàn thành |\n|---|---|---|\n| Sở Mẫu | 5 | 15/12/2026 |")).isEmpty)
    let rates = read("| Nội dung | Đơn vị chủ trì | Tiến độ |\n|---|---|---|\n| Rà soát | Sở Mẫu | Đạt 85% |")
    #expect(limits(rates).isEmpty && rates.uncertain.isEmpty)
  }
}

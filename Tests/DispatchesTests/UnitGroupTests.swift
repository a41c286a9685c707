import Dispatches
import Domain
import Testing

/// Bodies that are named together, by a group's name, or with the province's own name or without it.
@Suite struct UnitGroupTests {
  private static let units: [Unit] = {
    let source = RowSource(table: Key(0), line: 1)
    let rows: [(String, String, Int?)] = [
      ("Tỉnh ủy Đồng Mẫu", "Tỉnh ủy", nil), ("Ủy ban nhân dân tỉnh Đồng Mẫu", "Ủy ban nhân dân tỉnh", nil),
      ("Sở Nội vụ", "Sở, ngành", 1), ("Ủy ban nhân dân xã A", "Ủy ban nhân dân xã, phường", 1),
      ("Đảng ủy xã A", "Đảng ủy xã, phường", 0), ("Đảng ủy Ủy ban nhân dân tỉnh", "Đảng ủy cấp trên cơ sở", 0),
      ("Ban Tổ chức Tỉnh ủy", "Ban, cơ quan Đảng", 0), ("Trường Chính trị tỉnh", "Đơn vị sự nghiệp", 0),
      ("Bệnh viện Đa khoa tỉnh", "Đơn vị sự nghiệp", 2), ("Tỉnh đoàn Đồng Mẫu", "Mặt trận, đoàn thể", 0),
    ]
    return rows.enumerated().map { index, row in
      Unit(code: "\(index)", name: row.0, kind: row.1, parent: row.2.map { Key($0) }, source: source)
    }
  }()

  private static let home = HomeName(in: ["BAN TỔ CHỨC", "TỈNH ỦY ĐỒNG MẪU"])

  @Test(arguments: [
    ("Ủy ban nhân dân các xã, phường", [3]), ("UBND các xã, phường, đặc khu", [3]), ("UBND xã, phường", [3]),
    ("Ủy ban nhân dân phường, xã và đặc khu", [3]), ("Các sở, ngành", [2]),
    ("Các sở, ban, ngành tỉnh", [2]), ("Các sở, ngành thuộc Ủy ban nhân dân tỉnh", [2]),
    ("Các đơn vị sự nghiệp công lập thuộc Ủy ban nhân dân tỉnh", [8]), ("Ban thường vụ đảng ủy các xã, phường", [4]),
    ("Các đảng ủy trực thuộc Tỉnh ủy", [4, 5]), ("Các cơ quan tham mưu, giúp việc Tỉnh ủy", [6]),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh", [9]),
    // What names no kind for certain, or people, is not guessed.
    ("Các xã", []), ("Ủy ban nhân dân các xã", []), ("Các chi bộ trực thuộc", []), ("Các đảng ủy trực thuộc", []),
    ("Đảng ủy, chi ủy các sở, ngành", []), ("Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy", []),
    ("Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh", []), ("Sở Nội vụ", []), ("Các phòng thuộc Sở Y tế", []),
  ])
  func `a group's name means the units of its kind`(name: String, places: [Int]) {
    let names = UnitNames(Self.units, home: Self.home)
    #expect(UnitGroups(Self.units, names: names).units(matching: name) == places.map { Key($0) })
  }

  /// A table without a row for the committee of the province.
  private static let below: [Unit] = {
    let source = RowSource(table: Key(0), line: 1)
    let rows: [(String, String, Int?)] = [
      ("Đảng ủy xã A", "đảng ủy xã", nil), ("Đảng ủy Sở Mẫu", "đảng ủy", nil), ("Đảng ủy Bệnh viện Mẫu", "đảng ủy", 1),
      ("Sở Nội vụ", "sở", nil), ("Ban Mẫu Tỉnh ủy", "ban", nil), ("Ủy ban Thử Tỉnh ủy", "ban", nil), ("Ban Thử", "ban", nil),
      ("Ban Thử Tỉnh ủy", "ban", nil),
    ]
    return rows.enumerated().map { index, row in
      Unit(code: "\(index)", name: row.0, kind: row.1, parent: row.2.map { Key($0) }, source: source)
    }
  }()

  @Test(arguments: [
    ("Các đảng ủy trực thuộc Tỉnh ủy", [0, 1]), ("Các cấp ủy trực thuộc Tỉnh ủy Đồng Mẫu", [0, 1]),
    ("Các đảng ủy thuộc Tỉnh ủy", [0, 1, 2]), ("Các sở trực thuộc Tỉnh ủy", []), ("Các đảng ủy trực thuộc Thành ủy Khác", []),
    ("Các đảng ủy trực thuộc", []),
  ])
  func `committees under none are right under that of the province`(name: String, places: [Int]) {
    let groups = UnitGroups(Self.below, names: UnitNames(Self.below, home: Self.home))
    #expect(groups.units(matching: name) == places.map { Key($0) })
  }

  @Test(
    arguments: [
      ("TỈNH ỦY ĐỒNG MẪU", nil, [0, 1]), ("BAN MẪU", "TỈNH ỦY ĐỒNG MẪU", [0, 1]), ("ĐẢNG ỦY SỞ MẪU", "TỈNH ỦY ĐỒNG MẪU", [2]),
      ("SỞ NỘI VỤ", "UBND TỈNH", []),
    ] as [(String, String?, [Int])])
  func `under whom is told by who issued the text`(issuer: String, parent: String?, places: [Int]) {
    let groups = UnitGroups(Self.below, names: UnitNames(Self.below, home: Self.home))
    var dispatch = Dispatch(file: "a.md")
    (dispatch.issuer, dispatch.issuerParent) = (issuer, parent)
    #expect(groups.units(matching: "Các đảng ủy trực thuộc", in: dispatch) == places.map { Key($0) })
  }

  @Test(arguments: [
    ("Ban Mẫu, Ủy ban Thử Tỉnh ủy", [4, 5]), ("Ban Mẫu và Ủy ban Thử Tỉnh ủy", [4, 5]),
    // One is no unit, or is one by itself, too.
    ("Ban Khác, Ủy ban Thử Tỉnh ủy", []), ("Ban Thử, Ủy ban Thử Tỉnh ủy", []), ("Ủy ban Thử Tỉnh ủy", []),
  ])
  func `bodies may share the name of the one they belong to`(name: String, places: [Int]) {
    let groups = UnitGroups(Self.below, names: UnitNames(Self.below, home: Self.home))
    #expect(groups.units(matching: name) == places.map { Key($0) })
  }

  @Test func `an issuer is a unit under its own name or with that of the body above`() {
    let names = UnitNames(Self.below, home: Self.home)
    var dispatch = Dispatch(file: "a.md")
    (dispatch.issuer, dispatch.issuerParent) = ("BAN MẪU", "TỈNH ỦY ĐỒNG MẪU")
    #expect(names.units(issuing: dispatch) == [Key(4)])
    (dispatch.issuer, dispatch.issuerParent) = ("SỞ NỘI VỤ", "UBND TỈNH")
    #expect(names.units(issuing: dispatch) == [Key(3)])
    (dispatch.issuer, dispatch.issuerParent) = ("SỞ KHÁC", nil)
    #expect(names.units(issuing: dispatch).isEmpty)
  }

  @Test(arguments: [
    ("Ủy ban nhân dân tỉnh, các sở, ban, ngành", ["Ủy ban nhân dân tỉnh", "các sở, ban, ngành"]),
    ("Hội đồng nhân dân tỉnh, UBND tỉnh", ["Hội đồng nhân dân tỉnh", "UBND tỉnh"]),
    (
      "Ủy ban MTTQVN tỉnh, các ban đảng, Văn phòng Tỉnh ủy; Sở Y tế.",
      [
        "Ủy ban MTTQVN tỉnh", "các ban đảng", "Văn phòng Tỉnh ủy", "Sở Y tế",
      ]
    ),
    ("Sở Nội vụ, Sở Văn hóa, Thể thao và Du lịch", ["Sở Nội vụ", "Sở Văn hóa, Thể thao và Du lịch"]),
    ("Các sở, ban, ngành tỉnh", ["Các sở, ban, ngành tỉnh"]), ("UBND các xã, phường, đặc khu", ["UBND các xã, phường, đặc khu"]),
    ("Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy", ["Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy"]),
    ("Thường trực Tỉnh ủy, HĐND, UBND tỉnh", ["Thường trực Tỉnh ủy, HĐND, UBND tỉnh"]),
    ("Chủ tịch, các Phó Chủ tịch UBND tỉnh", ["Chủ tịch, các Phó Chủ tịch UBND tỉnh"]),
    ("Ban Tổ chức, Ban Tuyên giáo Tỉnh ủy", ["Ban Tổ chức, Ban Tuyên giáo Tỉnh ủy"]),
    ("VPCP: BTCN, các PCN; các Vụ: TH, TCCB", ["VPCP: BTCN, các PCN; các Vụ: TH, TCCB"]),
  ])
  func `a line that names several bodies is cut between them alone`(line: String, bodies: [String]) {
    #expect(RecipientBodies.split(line) == bodies)
  }

  @Test func `offices of one name are told apart by the bodies above them`() {
    let dispatches = [("VĂN PHÒNG", "TỈNH ỦY A"), ("VĂN PHÒNG", "ĐẢNG ỦY XÃ B"), ("Văn phòng", "Tỉnh ủy A"), ("SỞ NỘI VỤ", nil)]
      .map {
        issuer, parent in
        var dispatch = Dispatch(file: "\(issuer).md")
        (dispatch.issuer, dispatch.issuerParent) = (issuer, parent)
        return dispatch
      }
    let issuers = Issuers(of: dispatches + [Dispatch(file: "x.md")])
    #expect(issuers.ofDispatch == [0, 1, 0, 2, nil])
    #expect(issuers.all.map(\.parent) == ["TỈNH ỦY A", "ĐẢNG ỦY XÃ B", nil])
    #expect(issuers.all.map(\.isNamesake) == [true, true, false])
    // Left out once, the one body above is still the one.
    var bare = dispatches[0]
    bare.issuerParent = nil
    #expect(Issuers(of: [bare, dispatches[0]]).ofDispatch == [0, 0])
  }

  @Test func `the province's own name may be left out`() {
    let names = UnitNames(Self.units, home: Self.home)
    #expect(names.units(matching: "Ủy ban nhân dân tỉnh") == [Key(1)])
    #expect(names.units(matching: "UBND tỉnh Đồng Mẫu") == [Key(1)])
    #expect(names.units(matching: "Tỉnh uỷ") == [Key(0)])
    #expect(names.units(matching: "Ủy ban nhân dân tỉnh Khác").isEmpty)
    #expect(UnitNames(Self.units).units(matching: "Ủy ban nhân dân tỉnh").isEmpty, "not without knowing the province")
    #expect(HomeName(in: ["Ban Tổ chức Tỉnh ủy", "Đảng ủy các cơ quan Đảng tỉnh"]) == nil)
    var dispatch = Dispatch(file: "a.md")
    dispatch.addressees = ["Ủy ban nhân dân tỉnh Đồng Mẫu", "Ủy ban nhân dân tỉnh"]
    #expect(DispatchRegister([dispatch], home: Self.home).recipients.count == 1)
    #expect(DispatchRegister([dispatch]).recipients.count == 2)
  }

  @Test(arguments: [
    ("Giám đốc Sở Nội vụ", 2), ("Đồng chí Giám đốc Sở Nội vụ", 2), ("đ/c Giám đốc sở nội vụ", 2), ("Thủ trưởng Sở Nội vụ", 2),
    ("Chủ tịch UBND xã A", 3), ("Bí thư Đảng uỷ xã A", 4), ("Bí thư Tỉnh ủy", 0), ("Trưởng Ban Tổ chức Tỉnh ủy", 6),
    ("Hiệu trưởng Trường Chính trị tỉnh", 7), ("Chủ tịch Ủy ban nhân dân tỉnh Đồng Mẫu", 1),
    ("Giám đốc Bệnh viện Đa khoa tỉnh", 8), ("Người đứng đầu Sở Nội vụ", 2),
    // Deputies, several people, persons by name, groups, other units and the unit itself are no head of one unit.
    ("Phó Giám đốc Sở Nội vụ", nil), ("Giám đốc, các Phó Giám đốc Sở Nội vụ", nil), ("Giám đốc", nil), ("Giám đốc Sở", nil),
    ("Giám đốc các sở", nil), ("Thủ trưởng các sở, ngành", nil), ("Giám đốc Sở Nội vụ và Giám đốc Sở Y tế", nil),
    ("Chủ tịch Ủy ban nhân dân các xã, phường", nil), ("Chủ tịch UBND xã B", nil), ("Sở Nội vụ", nil),
    ("Ban Giám đốc Sở Nội vụ", nil),
    ("Giám đốc Sở Nội vụ tỉnh Khác", nil), ("Ông Nguyễn Văn A, Giám đốc Sở Nội vụ", nil), ("Trưởng phòng Sở Nội vụ", nil),
    ("Bí thư Đảng ủy", nil), ("Bí thư Sở Nội vụ", nil), ("Bí thư Ủy ban nhân dân xã A", nil), ("Nguyên Giám đốc Sở Nội vụ", nil),
  ])
  func `a head's post and a unit's name lead to the unit`(name: String, place: Int?) {
    #expect(UnitNames(Self.units, home: Self.home).unit(ledBy: name) == place.map { Key($0) })
  }

  @Test func `of two units with one name none is led`() {
    #expect(UnitNames(Self.units + [Self.units[2]], home: Self.home).unit(ledBy: "Giám đốc Sở Nội vụ") == nil)
  }

  @Test func `two units joined by "và" are two bodies`() {
    let names = UnitNames(Self.units, home: Self.home)
    #expect(names.bodies(in: "Sở Nội vụ và Đảng ủy xã A") == ["Sở Nội vụ", "Đảng ủy xã A"])
    #expect(names.bodies(in: "Sở Nội vụ; Đảng ủy xã A và Tỉnh ủy") == ["Sở Nội vụ", "Đảng ủy xã A", "Tỉnh ủy"])
    // Only where both are units: `và` stands inside names, too.
    #expect(names.bodies(in: "Sở Nội vụ và Du lịch") == ["Sở Nội vụ và Du lịch"])
  }

  @Test func `two bodies of one line are two recipients`() {
    var dispatch = Dispatch(file: "a.md")
    var row = Dispatch.Recipient(name: "Các sở, ngành; Ủy ban nhân dân các xã, phường", line: 3)
    row.meanings = [.perform]
    dispatch.recipients = [row, Dispatch.Recipient(name: "VPCP: BTCN, các PCN; các Vụ: KTTH, NC", line: 4)]
    let recipients = DispatchRegister([dispatch]).recipients
    #expect(
      recipients.map(\.name) == ["Các sở, ngành", "Ủy ban nhân dân các xã, phường", "VPCP: BTCN, các PCN; các Vụ: KTTH, NC"])
    #expect(recipients.prefix(2).allSatisfy { $0.receipts.first?.meanings == [.perform] })
  }
}

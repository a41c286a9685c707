import Dispatches
import Domain
import Testing

@Suite struct RegisterTests {
  private let dispatches = [Samples.read(Samples.party), Samples.read(Samples.state), Samples.read(Samples.bare)]

  @Test func `rows have ten columns and stand by issuer, year, date, number`() {
    let register = DispatchRegister(dispatches)
    #expect(RegisterRow.headings.count == 10)
    #expect(register.rows.allSatisfy { $0.columns.count == 10 })
    #expect(register.rows.map { $0.columns[0] } == ["88-CV/TU", "71/UBND-NC", "-KH/ĐU"])
    let row = register.rows[1].columns
    #expect(row[1] == "04/3/2026")
    #expect(row[2] == "Công văn: rà soát kết quả xếp loại năm 2025")
    #expect(row[3] == "Trần Văn Mẫu")
    #expect(row[4] == "Các sở, ban, ngành tỉnh; Ủy ban nhân dân các xã, phường; Ban Thường vụ Tỉnh ủy (để b/c); PCT/UBND tỉnh")
    #expect(row[5] == "VT, NC (An)")
    #expect(row[7].isEmpty && row[8].isEmpty)
    #expect(register.rows[1].isExpanded)
  }

  @Test func `a row with desks of an office is one receiver`() {
    var dispatch = dispatches[1]
    dispatch.recipients.insert(Dispatch.Recipient(name: "VPUB: CVP; các Phòng: TH, NC", line: 9), at: 0)
    let row = DispatchRegister([dispatch]).rows[0]
    #expect(row.receivers.map(\.name).contains("VPUB: CVP; các Phòng: TH, NC"))
    #expect(row.receivers.map(\.words).joined(separator: "; ") == row.columns[4])
    #expect(row.receivers.filter(\.isExpanded).map(\.name) == ["Các sở, ban, ngành tỉnh", "Ủy ban nhân dân các xã, phường"])
    #expect(row.receivers.first { $0.note == "để b/c" }?.name == "Ban Thường vụ Tỉnh ủy")
  }

  @Test func `a recipient has one entry whatever its tone marks`() {
    var other = dispatches[1]
    other.recipients[1].name = "Ban thường vụ Tỉnh uỷ"
    let entry = DispatchRegister([dispatches[1], other]).recipients.first { $0.slug == "ban-thuong-vu-tinh-uy" }
    #expect(entry?.receipts.map(\.dispatch) == [0, 1])
    #expect(entry?.receipts.first?.meanings == [.report])
  }

  @Test func `an addressee that Như trên stands for received one copy`() {
    let entry = DispatchRegister([dispatches[1]]).recipients.first { $0.name == "Các sở, ban, ngành tỉnh" }
    #expect(entry?.receipts.count == 1)
    #expect(entry?.receipts.first?.isAddressee == true)
    #expect(entry?.receipts.first?.isExpanded == true)
    #expect(entry?.receipts.first?.isNamed == false)
  }

  @Test func `slugs are unique`() {
    var dispatch = dispatches[1]
    dispatch.addressees = ["Sở A", "Sơ A", "…", "?"]
    let slugs = DispatchRegister([dispatch]).recipients.map(\.slug)
    #expect(Set(slugs).count == slugs.count)
    #expect(slugs.prefix(2) == ["so-a", "so-a-2"])
  }

  private func act(_ numberSymbol: String, _ date: String, cites: [DispatchCitation] = []) -> Dispatch {
    var dispatch = Dispatch(file: numberSymbol)
    dispatch.numberSymbol = numberSymbol
    dispatch.number = String(numberSymbol.prefix { $0.isNumber })
    dispatch.date = day(date)
    dispatch.citations = cites
    return dispatch
  }

  private func day(_ iso: String) -> Day? {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  private func cite(_ numberSymbol: String, _ date: String, isBasis: Bool = true) -> DispatchCitation {
    DispatchCitation(numberSymbol: numberSymbol, date: day(date), isBasis: isBasis, line: 1)
  }

  @Test func `citations lead to acts by number and date`() {
    let register = DispatchRegister([
      act("1-CV/TU", "2026-03-01", cites: [cite("12-KL/TW", "2026-02-01"), cite("9-QĐ/TW", "2020-01-01", isBasis: false)]),
      act("12-KL/TW", "2017-02-01"), act("12-KL/TW", "2026-02-01"),
    ])
    #expect(register.citations(from: 0).map(\.target) == [.dispatch(2), .outside(0)])
    #expect(register.outsideActs.map(\.numberSymbol) == ["9-QĐ/TW"])
    #expect(register.implementations.count == 1)
  }

  @Test func `without a date nothing is guessed`() {
    let register = DispatchRegister([
      act("1-CV/TU", "2026-03-01", cites: [cite("12-KL/TW", "")]), act("12-KL/TW", "2017-02-01"), act("12-KL/TW", "2026-02-01"),
    ])
    #expect(register.citations.map(\.target) == [.ambiguous([1, 2])])
  }

  @Test(arguments: ["2026-02-01", "2026-03-01", "2026-03-02", ""])
  func `a number alone is never a key`(date: String) {
    let register = DispatchRegister([act("1-CV/TU", "2026-03-01", cites: [cite("12-KL/TW", "")]), act("12-KL/TW", date)])
    #expect(register.citations.map(\.target) == [.ambiguous([1])])
  }
}

@Suite struct OverrideTests {
  @Test func `front matter is split off with its line count`() {
    let parts = DispatchReader.split("+++\nnumber = \"5\"\n+++\nSố: /UBND-NC\n")
    #expect(parts.frontMatter == "number = \"5\"")
    #expect(parts.firstLine == 4)
    #expect(parts.body == "Số: /UBND-NC\n")
    #expect(DispatchReader.split("+++\nkhông đóng").frontMatter == nil)
  }

  @Test func `front matter wins and what follows from it is made anew`() {
    var overrides = DispatchOverrides()
    overrides.numberSymbol = "9-KH/ĐU"
    overrides.addressees = ["Chi bộ 1"]
    overrides.recipients = ["Như trên", "Ban Thường vụ Thành ủy (để báo cáo)"]
    let dispatch = Samples.read(Samples.bare).applying(overrides)
    #expect(dispatch.number == "9")
    #expect(dispatch.symbol == "KH/ĐU")
    #expect(dispatch.recipients[0].expanded == ["Chi bộ 1"])
    #expect(dispatch.recipients[1].note == "để báo cáo")
    #expect(dispatch.docType == "Kế hoạch")
  }

  @Test func `a corrected number leaves nothing of the one that was read`() {
    let read = Samples.read("Số 12-KH/ĐU\n\nKính gửi: Chi bộ 1\n\nNội dung.")
    #expect(read.docType == "Kế hoạch" && read.number == "12")
    var overrides = DispatchOverrides()
    overrides.numberSymbol = "13-CV/ĐU"
    let letter = read.applying(overrides)
    #expect(letter.docType == "Công văn" && letter.symbol == "CV/ĐU")
    overrides.numberSymbol = "39.CV-ĐU"
    let unknown = read.applying(overrides)
    #expect(unknown.numberSymbol == "39.CV-ĐU" && unknown.number == "39" && unknown.symbol == nil)
    // A type that the text itself names stays.
    let titled = Samples.read("Số 12-KH/ĐU\n\n**KẾ HOẠCH**\n\n**kiểm tra năm 2026**\n\nNội dung.")
    overrides.numberSymbol = "13-CV/ĐU"
    #expect(titled.lines["docType"] != nil && titled.applying(overrides).docType == "Kế hoạch")
  }
}

@Suite struct JSONTests {
  @Test func `JSON has the keys of the specification in a fixed order, null where unknown`() {
    let json = DispatchJSON.encode([Samples.read("Số -KH/ĐU\n\nNội dung \"a\\b\".")])
    #expect(
      json.hasPrefix(
        "[\n  {\n    \"file\": \"mau.md\",\n    \"system\": \"party\",\n    \"issuerParent\": null,\n    \"issuer\": null,\n    \"number\": null,\n"
      ))
    #expect(json.contains("\"signatory\": null"))
    #expect(json.hasSuffix("\n]\n"))
  }

  @Test func `the same text gives the same bytes`() {
    #expect(DispatchJSON.encode(Samples.all.map(Samples.read)) == DispatchJSON.encode(Samples.all.map(Samples.read)))
  }
}

@Suite struct UnitNameTests {
  @Test(arguments: ["ỦY BAN NHÂN DÂN XÃ MẪU", "UBND xã Mẫu", "Uỷ ban nhân dân xã Mẫu;"])
  func `a unit is found under the names dispatches use`(name: String) {
    let source = RowSource(table: Key(0), line: 1)
    let units = [
      Unit(code: "A", name: "Sở Y tế", source: source), Unit(code: "B", name: "Ủy ban nhân dân xã Mẫu", source: source),
    ]
    #expect(UnitNames(units).units(matching: name) == [Key(1)])
  }
}

import Diagnostics
import Domain
import Intake
import Testing

@Suite struct SettingsTests {
  @Test func `a setting that is near none is told with those that may stand there`() throws {
    let found = try Content.whole(["site.toml": Content.site + "[co-quan]\nside = \"party\"\n"]).diagnostics
    #expect(
      found.map(\.hint) == ["Ở đây chỉ dùng được «title», «period», «as-of», «issuer», «rules» và «severity»."],
      "\(found.map(\.text))")
    let number = try Content.whole("site.toml", "period = \"2025\"", "period = 2025").diagnostics
    #expect(number.map(\.hint) == ["Ví dụ: period = \"2025\""])
  }

  @Test func `the title of the report under the rules belongs to the beginning`() throws {
    let found = try Content.whole(["site.toml": Content.site + "[rules]\ntitle = \"Kỳ năm\"\n"]).diagnostics
    #expect(found.map(\.hint) == ["Hãy chuyển dòng này lên đầu tệp."])
  }

  @Test func `a setting of another part is told with that part`() throws {
    let site = Content.site + "[issuer]\nratio-base = \"good\"\nperiod = \"2025\"\nsidee = \"party\"\n"
    let found = try Content.whole(["site.toml": site]).diagnostics
    #expect(found.map(\.code) == [String](repeating: "key-unknown", count: 3))
    #expect(
      found.map(\.hint) == [
        "Hãy chuyển dòng này xuống dưới dòng [rules].", "Hãy chuyển dòng này lên đầu tệp.", "Có phải ý bạn là «side»?",
      ])
  }

  static func content(_ site: String) throws -> Content {
    try Content(["site.toml": site, "units.csv": "unit,name\na,A\n"])
  }

  static func settings(_ more: String) throws -> Settings { try content(Content.site + more).load().dataset.settings }

  static func places(_ more: String) throws -> [String] { try content(Content.site + more).places }

  @Test func `what is not said has its default`() throws {
    let settings = try Self.settings("")
    #expect(settings.title == "Kiểm điểm năm 2025" && settings.issuer.side == .party && settings.severity.isEmpty)
    #expect(settings.rules.profile == .auto && settings.rules.ratioBase == .good && settings.rules.soonDays == 7)
    #expect(settings.rules.countHeads && !settings.rules.deadlineInclusive)
  }

  @Test func `what an escape hides is told and kept to itself`() throws {
    let loaded = try Self.content(Content.site + "[issuer]\nname = \"abc\\u202Edef\"\n").load()
    #expect(loaded.diagnostics.map(\.code).contains("invisible-character"))
    #expect(loaded.dataset.settings.issuer.name == "\u{2068}abc\u{202E}def\u{2069}")
  }

  @Test func `every setting is read`() throws {
    let settings = try Self.settings(
      """
      [issuer]
      side = "state"
      parent = "UBND TỈNH"
      name = "SỞ NỘI VỤ"
      place = "Đồng Mẫu"
      authority = ["KT. GIÁM ĐỐC"]
      title = "PHÓ GIÁM ĐỐC"
      signer = "Nguyễn Văn An"
      recipients = ["Như trên", "Lưu: VT"]
      [rules]
      profile = "P366"
      ratio-base = "good-and-above"
      ratio-rounding = "half-up"
      count-heads = false
      deadline-inclusive = true
      soon-days = 3
      local-document = "05-HD/BTCTU"
      [severity]
      TR04 = "error"
      """)
    #expect(settings.issuer.side == .state && settings.issuer.recipients == ["Như trên", "Lưu: VT"])
    #expect(settings.issuer.authority == ["KT. GIÁM ĐỐC"] && settings.issuer.signer == "Nguyễn Văn An")
    #expect(
      settings.rules.profile == .p366 && settings.rules.ratioBase == .goodAndAbove && settings.rules.ratioRounding == .halfUp)
    #expect(!settings.rules.countHeads && settings.rules.deadlineInclusive && settings.rules.soonDays == 3)
    #expect(settings.severity == ["TR04": "error"])
  }

  @Test func `title, period and day are required, and all that is missing is said at once`() throws {
    let content = try Self.content("# trống\n")
    #expect(content.places == Array(repeating: "site.toml:-:- key-missing -", count: 3))
    #expect(content.diagnostics.map(\.hint).joined().contains("as-of = 2026-04-15"))
  }

  @Test(arguments: [
    ("tilte = \"x\"", "site.toml:4:1 key-unknown -", "«title»"),
    ("[isuer]\nside = \"party\"", "site.toml:4:1 key-unknown -", "«issuer»"),
    ("[issuer]\nsidee = \"party\"", "site.toml:5:1 key-unknown -", "«side»"),
    ("[rules]\n  soon-day = 7", "site.toml:5:3 key-unknown -", "«soon-days»"),
    ("[issuer]\nside = \"Party\"", "site.toml:5:8 key-value -", "«party»"),
    ("[rules]\nprofile = \"P365\"", "site.toml:5:11 key-value -", "«P366»"),
    ("[severity]\ntr04 = \"error\"", "site.toml:5:1 severity-rule -", "«TR04»"),
    ("[severity]\nTR04 = \"eror\"", "site.toml:5:8 key-value -", "«error»"),
    ("[rules]\nsoon-days = \"7\"", "site.toml:5:13 key-type -", "soon-days = 7"),
    ("[rules]\nsoon-days = 367", "site.toml:5:13 key-range -", ""),
    ("[rules]\ncount-heads = \"true\"", "site.toml:5:15 key-type -", "count-heads = true"),
    ("[issuer]\nauthority = \"T/M\"", "site.toml:5:13 key-type -", "[\"…\", \"…\"]"),
    ("issuer = 3", "site.toml:4:10 key-type -", "[issuer]"),
    ("[issuer]\nname = 5", "site.toml:5:8 key-type -", "\"…\""),
    ("[issuer]\nname = \"a\\u0007\"", "site.toml:5:8 control-character -", ""),
  ])
  func `a wrong key or value is refused at its place`(more: String, place: String, hint: String) throws {
    let diagnostics = try Self.content(Content.site + more).diagnostics
    #expect(diagnostics.map(\.place) == [place])
    #expect(diagnostics.first?.hint.contains(hint) == true || hint.isEmpty)
  }

  @Test(arguments: [
    ("period = \"2025\"", "period = 2025", "site.toml:2:10 key-type -"),
    ("\"2025\"", "\"2025-Q5\"", "site.toml:2:10 period-malformed -"),
    ("2026-04-15", "\"2026-04-15\"", "site.toml:3:9 key-type -"),
    ("2026-04-15", "2026-04-15T00:00:00", "site.toml:3:9 key-type -"),
    ("\"Kiểm điểm năm 2025\"", "\" \"", "site.toml:1:9 key-empty -"),
  ])
  func `a required setting of the wrong form is refused`(old: String, new: String, place: String) throws {
    #expect(try Self.content(Content.site.replacing(old, with: new)).places == [place])
  }

  @Test func `a text that is no TOML is refused where it stops being it`() throws {
    let diagnostics = try Self.content("title = \"a\nperiod = 2").diagnostics
    // The other settings are read all the same: the period is no text, the day is missing.
    let told = diagnostics.filter { $0.code == "settings-syntax" }
    #expect(told.map(\.line) == [1] && Set(diagnostics.map(\.code)) == ["settings-syntax", "key-type", "key-missing"])
    let twice = try Self.content("title = 1\ntitle = 2\n").diagnostics.filter { $0.code == "settings-syntax" }
    #expect(twice.map(\.line) == [2])
  }

  @Test(arguments: [
    ("as-of = 2026-04-15", "as-of = 15/4/2026", "ngày «15/4/2026» viết sai dạng", "Có phải ý bạn là «2026-04-15»?"),
    ("as-of = 2026-04-15", "as-of = 2026-02-30", "lịch không có ngày «2026-02-30»", "Có phải ý bạn là «2026-02-28»?"),
    ("\"2025\"", "“2025”", "ngoặc kép cong", ""),
    ("as-of", "period = \"2024\"\nas-of", "thiết lập «period» đã có ở trên", ""),
    ("\"2025\"", "True", "giá trị «True» phải viết chữ thường", "Có phải ý bạn là «true»?"),
    (
      "as-of = 2026-04-15", "as-of = 2026-04-15\n[rules]\ncount-heads = có", "giá trị «có» không dùng được ở đây",
      "Có phải ý bạn là «true»?"
    ),
    (
      "as-of = 2026-04-15", "as-of = 2026-04-15\n[rules]\ndeadline-inclusive = Không", "giá trị «Không» không dùng được",
      "Có phải ý bạn là «false»?"
    ),
    ("\"2025\"", "", "mỗi dòng cần có dạng tên = giá trị", ""),
    ("as-of = 2026-04-15", "as-of = 2026-04-15\n[issuer]\nside = \"party\"\n[issuer]", "phần «[issuer]» đã có ở trên", ""),
  ])
  func `a text that is no TOML is told by its cause`(old: String, new: String, message: String, hint: String) throws {
    let diagnostics = try Self.content(Content.site.replacing(old, with: new)).diagnostics
    #expect(diagnostics.map(\.code) == ["settings-syntax"])
    let told = try #require(diagnostics.first)
    #expect(told.message.contains(message) && told.hint == hint, "\(told.text)")
  }

  @Test(arguments: [
    ("as-of = 2026-04-15", "as-of = 2026-02-30 # ngày", "site.toml:3:9"),
    ("as-of = 2026-04-15", "as-of = 2026-4-15", "site.toml:3:9"),
    ("as-of = 2026-04-15", "as-of = 2026-04-15\n  title = \"a\"", "site.toml:4:3"), ("\"2025\"", "  True", "site.toml:2:12"),
  ])
  func `what is no TOML is told where it begins`(old: String, new: String, place: String) throws {
    let places = try Self.content(Content.site.replacing(old, with: new)).places
    #expect(places.contains { $0.hasPrefix("\(place) settings-syntax") }, "\(places)")
  }

  @Test func `a period and a rule in another form are hinted at`() throws {
    let period = try Self.content(Content.site.replacing("\"2025\"", with: "\"năm 2025\"")).diagnostics
    #expect(period.map(\.hint) == ["Có phải ý bạn là «2025»?"])
    #expect(
      try Self.content(Content.site + "[severity]\nTR4 = \"error\"\n").diagnostics.map(\.hint) == ["Có phải ý bạn là «TR04»?"])
  }

  @Test(arguments: [
    ("profile", "\"N90\""), ("ratio-base", "\"rated\""), ("ratio-rounding", "\"half-up\""), ("count-heads", "false"),
    ("deadline-inclusive", "true"), ("soon-days", "8"),
  ])
  func `a changed rule needs the local document`(key: String, value: String) throws {
    let diagnostics = try Self.content(Content.site + "[rules]\n\(key) = \(value)\n").diagnostics
    #expect(diagnostics.map(\.code) == ["local-document-missing"] && diagnostics[0].line == 5)
    #expect(diagnostics[0].message.contains(key))
    #expect(try Self.places("[rules]\n\(key) = \(value)\nlocal-document = \"5-HD/TU\"\n") == [])
  }

  @Test(arguments: [
    ("x", true), ("Có", true), ("12", true), ("Hướng dẫn số 05-HD/BTCTU ngày 10/10/2025", false), ("5/HD", false),
  ])
  func `a local document is named by its number`(text: String, isVague: Bool) throws {
    let diagnostics = try Self.content(Content.site + "[rules]\nratio-base = \"rated\"\nlocal-document = \"\(text)\"\n")
      .diagnostics
    #expect(diagnostics.map(\.place) == (isVague ? ["site.toml:6:18 local-document-vague -"] : []))
  }

  @Test func `rules written with their defaults need no local document`() throws {
    let more =
      "[rules]\nprofile = \"auto\"\nratio-base = \"good\"\nratio-rounding = \"none\"\ncount-heads = true\nsoon-days = 7\n"
    #expect(try Self.places(more + "deadline-inclusive = false\nlocal-document = \"\"\n") == [])
  }

  @Test func `the command line wins over the file, and stands in for it`() throws {
    let content = try Content.units("unit,name\na,A\n")
    let settings = try content.load(.init(asOf: "1/5/2026", period: "2026-Q1")).dataset.settings
    #expect(settings.asOf.iso == "2026-05-01" && settings.period == .quarter(1, of: 2026))
    #expect(
      try Self.content("title = \"a\"\n").load(.init(asOf: "2026-05-01", period: "2026")).dataset.settings.period == .year(2026))
  }

  @Test func `what the command line says wrongly is refused`() throws {
    let failure = try #require(try Content.units("unit,name\na,A\n").failure(.init(asOf: "31/02/2026", period: "Q1")))
    #expect(failure.diagnostics.map(\.place) == ["--as-of:-:- date-nonexistent -", "--period:-:- period-malformed -"])
    #expect(!failure.unreadable)
  }

  @Test(arguments: [
    ("title = \"Kiểm\\u0000 điểm\"", "site.toml:1:9 control-character -"),
    ("title = \"\\U00000000\"", "site.toml:1:9 control-character -"),
    ("title = \"a \\\\u0000\"", nil), ("title = 'a \\u0000'", nil), ("title = 'a \\u0000' # \"x\"", nil),
    ("title = \"'a' \\u0000\"", "site.toml:1:9 control-character -"),
  ])
  func `an escaped NUL does not end a text`(line: String, place: String?) throws {
    let site = line + "\nperiod = \"2025\"\nas-of = 2026-04-15\n"
    let content = try Content(["site.toml": site, "units.csv": "unit,name\na,A\n"])
    #expect(content.places == (place.map { [$0] } ?? []))
    if place == nil { #expect(try content.load().dataset.settings.title == "a \\u0000") }
    #expect(place == nil || content.diagnostics[0].message.contains("U+0000"))
    let list = "title = \"A\"\nperiod = \"2025\"\nas-of = 2026-04-15\n[issuer]\nrecipients = [\"b\", 'a \\u0000']\n"
    let loaded = try Content(["site.toml": list, "units.csv": "unit,name\na,A\n"]).load()
    #expect(loaded.dataset.settings.issuer.recipients == ["b", "a \\u0000"])
  }
}

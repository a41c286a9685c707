import Domain
import Testing

@testable import Rules

/// What findings say, word for word.
@Suite struct AccountTests {
  /// Sentence and remedy of `code` on the first target of the scenario that `build` makes.
  private func told(
    _ code: String, evaluator: Int? = nil, _ build: @escaping @Sendable (inout Scenario) -> Void
  ) throws -> String {
    let rule = try #require(RuleCatalogue.rule(code))
    let outcome = Example("", given: "", .notMet, evaluator: evaluator, build).outcome(of: rule)
    guard case .notMet(let evidence)? = outcome else { return "\(String(describing: outcome?.verdict))" }
    let account = rule.account(evidence)
    return "\(account.sentence.text) \(account.remedy.text)".replacing("\u{202F}", with: " ")
  }

  @Test func `a level below the band asks for the reason, not for another rating`() throws {
    let rule = try #require(RuleCatalogue.rule("DK01"))
    for (level, consequence) in [
      (RatingLevel.good, "bổ sung lý do xếp thấp hơn khung điểm"), (.excellent, "rà soát, đánh giá, xếp loại lại"),
    ] {
      var content = TestContent()
      let score = level == .good ? 92 : 80
      content.object(.body, level, content.unit()) { $0.score = Score(Int(score)) }
      let finding = try #require(content.finding("DK01"))
      #expect(finding.consequence.words == consequence)
    }
    #expect(rule.consequences.map(\.words) == ["rà soát, đánh giá, xếp loại lại", "bổ sung lý do xếp thấp hơn khung điểm"])
  }

  @Test func `a day that is over is not asked for`() throws {
    for (asOf, remedy) in [
      (Scenario.day(15, 12, 2026), "Cần đưa thời hạn về ngày 15/12/2026 hoặc sớm hơn, hoặc nêu lý do kéo dài."),
      (Scenario.day(16, 12, 2026), "Cần nêu lý do kéo dài quá ngày 15/12/2026."),
    ] {
      let told = try told("KP08") {
        $0.settings.asOf = asOf
        let plan = $0.plan { $0.issued = Scenario.day(20, 3, 2026) }
        $0.item {
          $0.plan = plan
          $0.due = Scenario.day(31, 12, 2026)
        }
      }
      #expect(told.hasSuffix(remedy), "\(told)")
    }
  }

  @Test func `the three shares stand in the sentence`() throws {
    #expect(
      try told("TL05") { $0.ratio(5, 20) }
        == "Số HTXS là 5/20 = 25,0 % số HTT; 5/25 = 20,0 % số HTT trở lên; 5/25 = 20,0 % tổng số được xếp loại: vượt 20 % khi tính trên số HTT, không vượt khi tính trên số HTT trở lên, số được xếp loại. Khi công bố tỷ lệ, cần ghi rõ tử số và cơ số; theo quy định, cơ số là số HTT."
    )
    let rounded = try told("TL05") {
      $0.settings.rules.ratioRounding = .halfUp
      $0.ratio(1, 2)
    }
    #expect(rounded.contains("không vượt theo cách làm tròn đang dùng khi tính trên số HTT trở lên"), "\(rounded)")
    let decree = try told("TL05") {
      $0.settings.rules.profile = .n90
      $0.ratio(5, 20)
    }
    #expect(decree.hasSuffix("cần ghi rõ tử số và cơ số."), "\(decree)")
  }

  struct Ruled: Sendable {
    var level: RatingLevel
    var tasks: [Int32?]
    var profile = Settings.Profile.auto
    var most: RatingLevel
    var words: String
  }

  private static let ruled = [
    Ruled(
      level: .excellent, tasks: [20, 20, 19], most: .completed,
      words: "thấp hơn HTT vì mức HTT cũng đòi hỏi hoàn thành đúng hạn 100 % nhiệm vụ"),
    Ruled(level: .excellent, tasks: [20, 20, 16], most: .completed, words: "thấp hơn HTT vì"),
    Ruled(level: .good, tasks: [20, 20, 16], most: .completed, words: "thấp hơn HTT, hoặc xác minh"),
    Ruled(
      level: .excellent, tasks: [20, 20, 15], most: .notCompleted,
      words: "thấp hơn HTNV vì số liệu này cũng không đủ điều kiện mức HTT, HTNV,"),
    Ruled(level: .excellent, tasks: [20, 19, 19], most: .notCompleted, words: "thấp hơn HTNV vì"),
    Ruled(
      level: .good, tasks: [20, 19, 19], most: .notCompleted,
      words: "thấp hơn HTNV vì số liệu này cũng không đủ điều kiện mức HTNV,"),
    // What decides HTNV under other regulations, or is not written, rules nothing out.
    Ruled(level: .excellent, tasks: [20, 19, 19], profile: .n90, most: .completed, words: "thấp hơn HTT vì"),
    Ruled(level: .excellent, tasks: [20, nil, 19], most: .completed, words: "thấp hơn HTT vì"),
  ]

  @Test(arguments: ruled)
  func `figures that are not enough for a level rule out those that ask the same`(ruled: Ruled) throws {
    let rule = try #require(RuleCatalogue.rule(ruled.level == .excellent ? "DK03" : "DK09"))
    let outcome = Example("", given: "", .notMet) {
      $0.settings.rules.profile = ruled.profile
      $0.object(.body, ruled.level, Scenario.tasks(ruled.tasks[0], ruled.tasks[1], ruled.tasks[2]))
    }.outcome(of: rule)
    guard case .notMet(let evidence)? = outcome else {
      Issue.record("\(String(describing: outcome))")
      return
    }
    let rerating = try #require(rule.account(evidence).rerating)
    let words = rerating.words.text.replacing("\u{202F}", with: " ")
    #expect(rerating.most == ruled.most && words.hasPrefix(ruled.words), "\(words)")
  }

  @Test func `a regulation is called by its name`() throws {
    let text = try told("TR04") {
      $0.deputy(.excellent)
      $0.object(.leadershipCollective, .good)
    }
    #expect(
      text.contains("Các điều, khoản đã đối chiếu của Quy định số 366-QĐ/TW không nêu giới hạn này; nơi có yêu cầu thì"),
      "\(text)")
  }

  @Test func `the two ratings of one person are told by their capacities`() throws {
    let text = try told("TR09") { $0.member(.good, official: .good) { $0.decided = Scenario.day(24, 12, 2025) } }
    #expect(
      text.contains(
        "được quyết định xếp loại với tư cách đảng viên ngày 24/12/2025, trước kết quả xếp loại với tư cách công chức, viên chức (25/12/2025)."
      ), "\(text)")
    let three = try told("TR06") {
      let person = $0.person("p")
      for (type, level) in [(ObjectType.partyMember, RatingLevel.excellent), (.staff, .good), (.leader, .good)] {
        $0.object(type, level) { $0.person = person }
      }
    }
    #expect(three.contains("Cần rà soát các kết quả:"), "\(three)")
  }

  @Test func `what is counted has its noun`() throws {
    let text = try told("TL04") {
      $0.settings.rules.ratioBase = .rated
      $0.ratio(1, 2)
    }
    #expect(text.hasPrefix("Nhóm nhỏ: 20 % của 3 đối tượng được xếp loại chưa đủ một HTXS"), "\(text)")
    #expect(text.contains("cần thêm 2 đối tượng được xếp loại cùng nhóm"), "\(text)")
  }

  @Test func `rows of bodies are not called units, and units without one are told`() throws {
    let two = try told("TR08") { scenario in
      let units = [scenario.unit("a"), scenario.unit("b")]
      scenario.head(.completed, unit: scenario.unit()) { $0.inCharge = units }
      for unit in [units[0], units[0], units[1]] { scenario.object(.body, unit == units[0] ? .notCompleted : .good, unit: unit) }
    }
    #expect(two.contains("2 trên 3 cơ quan, đơn vị (dòng CQ) thuộc phạm vi phụ trách xếp loại KHT = 66,7 %"), "\(two)")
    let without = try told("DK08") { scenario in
      scenario.settings.rules.profile = .n90
      let units = ["a", "b", "c"].map { scenario.unit($0) }
      scenario.head(.excellent, unit: scenario.unit()) { $0.inCharge = units }
      scenario.object(.body, .completed, unit: units[0])
    }
    #expect(
      without.contains("phạm vi phụ trách (phụ trách 3 đơn vị, 2 đơn vị chưa có dòng CQ trong bảng xếp loại) có 0 KHT"),
      "\(without)")
  }

  @Test func `discipline is told with whom it is about`() throws {
    #expect(
      try told("DK13") {
        let head = $0.head(.completed)
        $0.discipline(.warning, subject: head)
      }.hasPrefix(
        "Nguyễn Văn An được xếp loại HTNV trong khi bị kỷ luật cảnh cáo ngày 01/9/2025 liên quan chức trách, nhiệm vụ."))
    #expect(
      try told("DK05") {
        $0.object(.leadershipCollective, .excellent)
        let deputy = $0.deputy(.notCompleted)
        $0.discipline(.reprimand, subject: deputy)
      }.contains("trong khi thành viên Trần Thị Bình bị kỷ luật khiển trách ngày 01/9/2025."))
    #expect(
      try told("DK05") {
        let unit = $0.unit()
        let child = $0.unit("truc-thuoc", parent: unit)
        $0.object(.partyOrganization, .excellent, unit: unit)
        $0.discipline(.warning, unit: child)
      }.contains("trong khi đơn vị trực thuộc Đơn vị truc-thuoc bị kỷ luật cảnh cáo ngày 01/9/2025."))
    #expect(
      try told("DK15") {
        $0.object(.body, .completed)
        $0.discipline(.disunity, unit: $0.unit())
      }.contains("trong khi đơn vị bị kết luận mất đoàn kết ngày 01/9/2025."))
  }

  @Test func `a share of late tasks is told with its condition and the nearest change`() throws {
    let late = try told("DK10") { $0.object(.body, .completed, Scenario.tasks(20, 20, 15)) }
    #expect(
      late.contains("nhưng 5/20 = 25,0 % số nhiệm vụ không đúng hạn, quá 20 % (giao 20, hoàn thành 20, đúng hạn 15)."), "\(late)")
    #expect(late.contains("ít nhất 16 nhiệm vụ đúng hạn"), "\(late)")
    let open = try told("DK10") { $0.object(.body, .completed, Scenario.tasks(20, 19, 19)) }
    #expect(open.contains("nhưng mới hoàn thành 19/20 = 95,0 % số nhiệm vụ được giao (giao"), "\(open)")
  }

  @Test func `a review after the decision has a day to correct`() throws {
    let late = try told("KD01") { $0.object(.partyOrganization) { $0.reviewed = Scenario.day(26, 12, 2025) } }
    #expect(late.hasSuffix("hoặc sửa ngày nếu ghi sai."), "\(late)")
    let none = try told("KD01") { $0.object(.partyOrganization) { $0.reviewed = nil } }
    #expect(none.hasSuffix("hoặc bổ sung ngày kiểm điểm nếu ghi thiếu."), "\(none)")
  }

  @Test func `who has no level yet is rated, not rated again`() throws {
    for (level, end) in [(RatingLevel?.none, "sau đó xếp loại."), (.good, "sau đó xếp loại lại.")] {
      #expect(try told("KD03") { $0.object(.partyOrganization, level) { $0.reviewAccepted = false } }.hasSuffix(end))
    }
  }

  @Test func `one shortcoming is not told as several`() throws {
    let text = try told("KP06", evaluator: 1) {
      let plan = $0.plan()
      $0.item {
        $0.plan = plan
        $0.causeKind = .objective
      }
    }
    #expect(text.contains("hạn chế duy nhất ghi nguyên nhân khách quan."), "\(text)")
  }

  @Test func `blank fields are called by what they say`() throws {
    #expect(try told("KP03") { $0.item { $0.origin = nil } }.contains("chưa ghi nguồn phát hiện. Cần bổ sung nguồn phát hiện."))
    #expect(try told("KP04") { $0.item { $0.group = nil } }.contains("chưa ghi nhóm hạn chế. Cần bổ sung nhóm hạn chế."))
    #expect(
      try told("KP18") { $0.item { $0.due = Scenario.day(14, 4, 2026) } }.contains("mà tình trạng ghi «đang khắc phục»."))
  }

  @Test func `the last day in time is told by the day of the figures`() throws {
    let last = try told("HN03") { $0.answered(nil) { $0.due = Scenario.day(16, 4, 2026) } }
    #expect(last.contains("ngày số liệu 15/4/2026 là ngày cuối còn đúng hạn (hạn trước ngày 16/4/2026)"), "\(last)")
    let inclusive = try told("HN03") {
      $0.answered(nil) {
        $0.due = Scenario.day(18, 4, 2026)
        $0.inclusive = true
      }
    }
    #expect(
      inclusive.contains("còn 3 ngày đến ngày cuối còn đúng hạn 18/4/2026 (hạn đến hết ngày 18/4/2026)"), "\(inclusive)")
  }

  @Test func `a waiver that no plan can have asks for the data`() throws {
    let text = try told("MT02") { $0.waiver("KP13", expires: nil, answered: 0) }
    #expect(text.contains("cần bổ sung, điều chỉnh chính dữ liệu theo quyết định của cấp có thẩm quyền"), "\(text)")
  }

  @Test func `what is missing is named once`() throws {
    var content = TestContent()
    content.object(.body, .excellent, content.unit())
    let finding = try #require(content.finding("DK01"))
    let account = finding.account(in: content.dataset)
    #expect(account.sentence.text.hasPrefix("Chưa đủ dữ liệu để kết luận: thiếu "))
    #expect(account.remedy.text == "Cần bổ sung dữ liệu còn thiếu.")
  }
}

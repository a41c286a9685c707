import Domain

extension Rule {
  /// DK07: HTXS needs every earlier shortcoming remedied.
  public static let excellentRemedied = Rule(
    "DK07", "excellent-remedied",
    title: "HTXS: đã khắc phục hết hạn chế của kỳ trước",
    statement: "Đối tượng xếp loại HTXS phải khắc phục 100 % hạn chế, khuyết điểm đã được chỉ ra ở các kỳ trước.",
    explanation: Explanation(
      checks:
        "Tìm hạn chế, khuyết điểm của đối tượng phát hiện ở kỳ trước mà tình trạng chưa phải «đã khắc phục». Dòng ghi mã đối tượng tính cho đối tượng đó; dòng chỉ ghi đơn vị, kể cả khi bảng không có cột Mã đối tượng, tính cho TCĐ, TTLĐ, CQ của đơn vị.",
      why: "Đã khắc phục 100 % các hạn chế, khuyết điểm được chỉ ra ở thời điểm kiểm điểm trước là điều kiện của mức HTXS.",
      formula:
        "Không đạt khi có ít nhất một hạn chế của kỳ trước đang hoặc chưa khắc phục; không có hạn chế nào thì không áp dụng."),
    citations: [Citation(.regulation366, "Điều 11 khoản 1"), Citation(.decree335, "Điều 8 khoản 1 điểm c")],
    consequence: .rerate,
    severity: .error,
    applicability: .under([.p124, .p366], bodiesOnly: [.n335]),
    evaluators: [.objects(judgeRemedied)],
    account: accountForRemedied,
    examples: [
      Example("đã khắc phục hết", given: "HTXS; một hạn chế năm 2024 đã khắc phục", .met) {
        $0.object(.partyOrganization, .excellent)
        $0.item(found: .year(2024)) { $0.status = .remedied }
      },
      Example("còn một hạn chế", given: "HTXS; ba hạn chế năm 2024, một đang khắc phục 80 %", .notMet) {
        $0.object(.partyOrganization, .excellent)
        $0.item(found: .year(2024)) { $0.status = .remedied }
        $0.item(found: .year(2024)) { $0.status = .remedied }
        $0.item(found: .year(2024)) { $0.percent = Score(80) }
      },
      Example("hạn chế của kỳ này", given: "HTXS; một hạn chế năm 2025 đang khắc phục", .notApplicable) {
        $0.object(.partyOrganization, .excellent)
        $0.item(found: .year(2025))
      },
      Example("mức khác", given: "HTT; một hạn chế năm 2024 chưa khắc phục", .notApplicable) {
        $0.object(.partyOrganization, .good)
        $0.item(found: .year(2024)) { $0.status = .notRemedied }
      },
      Example("thiếu bảng hạn chế", given: "không có remediation.csv", .cannotTell) {
        $0.lacks(.remediation)
        $0.object(.partyOrganization, .excellent)
      },
      Example("chưa ghi tình trạng", given: "HTXS; một hạn chế năm 2024, tình trạng để trống", .cannotTell) {
        $0.object(.partyOrganization, .excellent)
        $0.item(found: .year(2024)) { $0.status = nil }
      },
    ])
}

@Sendable private func judgeRemedied(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.level == .excellent else { return assessment.unrated(object) }
  guard assessment.has(.remediation) else { return .without(.remediation) }
  let start = assessment.settings.period.firstDay
  var earlier = assessment.shortcomings(of: object)
  if !object.type.isPerson {
    earlier += assessment.itemsOfUnit[object.unit].map { assessment.dataset.shortcomings[$0] }.filter { $0.subject == nil }
  }
  earlier.removeAll { $0.foundIn.lastDay >= start }
  guard !earlier.isEmpty else { return .notApplicable }
  let open = earlier.filter { $0.status != nil && $0.status != .remedied }
  if !open.isEmpty { return .notMet(object.evidence(remediedItems(open, of: earlier.count))) }
  let unknown = earlier.filter { $0.status == nil }
  return unknown.isEmpty ? .met : .cannotTell(Evidence(missing: unknown.map { assessment.blank(.status, of: $0.source) }))
}

private func remediedItems(_ open: [Shortcoming], of total: Int) -> [Evidence.Item] {
  let words = open.map { item in
    "\(item.code): \(item.status?.words ?? "")\(item.percent.map { " \($0.vietnamese)\u{202F}%" } ?? "")"
  }
  return [
    Evidence.Item("earlier", "Số hạn chế của các kỳ trước", .count(total)),
    Evidence.Item("open", "Chưa khắc phục xong", .texts(words), open.map { $0.source.cell(.status) }),
  ]
}

@Sendable private func accountForRemedied(_ evidence: Evidence) -> Rule.Account {
  let open = evidence.texts("open")
  return Rule.Account(
    "\(evidence.name) được xếp loại HTXS nhưng còn \(open.count) trên \(evidence.count("earlier")) hạn chế của các kỳ trước chưa khắc phục xong (\(open.joined(separator: "; "))).",
    Rerating(.good, "thấp hơn HTXS, hoặc cập nhật tình trạng kèm minh chứng nếu đã khắc phục xong"))
}

import Domain
import VietnameseText

extension Rule {
  /// KD07: every part of the dossier is there.
  public static let dossierIncomplete = Rule(
    "KD07", "dossier-incomplete",
    title: "Hồ sơ thiếu thành phần",
    statement: "Hồ sơ kiểm điểm, đánh giá, xếp loại phải có đủ các thành phần.",
    explanation: Explanation(
      checks: "Đọc bảng hồ sơ của từng đối tượng trong kỳ và nêu thành phần ghi «không».",
      why: "Quy định 366-QĐ/TW và Nghị định 335/2025/NĐ-CP quy định thành phần hồ sơ kiểm điểm, đánh giá, xếp loại.",
      formula: "Không đạt khi ít nhất một thành phần ghi «không»; đối tượng không có dòng nào trong bảng hồ sơ thì không áp dụng."
    ),
    citations: [Citation(.regulation366, "Điều 17"), Citation(.decree335, "Điều 24")],
    consequence: "bổ sung, hoàn thiện hồ sơ",
    severity: .error,
    evaluators: [.objects(judgeDossier)],
    account: {
      Rule.Account(
        "Hồ sơ của \($0.name) thiếu \($0.texts("parts").count) thành phần: \($0.texts("parts").joined(separator: "; ")).",
        remedy: "Cần bổ sung các thành phần còn thiếu.")
    },
    examples: [
      Example("đủ hồ sơ", given: "hai thành phần, đều có", .met) { $0.dossier([true, true]) },
      Example("thiếu một thành phần", given: "hai thành phần, thiếu một", .notMet) { $0.dossier([true, false]) },
      Example("không có dòng hồ sơ", given: "bảng hồ sơ không có dòng của đối tượng", .notApplicable) { $0.dossier([]) },
      Example("chưa ghi", given: "cột Có để trống", .cannotTell) { $0.dossier([true, nil]) },
    ])
}

extension Scenario {
  /// An object whose dossier has parts that are there or not.
  fileprivate mutating func dossier(_ parts: [Bool?]) {
    let subject = object(.partyMember)
    change { dataset in
      for (index, present) in parts.enumerated() {
        var part = DossierPart(
          subject: subject, period: .year(2025), part: index == 0 ? "Bản kiểm điểm" : "Biên bản hội nghị",
          source: RowSource(table: Key(Int(TableKind.dossiers.rawValue)), line: index + 2))
        part.present = present
        dataset.dossiers.append(part)
      }
    }
  }
}

@Sendable private func judgeDossier(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard assessment.has(.dossiers) else { return .without(.dossiers) }
  let period = assessment.settings.period
  var isListed = false
  var absent: [DossierPart] = []
  var missing: [Missing] = []
  for key in assessment.dossierOfSubject[object.subject] where assessment.dataset.dossiers[key].period == period {
    isListed = true
    let part = assessment.dataset.dossiers[key]
    switch part.present {
    case true: continue
    case false:
      // A part named twice is one part.
      let name = VietnameseText.folded(part.part)
      if !absent.contains(where: { VietnameseText.folded($0.part) == name }) { absent.append(part) }
    case nil: missing.append(assessment.blank(.present, of: part.source))
    }
  }
  guard isListed else { return .notApplicable }
  guard !absent.isEmpty else { return missing.isEmpty ? .met : .cannotTell(Evidence(missing: missing)) }
  return .notMet(
    object.evidence([
      Evidence.Item("parts", "Thành phần còn thiếu", .texts(absent.map(\.part)), absent.map { $0.source.cell(.present) })
    ]))
}

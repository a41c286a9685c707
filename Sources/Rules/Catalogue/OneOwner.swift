import Domain
import VietnameseText

extension Rule {
  /// KP10: exactly one person answers for a shortcoming.
  public static let oneOwner = Rule(
    "KP10", "one-owner",
    title: "Một người chịu trách nhiệm chính",
    statement:
      "Mỗi hạn chế, khuyết điểm phải gắn đúng một người chịu trách nhiệm chính, không ghi tập thể và không ghi nhiều người.",
    explanation: Explanation(
      checks:
        "Đọc cột Người chịu trách nhiệm chính của từng hạn chế: có ghi hay không, ghi một người hay nhiều người, ghi người hay tập thể.",
      why: "Mỗi nhiệm vụ khắc phục gắn một người chịu trách nhiệm chính, không phân công chung chung.",
      formula:
        "Không đạt khi để trống; khi có dấu «;», «,» hoặc từ «và» giữa các tên (chức vụ ghi trong ngoặc đơn không tính); khi bắt đầu bằng tập thể, các, toàn thể, ban, chi ủy, đảng ủy, cấp ủy, chi bộ, phòng, sở, văn phòng."
    ),
    citations: [Citation(.regulation366, "Điều 8"), Citation(.conclusion12, "")],
    consequence: "hoàn thiện kế hoạch khắc phục",
    severity: .error,
    evaluators: [.items(judgeOwner)],
    account: accountForOwner,
    examples: [
      Example("một người", given: "Nguyễn Văn An", .met) { $0.item() },
      Example("họ gần giống từ chỉ tập thể", given: "Bàn Văn Sáng", .met) {
        $0.item { $0.owner = "Bàn Văn Sáng" }
      },
      Example("chức vụ trong ngoặc", given: "Nguyễn Văn An (Bí thư, Chủ tịch)", .met) {
        $0.item { $0.owner = "Nguyễn Văn An (Bí thư, Chủ tịch)" }
      },
      Example("chức danh có tên tập thể", given: "Chi ủy viên Nguyễn Văn An", .met) {
        $0.item { $0.owner = "Chi ủy viên Nguyễn Văn An" }
      },
      Example("hai người, có chức vụ", given: "Nguyễn Văn An (Bí thư), Trần Thị Bình", .notMet) {
        $0.item { $0.owner = "Nguyễn Văn An (Bí thư), Trần Thị Bình" }
      },
      Example("hai người", given: "Nguyễn Văn An và Trần Thị Bình", .notMet) {
        $0.item { $0.owner = "Nguyễn Văn An và Trần Thị Bình" }
      },
      Example("hai người, dấu chấm phẩy", given: "Nguyễn Văn An; Trần Thị Bình", .notMet) {
        $0.item { $0.owner = "Nguyễn Văn An; Trần Thị Bình" }
      },
      Example("tập thể", given: "Tập thể chi ủy", .notMet) { $0.item { $0.owner = "Tập thể chi ủy" } },
      Example("cơ quan, kiểu dấu khác", given: "Đảng uỷ xã", .notMet) { $0.item { $0.owner = "Đảng uỷ xã" } },
      Example("để trống", given: "cột để trống", .notMet) { $0.item { $0.owner = nil } },
      Example("thiếu cột", given: "bảng hạn chế không có cột Người chịu trách nhiệm chính", .cannotTell) {
        $0.lacks(.owner, in: .remediation)
        $0.item { $0.owner = nil }
      },
    ])
}

/// What the name of a body begins with, folded for comparison: plain letters, so that bytes can be compared.
private let bodies = [
  "tập thể", "các", "toàn thể", "ban", "chi ủy", "đảng ủy", "cấp ủy", "chi bộ", "phòng", "sở", "văn phòng",
].map { Array(VietnameseText.folded($0).utf8) }

private let and = Array(VietnameseText.folded("và").utf8)
private let member = Array(VietnameseText.folded("viên").utf8)

/// What is wrong with a name that should be one person's, as codes.
private func faults(of owner: String) -> [String] {
  let folded = withoutAsides(Array(VietnameseText.folded(owner).utf8))
  var reasons: [String] = []
  // Names one below the other in a cell are several, too.
  let hasMark = owner.utf8.contains(UInt8(ascii: "\n")) || folded.contains { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }
  if hasMark || folded.split(separator: UInt8(ascii: " ")).dropFirst().dropLast().contains(where: { $0.elementsEqual(and) }) {
    reasons.append("several")
  }
  if bodies.contains(where: { beginsWithWord(folded, $0) }) { reasons.append("body") }
  return reasons
}

/// `text` without what stands in round brackets: a post beside a name, which may name bodies of its own.
private func withoutAsides(_ text: [UInt8]) -> [UInt8] {
  guard text.contains(UInt8(ascii: "(")) else { return text }
  var kept: [UInt8] = []
  var depth = 0
  for byte in text {
    if byte == UInt8(ascii: "(") { depth += 1 }
    if depth == 0 { kept.append(byte) }
    if byte == UInt8(ascii: ")"), depth > 0 { depth -= 1 }
  }
  // A bracket that is never closed holds no aside.
  return depth == 0 ? kept : text
}

/// Whether `text` is `word` or goes on after it with a space or a mark: `ban` begins `ban thường vụ`, not `bàn văn sáng`.
///
/// Nor does `chi ủy` begin `chi ủy viên Nguyễn Văn An`, who is one person.
private func beginsWithWord(_ text: [UInt8], _ word: [UInt8]) -> Bool {
  guard text.starts(with: word) else { return false }
  guard text.count > word.count else { return true }
  if text.dropFirst(word.count + 1).split(separator: UInt8(ascii: " "), maxSplits: 1).first?.elementsEqual(member) == true {
    return false
  }
  return [UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: "-"), UInt8(ascii: "/")]
    .contains(text[word.count])
}

@Sendable private func judgeOwner(_ key: Key<Shortcoming>, _ assessment: Assessment) -> Outcome {
  let item = assessment.dataset.shortcomings[key]
  guard let owner = item.owner else {
    if let column = assessment.missing(.owner, of: item.source) { return .cannotTell(missing: column) }
    return .notMet(item.evidence([item.item(.owner, .blank)], reasons: ["missing"]))
  }
  let reasons = faults(of: owner)
  return reasons.isEmpty ? .met : .notMet(item.evidence([item.item(.owner, .text(owner))], reasons: reasons))
}

@Sendable private func accountForOwner(_ evidence: Evidence) -> Rule.Account {
  let remedy: Words = "Cần ghi đúng một người chịu trách nhiệm chính."
  if evidence.reasons == ["missing"] {
    return Rule.Account("\(evidence.name) chưa có người chịu trách nhiệm chính.", remedy: remedy)
  }
  let words = evidence.reasons.map { $0 == "several" ? "nhiều người" : "tập thể, cơ quan" }
  return Rule.Account(
    "\(evidence.name) ghi người chịu trách nhiệm chính là «\(evidence.words("owner"))»: \(words.joined(separator: "; ")), không phải một người.",
    remedy: remedy)
}

import Domain
import VietnameseText

/// Place of the first section that does not go on from the one before; gaps only grow with the sections.
private func firstGap(_ marks: [String]) -> Int {
  var low = 1
  var high = marks.count
  while low < high {
    let middle = (low + high) / 2
    if numberingGaps(Array(marks[..<middle]))?.isEmpty ?? true { low = middle + 1 } else { high = middle }
  }
  return low - 1
}

extension Rule {
  /// VB04: section numbering goes on without a gap.
  public static let numberingGap = Rule(
    "VB04", "numbering-gap",
    title: "Đánh số mục không liên tục",
    statement: "Các mục của văn bản phải được đánh số liên tục.",
    explanation: Explanation(
      checks: "Đọc số của các mục theo thứ tự và so từng số với số trước cùng cấp.",
      why: "Đánh số nhảy cách (từ II sang IV) có thể là thiếu một mục hoặc lỗi khi sao, quét văn bản.",
      formula:
        "Không đạt khi một mục không bắt đầu từ 1 và không nối tiếp mục trước cùng cấp; mỗi mục La Mã có dãy số Ả-rập riêng."),
    citations: [Citation(.decree30, "Phụ lục I")],
    consequence: "bổ sung, đính chính dữ liệu văn bản",
    severity: .info,
    evaluators: [
      .dispatches { key, assessment in
        let dispatch = assessment.dataset.dispatches[key]
        let marks = dispatch.sections.map(\.mark)
        guard let gaps = numberingGaps(marks) else { return .notApplicable }
        guard !gaps.isEmpty else { return .met }
        return .notMet(
          Evidence([
            .aside("name", dispatch.inSentence), Evidence.Item("gaps", "Chỗ đánh số không liên tục", .texts(gaps)),
            dispatch.place(line: dispatch.sections[firstGap(marks)].line),
          ]))
      }
    ],
    account: {
      Rule.Account(
        "Văn bản \($0.name) đánh số mục không liên tục: \($0.texts("gaps").joined(separator: "; ")).",
        remedy: "Cần kiểm tra xem thiếu mục hay sai số.")
    },
    examples: [
      Example("liên tục", given: "I, 1, 2, II, 1, 2, 2.1, 2.2, III", .met) {
        $0.sections(["I", "1", "2", "II", "1", "2", "2.1", "2.2", "III"])
      },
      Example("nhảy cách", given: "I, II, IV", .notMet) { $0.sections(["I", "II", "IV"]) },
      Example("số Ả-rập chạy suốt văn bản", given: "I, 1, 2, II, 3, 4", .met) { $0.sections(["I", "1", "2", "II", "3", "4"]) },
      Example("điều nhảy cách", given: "Chương I, Điều 1, Điều 2, Chương II, Điều 4", .notMet) {
        $0.sections(["Chương I", "Điều 1", "Điều 2", "Chương II", "Điều 4"])
      },
      Example("điều chạy suốt các chương", given: "Chương I, Điều 1, Điều 2, Chương II, Điều 3", .met) {
        $0.sections(["Chương I", "Điều 1", "Điều 2", "Chương II", "Điều 3"])
      },
      Example("chương nhảy cách", given: "Chương I, Chương IV", .notMet) { $0.sections(["Chương I", "Chương IV"]) },
      Example("phần đánh chữ cái hoa liên tục, bỏ chữ Đ", given: "A, I, II, B, I, C, D, E", .met) {
        $0.sections(["A", "I", "II", "B", "I", "C", "D", "E"])
      },
      Example("phần đánh chữ cái hoa nhảy cách", given: "A, B, D", .notMet) { $0.sections(["A", "B", "D"]) },
      Example("mục không đánh số", given: "các mục chỉ có chữ cái a, b", .notApplicable) { $0.sections(["a", "b"]) },
      Example("không có mục", given: "văn bản không chia mục", .notApplicable) { $0.sections([]) },
    ])
}

extension Scenario {
  /// A dispatch with sections of these marks.
  fileprivate mutating func sections(_ marks: [String]) {
    dispatch { dispatch in
      dispatch.sections = marks.enumerated().map { Dispatch.Section(mark: $1, title: "Mục", line: $0 + 10) }
    }
  }
}

/// Where the numbering jumps: `II → IV`, `Điều 3 → Điều 5`; nil where no mark is a number.
private func numberingGaps(_ marks: [String]) -> [String]? {
  var gaps: [String] = []
  var isNumbered = false
  var last: [String: SectionMark] = [:]
  for mark in marks.compactMap(SectionMark.init) {
    isNumbered = true
    let before = last[mark.series]
    if mark.number != 1, !mark.follows(before) {
      gaps.append(before.map { "\($0.text) → \(mark.text)" } ?? "→ \(mark.text)")
    }
    last[mark.series] = mark
    // A new section begins the series below it anew; «Điều» runs through the whole text.
    for key in last.keys where mark.begins(key) { last[key] = nil }
  }
  return isNumbered ? gaps : nil
}

/// The number of a section: `II`, `2.1`, `Điều 3`, `Chương IV`, `B`.
private struct SectionMark {
  let text: String
  let number: Int
  /// What is counted together: the word in front («điều»), or "" for Roman, "." for Arabic, `2.` for what stands under section 2,
  /// "A" for capital letters.
  let series: String

  init?(_ text: String) {
    self.text = text
    let words = text.split(separator: " ")
    let parts = (words.last ?? "").split(separator: ".").map(String.init)
    let word = words.dropLast().joined(separator: " ")
    if parts.count == 1, let roman = romanValue(parts[0]) {
      (number, series) = (roman, VietnameseText.folded(word))
    } else if let final = parts.last.flatMap({ Int($0) }) {
      let above = parts.dropLast().joined(separator: ".") + "."
      (number, series) = (final, word.isEmpty ? above : VietnameseText.folded(word))
    } else if let place = Self.letters.firstIndex(of: text) {
      (number, series) = (place + 1, "A")
    } else {
      return nil
    }
  }

  /// The alphabet as far as no letter is a Roman numeral.
  private static let letters = ["A", "B", "C", "D", "Đ", "E", "G", "H"]

  /// Whether this mark is the next one after `before`; typists leave out Đ.
  func follows(_ before: SectionMark?) -> Bool {
    number == (before?.number ?? 0) + 1 || text == "E" && before?.text == "D"
  }

  /// Whether the series `other` begins anew with this section.
  func begins(_ other: String) -> Bool {
    if other == series { return false }
    if series.isEmpty { return other.count > 1 && other.hasSuffix(".") }
    return series.hasSuffix(".") && other.hasPrefix("\(text).")
  }
}

/// The value of a Roman numeral, with or without a point after it; nil if it is none.
private func romanValue(_ text: String) -> Int? {
  let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50]
  let digits = text.filter { $0 != "." }.map { values[$0] }
  let known = digits.compactMap { $0 }
  guard !known.isEmpty, known.count == digits.count else { return nil }
  return known.indices.reduce(0) { sum, index in
    index + 1 < known.count && known[index] < known[index + 1] ? sum - known[index] : sum + known[index]
  }
}

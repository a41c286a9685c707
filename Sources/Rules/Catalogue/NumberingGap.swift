import Domain

/// Place of the first section that does not go on from the one before; gaps only grow with the sections.
private func firstGap(_ marks: [String]) -> Int {
  var low = 1
  var high = marks.count
  while low < high {
    let middle = (low + high) / 2
    if numberingGaps(Array(marks[..<middle])).isEmpty { low = middle + 1 } else { high = middle }
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
        guard !dispatch.sections.isEmpty else { return .notApplicable }
        let marks = dispatch.sections.map(\.mark)
        let gaps = numberingGaps(marks)
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

/// Where the numbering jumps: `II → IV`.
private func numberingGaps(_ marks: [String]) -> [String] {
  var gaps: [String] = []
  // The last number of each series; "" is the Roman one, "." the Arabic one, `2.` that under section 2.
  var last: [String: (number: Int, mark: String)] = [:]
  for mark in marks {
    let parts = mark.split(separator: ".").map(String.init)
    let series: String
    let number: Int
    if parts.count == 1, let roman = romanValue(mark) {
      (series, number) = ("", roman)
    } else if let final = parts.last.flatMap({ Int($0) }) {
      (series, number) = (parts.dropLast().joined(separator: ".") + ".", final)
    } else {
      continue
    }
    let before = last[series]
    if number != 1, number != (before?.number ?? 0) + 1 { gaps.append(before.map { "\($0.mark) → \(mark)" } ?? "→ \(mark)") }
    last[series] = (number, mark)
    // A new section begins the series below it anew.
    for key in last.keys where series.isEmpty ? key.count > 1 : key.hasPrefix("\(mark).") { last[key] = nil }
  }
  return gaps
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

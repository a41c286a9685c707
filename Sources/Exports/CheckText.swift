import Diagnostics
import Domain
import Markup
public import Rules

/// The result of a check for people: counts, then the findings unit by unit, a line each with what to do under it.
public enum CheckText {
  /// Everything that was found.
  public static func output(_ judgement: Judgement) -> LongOutput {
    let units = Array(judgement.dataset.units.keys)
    return LongOutput([
      { [{ writeHead(judgement, into: &$0) }] },
      {
        stride(from: 0, to: units.count, by: pieceSize).map { start in
          { buffer in
            for unit in units[start..<min(start + pieceSize, units.count)] { write(unit, of: judgement, into: &buffer) }
          }
        }
      },
      { [{ $0.put(plain: "\n\(Finding.notice)\n") }] },
    ])
  }

  /// Units in one piece: few enough that a piece is no block that is taken from the system and given back each time.
  private static let pieceSize = 16

  private static func writeHead(_ judgement: Judgement, into buffer: inout ByteBuffer) {
    let settings = judgement.dataset.settings
    let counts = judgement.counts
    buffer.put(plain: "Kỳ: \(settings.period.vietnamese); số liệu đến \(settings.asOf.vietnamese).\n")
    buffer.put(
      plain:
        "Lỗi: \(Figures.integer(counts.error)) · Cảnh báo: \(Figures.integer(counts.warning)) · Thông tin: \(Figures.integer(counts.info)) · Chưa đủ dữ liệu: \(Figures.integer(counts.undetermined)) · Miễn trừ: \(Figures.integer(counts.waived))\n"
    )
    let loose = judgement.findings.indices.filter { judgement.findings[$0].unit == nil }
    write(loose, under: "Chung (nhóm, văn bản, miễn trừ)", of: judgement, into: &buffer)
    if !judgement.gaps.isEmpty { buffer.put("\nThiếu bảng, thiếu cột\n") }
    for gap in judgement.gaps {
      let missing = gap.missing.map { $0.words(in: judgement.dataset) }.joined(separator: "; ")
      let count = gap.whole == nil ? ": \(gap.countWords)" : ""
      buffer.put(plain: "  ? \(RuleCatalogue.codes[gap.rule])\(count) chưa đủ dữ liệu: thiếu \(missing)\n")
    }
  }

  private static func write(_ unit: Key<Unit>, of judgement: Judgement, into buffer: inout ByteBuffer) {
    let title: Words = "\(judgement.dataset.units[unit].name) (\(judgement.dataset.units[unit].code))"
    write(judgement.ofUnit[unit].map(\.index), under: title, of: judgement, into: &buffer)
  }

  private static func write(_ positions: [Int], under title: Words, of judgement: Judgement, into buffer: inout ByteBuffer) {
    guard !positions.isEmpty else { return }
    buffer.put("\n")
    buffer.put(shown: title)
    buffer.put("\n")
    var unknown: [Int] = []
    for position in positions {
      let finding = judgement.findings[position]
      if finding.verdict == .cannotTell, !finding.isWaived {
        unknown.append(position)
      } else {
        write(finding, in: judgement.dataset, into: &buffer)
      }
    }
    for gap in judgement.byGap(unknown) {
      let code = RuleCatalogue.codes[gap.key.rule]
      let missing = gap.key.words(in: judgement.dataset)
      buffer.put(plain: "  ? \(code) chưa đủ dữ liệu (\(Figures.integer(gap.positions.count))): thiếu \(missing)\n")
    }
  }

  private static func write(_ finding: Finding, in dataset: Dataset, into buffer: inout ByteBuffer) {
    let account = finding.account(in: dataset)
    let target = finding.target.words(in: dataset)
    buffer.put(finding.isWaived ? "  ◇ " : "  ✕ ")
    buffer.put(plain: RuleCatalogue.codes[finding.rule])
    buffer.put(" ")
    buffer.put(plain: finding.isWaived ? "miễn trừ" : finding.severity.words.lowercased())
    buffer.put(": ")
    // Many a sentence begins with whom it is about.
    if !account.sentence.begins(with: target) {
      buffer.put(shown: target)
      buffer.put(": ")
    }
    buffer.put(shown: account.sentence)
    buffer.put("\n")
    guard !account.remedy.isEmpty, !finding.isWaived else { return }
    buffer.put("      → ")
    buffer.put(shown: account.remedy)
    buffer.put("\n")
  }
}

extension Gap {
  /// How many targets it leaves open, by what they are: `12 đối tượng`, `3 đơn vị`.
  var countWords: String {
    let noun =
      switch targets.first {
      case .unit: "đơn vị"
      case .group: "nhóm"
      case .plan: "kế hoạch"
      case .item: "hạn chế"
      case .obligation: "nghĩa vụ của đơn vị"
      case .dispatch: "văn bản"
      case .waiver: "quyết định miễn trừ"
      case .object, .all, nil: "đối tượng"
      }
    return "\(Figures.integer(targets.count)) \(noun)"
  }
}

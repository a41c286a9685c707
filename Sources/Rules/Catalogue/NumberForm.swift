import Domain

extension Rule {
  /// VB02: the number-symbol has one of the two forms.
  public static let numberForm = Rule(
    "VB02", "number-form",
    title: "Số, ký hiệu sai thể thức",
    statement: "Số, ký hiệu phải theo dạng của Đảng (377-CV/TU) hoặc của Nhà nước (1260/UBND-TH, 335/2025/NĐ-CP).",
    explanation: Explanation(
      checks: "So số, ký hiệu đọc được với hai dạng.",
      why:
        "Văn bản của Đảng ghi số, gạch nối, loại văn bản, gạch chéo, cơ quan; văn bản của Nhà nước ghi số, gạch chéo, ký hiệu.",
      formula:
        "Không đạt khi không khớp dạng nào, hoặc khi loại văn bản, cơ quan không mở đầu bằng chữ hoa; văn bản không đọc được số, ký hiệu thì không áp dụng (quy tắc VB01 nêu)."
    ),
    citations: [Citation(.decree30, "Phụ lục I"), Citation(.regulation66, ""), Citation(.regulation399, "")],
    consequence: "bổ sung, đính chính dữ liệu văn bản",
    severity: .warning,
    evaluators: [
      .dispatches { key, assessment in
        let dispatch = assessment.dataset.dispatches[key]
        guard let number = dispatch.numberSymbol else { return .notApplicable }
        guard !hasNumberForm(number) else { return .met }
        return .notMet(
          Evidence([
            Evidence.Item("numberSymbol", "Số, ký hiệu", .text(number)), .aside("name", dispatch.file),
            dispatch.place(of: "numberSymbol"),
          ]))
      }
    ],
    account: {
      Rule.Account(
        "Số, ký hiệu «\($0.words("numberSymbol"))» không theo dạng của Đảng (377-CV/TU) hoặc của Nhà nước (1260/UBND-TH).",
        remedy: "Cần kiểm tra, ghi lại số, ký hiệu.")
    },
    examples: [
      Example("dạng của Đảng", given: "377-CV/TU", .met) { $0.dispatch { $0.numberSymbol = "377-CV/TU" } },
      Example("dạng của Nhà nước", given: "1260/UBND-TH", .met) { $0.dispatch { $0.numberSymbol = "1260/UBND-TH" } },
      Example("có năm", given: "335/2025/NĐ-CP", .met) { $0.dispatch { $0.numberSymbol = "335/2025/NĐ-CP" } },
      Example("thiếu số", given: "-KH/ĐU", .notMet) { $0.dispatch { $0.numberSymbol = "-KH/ĐU" } },
      Example("thiếu ký hiệu", given: "377-TU", .notMet) { $0.dispatch { $0.numberSymbol = "377-TU" } },
      Example("thiếu gạch nối sau số", given: "12KH/ĐU", .notMet) { $0.dispatch { $0.numberSymbol = "12KH/ĐU" } },
      Example("chữ thường", given: "12-kh/đu", .notMet) { $0.dispatch { $0.numberSymbol = "12-kh/đu" } },
      Example("chữ hoa mở đầu, chữ thường theo sau", given: "899/QĐ-TTg", .met) {
        $0.dispatch { $0.numberSymbol = "899/QĐ-TTg" }
      },
      Example("không có số, ký hiệu", given: "không đọc được", .notApplicable) { $0.dispatch { $0.numberSymbol = nil } },
    ])
}

/// Whether `text` is `377-CV/TU` or `1260/UBND-TH`, `335/2025/NĐ-CP`; dashes U+2010…U+2015 count as hyphens.
///
/// Each word between signs begins with a capital: `QĐ-TTg` and `CTr` are official, `kh/đu` is not.
private func hasNumberForm(_ text: String) -> Bool {
  let plain = String(text.map { "\u{2010}"..."\u{2015}" ~= $0 ? "-" : $0 })
  let digits = plain.prefix { $0.isASCII && $0.isNumber }
  guard !digits.isEmpty else { return false }
  let rest = plain.dropFirst(digits.count)
  let parts = rest.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
  if rest.first == "-" {
    return parts.count == 2 && !parts[0].contains("-") && parts.allSatisfy { isName($0, allowingDigits: false) }
  }
  guard rest.first == "/", let last = parts.last, isName(last, allowingDigits: true), last.contains(where: \.isLetter) else {
    return false
  }
  return parts.count == 1 || (parts.count == 2 && isName(parts[0], allowingDigits: true))
}

/// Whether `part` is one or more words joined by hyphens, each of letters that begin with a capital, or with a digit where allowed.
private func isName(_ part: Substring, allowingDigits: Bool) -> Bool {
  part.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
    guard let first = word.first else { return false }
    let isOpened = first.isUppercase || allowingDigits && first.isNumber
    return isOpened && word.allSatisfy { $0.isLetter || allowingDigits && $0.isASCII && $0.isNumber }
  }
}

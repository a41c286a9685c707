import Diagnostics
import Domain

/// What can be wrong with one cell.
enum CellProblem: Problem {
  case valueMissing
  /// Marks in place of words.
  case valueWordless(String)
  case oneOfMissing([String])
  case targetSeveral([String])
  case codeMalformed(String)
  case codeRepeated(String, firstLine: Int)
  case codeClash(String, first: String, firstLine: Int)
  /// The same code in an earlier table, with other capitals.
  case codeCapitals(String, first: String, table: String)
  /// One of two codes of units is the other with the ending of a page.
  case codePage(String, first: String, firstLine: Int)
  case axisRepeated(Int, firstLine: Int)
  case partContradicted(String, firstLine: Int)
  case referenceUnknown(String, CodeKind, ReferenceClue?, OtherPlaces)
  /// With what it is the name of, where it is that.
  case referenceMalformed(String, CodeKind?, ReferenceClue?, OtherPlaces)
  /// The table that the code leads to is not there; the column may be left blank or must be filled.
  case tableAbsent(String, CodeKind, isRequired: Bool)
  case addresseeUnknown(String, ReferenceClue?, OtherPlaces)
  /// Kinds of unit where one alone fits.
  case addresseeKinds([String])
  case ruleUnknown(String, nearest: String?)
  case levelUnknown(String, expected: [String], nearest: String?)
  case wordUnknown(String, expected: [String], nearest: String?)
  case date(String, Grammar.DateFault)
  /// Day and month alone, with the one day of that name on which it can have happened.
  case dateWithoutYear(String, Day?)
  case period(String)
  case number(String, Grammar.NumberFault, maximum: Int)
  case integer(String, maximum: Int, isTooLarge: Bool)
  /// A share where a number of tasks is asked for.
  case taskShare(String)
  case countExceeds(Int32, whole: String, Int32)
  case scoreExceeds(Score, whole: String, Score)
  case submissionUnasked(obligation: String, unit: String)
  /// So many cells write the number-symbol of a dispatch in another way than the dispatch does.
  case dispatchMissed(String, nearest: String, count: Int)
  case cycle([String])
  case controlCharacter(Unicode.Scalar)
  case invisibleCharacter(Unicode.Scalar, String)

  var severity: Diagnostic.Severity {
    switch self {
    case .invisibleCharacter, .submissionUnasked, .dispatchMissed: .warning
    default: .error
    }
  }

  var code: String {
    switch self {
    case .valueMissing, .valueWordless, .oneOfMissing: "value-missing"
    case .targetSeveral: "target-several"
    case .codeMalformed, .referenceMalformed: "code-malformed"
    case .codeRepeated: "code-repeated"
    case .codeClash, .codeCapitals, .codePage: "code-clash"
    case .referenceUnknown, .addresseeUnknown: "reference-unknown"
    case .addresseeKinds: "addressee-kinds"
    case .ruleUnknown: "rule-unknown"
    case .tableAbsent: "table-absent"
    case .levelUnknown: "level-unknown"
    case .wordUnknown: "word-unknown"
    case .date(_, .noSuchDay): "date-nonexistent"
    case .date, .dateWithoutYear: "date-malformed"
    case .period: "period-malformed"
    case .number(_, .outOfRange, _): "number-range"
    case .number: "number-malformed"
    case .integer(_, _, let isTooLarge): isTooLarge ? "integer-range" : "integer-malformed"
    case .taskShare: "integer-malformed"
    case .axisRepeated: "axis-repeated"
    case .partContradicted: "part-contradicted"
    case .countExceeds: "count-exceeds"
    case .scoreExceeds: "score-exceeds"
    case .submissionUnasked: "submission-unasked"
    case .dispatchMissed: "dispatch-missed"
    case .cycle: "parent-cycle"
    case .controlCharacter: "control-character"
    case .invisibleCharacter: "invisible-character"
    }
  }

  var message: String {
    switch self {
    case .valueMissing: "ô này để trống, nhưng dòng nào cũng phải có giá trị ở cột này."
    case .valueWordless(let text):
      "ô này chỉ có \(Phrase.quoted(text)), không có chữ, nhưng dòng nào cũng phải có giá trị ở cột này."
    case .oneOfMissing(let columns): "dòng này phải có giá trị ở một trong các cột \(Phrase.choice(columns))."
    case .targetSeveral(let columns): "dòng này chỉ được có giá trị ở một trong các cột \(Phrase.choice(columns))."
    case .referenceMalformed(let text, let kind?, _, let others):
      "\(Phrase.quoted(text)) là tên của \(kind.noun), không phải mã; cột này cần mã\(others.words)."
    case .codeMalformed(let text): "\(Self.malformed(text))."
    case .referenceMalformed(let text, nil, _, let others): "\(Self.malformed(text))\(others.words)."
    case .codeRepeated(let text, let line): "mã \(Phrase.quoted(text)) đã có ở dòng \(line); mỗi mã chỉ được đứng ở một dòng."
    case .codeClash(let text, let first, let line):
      "mã \(Phrase.quoted(text)) chỉ khác mã \(Phrase.quoted(first)) ở dòng \(line) về chữ hoa, chữ thường; hai mã phải khác hẳn nhau."
    case .codeCapitals(let text, let first, let table):
      "mã \(Phrase.quoted(text)) chỉ khác mã \(Phrase.quoted(first)) của \(table) về chữ hoa, chữ thường; một đối tượng phải mang một mã "
        + "viết như nhau ở mọi kỳ, hai đối tượng phải mang hai mã khác hẳn nhau."
    case .codePage(let text, let first, let line):
      "mã \(Phrase.quoted(text)) không đứng cùng mã \(Phrase.quoted(first)) ở dòng \(line) được: trên trang tin, trang của một đơn vị và thư "
        + "mục của đơn vị kia sẽ trùng tên nhau."
    case .referenceUnknown(let text, let kind, _, let others):
      "không có \(kind.noun) nào mang mã \(Phrase.quoted(text)) trong \(kind.place)\(others.words)."
    case .tableAbsent(let text, let kind, _):
      "mã \(Phrase.quoted(text)) dẫn tới \(kind.place), nhưng thư mục nội dung không có bảng này."
    case .addresseeUnknown(let text, _, let others):
      "\(Phrase.quoted(text)) không phải «tất cả», không phải loại đơn vị hay mã đơn vị nào trong bảng Đơn vị\(others.words)."
    case .addresseeKinds(let words):
      "ô này ghi nhiều phần mà có loại đơn vị, hoặc «tất cả» (\(Phrase.list(words))); chỉ nhận «tất cả», một loại đơn vị, hoặc nhiều mã đơn vị."
    case .ruleUnknown(let text, _):
      "không có quy tắc nào mang mã \(Phrase.quoted(text)); miễn trừ phải nêu mã một quy tắc như TL01."
    case .cycle(let chain): "các đơn vị là cấp trên của nhau thành vòng: \(chain.joined(separator: " → "))."
    case .controlCharacter(let scalar):
      "trong ô có \(scalar == "\t" ? "dấu tab" : "ký tự điều khiển") \(CharacterCheck.name(of: scalar)), không phải chữ; hãy gõ lại nội dung ô."
    case .invisibleCharacter(let scalar, let text):
      "trong ô có ký tự không nhìn thấy \(CharacterCheck.name(of: scalar)): \(Phrase.quoted(text)); nội dung được giữ nguyên."
    case .axisRepeated(let axis, let line):
      "đối tượng đã có kết quả trục \(axis) ở dòng \(line); mỗi đối tượng chỉ có một kết quả cho một trục trong quý."
    case .partContradicted(let part, let line):
      "thành phần hồ sơ \(Phrase.quoted(part)) của đối tượng đã ghi ngược lại ở dòng \(line): một dòng ghi có, một dòng ghi không."
    case .countExceeds(let value, let whole, let limit): "số \(value) lớn hơn \(limit) ở cột «\(whole)»; phải nhỏ hơn hoặc bằng."
    case .scoreExceeds(let value, let whole, let limit):
      "số \(value.vietnamese) ở ngoài khoảng cho phép; cần từ 0 đến \(limit.vietnamese), là số ở cột «\(whole)»."
    case .submissionUnasked(let obligation, let unit):
      "nghĩa vụ «\(obligation)» không giao cho đơn vị «\(unit)»; báo cáo này không đáp ứng nghĩa vụ nào."
    case .dispatchMissed(let text, _, let count):
      "không văn bản nào trong dispatches/ mang số, ký hiệu \(Phrase.quoted(text)), nhưng có một văn bản mang số gần như vậy"
        + "\(count == 1 ? "" : "; \(count) ô ở cột này ghi như thế"); vẫn được dùng như đã ghi."
    default: valueMessage
    }
  }

  private static func malformed(_ text: String) -> String {
    "mã \(Phrase.quoted(text)) không đúng dạng: cần từ 1 đến 64 chữ cái không dấu (kể cả đ), chữ số, dấu chấm, gạch ngang, "
      + "gạch dưới, bắt đầu bằng chữ hoặc số, không có dấu cách, không có hai dấu chấm liền nhau" + LookAlikes.words(in: text)
  }

  private var valueMessage: String {
    switch self {
    case .levelUnknown(let text, let expected, _):
      "\(Phrase.quoted(text)) không phải mức xếp loại; cần \(Phrase.choice(expected)), hoặc viết tắt HTXSNV, HTTNV, HTNV, KHTNV\(LookAlikes.words(in: text))."
    case .wordUnknown(let text, let expected, _):
      "\(Phrase.quoted(text)) không dùng được ở cột này; cần \(Phrase.choice(expected))\(LookAlikes.words(in: text))."
    case .date(let text, .noSuchDay): "lịch không có ngày \(Phrase.quoted(text)); cần một ngày có thật từ năm 1900 đến năm 2999."
    case .date(let text, .shortYear): "ngày \(Phrase.quoted(text)) chỉ có hai chữ số của năm; cần đủ bốn chữ số như 05/4/2026."
    case .date(let text, .monthOnly): "\(Phrase.quoted(text)) mới có tháng và năm; cần đủ ngày, tháng, năm như 05/4/2026."
    case .date(let text, .yearless), .dateWithoutYear(let text, _):
      "ngày \(Phrase.quoted(text)) thiếu năm; cần đủ ngày, tháng, năm như 05/4/2026."
    case .date(let text, .form): "\(Phrase.quoted(text)) không phải ngày; cần viết như 05/4/2026 hoặc 2026-04-05."
    case .period(let text):
      "\(Phrase.quoted(text)) không phải kỳ; cần năm như 2025, quý như 2026-Q2, tháng như 2026-03 hoặc nhiệm kỳ như 2020-2025."
    case .number(let text, let fault, let maximum): Self.numberMessage(text, fault, maximum)
    case .integer(let text, let maximum, true): "số \(Phrase.quoted(text)) quá lớn; cần số nguyên từ 0 đến \(maximum)."
    case .integer(let text, let maximum, false) where Grammar.isNegative(text):
      "số \(Phrase.quoted(text)) nhỏ hơn 0; cần số nguyên từ 0 đến \(maximum)."
    case .integer(let text, let maximum, false):
      "\(Phrase.quoted(text)) không phải số nguyên; cần số từ 0 đến \(maximum), chỉ gồm chữ số."
    case .taskShare(let text):
      "\(Phrase.quoted(text)) là tỷ lệ\(LikelyValue.percent(ofShare: text).map { " (\($0)\u{202F}%)" } ?? " phần trăm"); cột này cần số nhiệm vụ, là số nguyên từ 0 trở lên, chỉ gồm chữ số."
    default: ""
    }
  }

  private static func numberMessage(_ text: String, _ fault: Grammar.NumberFault, _ maximum: Int) -> String {
    let shown = Phrase.quoted(text)
    switch fault {
    case .outOfRange, .negative: return "số \(shown) ở ngoài khoảng cho phép; cần từ 0 đến \(maximum)."
    case .tooPrecise: return "số \(shown) có hơn sáu chữ số sau dấu phẩy; cần nhiều nhất sáu chữ số."
    case .grouped: return "\(shown) có nhiều dấu ngăn cách; cần một số từ 0 đến \(maximum) viết như 8,5 hoặc 8.5."
    case .formula: return "\(shown) là công thức; cần kết quả đã tính, viết như 8,5."
    case .unit: return "\(shown) có chữ hoặc ký hiệu đi kèm; chỉ cần con số, viết như 8,5."
    case .form: return "\(shown) không phải số; cần một số từ 0 đến \(maximum) viết như 8,5 hoặc 8.5."
    }
  }

  var hint: String {
    switch self {
    case .referenceUnknown(_, _, let clue, _), .addresseeUnknown(_, let clue, _), .referenceMalformed(_, _, let clue, _):
      clue?.hint ?? ""
    case .levelUnknown(let text, _, nil) where CellWords.meansUnrated(text): "Nếu không xếp loại, hãy để trống ô này."
    case .addresseeKinds: "Hãy tách mỗi loại thành một nghĩa vụ, hoặc ghi mã từng đơn vị, ngăn nhau bằng dấu chấm phẩy."
    case .levelUnknown(_, _, let nearest), .wordUnknown(_, _, let nearest): Phrase.didYouMean(nearest)
    case .codeMalformed(let text): Self.codeHint(text)
    case .codeCapitals(_, let first, _): "Nếu cùng một đối tượng, hãy ghi «\(first)» ở mọi bảng."
    case .codePage(let text, let first, _):
      // The one with the ending can lose its dot.
      "Hãy đổi mã «\(text.count > first.count ? text : first)», như thành «\(text.count > first.count ? first : text)-html»."
    case .submissionUnasked: "Hãy xem lại mã đơn vị, mã nghĩa vụ, hoặc cột Đơn vị thực hiện của nghĩa vụ."
    case .dispatchMissed(_, let nearest, _): Phrase.didYouMean(nearest)
    case .tableAbsent(_, let kind, let isRequired): "Hãy thêm \(kind.place)\(isRequired ? "" : " hoặc bỏ trống cột này")."
    case .cycle: "Hãy sửa hoặc bỏ trống «Đơn vị cấp trên» ở một trong các đơn vị này."
    case .integer(let text, let maximum, _): Phrase.didYouMean(LikelyValue.integer(text, upTo: maximum))
    case .period(let text): LikelyValue.periodHint(text)
    case .number(_, .tooPrecise, _): "Nếu ô là công thức, hãy làm tròn, như bằng hàm ROUND."
    case .number(let text, _, let maximum): Self.numberHint(text, maximum)
    case .controlCharacter("\t"): "Hãy thay dấu tab bằng dấu cách."
    case .partContradicted: "Hãy giữ một dòng đúng với hồ sơ."
    case .ruleUnknown(_, let nearest): Phrase.didYouMean(nearest)
    case .date(let text, _): Phrase.didYouMean(LikelyDay.of(text)?.vietnamese)
    case .dateWithoutYear(_, let day): Phrase.didYouMean(day?.vietnamese)
    default: ""
    }
  }

  private static func numberHint(_ text: String, _ maximum: Int) -> String {
    guard let number = LikelyValue.number(text, upTo: maximum) else { return "" }
    let advice = " Có vẻ bảng tính đã tự đổi số thành ngày; hãy đặt định dạng ô là văn bản rồi gõ lại."
    return Phrase.didYouMean(number) + (LikelyValue.isConverted(text) ? advice : "")
  }

  private static func codeHint(_ text: String) -> String {
    let code = CodeKind.suggestion(for: text)
    return code.isEmpty || code == text ? "" : Phrase.didYouMean(code)
  }
}

extension OtherPlaces {
  /// What a sentence adds, before its full stop; empty where there are none.
  fileprivate var words: String {
    if count == 0 { return "" }
    let more = tables.count > 4 ? " và \(tables.count - 4) bảng khác" : ""
    return "; còn \(count) ô khác cũng ghi như vậy, trong \(tables.prefix(4).joined(separator: ", "))\(more)"
  }
}

extension ReferenceClue {
  fileprivate var hint: String {
    switch self {
    case .word(let word): Phrase.didYouMean(word)
    case .list(let codes): "Các mã phải ngăn nhau bằng dấu chấm phẩy: «\(codes.joined(separator: "; "))»."
    case .oneOnly: "Ô này chỉ nhận một mã."
    case .unnamed(let code, let place):
      "Có thể chỗ sai là mã «\(code)» ở \(place): không ô nào nêu mã ấy."
    case .untold(let lines, let table, let nearest):
      Phrase.didYouMean(nearest) + (nearest == nil ? "" : " ")
        + (lines.count > 1
          ? "Có thể đây là mã của một trong các dòng \(lines.map(String.init).joined(separator: ", ")) của \(table), đang ghi cùng một mã."
          : "Có thể đây là mã của dòng \(lines.first ?? 0) của \(table): ở đó mã để trống hoặc sai dạng.")
    }
  }
}

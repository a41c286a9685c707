import Diagnostics
import Domain

/// A doubt about so many rows of a table, as a warning.
struct DoubtProblem: Problem {
  let doubt: RowDoubt
  let count: Int
  let asOf: Day
  /// The name or the figure in the row that it is held against, where that stands (`ratings/2025.csv, dòng 5`), and the code of the
  /// person or object there.
  var other: (words: String, place: String, code: String?) = ("", "", nil)

  var severity: Diagnostic.Severity { .warning }

  var code: String {
    switch doubt {
    case .dateOutsidePeriod: "date-outside"
    case .periodLater: "period-later"
    case .unratedDossier: "dossier-unrated"
    case .unitOfPlan: "unit-plan"
    case .unitOfSubject: "unit-subject"
    case .dayEarly: "date-early"
    case .monthsOfYear: "months-range"
    case .dayFar: "date-far"
    case .dayLater: "date-later"
    case .dayOld: "date-old"
    case .uncountedWithoutBasis: "basis-missing"
    case .personOfTwoNames: "person-name"
    case .personTwice: "person-repeated"
    case .headMissing: "head-missing"
    case .headTwice: "head-repeated"
    case .personUncoded: "person-missing"
    case .percentOfProgress: "percent-progress"
    case .decisionIsDay: "decision-date"
    case .disciplineOfOtherCode: "discipline-person"
    default: laterCode
    }
  }

  private var laterCode: String {
    switch doubt {
    case .planEarly: "plan-early"
    case .doneEarly: "done-early"
    case .remediedInPart: "percent-remedied"
    case .foundAfterPlan: "found-later"
    case .planOfOtherPeriod: "plan-period"
    case .progressTwice: "progress-repeated"
    case .ratedWithReason: "reason-rated"
    case .nameGarbled: "name-garbled"
    case .unitOfSameName: "unit-name"
    case .kindAlone: "kind-alone"
    case .unitUnrated: "unit-unrated"
    case .dueBeforeDispatch: "due-dispatch"
    case .sentBeforeDispatch: "sent-dispatch"
    case .wordless: "value-wordless"
    case .percentIsShare: "percent-share"
    default: ""
    }
  }

  var message: String { "\(count == 1 ? "ô này" : "\(count) ô ở cột này, từ ô này,") \(words); \(use)." }

  private var use: String { doubt == .wordless ? "được tính là ô trống" : "vẫn được dùng như đã ghi" }

  private var words: String {
    switch doubt {
    case .dateOutsidePeriod: "là ngày ở ngoài kỳ ghi cùng dòng"
    case .periodLater: "là kỳ bắt đầu sau ngày của số liệu (\(asOf.vietnamese))"
    case .unratedDossier: "là kỳ mà đối tượng không có dòng nào trong bảng Xếp loại"
    case .unitOfPlan: "khác đơn vị của kế hoạch ghi cùng dòng"
    case .unitOfSubject: "khác đơn vị của đối tượng trong các bảng Xếp loại"
    case .dayEarly: "là ngày trước khi kỳ xếp loại bắt đầu"
    case .monthsOfYear: "ghi hơn 12 tháng trong một năm"
    case .dayFar: "là ngày sau ngày của số liệu (\(asOf.vietnamese)) hơn mười năm"
    case .dayLater: "là ngày sau ngày của số liệu (\(asOf.vietnamese))"
    case .dayOld: "là ngày trước ngày của số liệu (\(asOf.vietnamese)) hơn hai mươi năm"
    case .personOfTwoNames: "là mã cá nhân của \(Phrase.quoted(other.words)) (\(other.place)), khác tên ghi cùng dòng"
    case .personTwice: "là mã cá nhân đã có ở dòng khác của cùng kỳ, với cùng loại, cùng đơn vị (\(other.place))"
    case .headMissing:
      "là vai trò ở một đơn vị có cán bộ lãnh đạo, quản lý được xếp loại mà không dòng nào ghi «người đứng đầu», "
        + "nên không so được người đứng đầu với tập thể, đơn vị"
    case .headTwice:
      "ghi «người đứng đầu» trong khi \(Phrase.quoted(other.words)) (\(other.place)) cũng là người đứng đầu đơn vị ấy trong cùng kỳ"
    case .personUncoded:
      "để trống trong khi \(Phrase.quoted(other.words)) (\(other.place)), cùng tên, cùng đơn vị, có mã cá nhân; "
        + "hai kết quả của một người chỉ được so với nhau theo mã"
    case .percentOfProgress: "khác mức độ ở lần theo dõi mới nhất của hạn chế: \(other.words)\u{202F}% (\(other.place))"
    case .disciplineOfOtherCode:
      "nêu người còn được xếp loại theo mã khác (\(Phrase.quoted(other.words)), \(other.place)) với mức cao hơn «Không hoàn thành nhiệm vụ»; "
        + "kỷ luật, kết luận ở dòng này không tính cho mã kia"
    case .decisionIsDay: "là một ngày đầy đủ, không phải số quyết định"
    case .uncountedWithoutBasis: "ghi không tính tỷ lệ mà không nêu căn cứ (cột «Căn cứ không tính»)"
    default: laterWords
    }
  }

  private var laterWords: String {
    switch doubt {
    case .planEarly: "là ngày trước khi kỳ của kế hoạch bắt đầu"
    case .doneEarly: "là ngày trước khi kỳ phát hiện bắt đầu"
    case .remediedInPart: "khác 100\u{202F}% trong khi hạn chế ghi là đã khắc phục"
    case .foundAfterPlan: "là kỳ sau kỳ của kế hoạch ghi cùng dòng (\(other.words): \(other.place))"
    case .planOfOtherPeriod: "là kỳ mà không hạn chế nào của kế hoạch được phát hiện (hạn chế ở \(other.place))"
    case .progressTwice: "khác mức độ \(other.words)\u{202F}% của cùng hạn chế trong cùng ngày (\(other.place))"
    case .ratedWithReason: "nêu lý do không xếp loại trong khi cột «Xếp loại» có mức; lý do này không được dùng"
    case .nameGarbled: "có ký tự không thấy trong tên gọi: \(Phrase.quoted(other.words))"
    case .unitOfSameName: "là tên đã có ở đơn vị khác có cùng cấp trên (\(other.place))"
    case .kindAlone: "là loại chỉ một đơn vị có, gần như «\(other.words)»; nghĩa vụ giao cho loại kia không giao cho đơn vị này"
    case .unitUnrated: "là đơn vị không có dòng nào trong bảng Xếp loại \(other.words), nhưng có ở kỳ khác (\(other.place))"
    case .percentIsShare:
      "ghi mức độ dưới 1\u{202F}% (\(other.words)); có vẻ là tỷ lệ tính trên 1 mà bảng tính hiển thị thành phần trăm"
    case .wordless: "chỉ có \(Phrase.quoted(other.words)) hoặc dấu như vậy, không có chữ"
    case .dueBeforeDispatch: "là hạn trước ngày của văn bản yêu cầu (\(other.words), \(other.place))"
    case .sentBeforeDispatch: "là ngày trước ngày của văn bản yêu cầu (\(other.words), \(other.place))"
    default: ""
    }
  }

  var hint: String {
    switch doubt {
    case .dateOutsidePeriod: "Hãy xem lại ngày hoặc kỳ."
    case .periodLater: "Hãy xem lại kỳ, hoặc ngày của số liệu (as-of)."
    case .unratedDossier: "Hãy xem lại kỳ hoặc mã đối tượng."
    case .unitOfPlan: "Hãy xem lại mã đơn vị hoặc mã kế hoạch."
    case .unitOfSubject: "Hãy xem lại mã đơn vị hoặc mã đối tượng."
    case .dayEarly, .dayOld: "Hãy xem lại năm của ngày."
    case .monthsOfYear: "Hãy xem lại số tháng."
    case .dayFar: "Hãy xem lại năm của ngày."
    case .dayLater: "Hãy xem lại ngày ở ô, hoặc ngày của số liệu (as-of)."
    case .personOfTwoNames: "Hãy xem lại mã cá nhân hoặc tên."
    case .personTwice: "Mỗi người chỉ được tính một lần trong tỷ lệ: hãy xem lại mã cá nhân, hoặc bỏ dòng thừa."
    case .headMissing: "Hãy ghi vai trò của người đứng đầu; nếu đơn vị đang khuyết người đứng đầu thì không cần sửa."
    case .headTwice: "Hãy xem lại vai trò hoặc mã đơn vị; nếu đơn vị thay người đứng đầu trong kỳ thì không cần sửa."
    case .personUncoded: "Nếu là một người, hãy ghi cùng mã\(other.code.map { " «\($0)»" } ?? "") ở cả hai dòng."
    case .percentOfProgress: "Hãy xem lại mức độ ở hai bảng."
    case .disciplineOfOtherCode:
      "Nếu tính cả cho mã kia, hãy chép dòng này thành dòng mới với mã đối tượng\(other.code.map { " «\($0)»" } ?? " ấy")."
    case .decisionIsDay: "Có vẻ bảng tính đã tự đổi số thành ngày; hãy đặt định dạng ô là văn bản rồi gõ lại."
    case .uncountedWithoutBasis: "Hãy ghi văn bản hoặc lý do cho phép không tính."
    default: laterHint
    }
  }

  private var laterHint: String {
    switch doubt {
    case .planEarly, .doneEarly: "Hãy xem lại năm của ngày, hoặc kỳ."
    case .remediedInPart: "Hãy ghi 100, hoặc xem lại tình trạng."
    case .foundAfterPlan, .planOfOtherPeriod: "Hãy xem lại kỳ của kế hoạch, kỳ phát hiện, hoặc mã kế hoạch."
    case .progressTwice: "Hãy giữ một dòng đúng."
    case .ratedWithReason: "Hãy bỏ trống một trong hai ô."
    case .nameGarbled:
      "Có vẻ chữ Việt bị mất khi lưu tệp, hoặc lấy từ phông cũ (.VnTime, bảng mã TCVN3); hãy dán lại từ tệp gốc, bằng Unicode (UTF-8)."
    case .unitOfSameName: "Hãy xem lại tên hoặc đơn vị cấp trên."
    case .kindAlone: Phrase.didYouMean(other.words)
    case .unitUnrated: "Hãy bổ sung kết quả xếp loại; nếu đơn vị không còn thuộc diện xếp loại thì không cần sửa."
    case .percentIsShare: "\(other.code.map { "Nếu là \($0)\u{202F}% thì ghi \($0)" } ?? "Hãy ghi số phần trăm, như 20")."
    case .wordless: "Hãy ghi nội dung, hoặc để trống ô."
    case .dueBeforeDispatch, .sentBeforeDispatch: "Hãy xem lại năm của ngày, hoặc số, ký hiệu của văn bản yêu cầu."
    default: ""
    }
  }
}

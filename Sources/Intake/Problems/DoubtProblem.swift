import Diagnostics
import Domain

/// A doubt about so many rows of a table, as a warning.
struct DoubtProblem: Problem {
  let doubt: RowDoubt
  let count: Int
  let asOf: Day

  var severity: Diagnostic.Severity { .warning }

  var code: String {
    switch doubt {
    case .dateOutsidePeriod: "date-outside"
    case .periodLater: "period-later"
    case .unratedDossier: "dossier-unrated"
    case .unitOfPlan: "unit-plan"
    case .unitOfSubject: "unit-subject"
    case .decidedEarly: "date-early"
    case .monthsOfYear: "months-range"
    case .dayFar: "date-far"
    case .dayLater: "date-later"
    case .uncountedWithoutBasis: "basis-missing"
    case .personOfTwoNames: "person-name"
    }
  }

  var message: String { "\(count == 1 ? "ô này" : "\(count) ô ở cột này, từ ô này,") \(words); vẫn được dùng như đã ghi." }

  private var words: String {
    switch doubt {
    case .dateOutsidePeriod: "là ngày ở ngoài kỳ ghi cùng dòng"
    case .periodLater: "là kỳ bắt đầu sau ngày của số liệu (\(asOf.vietnamese))"
    case .unratedDossier: "là kỳ mà đối tượng không có dòng nào trong bảng Xếp loại"
    case .unitOfPlan: "khác đơn vị của kế hoạch ghi cùng dòng"
    case .unitOfSubject: "khác đơn vị của đối tượng trong các bảng Xếp loại"
    case .decidedEarly: "là ngày trước khi kỳ xếp loại bắt đầu"
    case .monthsOfYear: "ghi hơn 12 tháng trong một năm"
    case .dayFar: "là ngày sau ngày của số liệu (\(asOf.vietnamese)) hơn mười năm"
    case .dayLater: "là ngày sau ngày của số liệu (\(asOf.vietnamese))"
    case .personOfTwoNames: "là mã cá nhân của người mang tên khác ở dòng trước"
    case .uncountedWithoutBasis: "ghi không tính tỷ lệ mà không nêu căn cứ (cột «Căn cứ không tính»)"
    }
  }

  var hint: String {
    switch doubt {
    case .dateOutsidePeriod: "Hãy xem lại ngày hoặc kỳ."
    case .periodLater: "Hãy xem lại kỳ, hoặc ngày của số liệu (as-of)."
    case .unratedDossier: "Hãy xem lại kỳ hoặc mã đối tượng."
    case .unitOfPlan: "Hãy xem lại mã đơn vị hoặc mã kế hoạch."
    case .unitOfSubject: "Hãy xem lại mã đơn vị hoặc mã đối tượng."
    case .decidedEarly: "Hãy xem lại năm của ngày quyết định."
    case .monthsOfYear: "Hãy xem lại số tháng."
    case .dayFar: "Hãy xem lại năm của ngày."
    case .dayLater: "Hãy xem lại ngày ở ô, hoặc ngày của số liệu (as-of)."
    case .personOfTwoNames: "Hãy xem lại mã cá nhân hoặc tên."
    case .uncountedWithoutBasis: "Hãy ghi văn bản hoặc lý do cho phép không tính."
    }
  }
}

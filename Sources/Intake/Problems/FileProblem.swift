import Diagnostics
import Domain
import Glibc
import Markdown

/// What can be wrong with a file or folder, apart from what is written in it.
enum FileProblem: Problem {
  case contentMissing
  case fileMissing
  case unreadable(code: Int32)
  case notAFile
  case tooLarge(limit: Int)
  case leavesContent
  case settingsMissing
  case unitsMissing
  case ratingsMissing(Period, nearest: Period?)
  case ratingsEmpty(Period)
  case unitsEmpty
  case unclaimed(nearest: String?)
  /// A file whose name says that it is a copy of a table's file.
  case copy(of: String)
  /// A name that is not UTF-8.
  case nameUnsayable
  /// A file with the columns of a table whose name is none of such a table.
  case unclaimedTable(TableKind, nearest: String?)
  /// The mark that a workbook leaves beside itself while it is open.
  case openWorkbook
  /// A workbook in a form that is not read; `isMissed` where the content lacks tables that it may hold.
  case otherWorkbook(isMissed: Bool)
  /// A file of `folder`, commentary or dispatches, whose name ends in none of `endings`.
  case proseForm(folder: String, endings: [String], nearest: String?)
  /// The same beside the file `other`, which its content would be written to.
  case proseFormTwice(folder: String, endings: [String], other: String)
  /// A file with the name of a table or a workbook, where the text of a dispatch is asked for.
  case tableForDispatch
  case periodName(String)
  case quarterName(String)
  case periodTwice(String, other: String)
  case commentaryUnknown(String, nearest: String?)
  /// A commentary on the whole report in a period; `isThere` where the content has that on the report, too.
  case commentaryOfReport(period: String, isThere: Bool)
  case commentaryPeriod(String, unit: String)
  case commentaryTwice(other: String)
  case markdown(MarkdownRefusal)
  /// A link of a commentary that leads where no page may.
  case linkRefused(String)
  /// A table of a commentary in a form that is not read.
  case tableUnread
  case commentaryEmpty
  case notUnicode(LikelyCause)
  case controlCharacter(Unicode.Scalar)
  case invisibleCharacter(Unicode.Scalar)
  case dispatchEmpty
  /// A table whose file holds the bytes of that of another period.
  case sameFile(String)
  /// A table of ratings with so many rows, none of which has a level.
  case nobodyRated(Int)

  /// Whether the operating system refused, so that the content itself is not to blame.
  var isUnreadable: Bool {
    switch self {
    case .contentMissing, .fileMissing, .unreadable: true
    default: false
    }
  }

  var severity: Diagnostic.Severity {
    switch self {
    case .ratingsMissing, .ratingsEmpty, .unitsEmpty, .unclaimed, .copy, .openWorkbook, .otherWorkbook(isMissed: false),
      .proseForm, .proseFormTwice, .linkRefused, .invisibleCharacter, .dispatchEmpty, .sameFile, .tableUnread, .commentaryEmpty,
      .nobodyRated:
      .warning
    default: .error
    }
  }

  var code: String {
    switch self {
    case .contentMissing: "content-missing"
    case .fileMissing, .unreadable: "file-unreadable"
    case .notAFile: "file-special"
    case .tooLarge: "file-too-large"
    case .leavesContent: "file-outside"
    case .settingsMissing: "settings-missing"
    case .unitsMissing: "units-missing"
    case .ratingsMissing: "ratings-missing"
    case .ratingsEmpty: "ratings-empty"
    case .unitsEmpty: "units-empty"
    case .unclaimed, .copy, .unclaimedTable, .otherWorkbook, .proseForm, .proseFormTwice: "file-unused"
    case .tableForDispatch: "file-table"
    case .nameUnsayable: "file-name"
    case .openWorkbook: "workbook-open"
    case .periodName, .quarterName: "file-period"
    case .periodTwice: "file-period-repeated"
    case .commentaryUnknown, .commentaryOfReport: "commentary-unit"
    case .commentaryPeriod: "commentary-period"
    case .commentaryTwice: "commentary-repeated"
    case .markdown: "commentary-markdown"
    case .linkRefused: "commentary-link"
    case .tableUnread: "commentary-table"
    case .commentaryEmpty: "commentary-empty"
    case .notUnicode: "encoding"
    case .controlCharacter: "control-character"
    case .invisibleCharacter: "invisible-character"
    case .dispatchEmpty: "dispatch-empty"
    case .sameFile: "file-repeated"
    case .nobodyRated: "ratings-unrated"
    }
  }

  var message: String {
    switch self {
    case .contentMissing: "không có thư mục nội dung này."
    case .fileMissing: "không có tệp nào mang tên này."
    case .unreadable(let code): "không đọc được: \(SystemError.sentence(for: code))"
    case .notAFile: "đây không phải tệp thường nên không được đọc."
    case .tooLarge(let limit): "tệp lớn hơn \(Phrase.size(limit)), là cỡ lớn nhất được đọc."
    case .leavesContent: "đây là đường dẫn tắt ra ngoài thư mục nội dung nên không được đọc."
    case .settingsMissing: "thiếu tệp thiết lập site.toml; cần ít nhất title, period và as-of."
    case .unitsMissing: "thiếu bảng Đơn vị, là bảng bắt buộc."
    case .ratingsMissing(let period, _):
      "kỳ báo cáo là \(period.vietnamese) nhưng không có bảng Xếp loại của kỳ này; không đối tượng nào được kiểm tra, nên không có "
        + "phát hiện không có nghĩa là đạt."
    case .ratingsEmpty(let period):
      "bảng Xếp loại \(period.vietnamese) không có dòng số liệu nào; không đối tượng nào được kiểm tra, nên không có phát hiện không "
        + "có nghĩa là đạt."
    case .unitsEmpty: "bảng Đơn vị chỉ có dòng tiêu đề, không có đơn vị nào; không có gì để báo cáo."
    case .unclaimed: "không bảng nào, không phần nào dùng tệp hoặc thư mục này; nội dung của nó không được đọc."
    case .copy(let original): "theo tên thì đây là bản sao của «\(original)»; nội dung của nó không được đọc."
    case .nameUnsayable: "tên tệp hoặc thư mục không viết bằng bảng mã Unicode (UTF-8) nên không mở được."
    case .unclaimedTable(let kind, _):
      "tệp có các cột của bảng \(kind.title) nhưng tên tệp không phải tên bảng ấy (như «\(kind.exampleFile)»), nên số liệu không được dùng; "
        + "hãy đổi tên, hoặc chuyển tệp ra ngoài thư mục nội dung nếu không dùng."
    case .openWorkbook: "sổ tính đang được mở ở một máy nào đó; những gì chưa lưu không được đọc."
    case .otherWorkbook: "sổ tính dạng này không được đọc; chỉ đọc dạng .xlsx và các tệp CSV."
    case .proseForm(let folder, let endings, _), .proseFormTwice(let folder, let endings, _):
      "tệp này không được đọc: \(folder == "commentary" ? "nhận xét" : "văn bản") phải là tệp chữ thuần có đuôi "
        + "\(endings.map { "«.\($0)»" }.joined(separator: " hoặc ")) viết thường."
    case .periodName(let name):
      "tên tệp \(Phrase.quoted(name)) không phải kỳ; cần năm như 2025, quý như 2026-Q2, tháng như 2026-03 hoặc nhiệm kỳ như 2020-2025."
    case .quarterName(let name): "tên tệp \(Phrase.quoted(name)) không phải quý; kết quả sáu trục theo quý, như 2026-Q2."
    case .periodTwice(let period, let other): "kỳ \(period) đã có ở tệp «\(other)»; mỗi kỳ chỉ có một tệp."
    default: proseMessage
    }
  }

  private var proseMessage: String {
    switch self {
    case .commentaryUnknown(let name, _):
      "tên tệp phải là mã một đơn vị, như «MÃ-ĐƠN-VỊ.md» hoặc «MÃ-ĐƠN-VỊ.2025.md»; không có đơn vị nào mang mã \(Phrase.quoted(name))."
    case .commentaryOfReport(let period, _):
      "nhận xét về cả báo cáo không chia theo kỳ (\(Phrase.quoted(period))): chỉ có một tệp, là «commentary/index.md», cho kỳ của báo cáo."
    case .commentaryPeriod(let text, let unit):
      "sau mã đơn vị «\(unit)» tên tệp phải là một kỳ như 2025 hoặc 2026-Q2; \(Phrase.quoted(text)) không phải kỳ."
    case .commentaryTwice(let other): "tệp «\(other)» đã là nhận xét về cùng đơn vị, cùng kỳ; chỉ được có một tệp."
    case .markdown(let refusal): "\(refusal.message)."
    case .linkRefused(let url):
      "liên kết \(Phrase.quoted(url)) không dùng được nên chỉ còn chữ; chỉ nhận http, https, mailto và đường dẫn bên trong trang web."
    case .tableUnread: "bảng viết ở đây không đọc được thành bảng, nên chỉ hiện như chữ."
    case .commentaryEmpty: "tệp nhận xét không có chữ nào nên trang không có phần nhận xét."
    case .notUnicode(let cause): TableProblem.notUnicode(cause).message
    case .controlCharacter(let scalar):
      "trong tệp có ký tự điều khiển \(CharacterCheck.name(of: scalar)) ở chỗ này, không phải chữ."
    case .invisibleCharacter(let scalar):
      "trong tệp có ký tự không nhìn thấy \(CharacterCheck.name(of: scalar)) ở chỗ này; nội dung được giữ nguyên."
    case .tableForDispatch: "theo tên thì đây là bảng hoặc sổ tính, không phải văn bản, nên tệp không được đọc."
    case .dispatchEmpty: "trong tệp không có chữ nào nên tệp không được tính là một văn bản."
    case .nobodyRated(let count): "không dòng nào trong \(Figures.integer(count)) dòng của bảng có mức xếp loại."
    case .sameFile(let other): "tệp giống hệt tệp «\(other)» của kỳ khác; vẫn được dùng như đã ghi."
    default: ""
    }
  }

  var hint: String {
    switch self {
    case .commentaryUnknown(let name, nil) where Litter.original(of: name) != nil:
      "Nếu đây là bản sao, hãy chuyển ra ngoài thư mục nội dung."
    case .commentaryOfReport(_, isThere: false): "Hãy đổi tên tệp thành «index.md»."
    case .commentaryOfReport(_, isThere: true):
      "Tệp «index.md» đã có: hãy ghi thêm nội dung vào tệp ấy, hoặc chuyển tệp này ra ngoài thư mục nội dung."
    case .proseFormTwice(_, _, let other):
      "Tệp «\(other)» đã có: nếu tệp này là bản khác của nó, hãy chuyển ra ngoài thư mục nội dung; nếu không, hãy ghi nội dung vào một "
        + "tệp mang tên khác."
    case .tableForDispatch: "Hãy nêu tệp chữ thuần của văn bản, có đuôi .md hoặc .txt."
    case .unclaimed(let nearest), .unclaimedTable(_, let nearest), .commentaryUnknown(_, let nearest): Phrase.didYouMean(nearest)
    case .ratingsMissing(let period, let nearest):
      "Hãy thêm tệp \(TableKind.ratings.path(period)) hoặc trang tính «\(TableKind.ratings.title) \(period.code)»"
        + (nearest.map { ", hoặc đổi kỳ: kỳ gần nhất có bảng này là \($0.code)." } ?? ".")
    case .ratingsEmpty: "Hãy điền kết quả xếp loại của kỳ này, hoặc đổi kỳ (period) trong site.toml."
    case .copy: "Nếu không dùng, hãy chuyển bản sao ra ngoài thư mục nội dung."
    case .nameUnsayable: "Hãy đổi tên bằng chữ Unicode; tên như thế thường do giải nén bằng chương trình cũ."
    case .periodName(let name) where Litter.original(of: name) != nil,
      .quarterName(let name) where Litter.original(of: name) != nil:
      "Nếu đây là bản sao, hãy chuyển ra ngoài thư mục nội dung."
    case .periodName(let name): Phrase.didYouMean(LikelyValue.named(name, .ratings))
    case .quarterName(let name): Phrase.didYouMean(LikelyValue.named(name, .axes))
    case .tableUnread: "Hãy viết bảng thành khối bắt đầu bằng dòng ```bảng, mỗi dòng một hàng CSV, kết thúc bằng dòng ```."
    case .nobodyRated:
      "Hãy kiểm tra cột «Xếp loại»: chưa có mức thì không kiểm tra được tỷ lệ, điều kiện và việc so sánh giữa các mức."
    case .sameFile: "Có vẻ một tệp đã bị chép nhầm dưới tên của tệp kia; hãy thay bằng số liệu đúng kỳ."
    case .contentMissing: "Hãy kiểm tra tên thư mục."
    case .fileMissing: "Hãy kiểm tra tên tệp."
    case .unreadable(code: ENOTDIR): "Hãy ghi tên thư mục nội dung, không phải tên một tệp."
    case .unitsMissing: "Hãy thêm tệp units.csv, hoặc trang tính «Đơn vị» trong sổ tính."
    case .proseForm(_, _, let nearest): nearest.map { "Hãy ghi nội dung vào tệp «\($0)»." } ?? ""
    case .otherWorkbook: "Hãy mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx."
    case .notUnicode(let cause): TableProblem.encodingHint(cause, as: "dạng văn bản thuần, bảng mã UTF-8")
    default: ""
    }
  }
}

extension TableKind {
  /// What the file of such a table is called.
  fileprivate var exampleFile: String { path(Period(examplePeriod)) }

  /// A period as names of such tables have it.
  var examplePeriod: String { self == .axes ? "2026-Q2" : "2025" }
}

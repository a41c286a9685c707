import Dispatches
import Domain

extension Dispatch {
  /// `412-CV/TU`; what is missing is said.
  var numberWords: String {
    guard let numberSymbol else { return "(không ghi)" }
    return number == nil ? "\(numberSymbol) (không ghi số)" : numberSymbol
  }

  var dateWords: String { date?.vietnamese ?? "(không ghi)" }

  /// `Công văn 412-CV/TU`.
  var titleWords: String { "\(docType ?? "Văn bản") \(numberSymbol == nil ? "(không ghi số)" : numberWords)" }

  /// `Công văn 412-CV/TU, ngày 01/4/2026`.
  var datedTitle: String { "\(titleWords), \(date.map { "ngày \($0.vietnamese)" } ?? "không ghi ngày")" }

  /// Type and trích yếu.
  var subjectWords: String {
    guard let subject else { return docType.map { "\($0) (không ghi trích yếu)" } ?? "(không ghi)" }
    return docType.map { "\($0): \(subject)" } ?? subject
  }

  var issuerWords: String { issuer ?? "(không ghi)" }

  /// Rows of Nơi nhận but those that name who keeps the copy.
  var sentTo: [Recipient] { recipients.filter { $0.kind != .archive } }
}

extension Dispatch.Recipient.Meaning {
  /// Why a copy was sent.
  var words: String {
    switch self {
    case .report: "để báo cáo"
    case .perform: "để thực hiện"
    case .know: "để biết"
    case .coordinate: "để phối hợp"
    case .direct: "để chỉ đạo"
    case .check: "để kiểm tra, giám sát"
    case .collate: "để theo dõi, tổng hợp"
    case .publish: "để đăng tải"
    case .route: "chuyển qua"
    }
  }
}

extension Dispatch.Recipient.Kind {
  var words: String {
    switch self {
    case .plain: "nêu tên"
    case .sameAsAbove: "như phần Kính gửi"
    case .sameAsArticle: "như điều của văn bản"
    case .archive: "nơi lưu"
    }
  }
}

extension Dispatch.System {
  var words: String {
    switch self {
    case .party: "Thể thức văn bản của Đảng"
    case .state: "Thể thức văn bản của cơ quan nhà nước"
    }
  }
}

extension Dispatch.Deadline.Bound {
  var words: String {
    switch self {
    case .before: "trước ngày này"
    case .by: "chậm nhất ngày này"
    case .within: "trong ngày này"
    case .from: "kể từ ngày này"
    }
  }
}

extension Report {
  /// The page of the dispatch that sets `obligation`; nil where none bears its number, or several.
  func dispatchPath(of obligation: Obligation) -> String? {
    obligation.dispatch.flatMap(dispatchIndex.onlyBearer).map { dispatchIndex.paths[$0] }
  }
}

extension Receipt {
  /// In what role the body received the dispatch: `kính gửi`, `để báo cáo`; one that no word says is `nơi nhận`.
  var roles: [String] {
    let roles = (isAddressee ? ["kính gửi"] : []) + meanings.filter { $0 != .route }.map(\.words)
    return roles.isEmpty ? ["nơi nhận"] : roles
  }

  /// `kính gửi; để thực hiện; qua Ban Tổ chức Tỉnh ủy; theo «Như trên»`.
  var roleWords: String {
    (roles + (route.map { ["qua \($0)"] } ?? []) + (isExpanded && !isNamed ? ["theo «Như trên», «Như Điều …»"] : []))
      .joined(separator: "; ")
  }

  /// Under which heading the name stands, or what stands for it.
  var standing: String {
    let places =
      (isAddressee ? ["Kính gửi"] : []) + (isNamed ? ["Nơi nhận, nêu tên"] : [])
      + (isExpanded ? ["Nơi nhận, theo «Như trên», «Như Điều …»"] : [])
    return places.joined(separator: "; ")
  }
}

/// The lines of a dispatch's text as they are numbered in its file.
struct DispatchLines: Sendable {
  let first: Int
  let texts: [String]

  init(_ dispatch: Dispatch) {
    // Front matter is not part of the text: then the first line's number is told apart.
    first = dispatch.lines["text"] ?? 1
    var lines = dispatch.text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    texts = lines
  }

  /// `dòng 12`, leading to the line where the page shows it; `page` is empty on the dispatch's own page.
  func link(_ line: Int?, page: String = "") -> LinkedText? {
    guard let line else { return nil }
    let isShown = line >= first && line < first + texts.count
    return LinkedText(text: "dòng \(line)", url: isShown ? "\(page)#dong-\(line)" : page)
  }
}

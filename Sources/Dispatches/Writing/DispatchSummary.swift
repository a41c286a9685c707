public import Domain

/// Dispatches as a summary in Vietnamese, with the line of everything that was read.
public enum DispatchSummary {
  /// A summary for each dispatch, in the order given, with an empty line between.
  public static func encode(_ dispatches: [Dispatch]) -> String { dispatches.map(summary).joined(separator: "\n") }

  private static func summary(_ dispatch: Dispatch) -> String {
    var lines = [dispatch.file] + fields(dispatch)
    lines += list("Kính gửi", dispatch.addressees.map { ($0, dispatch.lines["addressees"] ?? 1) }, isNumbered: false)
    lines += list("Nơi nhận", dispatch.recipients.map { (recipient($0), $0.line) })
    lines += list("Văn bản được dẫn", dispatch.citations.map { (citation($0), $0.line) })
    lines += list("Thời hạn", dispatch.deadlines.map { (deadline($0), $0.line) })
    lines += list("Nhiệm vụ được giao", dispatch.assignments.map { ("\($0.body): \($0.action)", $0.line) })
    lines += list("Tài liệu kèm theo", dispatch.attachments.map { ($0, 0) }, isNumbered: false)
    let missing = missing(dispatch)
    if !missing.isEmpty { lines.append("Không thấy trong văn bản: \(missing.joined(separator: ", ")).") }
    lines += list("Chưa đọc chắc", dispatch.uncertain.map { ("“\($0.text)”: \($0.reason)", $0.line) })
    if dispatch.uncertain.isEmpty { lines.append("Không có chỗ nào đọc chưa chắc.") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func fields(_ dispatch: Dispatch) -> [String] {
    let system = dispatch.system.map { $0 == .party ? "văn bản của Đảng" : "văn bản của Nhà nước" }
    let signatory = dispatch.signatory.map { ($0.authority + [$0.title, $0.name].compactMap { $0 }).joined(separator: ", ") }
    let rows: [(String, String?, String)] = [
      ("Hệ thống", system, ""), ("Cơ quan cấp trên", dispatch.issuerParent, ""),
      ("Cơ quan ban hành", dispatch.issuer, "issuer"),
      ("Số, ký hiệu", dispatch.numberSymbol, "numberSymbol"), ("Nơi ban hành", dispatch.place, "date"),
      ("Ngày ban hành", dispatch.date?.vietnamese, "date"), ("Loại văn bản", dispatch.docType, "docType"),
      ("Trích yếu", dispatch.subject, "subject"), ("Người ký", signatory, "signatory"),
    ]
    return rows.compactMap { label, value, key in
      value.map { "  \(label): \($0)" + (dispatch.lines[key].map { " [dòng \($0)]" } ?? "") }
    }
  }

  /// What every dispatch should say and this one does not.
  private static func missing(_ dispatch: Dispatch) -> [String] {
    let wanted: [(String, Bool)] = [
      ("cơ quan ban hành", dispatch.issuer != nil), ("số", dispatch.number != nil), ("ký hiệu", dispatch.symbol != nil),
      ("ngày ban hành", dispatch.date != nil), ("loại văn bản", dispatch.docType != nil), ("trích yếu", dispatch.subject != nil),
      ("nơi nhận", !dispatch.recipients.isEmpty), ("người ký", dispatch.signatory?.name != nil),
    ]
    return wanted.filter { !$0.1 }.map(\.0)
  }

  private static func list(_ title: String, _ items: [(text: String, line: Int)], isNumbered: Bool = true) -> [String] {
    items.isEmpty ? [] : ["  \(title):"] + items.map { "    - \($0.text)" + (isNumbered ? " [dòng \($0.line)]" : "") }
  }

  private static func recipient(_ recipient: Dispatch.Recipient) -> String {
    var text = recipient.written
    if recipient.kind == .archive { text += " – bản lưu" }
    return recipient.expanded.isEmpty ? text : text + " = " + recipient.expanded.joined(separator: "; ")
  }

  private static func citation(_ citation: DispatchCitation) -> String {
    let parts = [
      citation.type, citation.numberSymbol, citation.date.map { "ngày \($0.vietnamese)" } ?? "(không ghi ngày)",
      citation.issuer.map { "của \($0)" }, citation.isBasis ? "– căn cứ" : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  private static func deadline(_ deadline: Dispatch.Deadline) -> String {
    let parts = [
      deadline.words, deadline.date == nil ? "chưa rõ ngày cụ thể" : nil, deadline.reportTo.map { "báo cáo \($0)" },
      deadline.via.map { "qua \($0)" },
    ]
    return parts.compactMap { $0 }.joined(separator: "; ")
  }
}

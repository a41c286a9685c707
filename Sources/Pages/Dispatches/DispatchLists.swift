import Dispatches
import Domain
import Rules

// What the pages of dispatches show, one value a cell: for whoever sorts and filters.

extension DispatchesPage {
  /// All dispatches as a file, in the order of the register.
  static func list(_ report: Report) -> ListFile {
    let order = report.register.rows.map(\.dispatch)
    return ListFile(
      path: "tai-ve/van-ban.csv",
      part: TablePart(
        "van-ban", title: "Danh sách văn bản", caption: "Mỗi dòng một văn bản.",
        columns: [
          .tight("Số, ký hiệu"), .number("Ngày"), .text("Tên loại"), .text("Trích yếu"), .text("Cơ quan cấp trên"),
          .text("Cơ quan ban hành"), .text("Người ký"), .number("Kính gửi"), .number("Nơi nhận"), .number("Dẫn chiếu"),
          .number("Thời hạn"), .number("Chỗ chưa chắc"), .text("Phát hiện"), .text("Tệp nguồn"),
        ],
        count: order.count, empty: "Chưa có văn bản nào."
      ) { report.listRow(ofDispatch: order[$0]) })
  }
}

extension RecipientsPage {
  /// Who received what, and for what: one row a recipient and dispatch.
  static func list(_ report: Report) -> ListFile {
    let recipients = report.register.recipients
    let receipts = LetterGroups.order(recipients.map(\.name)).flatMap { place in
      report.register.byDate(recipients[place].receipts).map { (place, $0) }
    }
    return ListFile(
      path: "tai-ve/noi-nhan.csv",
      part: TablePart(
        "noi-nhan", title: "Nơi nhận và văn bản đã nhận", caption: "Mỗi dòng một văn bản mà một nơi nhận được.",
        columns: [
          .text("Nơi nhận"), .text("Mã đơn vị cùng tên"), .text("Mã đơn vị của nhóm (suy ra)"), .tight("Số, ký hiệu"),
          .number("Ngày"), .text("Tên loại và trích yếu"),
          .text("Cơ quan ban hành"), .text("Nhận để"), .text("Nêu ở đâu"), .text("Ghi chú"), .text("Chuyển qua"),
          .text("Tệp nguồn"), .number("Dòng"),
        ],
        count: receipts.count, empty: "Chưa có nơi nhận nào."
      ) { report.listRow(ofRecipient: receipts[$0].0, receipts[$0].1) })
  }
}

extension ChainPage {
  /// Which dispatch cites which act, as a basis or in passing; order of the register, then of the text.
  static func list(_ report: Report) -> ListFile {
    let citations = report.register.rows.flatMap { report.dispatchIndex.citationsFrom[$0.dispatch] }
    return ListFile(
      path: "tai-ve/can-cu.csv",
      part: TablePart(
        "can-cu", title: "Văn bản dẫn chiếu văn bản", caption: "Mỗi dòng một dẫn chiếu.",
        columns: [
          .tight("Số, ký hiệu"), .number("Ngày"), .text("Cơ quan ban hành"), .text("Dẫn chiếu tới"),
          .number("Ngày của văn bản ấy"), .text("Cơ quan ban hành văn bản ấy"), .text("Để làm gì"),
          .text("Tệp của văn bản ấy"), .text("Tệp nguồn"), .number("Dòng"),
        ],
        count: citations.count, empty: "Chưa có dẫn chiếu nào."
      ) { report.listRow(ofCitation: citations[$0]) })
  }
}

extension Report {
  fileprivate func listRow(ofDispatch place: Int) -> TableRow {
    let dispatch = register.dispatches[place]
    let codes = marks(dispatchIndex.findings[Key(place)].map(\.index), .full(root: ""))
    return TableRow(cells: [
      .text(dispatch.numberWords), .day(dispatch.date), .text(dispatch.docType ?? ""), .text(dispatch.subject ?? ""),
      .text(dispatch.issuerParent ?? ""), .text(dispatch.issuer ?? ""), .text(dispatch.signatory?.name ?? ""),
      .count(dispatch.addressees.count), .count(dispatch.sentTo.count), .count(dispatch.citations.count),
      .count(dispatch.deadlines.count), .count(dispatch.uncertain.count), .codes(codes), .text(dispatch.file),
    ])
  }

  fileprivate func listRow(ofRecipient place: Int, _ receipt: Receipt) -> TableRow {
    let dispatch = register.dispatches[receipt.dispatch]
    let units = dispatchIndex.unitsOfRecipient[place].map { dataset.units[$0].code }
    let members = dispatchIndex.unitsOfGroup[place].map { dataset.units[$0].code }
    return TableRow(cells: [
      .text(register.recipients[place].name), .text(units.joined(separator: "; ")), .text(members.joined(separator: "; ")),
      .text(dispatch.numberWords),
      .day(dispatch.date), .text(dispatch.subjectWords), .text(dispatch.issuerWords),
      .text(receipt.roles.joined(separator: "; ")), .text(receipt.standing), .text(receipt.note ?? ""),
      .text(receipt.route ?? ""), .text(dispatch.file), .count(receipt.line),
    ])
  }

  fileprivate func listRow(ofCitation position: Int) -> TableRow {
    let resolved = register.citations[position]
    let (citation, citing) = (resolved.citation, register.dispatches[resolved.from])
    let target =
      switch resolved.target {
      case .dispatch(let place): register.dispatches[place].file
      case .ambiguous(let places):
        "chưa xác định được: " + places.map { register.dispatches[$0].file }.joined(separator: "; ")
      case .outside: "không có trong dữ liệu"
      }
    return TableRow(cells: [
      .text(citing.numberWords), .day(citing.date), .text(citing.issuerWords),
      .text(citation.type.map { "\($0) \(citation.numberSymbol)" } ?? citation.numberSymbol), .day(citation.date),
      .text(citation.issuer ?? ""), .text(resolved.purpose), .text(target), .text(citing.file), .count(citation.line),
    ])
  }
}

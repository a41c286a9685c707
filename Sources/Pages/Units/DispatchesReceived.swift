import Dispatches
import Domain
import Rules
import Templating

extension DispatchReceived {
  /// The dispatches that reached `unit` under its own name, by "Như trên", or through its head, by date.
  static func received(by unit: Key<Unit>, in report: Report, root: String) -> [DispatchReceived] {
    let named = (report.dispatchIndex.receiptsOfUnit[unit] ?? []).map { (receipt: $0, way: $0.roleWords) }
    return report.register.byDate(named + report.receiptsOfHead(of: unit), of: \.receipt.dispatch).map {
      DispatchReceived($0.receipt, role: $0.way, in: report, root: root)
    }
  }

  fileprivate init(_ receipt: Receipt, role: String, in report: Report, root: String) {
    let dispatch = report.register.dispatches[receipt.dispatch]
    title = "\(dispatch.numberWords) – \(dispatch.subjectWords)"
    url = root + report.dispatchIndex.paths[receipt.dispatch]
    date = dispatch.dateWords
    issuer = dispatch.issuerWords
    self.role = role
  }
}

/// A dispatch that names a group which the unit is in by its kind: inferred, and shown as such.
struct GroupDispatch: Sendable {
  let dispatch: DispatchReceived
  /// The name of the group as written, leading to its page.
  let group: LinkedText

  static let fields = Fields<GroupDispatch>(
    "group-dispatch", .object("dispatch", "Văn bản", DispatchReceived.fields) { $0.dispatch },
    .object("group", "Tên nhóm nơi nhận", LinkedText.fields) { $0.group })

  static func received(by unit: Key<Unit>, in report: Report, root: String) -> [GroupDispatch] {
    report.groupReceipts(of: unit).map { place, receipt in
      GroupDispatch(
        dispatch: DispatchReceived(receipt, role: receipt.roleWords, in: report, root: root),
        group: LinkedText(
          text: report.register.recipients[place].name, url: root + report.dispatchIndex.recipientPaths[place]))
    }
  }
}

extension Report {
  /// What went to the head of `unit` by post, with how the dispatch says so.
  func receiptsOfHead(of unit: Key<Unit>) -> [(receipt: Receipt, way: String)] {
    (dispatchIndex.headReceiptsOfUnit[unit] ?? []).map { place, receipt in
      (receipt, "\(receipt.roleWords); gửi người đứng đầu đơn vị: «\(register.recipients[place].name)»")
    }
  }

  /// What went to the groups that `unit` is in, by date, each dispatch once: the place of the recipient, and its receipt.
  ///
  /// What also names the unit itself, or its head, is left out: that it received for certain. So is what it issued.
  func groupReceipts(of unit: Key<Unit>) -> [(recipient: Int, receipt: Receipt)] {
    var told = Set((dispatchIndex.receiptsOfUnit[unit] ?? []).map(\.dispatch))
    told.formUnion((dispatchIndex.headReceiptsOfUnit[unit] ?? []).map(\.receipt.dispatch))
    var found: [(recipient: Int, receipt: Receipt)] = []
    for group in dispatchIndex.groupsOfUnit[unit] {
      for receipt in register.recipients[group.index].receipts
      where !dispatchIndex.unitsOfIssuer[receipt.dispatch].contains(unit) && told.insert(receipt.dispatch).inserted {
        found.append((group.index, receipt))
      }
    }
    return register.byDate(found, of: \.receipt.dispatch)
  }
}

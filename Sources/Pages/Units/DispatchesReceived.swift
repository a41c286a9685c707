import Dispatches
import Domain

extension DispatchReceived {
  /// The dispatches that reached `unit` under its own name or by "Như trên", by date.
  static func received(by unit: Key<Unit>, in report: Report, root: String) -> [DispatchReceived] {
    (report.dispatchIndex.receiptsOfUnit[unit] ?? []).map { receipt in
      let dispatch = report.register.dispatches[receipt.dispatch]
      return DispatchReceived(
        title: "\(dispatch.numberWords) – \(dispatch.subjectWords)", url: root + report.dispatchIndex.paths[receipt.dispatch],
        date: dispatch.dateWords, issuer: dispatch.issuerWords, role: receipt.roleWords)
    }
  }
}

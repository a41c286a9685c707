public import Domain
import VietnameseText

/// The dispatch that set an obligation: what a finding about its time or route rests on.
public struct AskingDispatch: Hashable, Sendable {
  /// As the obligation names it.
  public let number: String
  /// The rest is known where the content holds that dispatch, once.
  public let date: Day?
  public let issuer: String?
  let type: String?

  /// What stands in its place where the obligation names none.
  public static let unnamed = "Văn bản giao nghĩa vụ báo cáo (chưa ghi số, ký hiệu)"

  /// `Công văn số 412-CV/TU, ngày 06/4/2026 của Tỉnh ủy A`; `Văn bản số 412-CV/TU` where only the number is known.
  public var words: String {
    let day = date.map { ", ngày \($0.vietnamese)" } ?? ""
    return "\(type ?? "Văn bản") số \(number)\(day)\(issuer.map { " của \($0)" } ?? "")"
  }
}

extension Assessment {
  /// The dispatch that each obligation names, with date and issuer where the content holds exactly one of that number.
  static func askingDispatches(in dataset: Dataset) -> [AskingDispatch?] {
    guard dataset.obligations.contains(where: { $0.dispatch != nil }) else { return dataset.obligations.map { _ in nil } }
    let numbered = dataset.dispatches.filter { $0.numberSymbol != nil }
    let known = Dictionary(grouping: numbered) { VietnameseText.plainNumber($0.numberSymbol ?? "") }
    return dataset.obligations.map { obligation in
      obligation.dispatch.map { number in
        let found = known[VietnameseText.plainNumber(number)] ?? []
        let only = found.count == 1 ? found.first : nil
        return AskingDispatch(number: number, date: only?.date, issuer: only?.issuer, type: only?.docType)
      }
    }
  }
}

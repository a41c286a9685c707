import Domain
import VietnameseText

/// Days of obligations and reports that lie before the dispatch that asks for them: most often a wrong year.
enum DispatchDays {
  /// Those rows, in order; of numbers that two dispatches bear, and of those that no dispatch of the content bears, nothing is told.
  ///
  /// `hasObligations` says that no row of obligations was refused: only then a report's obligation is the one it names.
  static func find(in dataset: Dataset, hasObligations: Bool) -> [RowDoubts.Doubt] {
    var bearers: [String: [Dispatch]] = [:]
    for dispatch in dataset.dispatches where dispatch.number != nil && dispatch.date != nil {
      dispatch.numberSymbol.map { bearers[VietnameseText.plainNumber($0), default: []].append(dispatch) }
    }
    guard !bearers.isEmpty else { return [] }
    let asking = dataset.obligations.map { obligation -> Dispatch? in
      guard let all = obligation.dispatch.flatMap({ bearers[VietnameseText.plainNumber($0)] }) else { return nil }
      return all.count == 1 ? all[0] : nil
    }
    var found: [RowDoubts.Doubt] = []
    for (obligation, dispatch) in zip(dataset.obligations, asking) {
      if let other = other(dispatch, after: obligation.due) { found.append((.dueBeforeDispatch, obligation.source, .due, other)) }
    }
    for report in dataset.submissions where hasObligations {
      let dispatch = asking[report.obligation.index]
      if let other = other(dispatch, after: report.sent) { found.append((.sentBeforeDispatch, report.source, .sent, other)) }
    }
    return found
  }

  private static func other(_ dispatch: Dispatch?, after day: Day?) -> RowDoubts.Other? {
    guard let day, let dispatch, let date = dispatch.date, day < date, let number = dispatch.numberSymbol else { return nil }
    return RowDoubts.Other(.file(dispatch.file), "\(number), ngày \(date.vietnamese)")
  }
}

import Dispatches
import Domain
import Rules
import Templating

/// What a dispatch asks of the unit and no table follows.
struct UnitTask: Sendable {
  /// The dispatch that asks for it, in the register.
  let dispatch: Int
  let action: String
  /// As the dispatch calls whom it asks.
  let body: String
  let isInferred: Bool
  let words: String
  /// As the text names it, of a period its last one; nil where the limit is neither.
  let day: Day?
  /// The last day in time.
  let lastDay: Day?
  /// Of its row on the page.
  let anchor: String
  let document: LinkedText
  let line: LinkedText?

  static let fields = Fields<UnitTask>(
    "unitTask", .text("anchor", "Mã neo của dòng") { $0.anchor }, .text("action", "Việc, như ghi") { $0.action },
    .text("body", "Giao cho, như ghi") { $0.body },
    .flag("isInferred", "Suy ra từ tên nhóm có đơn vị") { $0.isInferred },
    .text("words", "Thời hạn như ghi, trống nếu không nêu") { $0.words },
    .text("date", "Ngày hiểu được, trống nếu không rõ") { $0.day?.vietnamese ?? "" },
    .object("document", "Văn bản", LinkedText.fields) { $0.document }, .object("line", "Dòng", LinkedText.fields) { $0.line })

  /// What is due first stands first; limits without a day follow in the order of the dispatches.
  static func tasks(for unit: Key<Unit>, in report: Report, root: String) -> [UnitTask] {
    let places = report.tasks[unit].filter { !report.isFollowed($0, of: unit) }
    let days = places.map { report.tasks.ofDispatch[$0.dispatch][$0.task].deadline?.namedDay?.ordinal ?? .max }
    return places.indices.sorted { (days[$0], $0) < (days[$1], $1) }.enumerated().map {
      UnitTask(places[$1], number: $0 + 1, in: report, root: root)
    }
  }

  private init(_ place: TaskIndex.Place, number: Int, in report: Report, root: String) {
    dispatch = place.dispatch
    let document = report.register.dispatches[place.dispatch]
    let task = report.tasks.ofDispatch[place.dispatch][place.task]
    let url = root + report.dispatchIndex.paths[place.dispatch]
    action = task.action
    body = task.body ?? ""
    isInferred = place.isInferred
    words = task.deadline?.words ?? ""
    day = task.deadline?.namedDay
    lastDay = task.deadline?.lastDay(by: report.settings)
    anchor = "viec-\(number)"
    self.document = LinkedText(text: document.datedTitle, url: url)
    line = report.dispatchIndex.lines[place.dispatch].link(task.line, page: url)
  }
}

extension Report {
  /// Whether an obligation of the unit, from the same dispatch and due on the same day, stands for the task.
  fileprivate func isFollowed(_ place: TaskIndex.Place, of unit: Key<Unit>) -> Bool {
    guard let due = tasks.ofDispatch[place.dispatch][place.task].deadline?.namedDay else { return false }
    let owed = dispatchIndex.obligations(of: register.dispatches[place.dispatch].numberSymbol)
    return assessment.obligationsOfUnit[unit].contains { owed.contains($0) && dataset.obligations[$0].due == due }
  }
}

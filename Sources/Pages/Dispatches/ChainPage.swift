import Dispatches
import Domain
import Templating

/// Who implements whom, from the Central act down: a drawing, and the same as a nested list.
struct ChainPage: ReportPage {
  let frame: PageFrame
  let lede: String
  let figure: ChainFigure
  let leftOut: String
  let tree: [OutlineNode]
  let outside: [OutsideRow]
  let unclear: [UnclearRow]
  let hasDispatches: Bool
  let files: FileLinks?

  /// An act that is cited and not in the content.
  struct OutsideRow: Sendable {
    let name: String
    let citedBy: [LinkedText]

    static let fields = Fields<OutsideRow>(
      "act", .text("name", "Văn bản") { $0.name }, .list("citedBy", "Được dẫn chiếu ở", LinkedText.fields) { $0.citedBy })
  }

  /// A citation that may mean several dispatches.
  struct UnclearRow: Sendable {
    let from: LinkedText
    let name: String
    let candidates: [LinkedText]

    static let fields = Fields<UnclearRow>(
      "citation", .object("from", "Văn bản dẫn chiếu", LinkedText.fields) { $0.from },
      .text("name", "Dẫn chiếu như ghi") { $0.name },
      .list("candidates", "Các văn bản có thể khớp", LinkedText.fields) { $0.candidates })
  }

  static let template = "van-ban/can-cu.html"
  static let fields = Fields<ChainPage>(
    "chain", .object("frame", "Khung trang", PageFrame.fields) { $0.frame }, .text("lede", "Tóm tắt") { $0.lede },
    .object("figure", "Sơ đồ", ChainFigure.fields) { $0.figure },
    .text("leftOut", "Số văn bản không vẽ trong sơ đồ, trống nếu vẽ đủ") { $0.leftOut },
    .list("tree", "Chuỗi căn cứ từ trên xuống", OutlineNode.fields) { $0.tree },
    .flag("hasTree", "Có văn bản căn cứ văn bản khác") { !$0.tree.isEmpty },
    .list("outside", "Văn bản được dẫn chiếu không có trong dữ liệu", OutsideRow.fields) { $0.outside },
    .flag("hasOutside", "Có văn bản như vậy") { !$0.outside.isEmpty },
    .list("unclear", "Dẫn chiếu chưa xác định được", UnclearRow.fields) { $0.unclear },
    .flag("hasUnclear", "Có dẫn chiếu như vậy") { !$0.unclear.isEmpty },
    .flag("hasDispatches", "Có văn bản trong dữ liệu") { $0.hasDispatches },
    .object("files", "Danh sách này thành tệp tải về, không có nếu trống", FileLinks.fields) { $0.files })

  static func plans(for report: Report) -> [PagePlan<ChainPage>] {
    [PagePlan(path: SitePath.chain) { ChainPage(report) }]
  }

  private init(_ report: Report) {
    let root = SitePath.root(of: SitePath.chain)
    let register = report.register
    let count = register.dispatches.count
    let graph = ChainGraph(register)
    let title = "Văn bản nào căn cứ văn bản nào"
    frame = report.frame(SitePath.chain, title: title, section: .dispatches, crumbs: [Crumb("Văn bản", SitePath.dispatches)])
    let resting = graph.order.count { $0 < count && graph.parent[$0] != nil }
    lede =
      "\(Figures.integer(resting))/\(Figures.integer(count)) văn bản căn cứ văn bản có số, ký hiệu; "
      + "\(Figures.integer(register.outsideActs.count)) văn bản được dẫn chiếu không có trong dữ liệu."
    figure = ChainFigure(graph) { report.chainBox($0) }
    leftOut = figure.leftOut > 0 ? Figures.integer(figure.leftOut) : ""
    tree = OutlineNode.nested(
      graph.entries.map { entry in
        let note =
          switch entry.kind {
          case .full: ""
          case .elsewhere: "nêu đầy đủ ở văn bản khác mà nó căn cứ"
          case .loop: "dẫn chiếu vòng, đã nêu ở trên"
          }
        return (entry.depth, report.chainNode(entry.act, root: root, note: note))
      })
    outside = register.outsideActs.map { act in
      OutsideRow(name: act.words, citedBy: act.citedBy.map { report.dispatchLink($0, root: root) })
    }
    unclear = register.citations.compactMap { citation in
      guard case .ambiguous(let places) = citation.target else { return nil }
      return UnclearRow(
        from: report.dispatchLink(citation.from, root: root), name: citation.citation.words,
        candidates: places.map { report.dispatchLink($0, root: root) })
    }
    hasDispatches = count > 0
    files = ChainPage.list(report).links(root: root)
  }
}

extension Report {
  func dispatchLink(_ place: Int, root: String) -> LinkedText {
    LinkedText(text: register.dispatches[place].datedTitle, url: root + dispatchIndex.paths[place])
  }

  /// An act of the chain, numbered as `ChainGraph` numbers them.
  fileprivate func chainNode(_ act: Int, root: String, note: String) -> OutlineNode {
    let count = register.dispatches.count
    return act < count ? dispatchNode(act, root: root, note: note) : outsideNode(act - count)
  }

  fileprivate func chainBox(_ act: Int) -> ChainBox {
    let count = register.dispatches.count
    if act < count {
      let dispatch = register.dispatches[act]
      return ChainBox(title: dispatch.titleWords, subtitle: ChainBox.join(dispatch.date, dispatch.issuer), isOutside: false)
    }
    let outside = register.outsideActs[act - count]
    let title = outside.type.map { "\($0) \(outside.numberSymbol)" } ?? outside.numberSymbol
    return ChainBox(title: title, subtitle: ChainBox.join(outside.date, outside.issuer), isOutside: true)
  }
}

extension ChainBox {
  fileprivate static func join(_ date: Day?, _ issuer: String?) -> String {
    [date?.vietnamese ?? "không ghi ngày", issuer].compactMap { $0 }.joined(separator: " · ")
  }
}

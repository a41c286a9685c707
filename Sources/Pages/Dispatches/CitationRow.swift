import Dispatches
import Domain
import Templating

/// A citation as one of its two ends sees it.
struct CitationRow: Sendable {
  let act: LinkedText
  let date: String
  let issuer: String
  let purpose: String
  let state: String
  /// Dispatches that may be meant, where the text does not say which.
  let candidates: [LinkedText]
  let line: LinkedText?

  static let fields = Fields<CitationRow>(
    "citation", .object("act", "Văn bản", LinkedText.fields) { $0.act }, .text("date", "Ngày") { $0.date },
    .text("issuer", "Cơ quan ban hành") { $0.issuer }, .text("purpose", "Làm căn cứ hay chỉ nhắc đến") { $0.purpose },
    .text("state", "Tình trạng trong dữ liệu") { $0.state },
    .list("candidates", "Các văn bản có thể khớp", LinkedText.fields) { $0.candidates },
    .object("line", "Dòng", LinkedText.fields) { $0.line })
}

extension ResolvedCitation {
  /// What it is cited for.
  var purpose: String { isBasis ? isProposal ? "căn cứ, theo đề nghị" : "căn cứ, thực hiện" : "nhắc đến" }
}

extension Report {
  /// What dispatch `place` cites, in the order of its text.
  func citationRows(from place: Int, _ lines: DispatchLines, root: String) -> [CitationRow] {
    dispatchIndex.citationsFrom[place].map { position in
      let resolved = register.citations[position]
      let citation = resolved.citation
      let written = citation.type.map { "\($0) \(citation.numberSymbol)" } ?? citation.numberSymbol
      var url = ""
      var state = ""
      var candidates: [LinkedText] = []
      switch resolved.target {
      case .dispatch(let target): url = root + dispatchIndex.paths[target]
      case .ambiguous(let targets):
        state = "chưa xác định được văn bản nào"
        candidates = targets.map { LinkedText(text: register.dispatches[$0].datedTitle, url: root + dispatchIndex.paths[$0]) }
      case .outside: state = "không có trong dữ liệu"
      }
      return CitationRow(
        act: LinkedText(text: written, url: url), date: citation.date?.vietnamese ?? "(không ghi)", issuer: citation.issuer ?? "",
        purpose: resolved.purpose, state: state, candidates: candidates, line: lines.link(citation.line))
    }
  }

  /// Who cites dispatch `place`.
  func citationRows(to place: Int, root: String) -> [CitationRow] {
    dispatchIndex.citationsTo[place].map { position in
      let resolved = register.citations[position]
      let citing = register.dispatches[resolved.from]
      let page = root + dispatchIndex.paths[resolved.from]
      let isSure = resolved.target == .dispatch(place)
      return CitationRow(
        act: LinkedText(text: citing.titleWords, url: page), date: citing.dateWords, issuer: citing.issuerWords,
        purpose: resolved.purpose, state: isSure ? "" : "có thể là văn bản này: dẫn chiếu không đủ số, ký hiệu và ngày",
        candidates: [],
        line: dispatchIndex.lines[resolved.from].link(resolved.citation.line, page: page))
    }
  }
}

import Domain
import Markup
import Rules

/// Writes findings as JSON objects; what is the same for every finding of a rule or cell of a table is made once.
struct FindingJSON: Sendable {
  private let judgement: Judgement
  private let dataset: Dataset
  /// `"rule":"TL01","name":"excellent-ratio"` of each rule.
  private let heads: [[UInt8]]
  /// `{"act":…},…` of each citation of each rule; nil where they are left to `writeRules`.
  private let citations: [ByCitation<[UInt8]>]?
  private let units: [[UInt8]]
  private let cells: CellJSON

  /// Compact: what is the same for all findings of a rule is left to `writeRules`.
  init(_ judgement: Judgement, isCompact: Bool = false) {
    self.judgement = judgement
    dataset = judgement.dataset
    heads = RuleCatalogue.all.map { isCompact ? FindingJSON.code($0) : FindingJSON.head($0) }
    citations = isCompact ? nil : RuleCatalogue.all.map { ByCitation($0) { FindingJSON.list([$0]) } }
    units = judgement.dataset.units.map { unit in FindingJSON.bytes { $0.put(json: unit.code) } }
    cells = CellJSON(judgement.dataset.tables)
  }

  /// Appends `findings`, a line each; `isFirst` where none stands before them.
  func write(_ findings: ArraySlice<Finding>, isFirst: Bool, into buffer: inout ByteBuffer) {
    var isFirst = isFirst
    for finding in findings { write(finding, isFirst: &isFirst, into: &buffer) }
  }

  /// Appends the findings at `positions`, which stand in no gap.
  func write(_ positions: Range<Int>, into buffer: inout ByteBuffer) {
    write(judgement.findings[positions], isFirst: positions.lowerBound == 0, into: &buffer)
  }

  /// Appends what is the same for all findings of each rule.
  func writeRules(into buffer: inout ByteBuffer) {
    for (index, rule) in RuleCatalogue.all.enumerated() {
      buffer.put(index == 0 ? "\n" : ",\n")
      buffer.put(json: rule.code)
      buffer.put(":{\"name\":")
      buffer.put(json: rule.name)
      buffer.append(byte: UInt8(ascii: ","))
      buffer.put("\"citations\":[")
      buffer.append(raw: FindingJSON.list(rule.citations))
      buffer.put("],\"consequence\":")
      buffer.put(json: rule.consequence.words)
      buffer.append(byte: UInt8(ascii: "}"))
    }
  }

  /// Appends the gaps, a line each: how many targets of which rule cannot be told, and for want of what.
  func writeGaps(into buffer: inout ByteBuffer) {
    for (index, gap) in judgement.gaps.enumerated() {
      buffer.put(index == 0 ? "\n{" : ",\n{")
      buffer.append(raw: heads[gap.rule])
      buffer.put(",\"severity\":\"undetermined\",\"verdict\":\"cannotTell\",\"period\":\"")
      buffer.put(plain: gap.period.code)
      buffer.put("\",\"targets\":")
      buffer.put(gap.targets.count)
      buffer.put(",\"missing\":")
      write(gap.missing.map { $0.name(in: dataset) }, into: &buffer)
      buffer.put("}")
    }
  }

  private func write(_ finding: Finding, isFirst: inout Bool, into buffer: inout ByteBuffer) {
    buffer.put(isFirst ? "\n" : ",\n")
    isFirst = false
    write(finding, into: &buffer)
  }

  private func write(_ finding: Finding, into buffer: inout ByteBuffer) {
    buffer.append(byte: UInt8(ascii: "{"))
    buffer.append(raw: heads[finding.rule])
    buffer.put(",\"severity\":\"")
    buffer.put(plain: finding.severity.rawValue)
    buffer.put("\",\"verdict\":\"")
    buffer.put(plain: finding.verdict.rawValue)
    buffer.put("\",\"period\":\"")
    buffer.put(plain: finding.period.code)
    buffer.put("\",\"target\":{\"kind\":\"")
    buffer.put(plain: finding.target.kind)
    buffer.put("\",\"id\":")
    buffer.put(json: finding.target.id(in: dataset))
    buffer.put("},\"unit\":")
    if let unit = finding.unit { buffer.append(raw: units[unit.index]) } else { buffer.put("null") }
    buffer.put(",\"message\":")
    writeMessage(of: finding, into: &buffer)
    buffer.put(",\"evidence\":{")
    write(finding.evidence, into: &buffer)
    buffer.put("},")
    if let citations { writeLaw(of: finding, citations[finding.rule], into: &buffer) }
    buffer.put("\"waived\":")
    if let waiver = finding.waiver { write(dataset.waivers[waiver], into: &buffer) } else { buffer.put("null") }
    buffer.put(",\"sources\":[")
    writeSources(of: finding, into: &buffer)
    buffer.put("]}")
  }

  /// Writes what `finding` rests on and what must be done.
  private func writeLaw(of finding: Finding, _ citations: ByCitation<[UInt8]>, into buffer: inout ByteBuffer) {
    buffer.put("\"citations\":[")
    if let asking = judgement.assessment.askingDispatch(of: finding) {
      FindingJSON.write(act: asking.number, asking.date, asking.issuer, clause: "", into: &buffer)
    } else {
      var isFirst = true
      citations.each(of: judgement.assessment.choice(for: finding)) { citation in
        if !isFirst { buffer.append(byte: UInt8(ascii: ",")) }
        buffer.append(raw: citation)
        isFirst = false
      }
    }
    buffer.put("],\"consequence\":")
    buffer.put(json: finding.consequence.words)
    buffer.append(byte: UInt8(ascii: ","))
  }

  /// Writes sentence and remedy as one text, as `Finding.message` has it, without putting them together first.
  private func writeMessage(of finding: Finding, into buffer: inout ByteBuffer) {
    let account = finding.account(in: dataset)
    buffer.append(byte: UInt8(ascii: "\""))
    buffer.put(insideJSON: account.sentence)
    if !account.remedy.isEmpty {
      buffer.append(byte: UInt8(ascii: " "))
      buffer.put(insideJSON: account.remedy)
    }
    buffer.append(byte: UInt8(ascii: "\""))
  }

  private func write(_ evidence: Evidence, into buffer: inout ByteBuffer) {
    var isFirst = true
    for item in evidence.items where item.name.utf8.first != UInt8(ascii: ".") {
      if !isFirst { buffer.append(byte: UInt8(ascii: ",")) }
      isFirst = false
      buffer.put(json: item.name)
      buffer.append(byte: UInt8(ascii: ":"))
      write(item.value, into: &buffer)
    }
    let lists = [("reasons", evidence.reasons), ("missing", evidence.missing.map { $0.name(in: dataset) })]
    for (name, list) in lists where !list.isEmpty {
      if !isFirst { buffer.append(byte: UInt8(ascii: ",")) }
      isFirst = false
      buffer.put(json: name)
      buffer.append(byte: UInt8(ascii: ":"))
      write(list, into: &buffer)
    }
  }

  private func write(_ value: Evidence.Value, into buffer: inout ByteBuffer) {
    switch value {
    case .count(let count): buffer.put(count)
    case .score(let score): buffer.put(plain: score.plain)
    case .level(let level): buffer.put(json: level.short)
    case .day(let day): buffer.put(json: day.iso)
    case .text(let text): buffer.put(json: text)
    case .texts(let texts): write(texts, into: &buffer)
    case .periods(let periods): write(periods.map(\.code), into: &buffer)
    case .yes(let yes): buffer.put(yes ? "true" : "false")
    case .share(let part, let whole):
      buffer.append(byte: UInt8(ascii: "["))
      buffer.put(part)
      buffer.append(byte: UInt8(ascii: ","))
      buffer.put(whole)
      buffer.append(byte: UInt8(ascii: "]"))
    case .place: buffer.put(json: value.words)
    case .blank: buffer.put("null")
    }
  }

  private func write(_ texts: [String], into buffer: inout ByteBuffer) {
    buffer.append(byte: UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { buffer.append(byte: UInt8(ascii: ",")) }
      buffer.put(json: text)
    }
    buffer.append(byte: UInt8(ascii: "]"))
  }

  private func write(_ waiver: Waiver, into buffer: inout ByteBuffer) {
    buffer.put("{\"reason\":")
    buffer.put(json: waiver.reason)
    buffer.put(",\"authority\":")
    buffer.put(json: waiver.authority)
    buffer.put(",\"decision\":")
    buffer.put(json: waiver.decision)
    buffer.put(",\"date\":")
    buffer.put(json: waiver.date.iso)
    buffer.put(",\"expires\":")
    if let expires = waiver.expires { buffer.put(json: expires.iso) } else { buffer.put("null") }
    buffer.put("}")
  }

  private func writeSources(of finding: Finding, into buffer: inout ByteBuffer) {
    var isFirst = true
    let evidence = finding.evidence
    // Almost all findings rest on one cell: a set of what was written is made only for the others.
    let isSingle = evidence.missing.isEmpty && evidence.items.reduce(0) { $0 + $1.cells.count } < 2
    for cell in isSingle ? evidence.items.flatMap(\.cells) : evidence.cells {
      if !isFirst { buffer.append(byte: UInt8(ascii: ",")) }
      isFirst = false
      cells.write(cell, into: &buffer)
    }
    // A dispatch is no table: its source is the file and, where one is known, the line.
    if isFirst, case .dispatch(let key) = finding.target {
      buffer.put("{\"file\":")
      buffer.put(json: dataset.dispatches[key].file)
      buffer.put(",\"line\":")
      if let line = evidence.line { buffer.put(line) } else { buffer.put("null") }
      buffer.put(",\"column\":null}")
    }
  }

  private static func code(_ rule: Rule) -> [UInt8] {
    bytes { buffer in
      buffer.put("\"rule\":")
      buffer.put(json: rule.code)
    }
  }

  private static func head(_ rule: Rule) -> [UInt8] {
    bytes { buffer in
      buffer.put("\"rule\":")
      buffer.put(json: rule.code)
      buffer.put(",\"name\":")
      buffer.put(json: rule.name)
    }
  }

  private static func list(_ citations: [Citation]) -> [UInt8] {
    bytes { buffer in
      for (index, citation) in citations.enumerated() {
        if index > 0 { buffer.append(byte: UInt8(ascii: ",")) }
        let act = citation.act
        write(act: act.number, act.date, act.issuer, clause: citation.clause, into: &buffer)
      }
    }
  }

  private static func write(act: String, _ date: Day?, _ issuer: String?, clause: String, into buffer: inout ByteBuffer) {
    buffer.put("{\"act\":")
    buffer.put(json: act)
    buffer.put(",\"date\":")
    if let date { buffer.put(json: date.iso) } else { buffer.put("null") }
    buffer.put(",\"issuer\":")
    if let issuer { buffer.put(json: issuer) } else { buffer.put("null") }
    buffer.put(",\"clause\":")
    buffer.put(json: clause)
    buffer.put("}")
  }

  private static func bytes(_ write: (inout ByteBuffer) -> Void) -> [UInt8] {
    var buffer = ByteBuffer()
    write(&buffer)
    return buffer.bytes
  }
}

/// Writes source cells as JSON: the file's part and the headings' parts are made once a table.
private struct CellJSON {
  private let files: [[UInt8]]
  private let columns: [[[UInt8]]]

  init(_ tables: [Table]) {
    files = tables.map { table in
      var buffer = ByteBuffer()
      buffer.put("{\"file\":")
      buffer.put(json: table.path)
      if let sheet = table.sheet {
        buffer.put(",\"sheet\":")
        buffer.put(json: sheet)
      }
      buffer.put(",\"line\":")
      return buffer.bytes
    }
    columns = tables.map { table in
      Column.allCases.map { column in
        var buffer = ByteBuffer()
        buffer.put(",\"column\":")
        buffer.put(json: table.heading(column))
        buffer.put("}")
        return buffer.bytes
      }
    }
  }

  func write(_ cell: SourceCell, into buffer: inout ByteBuffer) {
    buffer.append(raw: files[cell.row.table.index])
    buffer.put(Int(cell.row.line))
    buffer.append(raw: columns[cell.row.table.index][Int(cell.column.rawValue)])
  }
}

import Domain
import VietnameseText

/// Rows of one table that cannot both be right, in tables whose rows have no code of their own.
///
/// Rows that were refused for something else are held against the others by their claims.
enum Contradictions {
  /// What is wrong with a row beside an earlier one, and the column to tell it in.
  typealias Found = (problem: CellProblem, row: RowSource, column: Column)

  private struct AxisPlace: Hashable {
    let table: Key<Table>
    let subject: Key<Subject>
    let axis: Int
  }

  private struct DossierPlace: Hashable {
    let table: Key<Table>
    let subject: Key<Subject>
    let period: Period
    let part: String
  }

  /// Second results of an object on one axis: they would be added up.
  static func axes(in dataset: Dataset, _ claims: [RowClaim]) -> [Found] {
    let claimed = claims.compactMap { claim -> (AxisPlace, RowSource)? in
      guard case .axis(let subject, let axis) = claim.fact else { return nil }
      return (AxisPlace(table: claim.row.table, subject: subject, axis: axis), claim.row)
    }
    let results = dataset.axisResults.map { result in
      (AxisPlace(table: result.source.table, subject: result.subject, axis: result.axis), result.source)
    }
    var first: [AxisPlace: Int32] = [:]
    var found: [Found] = []
    for (place, row) in inOrder(results, claimed, \.1) {
      if let line = first[place] {
        found.append((.axisRepeated(place.axis, firstLine: Int(line)), row, .axis))
      } else {
        first[place] = row.line
      }
    }
    return found
  }

  /// Parts of one dossier that are there in one row and not in another.
  static func dossiers(in dataset: Dataset, _ claims: [RowClaim]) -> [Found] {
    typealias Part = (subject: Key<Subject>, period: Period, part: String, isPresent: Bool, row: RowSource)
    let claimed = claims.compactMap { claim -> Part? in
      guard case .part(let subject, let period, let part, let isPresent) = claim.fact else { return nil }
      return (subject, period, part, isPresent, claim.row)
    }
    let parts = dataset.dossiers.compactMap { part -> Part? in
      part.present.map { (part.subject, part.period, part.part, $0, part.source) }
    }
    var first: [DossierPlace: (isPresent: Bool, line: Int32)] = [:]
    var found: [Found] = []
    for part in inOrder(parts, claimed, \.row) {
      let place = DossierPlace(
        table: part.row.table, subject: part.subject, period: part.period, part: VietnameseText.folded(part.part))
      guard let earlier = first[place] else {
        first[place] = (part.isPresent, part.row.line)
        continue
      }
      if earlier.isPresent != part.isPresent {
        found.append((.partContradicted(part.part, firstLine: Int(earlier.line)), part.row, .present))
      }
    }
    return found
  }

  /// `rows`, which stand in order, and `others` among them.
  private static func inOrder<Row>(_ rows: [Row], _ others: [Row], _ source: (Row) -> RowSource) -> [Row] {
    if others.isEmpty { return rows }
    return (rows + others).sorted { (source($0).table.index, source($0).line) < (source($1).table.index, source($1).line) }
  }
}

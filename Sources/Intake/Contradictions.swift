import Domain
import VietnameseText

/// Rows of one table that cannot both be right, in tables whose rows have no code of their own.
enum Contradictions {
  /// A row by its place in the list of the dataset, and the line of the row it contradicts.
  typealias Found = (position: Int, firstLine: Int32)

  private struct AxisPlace: Hashable {
    let table: Key<Table>
    let subject: Key<Subject>
    let axis: Int
  }

  private struct DossierPlace: Hashable {
    let subject: Key<Subject>
    let period: Period
    let part: String
  }

  /// Second results of an object on one axis: they would be added up.
  static func axes(in dataset: Dataset) -> [Found] {
    var first: [AxisPlace: Int32] = [:]
    var found: [Found] = []
    for (position, result) in dataset.axisResults.enumerated() {
      let place = AxisPlace(table: result.source.table, subject: result.subject, axis: result.axis)
      if let line = first[place] { found.append((position, line)) } else { first[place] = result.source.line }
    }
    return found
  }

  /// Parts of one dossier that are there in one row and not in another.
  static func dossiers(in dataset: Dataset) -> [Found] {
    var first: [DossierPlace: (isPresent: Bool, line: Int32)] = [:]
    var found: [Found] = []
    for (position, part) in dataset.dossiers.enumerated() {
      guard let isPresent = part.present else { continue }
      let place = DossierPlace(subject: part.subject, period: part.period, part: VietnameseText.folded(part.part))
      guard let earlier = first[place] else {
        first[place] = (isPresent, part.source.line)
        continue
      }
      if earlier.isPresent != isPresent { found.append((position, earlier.line)) }
    }
    return found
  }
}

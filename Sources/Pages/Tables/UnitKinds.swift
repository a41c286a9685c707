import Domain
import VietnameseText

/// The kinds of unit, in the order units are listed, so that tables can count by kind without a dictionary of words a row.
struct UnitKinds: Sendable {
  let names: [String]
  /// Place of each unit's kind in `names`.
  private let places: [Int32]

  init(_ report: Report) {
    let units = report.dataset.units
    var names: [String] = []
    var known: [String: Int32] = [:]
    var places = [Int32](repeating: 0, count: units.count)
    for key in report.unitsInOrder {
      let name = units[key].kind ?? "Đơn vị khác"
      // `Sở` and `sở` are one kind, as for obligations.
      let folded = VietnameseText.folded(name)
      if known[folded] == nil {
        known[folded] = Int32(names.count)
        names.append(name)
      }
      places[key.index] = known[folded] ?? 0
    }
    self.names = names
    self.places = places
  }

  /// The units of the kind at `place`, in the list of units.
  static func path(_ place: Int) -> String { "\(SitePath.units)#loai-\(place + 1)" }

  subscript(unit: Key<Unit>) -> Int { Int(places[unit.index]) }
}

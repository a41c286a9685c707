import Domain
import VietnameseText

/// Reports of units that the obligation does not name: they answer nothing, most often because of a wrong code.
enum UnaskedSubmissions {
  /// Those submissions, in order.
  static func find(in dataset: Dataset) -> [Submission] {
    let kinds = dataset.units.map { $0.kind.map(VietnameseText.folded) }
    let asked = dataset.obligations.map { Asked($0.who) }
    return dataset.submissions.filter { !asked[$0.obligation.index].contains($0.unit, kind: kinds[$0.unit.index]) }
  }

  /// Whom an obligation names, ready to be asked.
  private enum Asked {
    case all
    case kind(String)
    case units(Set<Key<Unit>>)

    init(_ who: Obligation.Addressed) {
      switch who {
      case .all: self = .all
      case .kind(let kind): self = .kind(VietnameseText.folded(kind))
      case .units(let units): self = .units(Set(units))
      }
    }

    func contains(_ unit: Key<Unit>, kind: String?) -> Bool {
      switch self {
      case .all: true
      case .kind(let wanted): kind == wanted
      case .units(let units): units.contains(unit)
      }
    }
  }
}

public import Domain

/// The cells that an input comes from, in order: none, one or several.
///
/// Most inputs have one: it stands in place, without memory of its own, because there are hundreds of thousands.
public struct SourceCells: RandomAccessCollection, Sendable {
  private enum Storage {
    case one(SourceCell)
    case other([SourceCell])
  }

  private let storage: Storage

  public init() { storage = .other([]) }

  public init(_ cell: SourceCell) { storage = .one(cell) }

  public init(_ cells: [SourceCell]) { storage = cells.count == 1 ? .one(cells[0]) : .other(cells) }

  public var startIndex: Int { 0 }

  public var endIndex: Int {
    switch storage {
    case .one: 1
    case .other(let cells): cells.count
    }
  }

  public subscript(place: Int) -> SourceCell {
    switch storage {
    case .one(let cell):
      precondition(place == 0)
      return cell
    case .other(let cells): return cells[place]
    }
  }
}

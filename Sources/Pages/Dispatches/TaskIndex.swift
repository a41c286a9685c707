import Dispatches
import Domain

/// What each dispatch asks for, and of which units.
struct TaskIndex: Sendable {
  /// A task of a unit.
  struct Place: Sendable, Hashable {
    /// In the register.
    let dispatch: Int
    /// In the tasks of the dispatch.
    let task: Int
    /// The text names a group that the unit is in, not the unit.
    let isInferred: Bool
  }

  /// Of each dispatch, in the order of its text.
  let ofDispatch: [[DispatchTask]]
  /// Units that no text asks for anything are not there.
  private let ofUnit: [Key<Unit>: [Place]]

  init(_ dispatches: [Dispatch], unitNames: UnitNames, unitGroups: UnitGroups, unitsOfIssuer: [[Key<Unit>]]) {
    ofDispatch = dispatches.map(\.tasks)
    var found: [Key<Unit>: [Place]] = [:]
    for (dispatch, tasks) in ofDispatch.enumerated() {
      for (place, task) in tasks.enumerated() {
        var told: Set<Key<Unit>> = []
        for name in task.body.map(unitNames.bodies) ?? [] {
          let named = unitNames.unit(named: name)
          // A task without a limit that is everybody's stands on the dispatch's own page.
          let group =
            named != nil || task.deadline == nil
            ? [] : unitGroups.others(matching: name, in: dispatches[dispatch], besides: unitsOfIssuer[dispatch])
          for unit in named.map({ [$0] }) ?? group where told.insert(unit).inserted {
            found[unit, default: []].append(Place(dispatch: dispatch, task: place, isInferred: named == nil))
          }
        }
      }
    }
    ofUnit = found
  }

  /// In the order of the register's dispatches and of their texts.
  subscript(unit: Key<Unit>) -> [Place] { ofUnit[unit] ?? [] }
}

extension UnitGroups {
  /// The units of the group that `name` means in `dispatch`: who asks a group that it is in, one of `issuers`, asks the others.
  func others(matching name: String, in dispatch: Dispatch, besides issuers: [Key<Unit>]) -> [Key<Unit>] {
    units(matching: name, in: dispatch).filter { !issuers.contains($0) }
  }
}

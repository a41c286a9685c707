import Domain
import VietnameseText

/// Doubts about units: how they are called, of what kind they are, and whether their ratings came with the others.
enum UnitDoubts {
  /// `isWhole` says that no row of units or ratings was refused.
  static func find(in dataset: Dataset, isWhole: Bool) -> [RowDoubts.Doubt] {
    ofNames(dataset) + ofKinds(dataset) + (isWhole ? ofRatings(dataset) : [])
  }

  // MARK: Names

  private struct Name: Hashable {
    let name: String
    let parent: Key<Unit>?
  }

  /// Names that nobody can read, and names that two units below one have.
  private static func ofNames(_ dataset: Dataset) -> [RowDoubts.Doubt] {
    var found: [RowDoubts.Doubt] = []
    var first: [Name: RowSource] = [:]
    for unit in dataset.units {
      if isGarbled(unit.name) { found.append((.nameGarbled, unit.source, .name, RowDoubts.Other(unit.name))) }
      let name = Name(name: VietnameseText.folded(unit.name), parent: unit.parent)
      if let known = first[name] {
        found.append((.unitOfSameName, unit.source, .name, RowDoubts.Other(.row(known), unit.name)))
      } else {
        first[name] = unit.source
      }
    }
    // By place, here and below, because an object is copied with all its references.
    for place in dataset.objects.indices where isGarbled(dataset.objects[place].name) {
      found.append((.nameGarbled, dataset.objects[place].source, .objectName, RowDoubts.Other(dataset.objects[place].name)))
    }
    return found
  }

  /// Whether marks stand in `name` that no name has: what is left of letters that a file or a font could not hold.
  ///
  /// `S? N?i v?` was saved in an encoding without Vietnamese letters, `§¶ng ñy` comes from a font of the years before Unicode (TCVN3).
  static func isGarbled(_ name: String) -> Bool {
    var isAfterC2 = false
    for byte in name.utf8 {
      // U+00A1…U+00BE without the quotation mark «, the degree and the point in the middle.
      if isAfterC2, 0xA1...0xBE ~= byte, byte != 0xAB, byte != 0xB0, byte != 0xB7, byte != 0xBB { return true }
      if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { return true }
      isAfterC2 = byte == 0xC2
    }
    return false
  }

  // MARK: Kinds

  /// Kinds that one unit alone has, and that most likely misspell one that several have: obligations of that kind would miss the unit.
  private static func ofKinds(_ dataset: Dataset) -> [RowDoubts.Doubt] {
    // Many units are of few kinds: each spelling is folded once.
    var (spellings, order): ([String: Int], [String]) = ([:], [])
    for kind in dataset.units.lazy.compactMap(\.kind) {
      if spellings.updateValue(spellings[kind, default: 0] + 1, forKey: kind) == nil { order.append(kind) }
    }
    var counts: [String: Int] = [:]
    for kind in order { counts[VietnameseText.folded(kind), default: 0] += spellings[kind, default: 0] }
    let lonely = Set(order.filter { counts[VietnameseText.folded($0)] == 1 })
    if lonely.isEmpty { return [] }
    var known: Set<String> = []
    let shared = order.filter { !lonely.contains($0) && known.insert(VietnameseText.folded($0)).inserted }
    return dataset.units.compactMap { unit in
      guard let kind = unit.kind, lonely.contains(kind),
        let meant = Nearest.misspelled(kind, among: shared.map { [$0] }, shortest: 6)
      else { return nil }
      return (.kindAlone, unit.source, .unitKind, RowDoubts.Other(shared[meant]))
    }
  }

  // MARK: Ratings

  /// Units without any row in the report period, and with rated objects in the period before it or in a part of it.
  private static func ofRatings(_ dataset: Dataset) -> [RowDoubts.Doubt] {
    let period = dataset.settings.period
    guard let report = dataset.ratings.first(where: { $0.period == period }), !report.objects.isEmpty else { return [] }
    let before = dataset.ratings.lazy.map(\.period).filter { $0.kind == period.kind && $0 < period }.max()
    var isRated = [Bool](repeating: false, count: dataset.units.count)
    for place in report.objects { isRated[dataset.objects[place].unit.index] = true }
    var elsewhere = [RowSource?](repeating: nil, count: dataset.units.count)
    for table in dataset.ratings where table.period == before || isPart(table.period, of: period) {
      for place in table.objects where dataset.objects[place].level != nil {
        let unit = dataset.objects[place].unit.index
        if !isRated[unit], elsewhere[unit] == nil { elsewhere[unit] = dataset.objects[place].source }
      }
    }
    return dataset.units.indices.compactMap { place in
      elsewhere[place].map { (.unitUnrated, dataset.units[place].source, .unit, RowDoubts.Other(.row($0), period.vietnamese)) }
    }
  }

  private static func isPart(_ period: Period, of whole: Period) -> Bool {
    period != whole && period.firstDay >= whole.firstDay && period.lastDay <= whole.lastDay
  }
}

import Domain

/// Tables of ratings of the report's period that rate nobody: the column was most likely left out, or its heading misspelt.
enum UnratedTables {
  /// A row or two may wait for their level.
  private static let fewest = 3

  /// Each such table with the number of its rows; other periods are only compared with.
  static func find(in dataset: Dataset) -> [(table: Key<Table>, rows: Int)] {
    dataset.ratings.compactMap { ratings in
      let objects = ratings.objects
      guard ratings.period == dataset.settings.period, objects.count >= fewest,
        objects.allSatisfy({ isUntold(dataset.objects[$0]) })
      else { return nil }
      return (ratings.table, objects.count)
    }
  }

  /// Whether neither a level nor a reason for none is written.
  private static func isUntold(_ object: RatedObject) -> Bool { object.level == nil && object.notRatedReason == nil }
}

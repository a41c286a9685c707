import Domain

/// Tables of different periods whose files hold the same bytes: one was most likely copied under the name of the other.
enum SameFiles {
  /// Each such table with the path of the first of these files, in the order of the tables.
  static func find(in dataset: Dataset) -> [(table: Key<Table>, other: String)] {
    let digests = Dictionary(dataset.files.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
    var first: [String: String] = [:]
    return dataset.tables.indices.compactMap { place in
      let table = dataset.tables[place]
      // A sheet of a workbook has no file of its own; tables without rows are told elsewhere.
      guard table.period != nil, table.rowsRead > 0, let digest = digests[table.path], table.place == table.path else {
        return nil
      }
      guard let known = first[digest] else {
        first[digest] = table.path
        return nil
      }
      return (Key(place), known)
    }
  }
}

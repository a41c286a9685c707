public import Domain

extension SourceCell {
  /// `ratings/2025.csv, dòng 14, cột «Xếp loại»`.
  public func words(in dataset: Dataset) -> Words {
    let table = dataset.tables[row.table]
    return "\(table.place), dòng \(Int(row.line)), cột «\(table.heading(column))»"
  }
}

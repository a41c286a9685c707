import Diagnostics
import Domain
import Intake
import Testing

/// That no row is lost between a file and the dataset: asked of everything that the tests of this room read.
enum RowAccounts {
  /// Of content that was taken no row is refused, and each row used stands in the dataset as one noun.
  static func check(_ loaded: Loaded, sourceLocation: SourceLocation = #_sourceLocation) {
    let sources = Dictionary(grouping: sources(of: loaded.dataset), by: \.table)
    for (index, table) in loaded.dataset.tables.enumerated() {
      let rows = sources[Key(index)] ?? []
      #expect(
        [table.rowsRead, table.rowsUsed, table.rowsRefused] == [rows.count, rows.count, 0], "\(table.place)",
        sourceLocation: sourceLocation)
      #expect(Set(rows).count == rows.count, "\(table.place) uses a row twice", sourceLocation: sourceLocation)
    }
  }

  /// Of content that was not, each row is used or refused.
  static func check(_ tables: [Table], sourceLocation: SourceLocation = #_sourceLocation) {
    for table in tables {
      #expect(
        table.rowsRead == table.rowsUsed + table.rowsRefused && table.rowsUsed >= 0 && table.rowsRefused >= 0,
        "\(table.place): \(table.rowsRead) read, \(table.rowsUsed) used, \(table.rowsRefused) refused",
        sourceLocation: sourceLocation)
    }
  }

  /// The tables that refuse more or fewer rows than they have lines with an error.
  ///
  /// None, where everything wrong is told in the row it refuses: a code that many rows name is told once, a missing column in the
  /// header line.
  static func untold(_ failure: IntakeFailure) -> [String] {
    failure.tables.filter { table in
      let told = failure.diagnostics.filter { $0.severity == .error && $0.file == table.path && $0.sheet == table.sheet }
      return Set(told.compactMap(\.line)).count != table.rowsRefused
    }.map(\.place)
  }

  /// The rows of all nouns that come from one.
  private static func sources(of data: Dataset) -> [RowSource] {
    var sources = data.units.map(\.source)
    sources += data.groups.compactMap(\.source)
    sources += data.objects.map(\.source)
    sources += data.disciplines.map(\.source)
    sources += data.axisResults.map(\.source)
    sources += data.plans.map(\.source)
    sources += data.shortcomings.map(\.source)
    sources += data.progress.map(\.source)
    sources += data.obligations.map(\.source)
    sources += data.submissions.map(\.source)
    sources += data.dossiers.map(\.source)
    sources += data.waivers.map(\.source)
    return sources
  }
}

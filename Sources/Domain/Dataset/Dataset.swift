/// Everything that was read, valid and linked: no rule, page or table looks back at a file.
///
/// Lists are in file order, except `ratings` (by period) and `groups` (those of groups.csv first, then those only used). References
/// are keys: positions in these lists.
package struct Dataset: Sendable {
  package var settings: Settings
  package var tables: [Table] = []
  package var units: [Unit] = []
  package var groups: [Group] = []
  package var subjects: [Subject] = []
  package var persons: [Person] = []
  package var ratings: [RatingsTable] = []
  package var objects: [RatedObject] = []
  package var disciplines: [Discipline] = []
  package var axisResults: [AxisResult] = []
  package var plans: [Plan] = []
  package var shortcomings: [Shortcoming] = []
  package var progress: [Progress] = []
  package var obligations: [Obligation] = []
  package var submissions: [Submission] = []
  package var dossiers: [DossierPart] = []
  package var waivers: [Waiver] = []
  package var dispatches: [Dispatch] = []
  package var commentaries: [Commentary] = []
  /// Every input file with its size and SHA-256, sorted by path.
  package var files: [InputFile] = []

  package init(settings: Settings) { self.settings = settings }

  /// The table of `kind` (and period), or nil where the content has none.
  package func table(_ kind: TableKind, _ period: Period? = nil) -> Table? {
    tables.first { $0.kind == kind && $0.period == period }
  }

  /// The ratings of `period`, or nil where the content has none.
  package func ratings(of period: Period) -> RatingsTable? {
    ratings.first { $0.period == period }
  }
}

/// One file of the content folder, as it was when it was read.
package struct InputFile: Sendable, Hashable {
  package let path: String
  package let byteCount: Int
  /// SHA-256 in lower-case hexadecimal.
  package let digest: String

  package init(path: String, byteCount: Int, digest: String) {
    self.path = path
    self.byteCount = byteCount
    self.digest = digest
  }
}

/// Everything that was read, valid and linked: no rule, page or table looks back at a file.
///
/// Lists are in file order, except `ratings` (by period) and `groups` (those of groups.csv first, then those only used). References
/// are keys: positions in these lists.
public struct Dataset: Sendable {
  public var settings: Settings
  public var tables: [Table] = []
  public var units: [Unit] = []
  public var groups: [Group] = []
  public var subjects: [Subject] = []
  public var persons: [Person] = []
  public var ratings: [RatingsTable] = []
  public var objects: [RatedObject] = []
  public var disciplines: [Discipline] = []
  public var axisResults: [AxisResult] = []
  public var plans: [Plan] = []
  public var shortcomings: [Shortcoming] = []
  public var progress: [Progress] = []
  public var obligations: [Obligation] = []
  public var submissions: [Submission] = []
  public var dossiers: [DossierPart] = []
  public var waivers: [Waiver] = []
  public var dispatches: [Dispatch] = []
  public var commentaries: [Commentary] = []
  /// Every input file with its size and SHA-256, sorted by path.
  public var files: [InputFile] = []

  public init(settings: Settings) { self.settings = settings }

  /// The table of `kind` (and period), or nil where the content has none.
  public func table(_ kind: TableKind, _ period: Period? = nil) -> Table? {
    tables.first { $0.kind == kind && $0.period == period }
  }
}

/// One file of the content folder, as it was when it was read.
public struct InputFile: Sendable, Hashable {
  public let path: String
  public let byteCount: Int
  /// SHA-256 in lower-case hexadecimal.
  public let digest: String

  public init(path: String, byteCount: Int, digest: String) {
    self.path = path
    self.byteCount = byteCount
    self.digest = digest
  }
}

extension Dataset {
  /// What readers call a table and where they keep it, whether it is there or not: `Xếp loại (ratings/2025.csv)`, or in content that
  /// is kept in a workbook `Xếp loại (trang tính «Xếp loại 2025»)`.
  public func phrase(of kind: TableKind, _ period: Period? = nil) -> String {
    guard tables.contains(where: { $0.sheet != nil }) else { return "\(kind.title) (\(kind.path(period)))" }
    let sheet = kind.isPerPeriod ? [kind.title, period?.code].compactMap(\.self).joined(separator: " ") : kind.title
    return "\(kind.title) (trang tính «\(sheet)»)"
  }
}

/// The settings of `site.toml`, checked.
public struct Settings: Sendable {
  public enum Profile: String, CaseIterable, Sendable {
    case auto
    case p132 = "P132"
    case p124 = "P124"
    case p366 = "P366"
    case n90 = "N90"
    case n335 = "N335"
  }
  /// What the share of HTXS is a share of.
  public enum RatioBase: String, CaseIterable, Sendable {
    case good
    case goodAndAbove = "good-and-above"
    case rated
  }
  public enum RatioRounding: String, CaseIterable, Sendable {
    case none
    case halfUp = "half-up"
  }

  /// Who publishes, and the form of the printed pages.
  public struct Issuer: Sendable {
    public var side: Dispatch.System = .party
    public var parent = ""
    public var name = ""
    public var place = ""
    public var authority: [String] = []
    public var title = ""
    public var signer = ""
    public var recipients: [String] = []

    public init() {}
  }

  /// How the rules are applied; the defaults are those of content.md.
  public struct Rules: Sendable {
    public var profile = Profile.auto
    public var ratioBase = RatioBase.good
    public var ratioRounding = RatioRounding.none
    public var countHeads = true
    public var deadlineInclusive = false
    public var soonDays = 7
    /// Number and date of the local document that allows what differs from the defaults.
    public var localDocument = ""

    public init() {}
  }

  public var title: String
  /// The period the report is about.
  public var period: Period
  /// The day the figures stand at: an input, because the clock is never read.
  public var asOf: Day
  public var issuer = Issuer()
  public var rules = Rules()
  /// Severity of one rule, where it differs from the rule's own: code → `error`, `warning` or `info`.
  public var severity: [String: String] = [:]

  public init(title: String, period: Period, asOf: Day) {
    self.title = title
    self.period = period
    self.asOf = asOf
  }
}

/// The settings of `site.toml`, checked.
package struct Settings: Sendable {
  package enum Profile: String, CaseIterable, Sendable {
    case auto
    case p132 = "P132"
    case p124 = "P124"
    case p366 = "P366"
    case n90 = "N90"
    case n335 = "N335"
  }
  /// What the share of HTXS is a share of.
  package enum RatioBase: String, CaseIterable, Sendable {
    case good
    case goodAndAbove = "good-and-above"
    case rated
  }
  package enum RatioRounding: String, CaseIterable, Sendable {
    case none
    case halfUp = "half-up"
  }

  /// Who publishes, and the form of the printed pages.
  package struct Issuer: Sendable {
    package var side: Dispatch.System = .party
    package var parent = ""
    package var name = ""
    package var place = ""
    package var authority: [String] = []
    package var title = ""
    package var signer = ""
    package var recipients: [String] = []

    package init() {}
  }

  /// How the rules are applied; the defaults are those of content.md.
  package struct Rules: Sendable {
    package var profile = Profile.auto
    package var ratioBase = RatioBase.good
    package var ratioRounding = RatioRounding.none
    package var countHeads = true
    package var deadlineInclusive = false
    package var soonDays = 7
    /// Number and date of the local document that allows what differs from the defaults.
    package var localDocument = ""

    package init() {}
  }

  package var title: String
  /// The period the report is about.
  package var period: Period
  /// The day the figures stand at: an input, because the clock is never read.
  package var asOf: Day
  package var issuer = Issuer()
  package var rules = Rules()
  /// Severity of one rule, where it differs from the rule's own: code → `error`, `warning` or `info`.
  package var severity: [String: String] = [:]

  package init(title: String, period: Period, asOf: Day) {
    self.title = title
    self.period = period
    self.asOf = asOf
  }
}

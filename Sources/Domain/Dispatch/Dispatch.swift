/// What was read from the text of one dispatch (văn bản).
///
/// Strings keep the written form. What the text does not say is nil or empty: never filled from a file name or a neighbour.
public struct Dispatch: Sendable {
  /// Which side's form the dispatch follows.
  public enum System: String, Sendable { case party, state }

  /// Path in the content folder.
  public var file: String
  public var system: System?
  public var issuerParent: String?
  public var issuer: String?
  public var number: String?
  public var symbol: String?
  /// `1260/UBND-TH`, `377-CV/TU`; a missing number gives `-KH/ĐU`.
  ///
  /// One in no known form is kept as written; then `number` is its leading digits, and there is no `symbol`.
  public var numberSymbol: String?
  public var place: String?
  public var date: Day?
  /// Full name of the type: `Công văn`, `Kế hoạch`.
  public var docType: String?
  public var subject: String?
  public var addressees: [String] = []
  public var recipients: [Recipient] = []
  public var citations: [DispatchCitation] = []
  public var deadlines: [Deadline] = []
  public var assignments: [Assignment] = []
  public var signatory: Signatory?
  public var attachments: [String] = []
  public var sections: [Section] = []
  public var uncertain: [Uncertainty] = []
  /// Line of each field that was read, for messages and source references.
  public var lines: [String: Int] = [:]
  /// The text as it is in the file (NFC), for the dispatch's own page.
  public var text: String = ""

  public init(file: String) { self.file = file }

  /// One row of *Nơi nhận*.
  public struct Recipient: Sendable, Hashable {
    public enum Kind: String, Sendable { case plain, sameAsAbove, sameAsArticle, archive }
    public enum Meaning: String, Sendable, CaseIterable {
      case report, perform, know, coordinate, direct, check, collate, publish, route
    }

    public var name: String
    /// The words inside the parentheses, as written.
    public var note: String?
    public var meanings: [Meaning] = []
    public var route: String?
    public var kind: Kind
    /// The bodies that "Như trên" or "Như Điều n" stands for.
    public var expanded: [String] = []
    public var line: Int

    public init(name: String, kind: Kind = .plain, line: Int) {
      self.name = name
      self.kind = kind
      self.line = line
    }
  }

  /// An order's time limit.
  public struct Deadline: Sendable, Hashable {
    public enum Bound: String, Sendable { case before, by, within, from }

    public var date: Day?
    public var words: String
    public var bound: Bound?
    public var recurrence: String?
    public var reportTo: String?
    public var via: String?
    public var line: Int

    public init(date: Day? = nil, words: String, bound: Bound? = nil, line: Int) {
      self.date = date
      self.words = words
      self.bound = bound
      self.line = line
    }
  }

  /// Which body must do what.
  public struct Assignment: Sendable, Hashable {
    public var body: String
    public var action: String
    public var line: Int

    public init(body: String, action: String, line: Int) {
      self.body = body
      self.action = action
      self.line = line
    }
  }

  /// Who signed, and by what authority.
  public struct Signatory: Sendable, Hashable {
    public var authority: [String]
    public var title: String?
    public var name: String?
    public var line: Int

    public init(authority: [String] = [], title: String? = nil, name: String? = nil, line: Int) {
      self.authority = authority
      self.title = title
      self.name = name
      self.line = line
    }
  }

  /// A numbered section heading.
  public struct Section: Sendable, Hashable {
    /// The mark as written: `I`, `2`, `2.1`.
    public var mark: String
    public var title: String
    public var line: Int

    public init(mark: String, title: String, line: Int) {
      self.mark = mark
      self.title = title
      self.line = line
    }
  }

  /// A line that was read but not understood.
  public struct Uncertainty: Sendable, Hashable {
    public var line: Int
    public var text: String
    /// Why, in Vietnamese.
    public var reason: String

    public init(line: Int, text: String, reason: String) {
      self.line = line
      self.text = text
      self.reason = reason
    }
  }
}

/// A document that a dispatch cites.
public struct DispatchCitation: Sendable, Hashable {
  public var numberSymbol: String
  public var date: Day?
  public var type: String?
  public var issuer: String?
  /// Whether the dispatch rests on it (căn cứ, thực hiện), not merely mentions it.
  public var isBasis: Bool
  public var line: Int

  public init(
    numberSymbol: String, date: Day? = nil, type: String? = nil, issuer: String? = nil, isBasis: Bool = false, line: Int
  ) {
    self.numberSymbol = numberSymbol
    self.date = date
    self.type = type
    self.issuer = issuer
    self.isBasis = isBasis
    self.line = line
  }
}

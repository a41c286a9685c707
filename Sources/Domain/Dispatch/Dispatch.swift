/// What was read from the text of one dispatch (văn bản).
///
/// Strings keep the written form. What the text does not say is nil or empty: never filled from a file name or a neighbour.
package struct Dispatch: Sendable {
  /// Which side's form the dispatch follows.
  package enum System: String, Sendable { case party, state }

  /// Path in the content folder.
  package var file: String
  package var system: System?
  package var issuerParent: String?
  package var issuer: String?
  package var number: String?
  package var symbol: String?
  /// `1260/UBND-TH`, `377-CV/TU`; a missing number gives `-KH/ĐU`.
  package var numberSymbol: String?
  package var place: String?
  package var date: Day?
  /// Full name of the type: `Công văn`, `Kế hoạch`.
  package var docType: String?
  package var subject: String?
  package var addressees: [String] = []
  package var recipients: [Recipient] = []
  package var citations: [DispatchCitation] = []
  package var deadlines: [Deadline] = []
  package var assignments: [Assignment] = []
  package var signatory: Signatory?
  package var attachments: [String] = []
  package var sections: [Section] = []
  package var uncertain: [Uncertainty] = []
  /// Line of each field that was read, for messages and source references.
  package var lines: [String: Int] = [:]
  /// The text as it is in the file (NFC), for the dispatch's own page.
  package var text: String = ""

  package init(file: String) { self.file = file }

  /// One row of *Nơi nhận*.
  package struct Recipient: Sendable, Hashable {
    package enum Kind: String, Sendable { case plain, sameAsAbove, sameAsArticle, archive }
    package enum Meaning: String, Sendable, CaseIterable {
      case report, perform, know, coordinate, direct, check, collate, publish, route
    }

    package var name: String
    /// The words inside the parentheses, as written.
    package var note: String?
    package var meanings: [Meaning] = []
    package var route: String?
    package var kind: Kind
    /// The bodies that "Như trên" or "Như Điều n" stands for.
    package var expanded: [String] = []
    package var line: Int

    package init(name: String, kind: Kind = .plain, line: Int) {
      self.name = name
      self.kind = kind
      self.line = line
    }
  }

  /// An order's time limit.
  package struct Deadline: Sendable, Hashable {
    package enum Bound: String, Sendable { case before, by, within, from }

    package var date: Day?
    package var words: String
    package var bound: Bound?
    package var recurrence: String?
    package var reportTo: String?
    package var via: String?
    package var line: Int

    package init(date: Day? = nil, words: String, bound: Bound? = nil, line: Int) {
      self.date = date
      self.words = words
      self.bound = bound
      self.line = line
    }
  }

  /// Which body must do what.
  package struct Assignment: Sendable, Hashable {
    package var body: String
    package var action: String
    package var line: Int

    package init(body: String, action: String, line: Int) {
      self.body = body
      self.action = action
      self.line = line
    }
  }

  /// Who signed, and by what authority.
  package struct Signatory: Sendable, Hashable {
    package var authority: [String]
    package var title: String?
    package var name: String?
    package var line: Int

    package init(authority: [String] = [], title: String? = nil, name: String? = nil, line: Int) {
      self.authority = authority
      self.title = title
      self.name = name
      self.line = line
    }
  }

  /// A numbered section heading.
  package struct Section: Sendable, Hashable {
    /// The mark as written: `I`, `2`, `2.1`.
    package var mark: String
    package var title: String
    package var line: Int

    package init(mark: String, title: String, line: Int) {
      self.mark = mark
      self.title = title
      self.line = line
    }
  }

  /// A line that was read but not understood.
  package struct Uncertainty: Sendable, Hashable {
    package var line: Int
    package var text: String
    /// Why, in Vietnamese.
    package var reason: String

    package init(line: Int, text: String, reason: String) {
      self.line = line
      self.text = text
      self.reason = reason
    }
  }
}

/// A document that a dispatch cites.
package struct DispatchCitation: Sendable, Hashable {
  package var numberSymbol: String
  package var date: Day?
  package var type: String?
  package var issuer: String?
  /// Whether the dispatch rests on it (căn cứ, thực hiện), not merely mentions it.
  package var isBasis: Bool
  package var line: Int

  package init(
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

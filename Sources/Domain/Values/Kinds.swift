/// What is rated.
///
/// Quy định 366-QĐ/TW Điều 1 khoản 2; content.md, table Xếp loại.
public enum ObjectType: UInt8, CaseIterable, Sendable {
  case partyOrganization, leadershipCollective, body, leader, partyMember, staff

  /// The code used in tables: TCĐ, TTLĐ, CQ, CBLĐ, ĐV, CC.
  public var code: String {
    switch self {
    case .partyOrganization: "TCĐ"
    case .leadershipCollective: "TTLĐ"
    case .body: "CQ"
    case .leader: "CBLĐ"
    case .partyMember: "ĐV"
    case .staff: "CC"
    }
  }

  /// The full words.
  public var words: String {
    switch self {
    case .partyOrganization: "Tổ chức đảng"
    case .leadershipCollective: "Tập thể lãnh đạo, quản lý"
    case .body: "Tổ chức, cơ quan, đơn vị"
    case .leader: "Cá nhân lãnh đạo, quản lý"
    case .partyMember: "Đảng viên"
    case .staff: "Công chức, viên chức, người không giữ chức vụ"
    }
  }

  /// Whether one person is rated, not a collective.
  public var isPerson: Bool {
    switch self {
    case .leader, .partyMember, .staff: true
    case .partyOrganization, .leadershipCollective, .body: false
    }
  }

  /// In which capacity a person is rated: `đảng viên`; nil for collectives.
  public var capacity: String? {
    switch self {
    case .leader: "cán bộ lãnh đạo, quản lý"
    case .partyMember: "đảng viên"
    case .staff: "công chức, viên chức"
    case .partyOrganization, .leadershipCollective, .body: nil
    }
  }
}

/// The part a person plays in the unit's leadership.
public enum Role: UInt8, CaseIterable, Sendable {
  case head, deputy, member

  public var words: String {
    switch self {
    case .head: "người đứng đầu"
    case .deputy: "cấp phó"
    case .member: "thành viên"
    }
  }
}

/// The side of the political system a unit stands on.
public enum Side: UInt8, CaseIterable, Sendable {
  case party, state, publicService, massOrganization

  public var words: String {
    switch self {
    case .party: "Đảng"
    case .state: "Nhà nước"
    case .publicService: "Sự nghiệp"
    case .massOrganization: "Đoàn thể"
    }
  }
}

/// A disciplinary measure, or an official conclusion.
public enum DisciplineKind: UInt8, CaseIterable, Sendable {
  case reprimand, warning, dismissalFromPost, expulsion, demotion, dismissal
  case degradation, personnelWrongdoing, disunity

  public var words: String {
    switch self {
    case .reprimand: "khiển trách"
    case .warning: "cảnh cáo"
    case .dismissalFromPost: "cách chức"
    case .expulsion: "khai trừ"
    case .demotion: "giáng chức"
    case .dismissal: "buộc thôi việc"
    case .degradation: "kết luận suy thoái"
    case .personnelWrongdoing: "kết luận sai phạm cán bộ"
    case .disunity: "kết luận mất đoàn kết"
    }
  }

  /// Whether this is a disciplinary measure; the others are conclusions.
  public var isDiscipline: Bool {
    switch self {
    case .reprimand, .warning, .dismissalFromPost, .expulsion, .demotion, .dismissal: true
    case .degradation, .personnelWrongdoing, .disunity: false
    }
  }
}

/// Whose fault a shortcoming is.
public enum CauseKind: UInt8, CaseIterable, Sendable {
  case subjective, objective, both

  public var words: String {
    switch self {
    case .subjective: "chủ quan"
    case .objective: "khách quan"
    case .both: "cả hai"
    }
  }
}

/// How far a shortcoming is remedied.
///
/// Hướng dẫn 43-HD/BTCTW, Mẫu 01 mục III.
public enum RemedyStatus: UInt8, CaseIterable, Sendable {
  case remedied, underway, notRemedied

  public var words: String {
    switch self {
    case .remedied: "đã khắc phục"
    case .underway: "đang khắc phục"
    case .notRemedied: "chưa khắc phục"
    }
  }
}

/// What a progress entry reports on.
public enum ProgressKind: UInt8, CaseIterable, Sendable {
  case month, quarter

  public var words: String {
    switch self {
    case .month: "tháng"
    case .quarter: "quý"
    }
  }
}

/// The five groups of shortcomings, numbered 1…5.
public enum ShortcomingGroup: UInt8, CaseIterable, Sendable {
  case leadership = 1
  case personnel, ideology, professional, other

  public var words: String {
    switch self {
    case .leadership: "lãnh đạo, chỉ đạo, điều hành"
    case .personnel: "tổ chức cán bộ, kỷ luật, kỷ cương"
    case .ideology: "tư tưởng chính trị, đạo đức, lối sống"
    case .professional: "thực hiện nhiệm vụ chuyên môn"
    case .other: "khác"
    }
  }
}

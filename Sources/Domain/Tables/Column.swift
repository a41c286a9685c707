/// Every column a table may have, under the name its meaning has in code.
///
/// `header` is the Vietnamese heading, `english` the accepted English one. A column that means the same in several tables is one case.
public enum Column: UInt8, CaseIterable, Sendable {
  case unit, name, unitKind, parent, side, order
  case group, ratingGroup, groupName, authority, limit, basis, decision
  case subject, objectType, objectName, post, role, person, counted, countedBasis
  case selfLevel, proposedLevel, level, notRatedReason, generalScore, resultScore, score
  case assigned, done, onTime, exceeded, reviewed, decided, replaces, reviewAccepted
  case monthsWorked, leave, evidence, inCharge, missedBasicTargets
  case period, date, disciplineKind, dutyRelated, place, document
  case axis, maximum, axisScore, notApplicable
  case plan, number, issued, head, body
  case item, foundIn, origin, shortcomingGroup, manifestation, cause, causeKind, impact
  case solution, method, output, due, owner, follower, status, percent, doneOn
  case progressKind, note, ownerLevel
  case obligation, what, dispatch, who, inclusive, to, via, sent
  case part, present
  case rule, reason, decidingAuthority, expires

  public var header: String { Column.names[Int(rawValue)].0 }
  /// The heading in a table of `kind`, in Vietnamese: obligations call their due day «Hạn».
  public func header(in kind: TableKind) -> String { self == .due && kind == .obligations ? "Hạn" : header }
  public var english: String { Column.names[Int(rawValue)].1 }

  private static let names: [(String, String)] = allCases.map(\.names)

  private var names: (String, String) {
    switch self {
    case .unit: ("Mã đơn vị", "unit")
    case .name: ("Tên đơn vị", "name")
    case .unitKind: ("Loại đơn vị", "kind")
    case .parent: ("Đơn vị cấp trên", "parent")
    case .side: ("Khối", "side")
    case .order: ("Thứ tự", "order")
    case .group: ("Mã nhóm", "group")
    case .ratingGroup: ("Nhóm", "group")
    case .groupName: ("Tên nhóm", "name")
    case .authority: ("Cấp có thẩm quyền", "authority")
    case .limit: ("Tỷ lệ tối đa", "limit")
    case .basis: ("Căn cứ tỷ lệ", "basis")
    case .decision: ("Số quyết định", "decision")
    case .subject: ("Mã đối tượng", "subject")
    case .objectType: ("Loại đối tượng", "type")
    case .objectName: ("Tên đối tượng", "name")
    case .post: ("Chức vụ", "post")
    case .role: ("Vai trò", "role")
    case .person: ("Mã cá nhân", "person")
    case .counted: ("Tính tỷ lệ", "counted")
    case .countedBasis: ("Căn cứ không tính", "countedBasis")
    case .selfLevel: ("Tự xếp loại", "selfLevel")
    case .proposedLevel: ("Đề xuất", "proposedLevel")
    case .level: ("Xếp loại", "level")
    case .notRatedReason: ("Lý do không xếp loại", "notRatedReason")
    case .generalScore: ("Điểm tiêu chí chung", "generalScore")
    case .resultScore: ("Điểm kết quả nhiệm vụ", "resultScore")
    case .score: ("Tổng điểm", "score")
    case .assigned: ("Nhiệm vụ giao", "assigned")
    case .done: ("Hoàn thành", "done")
    case .onTime: ("Đúng hạn", "onTime")
    case .exceeded: ("Vượt mức", "exceeded")
    case .reviewed: ("Ngày kiểm điểm", "reviewed")
    case .decided: ("Ngày quyết định", "decided")
    case .replaces: ("Thay thế quyết định", "replaces")
    case .reviewAccepted: ("Kiểm điểm đạt yêu cầu", "reviewAccepted")
    case .monthsWorked: ("Số tháng công tác", "monthsWorked")
    case .leave: ("Thai sản, ốm đau", "leave")
    case .evidence: ("Minh chứng", "evidence")
    case .inCharge: ("Đơn vị phụ trách", "inCharge")
    case .missedBasicTargets: ("Chỉ tiêu KT-XH không đạt", "missedBasicTargets")
    case .period: ("Kỳ", "period")
    case .date: ("Ngày", "date")
    case .disciplineKind: ("Loại", "kind")
    case .dutyRelated: ("Liên quan chức trách", "dutyRelated")
    case .place: ("Nơi vi phạm", "place")
    case .document: ("Số văn bản", "decision")
    case .axis: ("Trục", "axis")
    case .maximum: ("Điểm tối đa", "max")
    case .axisScore: ("Điểm", "score")
    case .notApplicable: ("Không áp dụng", "notApplicable")
    case .plan: ("Mã kế hoạch", "plan")
    case .number: ("Số, ký hiệu", "number")
    case .issued: ("Ngày ban hành", "date")
    case .head: ("Người chịu trách nhiệm chính", "head")
    case .body: ("Cơ quan chịu trách nhiệm chung", "body")
    case .item: ("Mã hạn chế", "item")
    case .foundIn: ("Kỳ phát hiện", "foundIn")
    case .origin: ("Nguồn", "source")
    case .shortcomingGroup: ("Nhóm", "group")
    case .manifestation: ("Biểu hiện cụ thể", "manifestation")
    case .cause: ("Nguyên nhân", "cause")
    case .causeKind: ("Loại nguyên nhân", "causeKind")
    case .impact: ("Mức độ ảnh hưởng", "impact")
    case .solution: ("Giải pháp trọng tâm", "solution")
    case .method: ("Cách làm cụ thể", "method")
    case .output: ("Sản phẩm đầu ra", "output")
    case .due: ("Thời hạn", "due")
    case .owner: ("Người chịu trách nhiệm chính", "owner")
    case .follower: ("Người theo dõi", "follower")
    case .status: ("Tình trạng", "status")
    case .percent: ("Mức độ (%)", "percent")
    case .doneOn: ("Ngày hoàn thành", "done")
    case .progressKind: ("Loại", "kind")
    case .note: ("Nội dung", "note")
    case .ownerLevel: ("Xếp loại người phụ trách", "ownerLevel")
    case .obligation: ("Mã nghĩa vụ", "obligation")
    case .what: ("Nội dung", "what")
    case .dispatch: ("Văn bản yêu cầu", "dispatch")
    case .who: ("Đơn vị thực hiện", "who")
    case .inclusive: ("Tính cả ngày hạn", "inclusive")
    case .to: ("Nơi nhận", "to")
    case .via: ("Qua", "via")
    case .sent: ("Ngày gửi", "sent")
    case .part: ("Thành phần", "part")
    case .present: ("Có", "present")
    case .rule: ("Mã quy tắc", "rule")
    case .reason: ("Lý do", "reason")
    case .decidingAuthority: ("Cấp quyết định", "authority")
    case .expires: ("Hết hạn", "expires")
    }
  }
}

import Domain

extension TableKind {
  /// The columns a table of this kind may have, in the order of content.md: the data page says which are not there.
  var columns: [Column] {
    switch self {
    case .units: [.unit, .name, .unitKind, .parent, .side, .order]
    case .groups: [.group, .groupName, .authority, .limit, .basis, .decision]
    case .ratings:
      [
        .subject, .unit, .objectType, .objectName, .post, .role, .person, .ratingGroup, .counted, .countedBasis, .selfLevel,
        .proposedLevel, .level, .notRatedReason, .generalScore, .resultScore, .score, .assigned, .done, .onTime, .exceeded,
        .reviewed, .decided, .decision, .replaces, .reviewAccepted, .monthsWorked, .leave, .evidence, .inCharge,
        .missedBasicTargets,
      ]
    case .discipline: [.subject, .unit, .period, .date, .disciplineKind, .dutyRelated, .place, .document]
    case .axes: [.subject, .axis, .maximum, .axisScore, .notApplicable]
    case .plans: [.plan, .unit, .subject, .period, .number, .issued, .head, .body]
    case .remediation:
      [
        .item, .plan, .unit, .subject, .foundIn, .origin, .shortcomingGroup, .manifestation, .cause, .causeKind, .impact,
        .solution,
        .method, .output, .due, .owner, .follower, .status, .percent, .doneOn, .evidence,
      ]
    case .progress: [.item, .date, .progressKind, .percent, .note, .ownerLevel]
    case .obligations: [.obligation, .what, .dispatch, .who, .due, .inclusive, .to, .via]
    case .submissions: [.obligation, .unit, .sent, .number, .via]
    case .dossiers: [.subject, .period, .part, .present]
    case .waivers: [.rule, .subject, .unit, .group, .period, .reason, .decidingAuthority, .document, .date, .expires]
    }
  }
}

import Domain
import Rules
import Testing

/// VB05 and VB06 say what looking through the whole register would say, and name a dozen others at most.
@Suite struct DispatchSeriesTests {
  private func dispatches(seed: UInt64, count: Int, numbers: Int) -> [Dispatch] {
    var random = RandomContent.Generator(state: seed)
    return (0..<count).map { index in
      var dispatch = Dispatch(file: "dispatches/\(index).md")
      dispatch.issuer = "ĐẢNG ỦY"
      dispatch.symbol = random.int(0...1) == 0 ? "KH/ĐU" : "BC/ĐU"
      dispatch.number = random.perhaps { "\($0.int(1...numbers))" }
      dispatch.date = random.perhaps { $0.day() }
      return dispatch
    }
  }

  /// The files of those in `all` that `code` holds against `own`.
  private func others(_ code: String, of own: Dispatch, in all: [Dispatch]) -> [String] {
    guard let number = own.number.flatMap({ Int($0) }), let date = own.date else { return [] }
    return all.filter { other in
      guard other.file != own.file, other.symbol == own.symbol, let otherDate = other.date, otherDate.year == date.year,
        let otherNumber = other.number.flatMap({ Int($0) })
      else { return false }
      return code == "VB05" ? otherNumber == number : otherNumber < number && otherDate > date
    }.map(\.file)
  }

  @Test(arguments: 1...4, [2, 20, 60])
  func eachDispatchIsHeldAgainstItsSeries(seed: Int, numbers: Int) {
    var content = TestContent()
    let all = dispatches(seed: UInt64(seed), count: 200, numbers: numbers)
    content.dataset.dispatches = all
    let findings = judge(content.dataset).findings
    for (index, own) in all.enumerated() {
      for code in ["VB05", "VB06"] {
        let finding = findings.first { $0.ruleValue.code == code && $0.target == .dispatch(Key(index)) }
        expect(finding, tells: others(code, of: own, in: all), "\(code), \(own.file), seed \(seed)")
      }
    }
  }

  private func expect(_ finding: Finding?, tells expected: [String], _ place: String) {
    guard case .texts(let texts)? = finding?.evidence["others"] else {
      #expect(finding == nil && expected.isEmpty, "\(place)")
      return
    }
    let named = texts.prefix(12).map { String($0.prefix { $0 != "," && $0 != " " }) }
    if expected.count <= 12 {
      #expect(named == expected && texts.count == expected.count, "\(place)")
    } else {
      #expect(named == expected.filter { named.contains($0) } && named.count == 12, "\(place)")
      #expect(Array(texts.dropFirst(12)) == ["và \(expected.count - 12) văn bản khác"], "\(place)")
    }
  }
}

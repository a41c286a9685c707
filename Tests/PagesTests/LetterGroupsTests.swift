import Testing

@testable import Pages

/// Names under the letters they begin with.
@Suite struct LetterGroupsTests {
  @Test func eachLetterStandsOnceInOrderAndWhatHasNoneStandsLast() {
    let names = ["(Sở A)", "“Ban B”", "1 C", "[Đảng ủy]", "…E", "Ủy ban", "Ăn", "an", "Án", "***"]
    let groups = LetterGroups.make(names)
    #expect(groups.map(\.letter) == ["A", "Ă", "B", "Đ", "E", "S", "U", "#"])
    #expect(groups.flatMap(\.places).sorted() == Array(names.indices), "every name stands once")
    #expect(groups[0].places.map { names[$0] } == ["an", "Án"])
    #expect(Set(groups.last?.places.map { names[$0] } ?? []) == ["1 C", "***"])
  }
}

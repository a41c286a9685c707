@testable import Intake
@testable import Pages
import Domain
import Testing

/// The data page says which columns a table lacks, and cannot see the schemas that read them.
struct ColumnTests {
  @Test(arguments: TableKind.allCases)
  func theDataPageKnowsEveryColumnThatIsRead(kind: TableKind) {
    let read = ColumnList.of(kind).columns.map(\.column)
    #expect(Set(kind.columns) == Set(read))
    #expect(kind.columns.count == read.count)
  }
}

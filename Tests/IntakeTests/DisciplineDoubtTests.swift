import Diagnostics
import Domain
import Intake
import Testing

/// Discipline under one code of a person whose other code keeps a rating above KHT.
@Suite struct DisciplineDoubtTests {
  /// What is told of the codes in discipline.csv when these rows stand there, and an official and a member share a code.
  private func told(_ rows: [String], member: String = "HTT", person: String = "p1") throws -> [Diagnostic] {
    let ratings = """
      Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,Mã cá nhân,Xếp loại
      a.cc,xa-a,CC,Lê Văn Cam,p1,KHT
      a.dv,xa-a,ĐV,Lê Văn Cam,\(person),\(member)

      """
    let head = "Mã đối tượng,Mã đơn vị,Kỳ,Ngày,Loại,Liên quan chức trách,Nơi vi phạm\n"
    let files = ["ratings/2024.csv": ratings, "discipline.csv": head + rows.joined(separator: "\n") + "\n"]
    return try Content.whole(files).load().diagnostics.filter { $0.code == "discipline-person" }
  }

  @Test(arguments: [
    "a.cc,,2024,01/9/2024,khiển trách,có,", "a.cc,,2024,01/9/2024,kết luận suy thoái,,", "a.cc,,2024,01/9/2024,cảnh cáo,có,xa-a",
    // A quarter or a month of the year, and a term that the day lies in.
    "a.cc,,2024-Q3,01/9/2024,khiển trách,có,", "a.cc,,2024-09,01/9/2024,khiển trách,có,",
    "a.cc,,2020-2025,01/9/2024,khiển trách,có,",
  ])
  func `a measure that would lower the other rating of the person is told with that row`(row: String) throws {
    let found = try told([row])
    #expect(found.map { "\($0.line ?? 0) \($0.column ?? "")" } == ["2 Mã đối tượng"])
    #expect(found.first?.message.contains("(«Lê Văn Cam», ratings/2024.csv, dòng 3)") == true)
    #expect(found.first?.hint == "Nếu tính cả cho mã kia, hãy chép dòng này thành dòng mới với mã đối tượng «a.dv».")
  }

  @Test(arguments: [
    // Not of the duties, not said, of another kind, done elsewhere, of another year.
    "a.cc,,2024,01/9/2024,khiển trách,không,", "a.cc,,2024,01/9/2024,khiển trách,,",
    "a.cc,,2024,01/9/2024,kết luận mất đoàn kết,,",
    "a.cc,,2024,01/9/2024,khiển trách,có,xa.b", "a.cc,,2023,01/9/2023,khiển trách,có,",
    "a.cc,,2020-2025,01/9/2023,khiển trách,có,",
  ])
  func `what lowers nothing there is nothing to tell`(row: String) throws {
    #expect(try told([row]) == [])
  }

  @Test func `nothing is told where the other code has a row, is rated KHT, or is another person's`() throws {
    let row = "a.cc,,2024,01/9/2024,khiển trách,có,"
    #expect(try told([row, "a.dv,,2024,15/9/2024,khiển trách,có,"]) == [])
    #expect(try told([row], member: "KHT") == [])
    #expect(try told([row], person: "p2") == [])
  }

  @Test func `several are counted at the first`() throws {
    let found = try told(["a.cc,,2024,01/9/2024,khiển trách,có,", "a.cc,,2024,02/10/2024,cảnh cáo,có,"])
    #expect(found.map(\.line) == [2])
    #expect(found.first?.message.hasPrefix("2 ô ở cột này, từ ô này, nêu người còn được xếp loại theo mã khác") == true)
  }
}

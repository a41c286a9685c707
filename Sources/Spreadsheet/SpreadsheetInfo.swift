import CXlsxWriter

/// What the properties and the printed sheets of a workbook say of it.
public struct SpreadsheetInfo: Sendable {
  public let title: String
  /// Who publishes it.
  public let issuer: String
  /// Printed at the foot of each sheet, before the number of the page.
  public let note: String
  /// The day it says it was made, in days since 1970: the clock is never read.
  public let day: Int

  public init(title: String, issuer: String, note: String, day: Int) {
    (self.title, self.issuer, self.note, self.day) = (title, issuer, note, day)
  }
}

extension SpreadsheetInfo {
  /// Sets the properties of `workbook`; the library copies the texts.
  func set(on workbook: UnsafeMutablePointer<lxw_workbook>) {
    title.withCString { title in
      issuer.withCString { issuer in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: issuer)
        properties.created = day * 86_400
        workbook_set_properties(workbook, &properties)
      }
    }
  }
}

public import Templating

/// A kind of page: its template, its fields, and the pages of it that a report has.
///
/// A page type is a struct of finished strings and links: the template looks nothing up and formats nothing. Adding a page is its
/// file, its template, and its line in `SiteMap.pages`.
public protocol ReportPage: Sendable {
  /// Path of the template below `Templates/`.
  static var template: String { get }
  static var fields: Fields<Self> { get }
  /// Every page of this kind; values are made only when a worker is about to write them.
  static func plans(for report: Report) -> [PagePlan<Self>]
}

/// One page yet to be made.
public struct PagePlan<Page: Sendable>: Sendable {
  public let path: String
  public let make: @Sendable () -> Page

  public init(path: String, make: @escaping @Sendable () -> Page) {
    self.path = path
    self.make = make
  }
}

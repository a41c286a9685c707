/// Every kind of page of the site; adding a page is its file and its line here.
package enum SiteMap {
  package static let pages: [any ReportPage.Type] = [
    OverviewPage.self,
    UnitsPage.self,
    UnitPage.self,
    RemediationPage.self,
  ]
}

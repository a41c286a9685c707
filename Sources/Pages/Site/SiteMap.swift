/// Every kind of page of the site; adding a page is its file and its line here.
public enum SiteMap {
  public static let pages: [any ReportPage.Type] = [
    OverviewPage.self,
    UnitsPage.self,
    UnitPage.self,
    RemediationPage.self,
    IncomingBookPage.self,
    TablesPage.self,
    TablePage.self,
    DispatchesPage.self,
    DispatchPage.self,
    RegisterPage.self,
    RecipientsPage.self,
    RecipientPage.self,
    ChainPage.self,
    FindingsPage.self,
    RuleFindingsPage.self,
    ChangesPage.self,
    RulesPage.self,
    RulePage.self,
    WaiversPage.self,
    DataPage.self,
    SearchPage.self,
  ]
}

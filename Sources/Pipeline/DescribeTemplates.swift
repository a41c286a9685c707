import Pages
import Rendering
import Templating

/// The fields of every page type, for people who write templates.
///
/// With a folder of templates they are compiled too, so that what is wrong with them is told without building a site.
public func describeTemplates(replacedBy folder: String?) throws(Failure) -> String {
  let templates = try siteTemplates(folder)
  if let errors = SiteRenderer.problems(of: templates) {
    throw Failure(errors.errors.map(\.description), exitCode: ExitCodes.input)
  }
  return SiteMap.pages.map { description(of: $0) }.joined(separator: "\n")
}

private func description<Page: ReportPage>(of page: Page.Type) -> String { "\(page.template)\n\(page.fields.describe())" }

import Exports
import Markup
public import Pages
import Spreadsheet
public import Templating

/// Turns a report into the files of its site, one job a file.
public enum SiteRenderer {
  /// Compiles every template of the site map, then lists every file; all template errors are reported at once.
  public static func jobs(for report: Report, templates: SiteTemplates) throws(TemplateErrors) -> [PageJob] {
    let set = templates.set
    var jobs: [PageJob] = []
    var errors: [TemplateError] = []
    for page in SiteMap.pages {
      do {
        jobs += try pageJobs(page, report: report, templates: set)
      } catch {
        errors += error.errors
      }
    }
    guard errors.isEmpty else { throw TemplateErrors(errors: unique(errors)) }
    // Downloads first: the longest files must not be what one core still writes when the other has nothing left.
    return downloadJobs(for: report) + jobs + assetJobs(templates.assets)
  }

  private static func pageJobs<Page: ReportPage>(
    _ page: Page.Type, report: Report, templates: TemplateSet
  ) throws(TemplateErrors) -> [PageJob] {
    let template = try templates.compile(Page.template, for: Page.fields, requiring: SiteTemplates.policy)
    return Page.plans(for: report).map { plan in
      PageJob(path: plan.path) { buffer in template.render(plan.make(), into: &buffer) }
    }
  }

  private static func downloadJobs(for report: Report) -> [PageJob] {
    Downloads.all(for: report).map { download in
      switch download.body {
      case .pieces(let pieces): PageJob(path: download.path, body: .pieces(pieces))
      case .workbook(let make):
        PageJob(
          path: download.path,
          body: .whole { () throws(PageFault) in
            do throws(SpreadsheetFault) { return try make() } catch { throw PageFault(error.sentence) }
          })
      }
    }
  }

  /// Style sheets and scripts, as they are.
  private static func assetJobs(_ assets: [(path: String, text: String)]) -> [PageJob] {
    assets.map { asset in
      let bytes = Array(asset.text.utf8)
      return PageJob(path: asset.path) { $0.append(raw: bytes) }
    }
  }

  /// A partial that several pages use reports its error once.
  private static func unique(_ errors: [TemplateError]) -> [TemplateError] {
    var seen: Set<TemplateError> = []
    return errors.filter { seen.insert($0).inserted }
  }
}

extension SiteRenderer {
  /// What is wrong with `templates`, whatever report they are for; nil where nothing is.
  public static func problems(of templates: SiteTemplates) -> TemplateErrors? {
    let set = templates.set
    let errors = SiteMap.pages.flatMap { problems(of: $0, in: set) }
    return errors.isEmpty ? nil : TemplateErrors(errors: unique(errors))
  }

  /// The templates that no page is put together from, by path.
  public static func unused(in templates: SiteTemplates) -> [String] {
    let set = templates.set
    let used = set.reached(from: SiteMap.pages.map { $0.template })
    return set.paths.filter { !used.contains($0) }
  }

  private static func problems<Page: ReportPage>(of page: Page.Type, in set: TemplateSet) -> [TemplateError] {
    do {
      _ = try set.compile(page.template, for: page.fields, requiring: SiteTemplates.policy)
      return []
    } catch {
      return error.errors
    }
  }
}

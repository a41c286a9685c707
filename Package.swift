// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target of ours: Swift 6 mode comes with the tools version, warnings are errors.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  // Small functions of one room are inlined into another: without it a release build spends a third of its time in calls and copies.
  // It reaches only `public` declarations, so what rooms share is public, not package: that alone took a quarter of the cycles off a build.
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

/// Tests spend their time in what they test, which is optimized: to optimize them as well took longer than running them.
let unoptimized = SwiftSetting.unsafeFlags(["-Onone"], .when(configuration: .release))

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
/// Three and a half minutes of one core in a build from nothing, 5 MB of the program: for Serving alone.
let nio = ["NIOCore", "NIOHTTP1", "NIOPosix"].map { Target.Dependency.product(name: $0, package: "swift-nio") }

/// A library target of ours.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict, plugins: plugins)
}

/// The tests of one room.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict + [unoptimized])
}

let package = Package(
  name: "thuocdo",
  products: [.executable(name: "thuocdo", targets: ["thuocdo"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.90.0"),
  ],
  targets: [
    // Leaves: know nothing of the report.
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CLinux"),
    room("Markup"),
    room("VietnameseText"),
    room("Diagnostics"),
    room("Workers"),
    room("Markdown", ["CCMark", "Markup"]),
    room("Templating", ["Markup"]),
    room("Workbook", ["CExpat", "CZip"]),
    room("Spreadsheet", ["CLinux", "CXlsxWriter"]),
    // The report, in the direction the data runs.
    room("Domain", ["VietnameseText"]),
    room("Dispatches", ["Domain", "Markdown", "VietnameseText"]),
    room(
      "Intake",
      ["Diagnostics", "Dispatches", "Domain", "Markdown", "VietnameseText", "Workbook", "Workers", "TOMLKit", crypto]),
    room("Rules", ["Domain", "VietnameseText", "Workers"]),
    room("Exports", ["Diagnostics", "Domain", "Markup", "Rules", "Spreadsheet", "Workers"]),
    room(
      "Pages",
      [
        "Dispatches", "Domain", "Exports", "Markdown", "Markup", "Rules", "Spreadsheet", "Templating", "VietnameseText",
        "Workers",
      ]),
    room("Rendering", ["Exports", "Markup", "Pages", "Spreadsheet", "Templating", "Workers"], plugins: ["EmbedTemplates"]),
    room("Printing"),
    room("Serving", nio),
    room("Publishing", ["CLinux", "Diagnostics", "Markup", "Rendering", "Workers", crypto]),
    room(
      "Pipeline",
      [
        "CLinux", "Diagnostics", "Dispatches", "Domain", "Exports", "Intake", "Markup", "Pages", "Printing", "Publishing",
        "Rendering", "Rules", "Serving", "Spreadsheet", "Templating", "VietnameseText", "Workers", crypto,
      ]),
    .executableTarget(
      name: "thuocdo",
      dependencies: [
        "Diagnostics", "Intake", "Pipeline", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      // The list of a site's files tells which build of the program made it: the same for every copy, another for every other.
      linkerSettings: [.unsafeFlags(["-Xlinker", "--build-id=sha1"])]),
    // Templates/ is compiled into the program, so that it runs from any folder.
    .executableTarget(name: "EmbedTemplatesTool", swiftSettings: strict),
    .plugin(name: "EmbedTemplates", capability: .buildTool(), dependencies: ["EmbedTemplatesTool"]),
    // Tests mirror the targets.
    tests("TemplatingTests", ["Markup", "Templating"]),
    tests("MarkdownTests", ["Markdown", "Markup"]),
    tests("WorkbookTests", ["CZip", "Workbook"]),
    tests("SpreadsheetTests", ["Spreadsheet", "Workbook"]),
    tests("VietnameseTextTests", ["VietnameseText"]),
    tests("DomainTests", ["Domain"]),
    tests("DispatchesTests", ["Dispatches", "Domain"], exclude: ["Fixtures"]),
    tests("IntakeTests", ["Diagnostics", "Dispatches", "Domain", "Intake", "Markdown", "Workbook"]),
    tests("RulesTests", ["Domain", "Rules"]),
    tests("PagesTests", ["Domain", "Exports", "Markup", "Pages", "Rules", "Templating"]),
    tests("PublishingTests", ["Markup", "Publishing", "Rendering"]),
    tests("PrintingTests", ["Printing"]),
    tests("ServingTests", ["Serving"] + nio),
    tests("SiteTests", ["Diagnostics", "Domain", "Intake", "Pages", "Pipeline", "Rules"], exclude: ["Golden"]),
    tests("SourceTests", []),
  ]
)

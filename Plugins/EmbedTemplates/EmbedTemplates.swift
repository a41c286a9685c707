import Foundation
import PackagePlugin

/// Turns `Templates/` into a Swift source of the target that asks for it.
@main
struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTemplates.swift")
    return [
      .buildCommand(
        displayName: "Embedding Templates",
        executable: try context.tool(named: "EmbedTemplatesTool").url,
        arguments: [folder.path(), output.path()],
        inputFiles: files(in: folder),
        outputFiles: [output])
    ]
  }

  /// Every regular file below `folder`, so that a change of any of them embeds them all again.
  private func files(in folder: URL) -> [URL] {
    let names = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String } ?? []
    return names.sorted().map { folder.appending(path: $0) }.filter { !$0.hasDirectoryPath }
  }
}

extension TemplateSet {
  /// The paths of the files that the ones at `pages` are put together from, these among them.
  ///
  /// What a file with mistakes includes is not certain: every file that it mentions counts.
  public func reached(from pages: [String]) -> Set<String> {
    var reached: Set<String> = []
    var waiting = pages
    while let path = waiting.popLast() {
      guard let file = file(path), reached.insert(file.path).inserted else { continue }
      waiting += file.faults.isEmpty ? Self.inclusions(in: file.nodes) : mentioned(in: file)
    }
    return reached
  }

  /// The paths of partials and layouts, as tags write them.
  private static func inclusions(in nodes: [Syntax]) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .text, .variable: []
      case .section(let section): inclusions(in: section.body)
      case .partial(let path, _): [path]
      case .parent(let parent): [parent.path] + parent.blocks.flatMap { inclusions(in: $0.body) }
      case .block(let block): inclusions(in: block.body)
      }
    }
  }

  /// The paths that stand in the text of `file`, with or without `.html`.
  private func mentioned(in file: TemplateFile) -> [String] {
    let text = String(decoding: file.bytes, as: UTF8.self)
    return paths.filter { text.contains($0.hasSuffix(".html") ? $0.dropLast(5) : $0[...]) }
  }
}

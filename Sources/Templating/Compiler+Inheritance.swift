extension Compiler {
  /// Adds another file with some of its blocks filled in.
  mutating func add(
    _ parent: Syntax.Parent, _ context: Context, _ around: Surroundings, to program: inout ProgramDraft
  ) {
    let faultsBefore = faults.count
    include(parent.path, parent.location, around) { compiler, file in
      var inside = Surroundings(files: around.files + [file.path])
      for block in parent.blocks { inside.blocks[block.name] = Filling(block: block, surroundings: around) }
      // What this file is itself a parent of was written later, so it wins.
      inside.blocks.merge(around.blocks) { _, outermost in outermost }
      compiler.add(file.nodes, context, inside, to: &program)
      compiler.checkFilled(parent, file, around, compiler.faults.count == faultsBefore)
    }
  }

  /// Adds a block: what fills it, or else what stands in it.
  mutating func add(
    _ block: Syntax.Block, _ context: Context, _ around: Surroundings, to program: inout ProgramDraft
  ) {
    descend(block.location) { compiler in
      guard let filling = around.blocks[block.name] else {
        return compiler.add(block.body, context, around, to: &program)
      }
      compiler.filled.insert(filling.block.location)
      compiler.add(filling.block.body, context, filling.surroundings, to: &program)
    }
  }

  /// Reports blocks that the parent has no place for: their text would vanish.
  private mutating func checkFilled(_ parent: Syntax.Parent, _ file: TemplateFile, _ around: Surroundings, _ isClean: Bool) {
    for block in parent.blocks where !filled.contains(block.location) && around.blocks[block.name] == nil {
      let names = blockNames(of: file)
      // A block that stands in the parent may have been passed over because of another mistake.
      guard isClean || !names.contains(block.name) else { continue }
      let nearest = NearestName.of(block.name, among: names)
      report(.unknownBlock(block.name, parent: parent.path, nearest: nearest), block.location)
    }
  }

  /// The blocks that a file and its own parents have a place for, in the order in which they stand.
  private func blockNames(of file: TemplateFile) -> [String] {
    var names: [String] = []
    var visited: Set<String> = []
    func visit(_ file: TemplateFile) {
      if visited.insert(file.path).inserted { visit(file.nodes) }
    }
    func visit(_ nodes: [Syntax]) {
      for node in nodes {
        switch node {
        case .text, .variable, .partial: continue
        case .section(let section): visit(section.body)
        case .parent(let parent):
          parent.blocks.forEach { visit($0.body) }
          if let file = files.file(parent.path) { visit(file) }
        case .block(let block):
          names.append(block.name)
          visit(block.body)
        }
      }
    }
    visit(file)
    return names
  }
}

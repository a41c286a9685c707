extension Compiler {
  /// Adds another file with some of its blocks filled in.
  mutating func add<Value>(
    _ parent: Syntax.Parent, _ context: Context<Value>, _ around: Surroundings, to program: inout Program<Value>
  ) {
    include(parent.path, parent.location, around) { compiler, file in
      var inside = Surroundings(files: around.files + [file.path])
      for block in parent.blocks { inside.blocks[block.name] = Filling(block: block, surroundings: around) }
      // What this file is itself a parent of was written later, so it wins.
      inside.blocks.merge(around.blocks) { _, outermost in outermost }
      compiler.add(file.nodes, context, inside, to: &program)
      if file.faults.isEmpty { compiler.checkFilled(parent, around, file.blockNames) }
    }
  }

  /// Adds a block: what fills it, or else what stands in it.
  mutating func add<Value>(
    _ block: Syntax.Block, _ context: Context<Value>, _ around: Surroundings, to program: inout Program<Value>
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
  private mutating func checkFilled(_ parent: Syntax.Parent, _ around: Surroundings, _ names: [String]) {
    for block in parent.blocks where !filled.contains(block.location) && around.blocks[block.name] == nil {
      let nearest = NearestName.of(block.name, among: names)
      report(.unknownBlock(block.name, parent: parent.path, nearest: nearest), block.location)
    }
  }
}

extension TemplateFile {
  /// The blocks that the file itself has a place for, in the order in which they stand.
  fileprivate var blockNames: [String] {
    var names: [String] = []
    func visit(_ nodes: [Syntax]) {
      for node in nodes {
        switch node {
        case .text, .variable, .partial: continue
        case .section(let section): visit(section.body)
        case .parent(let parent): parent.blocks.forEach { visit($0.body) }
        case .block(let block):
          names.append(block.name)
          visit(block.body)
        }
      }
    }
    visit(nodes)
    return names
  }
}

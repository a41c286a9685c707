public import Markup

/// A template compiled for one type of value.
public struct Template<Value: Sendable>: Sendable {
  let program: Program

  /// Appends the page of `value` to `buffer`.
  public func render(_ value: Value, into buffer: inout ByteBuffer) {
    withUnsafePointer(to: value) { program.render(Address($0), nil, into: &buffer) }
  }
}

/// A value around the current one, and the values around that.
///
/// Made for a section that climbs, never for one that does not; nothing keeps it once the section is printed.
final class Scope {
  let value: Address
  let outer: Scope?

  init(_ value: Address, _ outer: Scope?) {
    self.value = value
    self.outer = outer
  }
}

/// What is printed for one value, flat and in order: partials, layouts and blocks are already in their places.
struct Program: Sendable {
  /// One thing to do; where it needs a closure it names it by its position, so that walking the steps copies no closure.
  private enum Step: Sendable {
    /// Bytes of `literals`.
    case literal(start: Int, end: Int)
    case print(Int)
    case section(Int)
  }

  /// A field that is printed, of the value `levels` further out.
  private struct Printed: Sendable {
    let levels: Int
    let print: @Sendable (Address, inout ByteBuffer) -> Void
  }

  /// What is printed any number of times for a field of the value `levels` further out.
  private final class Section: Sendable {
    let levels: Int
    let kind: SectionKind
    let body: Program

    init(_ levels: Int, _ kind: SectionKind, _ body: Program) { (self.levels, self.kind, self.body) = (levels, kind, body) }
  }

  enum SectionKind: Sendable {
    /// Keeps the current value; printed where the test gives `wanted`.
    case plain(Access.Test, wanted: Bool)
    /// Stands on the items of a list, or on an object; `climbs` where the body needs the values around.
    case children(Access.Nesting, climbs: Bool)
  }

  private var steps: [Step] = []
  private var literals: [UInt8] = []
  private var printed: [Printed] = []
  private var sections: [Section] = []

  /// Appends what the program prints for `value`.
  func render(_ value: Address, _ outer: Scope?, into buffer: inout ByteBuffer) {
    for step in steps {
      switch step {
      case .literal(let start, let end):
        literals.withUnsafeBufferPointer { buffer.append(raw: UnsafeBufferPointer(rebasing: $0[start..<end])) }
      case .print(let index):
        printed[index].print(Self.climb(printed[index].levels, value, outer), &buffer)
      case .section(let index): render(sections[index], value, outer, into: &buffer)
      }
    }
  }

  private func render(_ section: Section, _ value: Address, _ outer: Scope?, into buffer: inout ByteBuffer) {
    let target = Self.climb(section.levels, value, outer)
    switch section.kind {
    case .plain(let test, let wanted):
      if test(target) == wanted { section.body.render(value, outer, into: &buffer) }
    case .children(let nesting, let climbs):
      let scope = climbs ? Scope(value, outer) : nil
      nesting.visit(target) { section.body.render($0, scope, into: &buffer) }
    }
  }

  /// The value `levels` further out.
  @inline(__always)
  private static func climb(_ levels: Int, _ value: Address, _ outer: Scope?) -> Address {
    guard levels > 0 else { return value }
    var scope = outer
    for _ in 1..<levels { scope = scope?.outer }
    guard let scope else { preconditionFailure("a section that climbs has the values around it") }
    return scope.value
  }

  /// Adds text that stands in the template itself.
  mutating func add(literal bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = literals.count
    literals.append(contentsOf: bytes)
    if case .literal(let earlier, start)? = steps.last {
      steps[steps.count - 1] = .literal(start: earlier, end: literals.count)
    } else {
      steps.append(.literal(start: start, end: literals.count))
    }
  }

  /// Adds a field of the value `levels` further out.
  mutating func add(printing print: @escaping @Sendable (Address, inout ByteBuffer) -> Void, levels: Int) {
    steps.append(.print(printed.count))
    printed.append(Printed(levels: levels, print: print))
  }

  /// Adds a section on a field of the value `levels` further out.
  mutating func add(section kind: SectionKind, levels: Int, body: Program) {
    steps.append(.section(sections.count))
    sections.append(Section(levels, kind, body))
  }
}

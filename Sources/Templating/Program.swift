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
///
/// Steps are reached without counting references: the program owns them, and whoever renders holds the program.
final class Program: Sendable {
  /// One thing to do.
  fileprivate enum Step: Sendable {
    /// Bytes of `literals`.
    case literal(start: Int, end: Int)
    case print(Unmanaged<Printed>)
    case condition(Unmanaged<Condition>)
    case children(Unmanaged<Children>)
  }

  private let steps: [Step]
  private let literals: [UInt8]
  /// Keeps alive what the steps point to.
  private let owned: [any AnyObject & Sendable]

  fileprivate init(_ draft: ProgramDraft) { (steps, literals, owned) = (draft.steps, draft.literals, draft.owned) }

  /// Appends what the program prints for `value`.
  func render(_ value: Address, _ outer: Scope?, into buffer: inout ByteBuffer) {
    literals.withUnsafeBufferPointer { literals in
      steps.withUnsafeBufferPointer { steps in
        for step in steps {
          switch step {
          case .literal(let start, let end): buffer.append(raw: UnsafeBufferPointer(rebasing: literals[start..<end]))
          case .print(let printed): printed._withUnsafeGuaranteedRef { $0.render(value, outer, into: &buffer) }
          case .condition(let section): section._withUnsafeGuaranteedRef { $0.render(value, outer, into: &buffer) }
          case .children(let section): section._withUnsafeGuaranteedRef { $0.render(value, outer, into: &buffer) }
          }
        }
      }
    }
  }
}

/// A field that is printed, of the value `levels` further out.
private final class Printed: Sendable {
  private let levels: Int
  private let print: @Sendable (Address, inout ByteBuffer) -> Void

  init(_ levels: Int, _ print: @escaping @Sendable (Address, inout ByteBuffer) -> Void) {
    (self.levels, self.print) = (levels, print)
  }

  func render(_ value: Address, _ outer: Scope?, into buffer: inout ByteBuffer) { print(climb(levels, value, outer), &buffer) }
}

/// A section that keeps the current value; printed where the test gives `wanted`.
private final class Condition: Sendable {
  private let levels: Int
  private let test: Access.Test
  private let wanted: Bool
  private let body: Program

  init(_ levels: Int, _ test: @escaping Access.Test, wanted: Bool, _ body: Program) {
    (self.levels, self.test, self.wanted, self.body) = (levels, test, wanted, body)
  }

  func render(_ value: Address, _ outer: Scope?, into buffer: inout ByteBuffer) {
    if test(climb(levels, value, outer)) == wanted { body.render(value, outer, into: &buffer) }
  }
}

/// A section that stands on the items of a list, or on an object; `climbs` where the body needs the values around.
private final class Children: Sendable {
  private let levels: Int
  private let visit: @Sendable (Address, (Address) -> Void) -> Void
  private let climbs: Bool
  private let body: Program

  init(_ levels: Int, _ nesting: Access.Nesting, climbs: Bool, _ body: Program) {
    (self.levels, visit, self.climbs, self.body) = (levels, nesting.visit, climbs, body)
  }

  func render(_ value: Address, _ outer: Scope?, into buffer: inout ByteBuffer) {
    let scope = climbs ? Scope(value, outer) : nil
    visit(climb(levels, value, outer)) { body.render($0, scope, into: &buffer) }
  }
}

/// The value `levels` further out.
@inline(__always)
private func climb(_ levels: Int, _ value: Address, _ outer: Scope?) -> Address {
  guard levels > 0 else { return value }
  var scope = outer
  for _ in 1..<levels { scope = scope?.outer }
  guard let scope else { preconditionFailure("a section that climbs has the values around it") }
  return scope.value
}

/// A program while the compiler puts it together.
struct ProgramDraft {
  fileprivate var steps: [Program.Step] = []
  fileprivate var literals: [UInt8] = []
  fileprivate var owned: [any AnyObject & Sendable] = []

  /// The program, complete.
  var finished: Program { Program(self) }

  /// Whether `text` stands in one piece among what is always printed.
  func holds(_ text: String) -> Bool {
    text.isEmpty
      || steps.contains { step in
        guard case .literal(let start, let end) = step else { return false }
        return literals[start..<end].contains(Array(text.utf8))
      }
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
    steps.append(.print(own(Printed(levels, print))))
  }

  /// Adds a section that keeps the current value and is printed where `test` gives `wanted`.
  mutating func add(condition test: @escaping Access.Test, wanted: Bool, levels: Int, body: Program) {
    steps.append(.condition(own(Condition(levels, test, wanted: wanted, body))))
  }

  /// Adds a section on the children of the value `levels` further out; `climbs` where its body needs the values around.
  mutating func add(children nesting: Access.Nesting, climbs: Bool, levels: Int, body: Program) {
    steps.append(.children(own(Children(levels, nesting, climbs: climbs, body))))
  }

  private mutating func own<Part: AnyObject & Sendable>(_ part: Part) -> Unmanaged<Part> {
    owned.append(part)
    return Unmanaged.passUnretained(part)
  }
}

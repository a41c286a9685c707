package import Markup

/// A template compiled for one type of value.
package struct Template<Value: Sendable>: Sendable {
  let program: Program<Value>

  /// Appends the page of `value` to `buffer`.
  package func render(_ value: Value, into buffer: inout ByteBuffer) {
    program.render(value, nil, into: &buffer)
  }
}

/// The values around the current one, for names written with `../`.
typealias Outer = any OuterValue

/// A value around the current one, and the values around that.
protocol OuterValue: Sendable {
  var outer: Outer? { get }
}

/// Made once for a section that climbs, never for one that does not.
final class Scope<Value: Sendable>: OuterValue {
  let value: Value
  let outer: Outer?

  init(_ value: Value, _ outer: Outer?) {
    self.value = value
    self.outer = outer
  }
}

/// What is printed for one value, flat and in order: partials, layouts and blocks are already in their places.
struct Program<Value: Sendable>: Sendable {
  typealias Run = @Sendable (Value, Outer?, inout ByteBuffer) -> Void

  enum Step: Sendable {
    /// Bytes of `literals`. A range and not an array of its own: workers would fight over its reference count.
    case literal(start: Int, end: Int)
    case text(@Sendable (Value) -> String)
    case url(@Sendable (Value) -> String)
    case html(@Sendable (Value) -> HTMLFragment)
    /// A section, or a name that climbs.
    case run(Run)
  }

  private(set) var steps: [Step] = []
  private(set) var literals: [UInt8] = []

  /// Appends what the program prints for `value`.
  func render(_ value: Value, _ outer: Outer?, into buffer: inout ByteBuffer) {
    // Counted by hand: in code that is generic over the value, a range and its iterator cost more than the step.
    var index = 0
    let count = steps.count
    while index < count {
      defer { index += 1 }
      switch steps[index] {
      case .literal(let start, let end): buffer.append(raw: literals, from: start, to: end)
      case .text(let get): buffer.append(escaping: get(value))
      case .url(let get): buffer.append(url: get(value))
      case .html(let get): buffer.append(get(value))
      case .run(let run): run(value, outer, &buffer)
      }
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

  mutating func add(_ step: Step) { steps.append(step) }
}

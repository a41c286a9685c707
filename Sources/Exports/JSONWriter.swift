import Markup

/// Writes nested JSON; commas and quotes are its own affair.
///
/// For results that are deep rather than long; `FindingJSON` writes the long ones byte by byte.
struct JSONWriter: ~Copyable {
  private var buffer: ByteBuffer
  private var isFirst = true
  private var cut = 0

  /// What was written.
  var bytes: [UInt8] { buffer.bytes }
  /// What was written before and after the list that `laterArray` left open.
  var parts: (head: [UInt8], tail: [UInt8]) {
    let bytes = buffer.bytes
    return (Array(bytes[..<cut]), Array(bytes[cut...]))
  }

  init(capacity: Int = 0) { buffer = ByteBuffer(capacity: capacity) }

  /// A writer of elements of a list, which has some already where `continues` says so.
  init(ofElements continues: Bool) {
    self.init()
    isFirst = !continues
  }

  /// An object that is the whole, or an element of a list.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    separate()
    nest("{", "}", body)
  }

  mutating func object(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
    put(key)
    nest("{", "}", body)
  }

  mutating func array(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
    put(key)
    nest("[", "]", body)
  }

  /// A list that is too long to be written here: its elements stand between the `parts`.
  mutating func laterArray(_ key: StaticString) {
    put(key)
    buffer.put("[")
    cut = buffer.count
    buffer.put("]")
  }

  /// A list of strings.
  mutating func array(_ key: StaticString, _ texts: [String]) {
    array(key) { list in for text in texts { list.element(text) } }
  }

  mutating func element(_ text: String) {
    separate()
    buffer.put(json: text)
  }

  mutating func member(_ key: StaticString, _ text: String) {
    put(key)
    buffer.put(json: text)
  }

  mutating func member(_ key: StaticString, _ number: Int) {
    put(key)
    buffer.put(number)
  }

  mutating func member(_ key: StaticString, _ isTrue: Bool) {
    put(key)
    buffer.put(isTrue ? "true" : "false")
  }

  /// A message of SARIF and of what is like it: `"message":{"text":"…"}`.
  mutating func text(_ key: StaticString, _ text: String) {
    object(key) { $0.member("text", text) }
  }

  /// The new line behind the whole.
  mutating func end() { buffer.append(byte: 0x0A) }

  /// A new line, so that long lists can be read and compared line by line.
  mutating func newLine() { separateLine = true }

  private var separateLine = false

  private mutating func put(_ key: StaticString) {
    separate()
    buffer.append(byte: UInt8(ascii: "\""))
    buffer.put(key)
    buffer.append(raw: [UInt8(ascii: "\""), UInt8(ascii: ":")])
  }

  private mutating func separate() {
    if !isFirst { buffer.append(byte: UInt8(ascii: ",")) }
    if separateLine { buffer.append(byte: 0x0A) }
    isFirst = false
    separateLine = false
  }

  private mutating func nest(_ open: StaticString, _ close: StaticString, _ body: (inout JSONWriter) -> Void) {
    buffer.put(open)
    isFirst = true
    body(&self)
    buffer.put(close)
    isFirst = false
  }
}

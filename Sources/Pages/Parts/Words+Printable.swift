public import Domain
public import Templating

extension Words: PrintableText {}

extension TextWriter {
  /// Appends a day as `Day.vietnamese` has it, or a dash.
  borrowing func put(_ day: Day?) {
    guard let day else { return put("–") }
    let (year, month, number) = day.civil
    put(number)
    put(plain: "/")
    put(month)
    put(plain: "/")
    put(year)
  }
}

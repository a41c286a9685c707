public import Domain
public import Templating

extension Words: PrintableText {}

extension TextWriter {
  /// Appends a day as `Day.vietnamese` has it, or a dash.
  borrowing func put(_ day: Day?) {
    guard let day else { return put("–") }
    let (year, month, number) = day.civil
    if number < 10 { put(plain: "0") }
    put(number)
    put(plain: "/")
    if month < 3 { put(plain: "0") }
    put(month)
    put(plain: "/")
    put(year)
  }
}

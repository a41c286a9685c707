import CXlsxWriter

/// How the cells of a workbook look: the face and the borders that official tables have.
struct SheetFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  let head: Format?
  private let plain: Kind
  private let total: Kind

  /// One look in its three forms.
  struct Kind {
    let text: Format?
    let number: Format?
    let day: Format?
  }

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    head = Self.head(workbook)
    plain = Self.kind(workbook, isBold: false)
    total = Self.kind(workbook, isBold: true)
  }

  func kind(isTotal: Bool) -> Kind { isTotal ? total : plain }

  static func head(_ workbook: UnsafeMutablePointer<lxw_workbook>) -> Format? {
    let head = format(workbook, isBold: true)
    format_set_align(head, UInt8(LXW_ALIGN_CENTER.rawValue))
    format_set_align(head, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    return head
  }

  private static func kind(_ workbook: UnsafeMutablePointer<lxw_workbook>, isBold: Bool) -> Kind {
    let number = format(workbook, isBold: isBold)
    format_set_num_format(number, "#,##0")
    let day = format(workbook, isBold: isBold)
    format_set_num_format(day, "dd/mm/yyyy")
    return Kind(text: format(workbook, isBold: isBold), number: number, day: day)
  }

  static func format(_ workbook: UnsafeMutablePointer<lxw_workbook>, isBold: Bool) -> Format? {
    let format = workbook_add_format(workbook)
    format_set_font_name(format, "Times New Roman")
    format_set_font_size(format, 12)
    format_set_text_wrap(format)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    if isBold { format_set_bold(format) }
    return format
  }
}

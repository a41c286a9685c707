/// A column of a sheet to be filled in: its heading, what it takes, and what spreadsheets tell whoever stands in it.
public struct FormColumn: Sendable {
  /// What a cell takes; spreadsheets refuse the rest, and offer lists to choose from.
  public enum Values: Sendable, Equatable {
    /// Kept as it is typed; most cells have at most `letters`.
    ///
    /// For days, too: a spreadsheet set to the ways of another country makes 4 May of `5/4/2026` without a word.
    case text(letters: Int)
    case words([String])
    /// What stands in a column of a sheet of this workbook, from its second row; another text is asked about and may stay.
    case listed(sheet: String, column: Int)
    /// A number with decimals, from 0.
    case number(upTo: Double)
    /// A whole number, from 0.
    case integer(upTo: Int)
  }

  public let heading: String
  /// Each row must fill it: its heading is set apart.
  public let isRequired: Bool
  public let values: Values
  /// Shown beside a cell of the column as soon as somebody stands in it.
  public let advice: String

  public init(heading: String, isRequired: Bool, values: Values, advice: String) {
    (self.heading, self.isRequired, self.values, self.advice) = (heading, isRequired, values, advice)
  }
}

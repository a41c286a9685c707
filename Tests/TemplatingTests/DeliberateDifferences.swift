/// The cases of the Mustache specification that this engine answers differently on purpose.
enum DeliberateDifferences {
  static let differences: [(reason: String, cases: [String])] = [
    (
      "An unknown name is a mistake to report, not something empty to print.",
      [
        "inheritance: Negative Sections", "interpolation: Basic Context Miss Interpolation",
        "interpolation: Triple Mustache Context Miss Interpolation", "interpolation: Ampersand Context Miss Interpolation",
        "interpolation: Dotted Names - Broken Chains", "interpolation: Dotted Names - Broken Chain Resolution",
        "interpolation: Dotted Names - Context Precedence", "interpolation: Dotted Names are never single keys",
        "inverted: Context Misses", "inverted: Dotted Names - Broken Chains", "sections: Context Misses",
        "sections: Dotted Names - Broken Chains",
      ]
    ),
    (
      "The fields of a list or an object are unknown in its inverted section, where there is nothing to take them from.",
      ["inverted: Context", "inverted: List"]
    ),
    (
      "Lookup never climbs to an outer value by itself; a template writes `../name`.",
      ["sections: Parent contexts", "sections: List Contexts", "sections: Deeply Nested Contexts"]
    ),
    (
      "A section on a text keeps the current value, so that the fields beside the text can be printed in it.",
      ["sections: Variable test"]
    ),
    ("A missing file is a mistake to report.", ["partials: Failed Lookup"]),
    (
      "Files are put together when the template is compiled, so a file cannot use itself.",
      ["inheritance: Recursion", "partials: Recursion"]
    ),
    (
      "Files and blocks keep their own indentation: it means nothing in HTML, and adding it would change <pre> and <textarea>.",
      [
        "inheritance: Standalone parent", "inheritance: Standalone block", "inheritance: Block reindentation",
        "inheritance: Intrinsic indentation", "inheritance: Nested block reindentation",
        "partials: Standalone Without Previous Line", "partials: Standalone Without Newline", "partials: Standalone Indentation",
      ]
    ),
  ]

  static var names: [String] { differences.flatMap(\.cases) }

  static func reason(for name: String) -> String? { differences.first { $0.cases.contains(name) }?.reason }
}

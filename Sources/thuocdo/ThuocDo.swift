import ArgumentParser
import Diagnostics
import Glibc
import Pipeline

/// The command: arguments in, exit code out.
///
/// What the commands do stands in Pipeline.
struct ThuocDo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "thuocdo",
    abstract: "Kiểm tra kết quả đánh giá, xếp loại và lập trang báo cáo tĩnh.",
    discussion: """
      Đọc bảng số liệu, nhận xét và văn bản trong một thư mục, đối chiếu với quy định của Đảng và Nhà nước, \
      rồi lập trang tin để xem, in và tra cứu trong mạng nội bộ.
      """,
    version: CommandVersion.text,
    subcommands: [
      InitCommand.self, BuildCommand.self, CheckCommand.self, ExplainCommand.self, VerifyCommand.self, PrintCommand.self,
      ServeCommand.self, DispatchCommand.self, ObligationsCommand.self, TemplatesCommand.self,
    ])
}

@main
enum Main {
  static func main() {
    Terminal.holdDescriptors()
    do {
      let names = CommandLine.arguments.dropFirst()
      try refuseUnknownCommand(names.first == "help" ? names.dropFirst().first : names.first)
      try refuseRepeatedOption(names)
      var command = try ThuocDo.parseAsRoot()
      try command.run()
    } catch let stop as Stop {
      Terminal.error(stop.lines)
      exit(stop.exitCode)
    } catch {
      let code = ThuocDo.exitCode(for: error)
      let message = VietnameseHelp.translate(ThuocDo.fullMessage(for: error))
      if code == .success { Terminal.output(message + "\n") } else { Terminal.error([message]) }
      exit(code == .success ? 0 : 64)
    }
  }

  /// Options that may be given several times, and flags, which say the same again.
  private static let repeatable: Set = ["--table", "--page", "--timings", "--misses", "--explain-settings", "--workbook"]

  /// The argument parser takes the last value of an option that is given twice and drops the first without a word.
  private static func refuseRepeatedOption(_ arguments: ArraySlice<String>) throws {
    var values: [String: String] = [:]
    for (index, argument) in zip(arguments.indices, arguments) {
      // What stands behind the bare mark is no option.
      if argument == "--" { return }
      guard let (name, value) = option(argument, before: arguments[(index + 1)...].first), !repeatable.contains(name) else {
        continue
      }
      if let first = values.updateValue(value, forKey: name) {
        throw Stop(lines: repeatedOption(name, first, value), exitCode: ExitCodes.usage)
      }
    }
  }

  /// The name and the value of the option `argument`, whose value may be the argument `next`; nil for flags and for what is no option.
  private static func option(_ argument: String, before next: String?) -> (name: String, value: String)? {
    guard argument.hasPrefix("-") else { return nil }
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = parts[0] == "-o" ? "--output" : parts[0]
    if parts.count == 2 { return (name, parts[1]) }
    guard let next, !next.hasPrefix("-") else { return nil }
    return (name, next)
  }

  private static func repeatedOption(_ name: String, _ first: String, _ second: String) -> [String] {
    [
      "Tùy chọn \(ShownText.short(name)) được ghi hai lần («\(ShownText.short(first))», «\(ShownText.short(second))») mà chỉ nhận một giá trị: "
        + "hãy bỏ một."
    ]
  }

  /// The argument parser calls a command it does not know an argument too many; this names the nearest one.
  private static func refuseUnknownCommand(_ name: String?) throws {
    guard let name, !name.hasPrefix("-") else { return }
    let names = ThuocDo.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !names.contains(name) else { return }
    throw Stop(lines: unknownCommand(name, among: names), exitCode: ExitCodes.usage)
  }
}

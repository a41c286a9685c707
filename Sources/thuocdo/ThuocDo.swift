import ArgumentParser
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

  /// The argument parser calls a command it does not know an argument too many; this names the nearest one.
  private static func refuseUnknownCommand(_ name: String?) throws {
    guard let name, !name.hasPrefix("-") else { return }
    let names = ThuocDo.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !names.contains(name) else { return }
    throw Stop(lines: unknownCommand(name, among: names), exitCode: ExitCodes.usage)
  }
}

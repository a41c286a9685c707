import Diagnostics
import Dispatches
import Domain
import Foundation
import Intake

/// How `dispatch` writes what it read.
public enum DispatchFormat: String, Sendable, CaseIterable {
  /// One array for programs.
  case json
  /// Front matter to be corrected and put on top of the file.
  case toml
  /// A summary to be read.
  case text
}

/// What was read from each of `files`, in the order given: one JSON array, or a block for each.
public func readDispatches(_ files: [String], format: DispatchFormat) throws(Failure) -> String {
  let dispatches = try dispatches(files)
  switch format {
  case .json: return DispatchJSON.encode(dispatches)
  case .toml: return DispatchTOML.encode(dispatches)
  case .text: return DispatchSummary.encode(dispatches)
  }
}

/// Each of `files` read; all that cannot be read are told at once.
func dispatches(_ files: [String]) throws(Failure) -> [Dispatch] {
  var dispatches: [Dispatch] = []
  var problems: [String] = []
  var isUnreadable = false
  for file in files {
    guard let data = FileManager.default.contents(atPath: file) else {
      problems.append("Không đọc được tệp “\(file)”.")
      isUnreadable = true
      continue
    }
    do throws(IntakeFailure) {
      dispatches.append(try Intake.dispatch(Array(data), file: file))
    } catch {
      problems += error.diagnostics.map(\.text)
    }
  }
  guard problems.isEmpty else { throw Failure(problems, exitCode: isUnreadable ? ExitCodes.files : ExitCodes.input) }
  return dispatches
}

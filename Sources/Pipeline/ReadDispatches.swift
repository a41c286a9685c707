import Diagnostics
import Dispatches
import Domain
import Foundation
import Intake

/// What was read from each of `files`, as one JSON array in the order given.
public func readDispatches(_ files: [String]) throws(Failure) -> String {
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
  return DispatchJSON.encode(dispatches)
}

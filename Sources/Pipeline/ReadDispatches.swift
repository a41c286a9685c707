import Diagnostics
import Dispatches
import Domain
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
///
/// A file that cannot be read hides no other one: it is told of in `failure`.
public func readDispatches(_ files: [String], format: DispatchFormat) -> (text: String, failure: Failure?) {
  let (dispatches, failure) = readEach(files)
  if dispatches.isEmpty, failure != nil { return ("", failure) }
  switch format {
  case .json: return (DispatchJSON.encode(dispatches), failure)
  case .toml: return (DispatchTOML.encode(dispatches), failure)
  case .text: return (DispatchSummary.encode(dispatches), failure)
  }
}

/// Each of `files` read; all that cannot be read are told at once.
func dispatches(_ files: [String]) throws(Failure) -> [Dispatch] {
  let (dispatches, failure) = readEach(files)
  if let failure { throw failure }
  return dispatches
}

/// Those of `files` that can be read, and what is wrong with the others.
private func readEach(_ files: [String]) -> ([Dispatch], Failure?) {
  var dispatches: [Dispatch] = []
  var problems: [String] = []
  var isUnreadable = false
  for file in files {
    do throws(IntakeFailure) {
      dispatches.append(try Intake.dispatch(at: file))
    } catch {
      problems += error.diagnostics.map(\.text)
      isUnreadable = isUnreadable || error.unreadable
    }
  }
  guard !problems.isEmpty else { return (dispatches, nil) }
  return (dispatches, Failure(problems, exitCode: isUnreadable ? ExitCodes.files : ExitCodes.input))
}

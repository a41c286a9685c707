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

/// What was read from dispatches.
public struct DispatchReading: Sendable {
  /// One JSON array, or a block for each dispatch.
  public let text: String
  /// Warnings on the files that were read.
  public let warnings: [String]
  /// What is wrong with the files that could not be read; they hide none of the others.
  public let failure: Failure?
}

/// What was read from each of `files`, in the order given.
public func readDispatches(_ files: [String], format: DispatchFormat) -> DispatchReading {
  let (read, failure) = readEach(files)
  let warnings = read.flatMap { $0.diagnostics.map(\.text) }
  let dispatches = read.map(\.dispatch)
  if dispatches.isEmpty, failure != nil { return DispatchReading(text: "", warnings: warnings, failure: failure) }
  let text =
    switch format {
    case .json: DispatchJSON.encode(dispatches)
    case .toml: DispatchTOML.encode(dispatches)
    case .text: DispatchSummary.encode(dispatches)
    }
  return DispatchReading(text: text, warnings: warnings, failure: failure)
}

/// Each of `files` read; all that cannot be read are told at once.
func dispatches(_ files: [String]) throws(Failure) -> [LoadedDispatch] {
  let (dispatches, failure) = readEach(files)
  if let failure { throw failure }
  return dispatches
}

/// Those of `files` that can be read, and what is wrong with the others.
private func readEach(_ files: [String]) -> ([LoadedDispatch], Failure?) {
  var dispatches: [LoadedDispatch] = []
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

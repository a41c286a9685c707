import Dispatch
import Glibc

/// Lets the program tidy up when its user, or the system, asks it to end; for as long as this value lives.
final class Interruption {
  private let sources: [any DispatchSourceSignal]

  /// `tidyUp` runs on a thread of its own, then the program ends with `exitCode`, or as the signal would have ended it.
  init(exitCode: Int32? = nil, _ tidyUp: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        tidyUp()
        _exit(exitCode ?? 128 + number)
      }
      source.resume()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
  }
}

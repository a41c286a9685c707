import Foundation
import Synchronization

/// Lets the program tidy up when its user, or the system, asks it to end; for as long as this value lives.
final class Interruption {
  private let work: Work

  /// `tidyUp` runs on a thread of its own, then the program ends with `exitCode`, or as the signal would have ended it.
  ///
  /// To be made before the program starts threads.
  init(exitCode: Int32? = nil, _ tidyUp: @escaping @Sendable () -> Void) {
    let work = Work(tidyUp)
    self.work = work
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
    // Blocked for this thread and all that it starts, so that one thread alone gets every signal. Those that Dispatch hands on
    // (its signal sources) are lost now and then where several threads are busy.
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    Thread.detachNewThread { [signals] in
      var (signals, number) = (signals, Int32(0))
      while sigwait(&signals, &number) != 0 {}
      work.run()
      _exit(exitCode ?? 128 + number)
    }
  }

  deinit { work.forget() }

  /// What is to be done at the end; the thread that waits for it must not keep the interruption itself alive.
  private final class Work: Sendable {
    private let state: Mutex<(tidyUp: (@Sendable () -> Void)?, isEnding: Bool)>

    init(_ tidyUp: @escaping @Sendable () -> Void) { state = Mutex((tidyUp, false)) }

    func run() {
      let tidyUp = state.withLock { state in
        state.isEnding = true
        return state.tidyUp
      }
      tidyUp?()
    }

    /// Does not return once the program is ending: what is done meanwhile was cut short, and must neither be told nor end it another way.
    func forget() {
      let isEnding = state.withLock { state in
        state.tidyUp = nil
        return state.isEnding
      }
      while isEnding { pause() }
    }
  }
}

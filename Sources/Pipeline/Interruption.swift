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
    private let tidyUp: Mutex<(@Sendable () -> Void)?>

    init(_ tidyUp: @escaping @Sendable () -> Void) { self.tidyUp = Mutex(tidyUp) }

    func run() { tidyUp.withLock { $0 }?() }

    func forget() { tidyUp.withLock { $0 = nil } }
  }
}

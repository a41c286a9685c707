import Glibc
import Synchronization

/// Another program, run to its end together with everything it starts.
enum ChildProcess {
  enum End: Hashable {
    case exited(Int32)
    case signalled(Int32)
    case tooSlow
  }

  /// Groups of programs that run now; once closed, no other is started.
  private static let running = Mutex<(groups: Set<pid_t>, isClosed: Bool)>(([], false))

  /// Runs `program` without input and output, in a group of its own; nil where it cannot be started.
  ///
  /// What it leaves running when it ends, or has not ended after `seconds`, is ended with it.
  static func run(_ program: String, _ arguments: [String], environment: [String], seconds: Int) -> End? {
    // Started under the lock: whoever closes it knows of every program there is.
    let started = running.withLock { running -> pid_t? in
      guard !running.isClosed, let child = spawn(program, arguments, environment) else { return nil }
      running.groups.insert(child)
      return child
    }
    guard let child = started else { return nil }
    defer { running.withLock { _ = $0.groups.remove(child) } }
    let end = wait(for: child, seconds: seconds)
    kill(-child, SIGKILL)
    if end == .tooSlow { waitpid(child, nil, 0) }
    return end
  }

  /// Ends everything that runs and lets nothing else begin, for a program that is about to end itself.
  static func endAll() {
    running.withLock { running in
      running.isClosed = true
      for child in running.groups { kill(-child, SIGKILL) }
    }
  }

  /// How often a program is tried whose file somebody still has open for writing: a child that another thread has just started holds
  /// it until it runs a program of its own.
  private static let mostTries = 50

  private static func spawn(_ program: String, _ arguments: [String], _ environment: [String]) -> pid_t? {
    var attributes = posix_spawnattr_t()
    var files = posix_spawn_file_actions_t()
    posix_spawnattr_init(&attributes)
    posix_spawn_file_actions_init(&files)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&files)
    }
    // Signals that this program keeps for one of its threads are not kept from another program.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    posix_spawnattr_setpgroup(&attributes, 0)
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0)
    }
    let (words, variables) = (copies([program] + arguments), copies(environment))
    defer { for word in words + variables { free(word) } }
    var child: pid_t = 0
    for _ in 0..<mostTries {
      let fault = posix_spawn(&child, program, &files, &attributes, words, variables)
      if fault != ETXTBSY { return fault == 0 ? child : nil }
      usleep(10_000)
    }
    return nil
  }

  /// C strings, with a null behind the last one.
  private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }

  private static func wait(for child: pid_t, seconds: Int) -> End {
    // Asked a hundred times a second: a page takes about one.
    for _ in 0..<(seconds * 100) {
      var status: Int32 = 0
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .signalled(status & 0x7F) }
      if ended < 0, errno != EINTR { return .exited(-1) }
      usleep(10_000)
    }
    return .tooSlow
  }
}

/// Ends every browser that prints for this program, and lets none begin after it.
public func endBrowsers() { ChildProcess.endAll() }

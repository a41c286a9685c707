import Glibc

/// The running program: a new build of it may make other pages from the same input.
enum Executable {
  /// Size and time of change of the program's own file; empty where the system does not tell.
  ///
  /// Only ever part of a fingerprint: a wrong guess costs a build that was not needed, never a wrong page.
  static let digest: String = {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return "" }
    return "\(status.st_size).\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }()
}

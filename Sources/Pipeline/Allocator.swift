import CLinux

/// The C library's allocator, set up for a program that fills its memory once, quickly, on every core.
enum Allocator {
  /// How memory is taken from the system.
  enum Growth: Int32 {
    /// In steps of 32 MiB: twenty thousand pages are made in what is left, and the peak is the least.
    case lean = 25
    /// As much as a worker's heap may ever hold, in one step: saves a check most of its calls of the kernel.
    case whole = 26
  }

  /// To be called before anything large is read.
  ///
  /// By itself the library grows by 128 KiB, which takes a check of ten thousand units six thousand calls.
  static func setUp(_ growth: Growth) {
    // M_MMAP_THRESHOLD: it would rise with each large block that is freed, and such blocks would be kept from then on.
    _ = mallopt(-3, 1 << 17)
    // M_TOP_PAD
    _ = mallopt(-2, 1 << growth.rawValue)
  }

  /// Gives back to the system what was freed.
  static func giveBack() { malloc_trim(0) }
}

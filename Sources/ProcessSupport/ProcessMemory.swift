internal import CProcessShims

/// Memory that a process holds and does not need.
public enum ProcessMemory {
  /// Threads share this many arenas. Each keeps freed memory of its own, and by default there are eight for each core.
  private static let arenas: Int32 = 2
  /// Larger blocks are mapped one by one, so that they are returned as soon as they are freed. By default the limit rises to 32 MiB.
  private static let largestKept: Int32 = 256 << 10

  /// Call it before threads are started.
  public static func bound() { _ = process_bound_heap(arenas, largestKept) }

  /// Returns freed memory to the system, and the pages of code that only starting, or a large piece of work, needed. Takes some milliseconds for
  /// hundreds of megabytes: call it after these.
  public static func release() {
    process_release_heap()
    process_release_code()
  }
}

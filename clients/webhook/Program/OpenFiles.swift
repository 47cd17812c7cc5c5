import Glibc

enum OpenFiles {
  /// What the receiver has open beside its connections.
  private static let reserve = 64

  /// How many connections may be open: those asked for, or as many as the system has files for. The limit is raised as far as it may be.
  static func connections(_ wanted: Int) -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return wanted }
    var raised = limit
    raised.rlim_cur = limit.rlim_max
    if setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised) == 0 { limit = raised }
    return connections(wanted, files: Int(clamping: limit.rlim_cur))
  }

  static func connections(_ wanted: Int, files: Int) -> Int { max(1, min(wanted, files - reserve)) }
}

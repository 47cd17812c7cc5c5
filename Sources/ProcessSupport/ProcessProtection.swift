internal import CProcessShims
import Glibc

/// Keeps the memory of a process that holds secrets from being read by other processes and from being written to a file.
public enum ProcessProtection {
  /// Disables core dumps, and with them ptrace(2) and /proc/PID/mem for other processes of the same user. Call it before a secret is read.
  public static func apply() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    // The limit alone does not stop a core dump that is piped to a program.
    _ = process_set_dumpable(0)
  }

  /// Takes from other users all rights to files that the process creates, and from its group the right to write them. A stricter umask stays. The
  /// group may enter the directory of the socket; what the group may not read is created with its own mode.
  public static func createPrivateFiles() { umask(umask(0o077) | 0o027) }
}

internal import CSocketShims
internal import Glibc

/// The text of an errno value.
enum SystemError {
  static func text(_ code: Int32 = errno) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let start = buffer.baseAddress else { return "error \(code)" }
      lrpc_error_text(code, start, 256)
      return String(cString: start)
    }
  }
}

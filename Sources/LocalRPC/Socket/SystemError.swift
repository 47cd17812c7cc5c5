internal import CSocketShims
internal import Glibc

/// What the C library says of an errno, in words.
enum SystemError {
  static func text(_ code: Int32 = errno) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let start = buffer.baseAddress else { return "error \(code)" }
      lrpc_error_text(code, start, 256)
      return String(cString: start)
    }
  }
}

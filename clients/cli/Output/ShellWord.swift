/// A word as a shell takes it back: quoted where it must be.
enum ShellWord {
  static func quote(_ word: String) -> String {
    let safe = !word.isEmpty && word.utf8.allSatisfy { isSafe($0) }
    guard !safe else { return word }
    return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "@%+=:,./-_".utf8.contains(byte)
    }
  }
}

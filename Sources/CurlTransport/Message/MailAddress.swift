/// A mailbox: an address, and the name that mail programs show for it.
public struct MailAddress: Sendable, Equatable {
  public let address: String
  public let name: String?

  /// Throws where the address is not of the form name@host in ASCII, or the name holds a control character.
  public init(_ address: String, name: String? = nil) throws(MailCompositionError) {
    guard Self.isValid(address) else { throw .invalidAddress(address) }
    if let name, name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) { throw .controlCharacter(in: "a name") }
    self.address = address
    self.name = name
  }

  /// Whether it can be given to a mail server as it stands: dot-atom@domain in ASCII (other domains in their xn-- form), at most 254 characters.
  public static func isValid(_ address: String) -> Bool {
    let bytes = Array(address.utf8)
    guard bytes.count <= 254, let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return false }
    let local = bytes[..<at]
    let domain = bytes[(at + 1)...]
    guard (1...64).contains(local.count), !domain.isEmpty else { return false }
    func dotted(_ part: ArraySlice<UInt8>, _ allowed: (UInt8) -> Bool) -> Bool {
      part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && $0.allSatisfy(allowed) }
    }
    return dotted(local) { isAlphanumeric($0) || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
      && dotted(domain) { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: false
    }
  }
}

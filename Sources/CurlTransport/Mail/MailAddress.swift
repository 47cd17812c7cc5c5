/// A mailbox: an address and an optional display name.
public struct MailAddress: Sendable, Equatable {
  public let address: String
  public let name: String?

  /// Throws if the address is not name@host in ASCII or the name contains a control character.
  public init(_ address: String, name: String? = nil) throws(MailCompositionError) {
    guard Self.isValid(address) else { throw .invalidAddress(address) }
    if let name, name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) { throw .controlCharacter(in: "The name") }
    self.address = address
    self.name = name
  }

  /// Whether the address can be used in SMTP unchanged: dot-atom@domain in ASCII (internationalised domains as xn--), at most 254 characters.
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

/// The reason why a message cannot be composed.
public enum MailCompositionError: Error, Sendable, Equatable {
  case invalidAddress(String)
  /// A line break or another control character in a header, which could inject further headers.
  case controlCharacter(in: String)
  /// Not a valid header name, or a header that the composer writes itself.
  case invalidHeaderName(String)
  case noRecipient
  /// Not of the form local@host.
  case invalidMessageID(String)
  case invalidContentType(String)
}

extension MailCompositionError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .invalidAddress(let address): "“\(address)” is not an e-mail address; use the form name@example.com."
    case .controlCharacter(let place): "\(place) contains a line break or control character; remove it."
    case .invalidHeaderName(let name): "“\(name)” cannot be used as an additional header."
    case .noRecipient: "The message has no recipient; add at least one."
    case .invalidMessageID(let id): "“\(id)” is not a Message-ID; use the form something@host."
    case .invalidContentType(let type): "“\(type)” is not a content type; use the form type/subtype."
    }
  }
}

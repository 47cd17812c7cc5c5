extension SMTPServer {
  /// Refuses what would be sent otherwise than it reads, and a password in the clear.
  func check(mail: [UInt8], sender: String, recipients: [String]) throws(MailError) {
    let hostCharacters = host.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"): true
      default: false
      }
    }
    guard !host.isEmpty, hostCharacters else {
      throw .unusable("The mail server's name “\(host)” is not a host name.", "Give a name such as mail.example.com.")
    }
    guard (0...65535).contains(port) else { throw .unusable("The mail server's port \(port) is not in 1 to 65535.", "Correct the port.") }
    for address in [sender] + recipients where !MailAddress.isValid(address) {
      throw .unusable("“\(address)” is not a mail address.", "Give it as name@example.com.")
    }
    guard !recipients.isEmpty else { throw .unusable("The mail has no recipient.", "Name at least one.") }
    guard !mail.isEmpty else { throw .unusable("The mail is empty.", "Compose it first.") }
    guard user?.utf8.contains(0) != true, password?.reveal().utf8.contains(0) != true else {
      throw .unusable("The mail server's user or password holds a NUL character.", "Enter them again.")
    }
    if let user, !user.isEmpty, security == .none, !isThisMachine {
      throw .unusable(
        "The password would travel to \(host) in the clear.", "Use STARTTLS or TLS, or no user where the server needs none.")
    }
  }
}

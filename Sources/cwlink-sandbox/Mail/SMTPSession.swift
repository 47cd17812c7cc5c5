/// One SMTP session as a state machine: bytes in, replies out, without I/O.
struct SMTPSession {
  enum Action: Equatable {
    case reply(String)
    /// Closes the connection after the previous replies.
    case close
  }

  private enum State { case commands, authPlain, authUser, authPassword(user: String), data }

  /// The maximum length of a command line in bytes; AUTH lines are the longest.
  static let longestLine = 12_288

  let mailbox: Mailbox
  private var state = State.commands
  private var input: [UInt8] = []
  private var user: String?
  private var isGreeted = false
  private var from: String?
  private var recipients: [String] = []
  private var data: [UInt8] = []
  private var isTooLarge = false
  private var isClosed = false

  init(mailbox: Mailbox) { self.mailbox = mailbox }

  static let greeting = Action.reply("220 sandbox.invalid ESMTP cwlink-sandbox")

  /// Processes received bytes in pieces of any size and replies to every complete line.
  mutating func receive(_ bytes: some Sequence<UInt8>) -> [Action] {
    input += bytes
    var actions: [Action] = []
    var start = 0
    while !isClosed, let end = input[start...].firstIndex(of: UInt8(ascii: "\n")) {
      let hasReturn = end > start && input[end - 1] == UInt8(ascii: "\r")
      actions += line(Array(input[start..<(hasReturn ? end - 1 : end)]))
      start = end + 1
    }
    input.removeFirst(start)
    if case .data = state, input.count > mailbox.policy.largestMail { isTooLarge = true; input.removeAll() }
    if case .data = state {} else if input.count > Self.longestLine { actions += close("500 5.5.2 Line too long") }
    return actions
  }

  private mutating func close(_ text: String) -> [Action] {
    isClosed = true
    return [.reply(text), .close]
  }

  private mutating func line(_ line: [UInt8]) -> [Action] {
    if case .data = state { return dataLine(line) }
    guard line.count <= Self.longestLine, let text = String(validating: line, as: UTF8.self) else {
      return [.reply("500 5.5.2 Line is not UTF-8 or too long")]
    }
    switch state {
    case .authPlain: return plain(text)
    case .authUser:
      guard text != "*", let user = Base64.text(text) else { return refuseAuth(text) }
      state = .authPassword(user: user)
      return [.reply("334 UGFzc3dvcmQ6")]
    case .authPassword(let user):
      guard text != "*", let password = Base64.text(text) else { return refuseAuth(text) }
      return authenticate(user, password)
    case .commands, .data: return command(text)
    }
  }

  private mutating func command(_ text: String) -> [Action] {
    let verb = text.prefix { $0 != " " }.uppercased()
    let argument = text.dropFirst(verb.count).trimming(while: \.isWhitespace)
    switch verb {
    case "EHLO":
      isGreeted = true
      reset()
      let size = mailbox.policy.largestMail
      return [
        .reply(
          "250-sandbox.invalid\r\n250-PIPELINING\r\n250-SIZE \(size)\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n250 AUTH PLAIN LOGIN"
        )
      ]
    case "HELO":
      isGreeted = true
      reset()
      return [.reply("250 sandbox.invalid")]
    case "AUTH": return auth(argument)
    case "MAIL": return mail(argument)
    case "RCPT": return recipient(argument)
    case "DATA":
      guard from != nil, !recipients.isEmpty else { return [.reply("503 5.5.1 MAIL and RCPT first")] }
      state = .data
      return [.reply("354 End data with <CR><LF>.<CR><LF>")]
    case "RSET":
      reset()
      return [.reply("250 2.0.0 OK")]
    case "NOOP": return [.reply("250 2.0.0 OK")]
    case "VRFY": return [.reply("252 2.5.0 Send some mail")]
    case "QUIT": return close("221 2.0.0 Bye")
    case "STARTTLS": return [.reply("502 5.5.1 STARTTLS not supported")]
    default: return [.reply("500 5.5.2 Unknown command")]
    }
  }

  private mutating func reset() {
    from = nil
    recipients = []
    data = []
    isTooLarge = false
  }

  private mutating func mail(_ argument: String) -> [Action] {
    let policy = mailbox.policy
    guard isGreeted else { return [.reply("503 5.5.1 EHLO first")] }
    guard !policy.requireAuthentication || user != nil else { return [.reply("530 5.7.0 Authentication required")] }
    guard from == nil else { return [.reply("503 5.5.1 Nested MAIL command")] }
    guard let (address, parameters) = Self.path(argument, after: "FROM:") else { return [.reply("501 5.5.4 MAIL FROM:<address>")] }
    let size = parameters.first { $0.uppercased().hasPrefix("SIZE=") }.flatMap { Int($0.dropFirst(5)) } ?? 0
    guard size <= policy.largestMail else { return [.reply("552 5.3.4 Message exceeds \(policy.largestMail) bytes")] }
    guard !mailbox.takeFailure() else { return [.reply("451 4.3.0 Temporary failure injected by the simulator")] }
    from = address
    return [.reply("250 2.1.0 OK")]
  }

  private mutating func recipient(_ argument: String) -> [Action] {
    guard from != nil else { return [.reply("503 5.5.1 MAIL first")] }
    guard let (address, _) = Self.path(argument, after: "TO:"), !address.isEmpty else { return [.reply("501 5.5.4 RCPT TO:<address>")] }
    guard !mailbox.policy.rejectRecipients.contains(address.lowercased()) else { return [.reply("550 5.1.1 No such mailbox")] }
    recipients.append(address)
    return [.reply("250 2.1.5 OK")]
  }

  /// `FROM:<a@b> SIZE=10` is the address and its parameters.
  private static func path(_ argument: String, after keyword: String) -> (address: String, parameters: [Substring])? {
    guard argument.uppercased().hasPrefix(keyword) else { return nil }
    let rest = argument.dropFirst(keyword.count).drop { $0 == " " }
    guard rest.first == "<", let end = rest.firstIndex(of: ">") else { return nil }
    return (String(rest[rest.index(after: rest.startIndex)..<end]), rest[rest.index(after: end)...].split(separator: " "))
  }
}

// MARK: - Data

extension SMTPSession {
  private mutating func dataLine(_ line: [UInt8]) -> [Action] {
    guard line == [UInt8(ascii: ".")] else {
      let unstuffed = line.first == UInt8(ascii: ".") ? line.dropFirst() : line[...]
      if data.count + unstuffed.count + 2 > mailbox.policy.largestMail { isTooLarge = true }
      if !isTooLarge { data += unstuffed + [UInt8(ascii: "\r"), UInt8(ascii: "\n")] }
      return []
    }
    defer { reset() }
    state = .commands
    guard !isTooLarge else { return [.reply("552 5.3.4 Message exceeds \(mailbox.policy.largestMail) bytes")] }
    mailbox.add(ReceivedMail(from: from ?? "", recipients: recipients, authenticatedAs: user, raw: data))
    guard !mailbox.takeDrop() else {
      isClosed = true
      return [.close]
    }
    return [.reply("250 2.0.0 OK")]
  }
}

// MARK: - Authentication

extension SMTPSession {
  private mutating func auth(_ argument: String) -> [Action] {
    guard isGreeted, user == nil, from == nil else { return [.reply("503 5.5.1 AUTH not allowed now")] }
    let words = argument.split(separator: " ")
    switch words.first?.uppercased() {
    case "PLAIN":
      if words.count > 1 { return plain(String(words[1])) }
      state = .authPlain
      return [.reply("334 ")]
    case "LOGIN":
      if words.count > 1 {
        guard let user = Base64.text(String(words[1])) else { return refuseAuth("") }
        state = .authPassword(user: user)
        return [.reply("334 UGFzc3dvcmQ6")]
      }
      state = .authUser
      return [.reply("334 VXNlcm5hbWU6")]
    default: return [.reply("504 5.5.4 PLAIN or LOGIN")]
    }
  }

  private mutating func plain(_ text: String) -> [Action] {
    guard text != "*", let parts = Base64.text(text)?.split(separator: "\0", omittingEmptySubsequences: false), parts.count == 3 else {
      return refuseAuth(text)
    }
    return authenticate(String(parts[1]), String(parts[2]))
  }

  private mutating func authenticate(_ user: String, _ password: String) -> [Action] {
    state = .commands
    guard mailbox.policy.admits(user: user, password: password) else { return [.reply("535 5.7.8 Authentication credentials invalid")] }
    self.user = user
    return [.reply("235 2.7.0 Authentication successful")]
  }

  private mutating func refuseAuth(_ text: String) -> [Action] {
    state = .commands
    return [.reply("501 5.5.2 AUTH \(text == "*" ? "cancelled" : "cannot be decoded")")]
  }
}

import Synchronization

/// A received mail.
struct ReceivedMail: Sendable, Equatable {
  var id = 0
  let from: String
  let recipients: [String]
  /// The authenticated user, if any.
  let authenticatedAs: String?
  /// The data after DATA, with dot-stuffing removed.
  let raw: [UInt8]
}

/// The received mails and the server's policy.
final class Mailbox: Sendable {
  private struct Contents {
    var mails: [ReceivedMail] = []
    var lastID = 0
    var policy = MailPolicy()
  }
  private let contents = Mutex(Contents())

  var mails: [ReceivedMail] { contents.withLock { $0.mails } }
  var policy: MailPolicy { contents.withLock { $0.policy } }

  func add(_ mail: ReceivedMail) {
    contents.withLock { contents in
      contents.lastID += 1
      var mail = mail
      mail.id = contents.lastID
      contents.mails.append(mail)
    }
  }

  func clear() { contents.withLock { $0.mails = [] } }
  func setPolicy(_ policy: MailPolicy) { contents.withLock { $0.policy = policy } }

  /// Whether this mail must fail; updates the counter.
  func takeFailure() -> Bool { contents.withLock { Self.take(&$0.policy.failTimes) } }
  /// Whether this mail's reply must be dropped; updates the counter.
  func takeDrop() -> Bool { contents.withLock { Self.take(&$0.policy.dropAfterDataTimes) } }

  private static func take(_ times: inout Int) -> Bool {
    guard times > 0 else { return false }
    times -= 1
    return true
  }
}

/// The mail server's behaviour, set by `PUT /sandbox/smtp`.
struct MailPolicy: Sendable, Equatable {
  var requireAuthentication = false
  /// Nil means any user and password are accepted.
  var user: String?
  var password: String?
  /// Addresses rejected with 550, case-insensitively.
  var rejectRecipients: Set<String> = []
  /// How many of the next mails are rejected with 451 at MAIL FROM.
  var failTimes = 0
  /// How many of the next mails are stored and then get no reply: the connection is closed, so that the result is uncertain.
  var dropAfterDataTimes = 0
  /// The maximum size of a mail in bytes.
  var largestMail = 10 << 20

  func admits(user: String, password: String) -> Bool { self.user.map { $0 == user && (self.password ?? "") == password } ?? true }
}

import Synchronization

/// One mail as it came in.
struct ReceivedMail: Sendable, Equatable {
  var id = 0
  let from: String
  let recipients: [String]
  /// The user of AUTH, where there was one.
  let authenticatedAs: String?
  /// Unstuffed, as after DATA.
  let raw: [UInt8]
}

/// What the mail server took in, and how it is to behave.
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

  /// Whether this mail is one of those that are to fail; counts it down.
  func takeFailure() -> Bool { contents.withLock { Self.take(&$0.policy.failTimes) } }
  /// Whether this mail's answer is to be dropped; counts it down.
  func takeDrop() -> Bool { contents.withLock { Self.take(&$0.policy.dropAfterDataTimes) } }

  private static func take(_ times: inout Int) -> Bool {
    guard times > 0 else { return false }
    times -= 1
    return true
  }
}

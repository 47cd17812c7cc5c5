/// How the mail server behaves; `PUT /sandbox/smtp` sets it.
struct MailPolicy: Sendable, Equatable {
  var requireAuthentication = false
  /// With no user set, any user and password are taken.
  var user: String?
  var password: String?
  /// Addresses answered 550, in any case.
  var rejectRecipients: Set<String> = []
  /// How many of the next mails are refused with 451 at MAIL FROM.
  var failTimes = 0
  /// How many of the next mails are kept, and their connection then closed instead of answered: the sender cannot know.
  var dropAfterDataTimes = 0
  /// Bytes of one mail.
  var largestMail = 10 << 20

  func admits(user: String, password: String) -> Bool { self.user.map { $0 == user && (self.password ?? "") == password } ?? true }
}

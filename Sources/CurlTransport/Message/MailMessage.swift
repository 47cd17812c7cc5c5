/// A message to compose: text, perhaps the same as HTML, perhaps attachments.
public struct MailMessage: Sendable, Equatable {
  public struct Attachment: Sendable, Equatable {
    public var fileName: String
    /// "text/csv; charset=utf-8"
    public var contentType: String
    public var content: [UInt8]

    public init(fileName: String, contentType: String, content: [UInt8]) {
      self.fileName = fileName
      self.contentType = contentType
      self.content = content
    }
  }

  public struct Header: Sendable, Equatable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public var from: MailAddress
  public var to: [MailAddress]
  public var cc: [MailAddress]
  public var replyTo: [MailAddress]
  public var subject: String
  /// "something@host", without angle brackets. The same for every attempt to send the same mail.
  public var messageID: String
  public var date: MailDate
  public var text: String
  public var html: String?
  public var attachments: [Attachment]
  /// Beyond what the composer writes: "Auto-Submitted", "List-Id", "X-…".
  public var additionalHeaders: [Header]

  public init(
    from: MailAddress, to: [MailAddress], cc: [MailAddress] = [], replyTo: [MailAddress] = [], subject: String, messageID: String,
    date: MailDate,
    text: String, html: String? = nil, attachments: [Attachment] = [], additionalHeaders: [Header] = []
  ) {
    self.from = from
    self.to = to
    self.cc = cc
    self.replyTo = replyTo
    self.subject = subject
    self.messageID = messageID
    self.date = date
    self.text = text
    self.html = html
    self.attachments = attachments
    self.additionalHeaders = additionalHeaders
  }

  /// Whom the envelope names: every To and Cc, once.
  public var recipients: [String] {
    var seen = Set<String>()
    return (to + cc).map(\.address).filter { seen.insert($0.lowercased()).inserted }
  }
}

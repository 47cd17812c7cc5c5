/// The content of a message before it is sent: recipients, subject, text, optional HTML and attachments.
public struct MailDraft: Sendable, Equatable {
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

  public var to: [MailAddress]
  public var cc: [MailAddress]
  public var replyTo: [MailAddress]
  public var subject: String
  public var text: String
  /// The same content as `text`, as HTML.
  public var html: String?
  public var attachments: [Attachment]
  /// Headers that the composer does not write itself: "Auto-Submitted", "List-Id", "X-…".
  public var additionalHeaders: [Header]

  public init(
    to: [MailAddress], cc: [MailAddress] = [], replyTo: [MailAddress] = [], subject: String, text: String, html: String? = nil,
    attachments: [Attachment] = [], additionalHeaders: [Header] = []
  ) {
    self.to = to
    self.cc = cc
    self.replyTo = replyTo
    self.subject = subject
    self.text = text
    self.html = html
    self.attachments = attachments
    self.additionalHeaders = additionalHeaders
  }

  /// The envelope's recipients: every To and Cc address, once.
  public var recipients: [String] {
    var seen = Set<String>()
    return (to + cc).map(\.address).filter { seen.insert($0.lowercased()).inserted }
  }
}

/// A message ready to be sent: a draft with its sender, its Message-ID and its date.
public struct MailMessage: Sendable, Equatable {
  public var draft: MailDraft
  public var from: MailAddress
  /// "something@host", without angle brackets. The same for every attempt to send the same mail.
  public var messageID: String
  public var date: MailDate

  public init(_ draft: MailDraft, from: MailAddress, messageID: String, date: MailDate) {
    self.draft = draft
    self.from = from
    self.messageID = messageID
    self.date = date
  }
}

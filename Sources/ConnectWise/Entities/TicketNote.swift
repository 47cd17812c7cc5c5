/// A ticket note.
public struct TicketNote: Codable, Sendable, Equatable, Identifiable {
  public var id: Int
  public var ticketId: Int?
  public var text: String?
  /// Shown on the discussion tab, which the customer can see.
  public var detailDescriptionFlag: Bool?
  /// Internal, for members only.
  public var internalAnalysisFlag: Bool?
  public var resolutionFlag: Bool?
  /// In ConnectWise's format: "2026-11-20T18:04:26Z".
  public var dateCreated: String?
  public var createdBy: String?

  public init(
    id: Int, ticketId: Int? = nil, text: String? = nil, detailDescriptionFlag: Bool? = nil, internalAnalysisFlag: Bool? = nil,
    resolutionFlag: Bool? = nil, dateCreated: String? = nil, createdBy: String? = nil
  ) {
    self.id = id
    self.ticketId = ticketId
    self.text = text
    self.detailDescriptionFlag = detailDescriptionFlag
    self.internalAnalysisFlag = internalAnalysisFlag
    self.resolutionFlag = resolutionFlag
    self.dateCreated = dateCreated
    self.createdBy = createdBy
  }
}

extension TicketNote {
  static func listPath(ticketID: Int) -> String { "\(Ticket.listPath)/\(ticketID)/notes" }
  static let listFields = [
    "id", "ticketId", "text", "detailDescriptionFlag", "internalAnalysisFlag", "resolutionFlag", "dateCreated", "createdBy",
  ]
}

/// A note to add to a ticket.
public struct NewTicketNote: Sendable, Equatable {
  /// Where the note is shown.
  public enum Kind: Sendable, CaseIterable {
    /// Shown on the discussion tab, which the customer can see.
    case discussion
    /// Internal, for members only.
    case internalAnalysis
    case resolution
  }

  public var text: String
  public var kind: Kind

  public init(text: String, kind: Kind) {
    self.text = text
    self.kind = kind
  }

  func validate() throws(ConnectWiseError) {
    var problems = FieldProblems("note")
    problems.requireText(text, "text")
    try problems.throwIfAny("The note")
  }
}

extension NewTicketNote: Encodable {
  private enum CodingKeys: String, CodingKey { case text, detailDescriptionFlag, internalAnalysisFlag, resolutionFlag }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(text, forKey: .text)
    try values.encode(kind == .discussion, forKey: .detailDescriptionFlag)
    try values.encode(kind == .internalAnalysis, forKey: .internalAnalysisFlag)
    try values.encode(kind == .resolution, forKey: .resolutionFlag)
  }
}

/// A note of a ticket.
public struct TicketNote: Codable, Sendable, Equatable, Identifiable {
  public var id: Int
  public var ticketId: Int?
  public var text: String?
  /// On the discussion tab, which the customer can see.
  public var detailDescriptionFlag: Bool?
  /// For members only.
  public var internalAnalysisFlag: Bool?
  public var resolutionFlag: Bool?
  /// As ConnectWise writes it: "2026-11-20T18:04:26Z".
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

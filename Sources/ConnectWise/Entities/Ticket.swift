/// A service ticket. Status, type, subtype and item belong to its board.
public struct Ticket: Codable, Sendable, Equatable, Identifiable {
  /// ConnectWise's metadata of the record.
  public struct Info: Codable, Sendable, Equatable {
    public var lastUpdated: String?

    public init(lastUpdated: String? = nil) { self.lastUpdated = lastUpdated }
  }

  public var id: Int
  public var summary: String
  public var board: Reference?
  public var status: Reference?
  public var type: Reference?
  public var subType: Reference?
  public var item: Reference?
  public var priority: Reference?
  public var source: Reference?
  public var company: Reference?
  public var agreement: Reference?
  /// The external reference set by the creator.
  public var externalXRef: String?
  public var closedFlag: Bool?
  /// In ConnectWise's format: "2026-11-20T18:04:26Z".
  public var closedDate: String?
  public var closedBy: String?
  /// The ticket that this one was merged into, without its name.
  public var mergedParentTicket: Reference?
  public var info: Info?

  private enum CodingKeys: String, CodingKey {
    case id, summary, board, status, type, subType, item, priority, source, company, agreement, externalXRef
    case closedFlag, closedDate, closedBy, mergedParentTicket
    case info = "_info"
  }

  public init(
    id: Int, summary: String, board: Reference? = nil, status: Reference? = nil, type: Reference? = nil, subType: Reference? = nil,
    item: Reference? = nil, priority: Reference? = nil, source: Reference? = nil, company: Reference? = nil, agreement: Reference? = nil,
    externalXRef: String? = nil, closedFlag: Bool? = nil, closedDate: String? = nil, closedBy: String? = nil,
    mergedParentTicket: Reference? = nil, lastUpdated: String? = nil
  ) {
    self.id = id
    self.summary = summary
    self.board = board
    self.status = status
    self.type = type
    self.subType = subType
    self.item = item
    self.priority = priority
    self.source = source
    self.company = company
    self.agreement = agreement
    self.externalXRef = externalXRef
    self.closedFlag = closedFlag
    self.closedDate = closedDate
    self.closedBy = closedBy
    self.mergedParentTicket = mergedParentTicket
    info = lastUpdated.map { Info(lastUpdated: $0) }
  }

  public var isClosed: Bool { closedFlag ?? false }
  /// In ConnectWise's format; nil if it is not included.
  public var lastUpdated: String? { info?.lastUpdated }
}

extension Ticket: ListedEntity {
  static let listPath = "/service/tickets"
  static let listFields = [
    "id", "summary", "board", "status", "type", "subType", "item", "priority", "source", "company", "agreement", "externalXRef",
    "closedFlag", "closedDate", "closedBy", "mergedParentTicket", "_info/lastUpdated",
  ]
}

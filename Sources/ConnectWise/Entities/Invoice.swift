/// An invoice. ConnectWise's interface shows its head only, not its lines.
public struct Invoice: Codable, Sendable, Equatable, Identifiable {
  public struct Kind: OpenName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    /// An agreement's recurring invoice.
    public static let agreement = Kind(rawValue: "Agreement")
    /// Several invoices of a company in one.
    public static let consolidated = Kind(rawValue: "Consolidated")
  }

  public struct Status: Codable, Sendable, Equatable {
    public var id: Int?
    /// The site's own.
    public var name: String?
    public var isClosed: Bool?

    public init(id: Int?, name: String?, isClosed: Bool? = nil) {
      self.id = id
      self.name = name
      self.isClosed = isClosed
    }
  }

  public var id: Int
  public var invoiceNumber: String?
  public var type: Kind?
  public var status: Status?
  /// In ConnectWise's format; a day, not the moment when it was made.
  public var date: String?
  public var total: Double?
  public var agreement: Reference?
  public var currency: Currency?
  public var _info: Info?

  /// Links and times, of which only one is read.
  public struct Info: Codable, Sendable, Equatable {
    /// When the invoice was made (inferred from other records); its `date` can be earlier.
    public var dateEntered: String?

    public init(dateEntered: String?) { self.dateEntered = dateEntered }
  }

  public init(
    id: Int, invoiceNumber: String? = nil, type: Kind? = nil, status: Status? = nil, date: String? = nil, total: Double? = nil,
    agreement: Reference? = nil, currency: Currency? = nil, _info: Info? = nil
  ) {
    self.id = id
    self.invoiceNumber = invoiceNumber
    self.type = type
    self.status = status
    self.date = date
    self.total = total
    self.agreement = agreement
    self.currency = currency
    self._info = _info
  }
}

extension Invoice: ListedEntity {
  static let listPath = "/finance/invoices"
  static let listFields = ["id", "invoiceNumber", "type", "status", "date", "total", "agreement", "currency", "_info"]
}

extension ConnectWiseClient {
  /// The invoices of these agreements dated `day` or later, of every type.
  public func invoices(agreementIDs: [Int], from day: CalendarDay) async throws(ConnectWiseError) -> [Invoice] {
    guard !agreementIDs.isEmpty else { return [] }
    return try await list(
      matching: .all([.isIn("agreement/id", agreementIDs.map { .int($0) }), .compare("date", .greaterOrEqual, .day(day))]))
  }
}

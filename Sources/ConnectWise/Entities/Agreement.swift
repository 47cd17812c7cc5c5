/// A contract with a company, under which additions are billed. A renewal is a new agreement with a new id.
public struct Agreement: Codable, Sendable, Equatable, Identifiable {
  public struct Status: OpenName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let active = Status(rawValue: "Active")
    public static let cancelled = Status(rawValue: "Cancelled")
    public static let expired = Status(rawValue: "Expired")
    public static let inactive = Status(rawValue: "Inactive")
  }

  public var id: Int
  /// Names are not unique, not even within one company.
  public var name: String
  public var type: Reference?
  public var company: Reference?
  public var parentAgreement: Reference?
  public var agreementStatus: Status?
  /// In ConnectWise's format; see `endDay`.
  public var startDate: String?
  public var endDate: String?
  public var noEndingDateFlag: Bool?
  public var cancelledFlag: Bool?
  public var billingCycle: Reference?
  /// Determines which period is still open.
  public var nextInvoiceDate: String?
  public var prorateFlag: Bool?
  /// Which period an invoice covers: "Current", "Future", "Both" or "Undefined".
  public var periodType: String?
  /// Where billing cycles begin: "CalendarYear" or "ContractYear".
  public var invoicingCycle: String?
  /// In ConnectWise's format: the first day that is billed.
  public var billStartDate: String?
  public var currency: Currency?

  public init(
    id: Int, name: String, type: Reference? = nil, company: Reference? = nil, parentAgreement: Reference? = nil,
    agreementStatus: Status? = nil,
    startDate: String? = nil, endDate: String? = nil, noEndingDateFlag: Bool? = nil, cancelledFlag: Bool? = nil,
    billingCycle: Reference? = nil,
    nextInvoiceDate: String? = nil, prorateFlag: Bool? = nil, periodType: String? = nil, invoicingCycle: String? = nil,
    billStartDate: String? = nil, currency: Currency? = nil
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.company = company
    self.parentAgreement = parentAgreement
    self.agreementStatus = agreementStatus
    self.startDate = startDate
    self.endDate = endDate
    self.noEndingDateFlag = noEndingDateFlag
    self.cancelledFlag = cancelledFlag
    self.billingCycle = billingCycle
    self.nextInvoiceDate = nextInvoiceDate
    self.prorateFlag = prorateFlag
    self.periodType = periodType
    self.invoicingCycle = invoicingCycle
    self.billStartDate = billStartDate
    self.currency = currency
  }

  /// Nil if there is none or `noEndingDateFlag` is set.
  public var endDay: CalendarDay? { noEndingDateFlag == true ? nil : endDate.flatMap(CalendarDay.init) }
}

extension Agreement: ListedEntity {
  static let listPath = "/finance/agreements"
  static let listFields = [
    "id", "name", "type", "company", "parentAgreement", "agreementStatus", "startDate", "endDate", "noEndingDateFlag", "cancelledFlag",
    "billingCycle", "nextInvoiceDate", "prorateFlag", "periodType", "invoicingCycle", "billStartDate", "currency",
  ]
}

/// A kind of agreement: "Managed Service", "Block Time". Names are case-insensitive.
public struct AgreementType: Codable, Sendable, Equatable, Identifiable {
  public var id: Int
  public var name: String
  public var defaultFlag: Bool?
  public var inactiveFlag: Bool?

  public init(id: Int, name: String, defaultFlag: Bool? = nil, inactiveFlag: Bool? = nil) {
    self.id = id
    self.name = name
    self.defaultFlag = defaultFlag
    self.inactiveFlag = inactiveFlag
  }
}

extension AgreementType: ListedEntity {
  static let listPath = "/finance/agreements/types"
  static let listFields = ["id", "name", "defaultFlag", "inactiveFlag"]
}

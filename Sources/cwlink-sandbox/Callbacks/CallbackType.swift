/// What a callback is about, and the levels at which ConnectWise lets one be set up for it.
enum CallbackType: String, Sendable, CaseIterable {
  case activity = "Activity"
  case agreement = "Agreement"
  case company = "Company"
  case contact = "Contact"
  case configuration = "Configuration"
  case invoice = "Invoice"
  case expense = "Expense"
  case member = "Member"
  case opportunity = "Opportunity"
  case productCatalog = "ProductCatalog"
  case project = "Project"
  case purchaseOrder = "PurchaseOrder"
  case schedule = "Schedule"
  case site = "Site"
  case ticket = "Ticket"
  case time = "Time"

  /// The type whose callbacks tell of changes in the table; nil where none does. Additions have no type of their own.
  init?(of table: TableName) {
    guard let type = Self.allCases.first(where: { $0.table == table }) else { return nil }
    self = type
  }

  /// Where its records are; nil where this site has none, so that nothing ever fires.
  var table: TableName? {
    switch self {
    case .agreement: .agreements
    case .company: .companies
    case .ticket: .tickets
    default: nil
    }
  }

  /// "agreement", as the payload names it.
  var payloadName: String { rawValue.lowercased() }

  var levels: [CallbackLevel] {
    switch self {
    case .activity: [.owner, .status, .type, .company, .activity]
    case .agreement: [.owner, .type, .company, .agreement]
    case .company: [.owner, .status, .type, .territory, .company, .integratorTag]
    case .contact: [.owner, .type, .territory, .company, .contact]
    case .configuration: [.owner, .type, .status, .configuration]
    case .invoice: [.owner, .status, .company, .invoice]
    case .expense: [.owner, .chargeToType, .type, .class, .company, .expense]
    case .member: [.owner, .location, .securityRole, .member]
    case .opportunity: [.owner, .statusID, .company, .opportunity]
    case .productCatalog, .site: [.owner]
    case .project: [.owner, .status, .board, .project]
    case .purchaseOrder: [.owner, .status, .vendor, .company, .purchaseOrder]
    case .schedule: [.owner, .status, .type, .location, .member, .schedule]
    case .ticket: [.owner, .board, .project, .phase, .status, .ticket, .integratorTag]
    case .time: [.owner, .company, .time]
    }
  }
}

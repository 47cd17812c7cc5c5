/// The record type of a callback, and the levels that ConnectWise allows for it.
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

  /// The type whose callbacks fire for changes of the table; nil if there is none. Additions have no type.
  init?(of table: TableName) {
    guard let type = Self.allCases.first(where: { $0.table == table }) else { return nil }
    self = type
  }

  /// The table of its records; nil if this site has none, so that its callbacks never fire.
  var table: TableName? {
    switch self {
    case .agreement: .agreements
    case .company: .companies
    case .ticket: .tickets
    default: nil
    }
  }

  /// The name in the payload: "agreement".
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

/// The scope of a callback: all records of its type, or those that belong to the record with `objectId`.
enum CallbackLevel: String, Sendable, CaseIterable {
  case owner = "Owner"
  case board = "Board"
  case status = "Status"
  case type = "Type"
  case company = "Company"
  case agreement = "Agreement"
  case ticket = "Ticket"
  case activity = "Activity"
  case chargeToType = "ChargeToType"
  case `class` = "Class"
  case configuration = "Configuration"
  case contact = "Contact"
  case expense = "Expense"
  case integratorTag = "IntegratorTag"
  case invoice = "Invoice"
  case location = "Location"
  case member = "Member"
  case opportunity = "Opportunity"
  case phase = "Phase"
  case project = "Project"
  case purchaseOrder = "PurchaseOrder"
  case schedule = "Schedule"
  case securityRole = "SecurityRole"
  case statusID = "StatusId"
  case territory = "Territory"
  case time = "Time"
  case vendor = "Vendor"

  /// The only object of the level Owner.
  static let ownerObject = 1

  /// The table in which `objectId` is looked up; nil if this site has no such records.
  func table(of type: CallbackType) -> TableName? {
    switch (type, self) {
    case (_, .company): .companies
    case (.agreement, .agreement): .agreements
    case (.agreement, .type): .agreementTypes
    case (.company, .status): .companyStatuses
    case (.company, .type): .companyTypes
    case (.ticket, .board), (.project, .board): .boards
    case (.ticket, .status): .boardStatuses
    case (.ticket, .ticket): .tickets
    default: nil
    }
  }

  /// Whether a record of the type is the object or belongs to it.
  func covers(_ record: JSONObject, of type: CallbackType, object: Int) -> Bool {
    switch (type, self) {
    case (_, .owner): true
    case (.company, .company), (.agreement, .agreement), (.ticket, .ticket): record["id"] == .integer(object)
    case (.company, .type): (record["types"]?.array ?? []).contains { $0.object?["id"] == .integer(object) }
    case (.agreement, .company): record.id(of: "company") == object
    case (.agreement, .type): record.id(of: "type") == object
    case (.company, .status), (.ticket, .status): record.id(of: "status") == object
    case (.ticket, .board): record.id(of: "board") == object
    default: false
    }
  }
}

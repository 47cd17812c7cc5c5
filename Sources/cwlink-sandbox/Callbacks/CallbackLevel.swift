/// How much of its type a callback is about: everything, or what hangs under the record that `objectId` names.
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

  /// Where `objectId` is looked up; nil where this site has no such records.
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

  /// Whether a record of the type is, or hangs under, the object.
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

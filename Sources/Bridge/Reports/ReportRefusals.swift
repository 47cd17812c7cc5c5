import BridgeAccounts
import BridgeCore
import BridgeDelivery
import LocalRPC

/// Why a report cannot be sent, with the command that mends it.
enum ReportRefusals {
  static func disabled(_ customer: Customer) -> RPCStatus {
    .unmet("CUSTOMER_DISABLED", "the customer '\(customer.id)' is disabled; run: cwlink customers set \(customer.id) --enable")
  }

  static func notWanted(_ customer: Customer, _ what: String, command: String) -> RPCStatus {
    let scope = customer.useCustomSettings ? " --customer \(customer.id)" : ""
    return .unmet(
      "REPORT_NOT_ENABLED", "the settings of '\(customer.id)' send no \(what); run: cwlink settings \(command)\(scope) --enable")
  }

  static func noFigures(_ customer: Customer, product: String, days: ClosedRange<Day>) -> RPCStatus {
    .unmet(
      "NOTHING_TO_REPORT",
      "there are no mail figures of '\(customer.id)' for \(ReportWords.days(days)), so nothing is sent; run: cwlink reports mail report \(customer.id) \(product) \(days.upperBound) --received NUMBER"
    )
  }

  static func noSummary(_ customer: Customer, days: ClosedRange<Day>) -> RPCStatus {
    .unmet(
      "NOTHING_TO_REPORT",
      "there are no figures, seats or notifications of '\(customer.id)' for \(ReportWords.days(days)), so nothing is sent; run: cwlink reports import devices FILE"
    )
  }

  /// The company that a ticket or a management summary report is for.
  static func company(_ customer: Customer) throws(RPCStatus) -> Company {
    guard let company = customer.company else {
      let command =
        customer.companyIdentifier.isEmpty
        ? "cwlink customers set \(customer.id) --company IDENTIFIER" : "cwlink customers sync \(customer.id)"
      throw .unmet("COMPANY_MISSING", "'\(customer.id)' is linked to no ConnectWise company; run: \(command)")
    }
    guard !company.deleted, !company.inactive else {
      let state = company.deleted ? "deleted" : "inactive"
      throw .unmet(
        company.deleted ? "COMPANY_DELETED" : "COMPANY_INACTIVE",
        "the company '\(company.identifier)' of '\(customer.id)' is \(state) in ConnectWise; mend it there, then run: cwlink customers sync \(customer.id)"
      )
    }
    return company
  }

  static func requireBoard(_ route: TicketRoute) throws(RPCStatus) {
    guard route.board.isEmpty else { return }
    throw .unmet(
      "NO_REPORT_BOARD", "no board is set for tickets with figures; run: cwlink settings set --report-board BOARD")
  }
}

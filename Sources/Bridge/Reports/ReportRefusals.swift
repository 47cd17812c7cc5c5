import BridgeAccounts
import BridgeCore
import BridgeDelivery

/// The reasons why a report cannot be sent.
enum ReportRefusals {
  static func disabled(_ customer: Customer) -> DomainError {
    .unmet("CUSTOMER_DISABLED", "the customer '\(customer.id)' is disabled", remedy: Remedy(.customersEnable, customer.id))
  }

  /// `product` is nil where any product would do; `isSet`: the settings exist, and are disabled.
  static func figuresNotEnabled(_ customer: Customer, product: FigureProduct?, isSet: Bool) -> DomainError {
    let name = product?.rawValue
    let remedy =
      customer.useCustomSettings
      ? Remedy(isSet ? .settingsFiguresEnableCustomer : .settingsFiguresSendCustomer, name, customer.id)
      : Remedy(isSet ? .settingsFiguresEnable : .settingsFiguresSend, name)
    return notEnabled(customer, "mail figures" + (name.map { " of '\($0)'" } ?? ""), remedy)
  }

  static func summariesNotEnabled(_ customer: Customer, isSet: Bool) -> DomainError {
    let remedy =
      customer.useCustomSettings
      ? isSet ? Remedy(.settingsSummariesEnableCustomer, customer.id) : Remedy(.settingsSummariesSendCustomer, nil, customer.id)
      : Remedy(isSet ? .settingsSummariesEnable : .settingsSummariesSend)
    return notEnabled(customer, "executive summaries", remedy)
  }

  private static func notEnabled(_ customer: Customer, _ what: String, _ remedy: Remedy) -> DomainError {
    .unmet("REPORT_NOT_ENABLED", "the settings of '\(customer.id)' send no \(what)", remedy: remedy)
  }

  static func noFigures(_ customer: Customer, product: String, days: ClosedRange<Day>) -> DomainError {
    .unmet(
      "NOTHING_TO_REPORT",
      "there are no mail figures of '\(customer.id)' for \(ReportText.days(days)), so nothing is sent",
      remedy: Remedy(.reportsMailReport, customer.id, product, days.upperBound)
    )
  }

  static func noSummary(_ customer: Customer, days: ClosedRange<Day>) -> DomainError {
    .unmet(
      "NOTHING_TO_REPORT",
      "there are no figures, seats or notifications of '\(customer.id)' for \(ReportText.days(days)), so nothing is sent",
      remedy: Remedy(.reportsImportDevices)
    )
  }

  /// The company that a ticket or a management summary report is for.
  static func company(_ customer: Customer) throws(DomainError) -> Company {
    guard let company = customer.company else {
      throw .unmet(
        "COMPANY_MISSING", "'\(customer.id)' is not linked to a ConnectWise company",
        remedy: customer.companyIdentifier.isEmpty ? Remedy(.customersSetCompany, customer.id) : Remedy(.customersSync, customer.id))
    }
    guard !company.deleted, !company.inactive else {
      let state = company.deleted ? "deleted" : "inactive"
      throw .unmet(
        company.deleted ? "COMPANY_DELETED" : "COMPANY_INACTIVE",
        "the company '\(company.identifier)' of '\(customer.id)' is \(state) in ConnectWise", remedy: Remedy(.customersSync, customer.id)
      )
    }
    return company
  }

  static func requireBoard(_ route: TicketRoute) throws(DomainError) {
    guard route.board.isEmpty else { return }
    throw .unmet(
      "NO_REPORT_BOARD", "no board is set for tickets with figures", remedy: Remedy(.settingsSetReportBoard))
  }
}

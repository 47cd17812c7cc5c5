import ArgumentParser
import CwlinkAPI

/// A table of everything per customer, as it is named on the command line.
enum TableName: String, ExpressibleByArgument, CaseIterable {
  case customers, assignments, settings, notifications

  var kind: TableKind {
    switch self {
    case .customers: .customers
    case .assignments: .assignments
    case .settings: .settings
    case .notifications: .notifications
    }
  }

  static let columns = """
    customers: customer, name, company, enabled, products, recipients; assignments: customer, product, agreement_type, agreement_name, \
    agreement_id; settings: customer, settings (general or custom), and a column for each value, such as billing_day and \
    executive_summary_cadence (daily, weekly monday, monthly 31); notifications: customer, action_required_ticket, action_required_recipients, the same \
    for warning and information, subject_prefix.
    """
}

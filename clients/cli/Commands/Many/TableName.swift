import ArgumentParser
import CwlinkAPI

/// A table of everything per customer, as it is named on the command line.
enum TableName: String, ExpressibleByArgument, CaseIterable {
  case customers, assignments

  var kind: TableKind {
    switch self {
    case .customers: .customers
    case .assignments: .assignments
    }
  }

  static let columns = """
    customers: customer, name, company, enabled, products, recipients; assignments: customer, product, agreement_type, agreement_name, \
    agreement_id.
    """
}

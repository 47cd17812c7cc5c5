import BridgeAccounts
import BridgeCore

/// A report's content and destinations.
struct Report: Sendable, Equatable, Codable {
  /// Raw values are the API's.
  enum Kind: Int, Sendable, Codable, CaseIterable {
    case mailFigures = 1
    case executiveSummary
  }

  struct Line: Sendable, Equatable, Codable {
    /// Nil for an executive summary.
    var item: MailItem?
    var label: String
    var count: Int64
    var monthToDate: Int64 = 0
    var yearToDate: Int64 = 0
  }

  var kind: Kind
  var customerID: String
  /// Empty for an executive summary.
  var productID = ""
  /// The reported days, both included.
  var firstDay: Day
  var lastDay: Day
  /// The month of the last day, which is the month of the ticket or of the management summary report.
  var period: Period
  /// Identifies the ticket; for a management summary report its group identifier.
  var reference: String
  var subject: String
  var text: String
  var html = ""
  var csv = ""
  var lines: [Line]
  var portable: PortableCounters?
  var daysWithoutFigures = 0
  /// Sent to a ticket.
  var ticket = false
  /// Sent by e-mail.
  var mail = false
}

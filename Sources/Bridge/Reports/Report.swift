import BridgeAccounts
import BridgeCore

/// A report as it is sent: what is told, and where.
struct Report: Sendable, Equatable, Codable {
  /// The numbers are the API's.
  enum Kind: Int, Sendable, Codable, CaseIterable {
    case mailFigures = 1
    case executiveSummary
  }

  struct Line: Sendable, Equatable, Codable {
    /// Nil of an executive summary.
    var item: MailItem?
    var label: String
    var count: Int64
    var monthToDate: Int64 = 0
    var yearToDate: Int64 = 0
  }

  var kind: Kind
  var customerID: String
  /// Empty of an executive summary.
  var productID = ""
  /// Days told of, both included.
  var firstDay: Day
  var lastDay: Day
  /// The month of the last day: the ticket's, or the management summary report's.
  var period: Period
  /// What the ticket is found again by; the management summary report's group identifier.
  var reference: String
  var subject: String
  var text: String
  var html = ""
  var csv = ""
  var lines: [Line]
  var portable: PortableCounters?
  var daysWithoutFigures = 0
  /// Into a ticket.
  var ticket = false
  /// By e-mail.
  var mail = false
}

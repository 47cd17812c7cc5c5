import BridgeAccounts
import BridgeCore
import BridgeDelivery
import CurlTransport
import Foundation
import GRDB

/// The statement that "send now" sent, or would send.
struct SentStatement: Sendable, Equatable, Codable {
  /// Nil if nothing was sent.
  var deliveryID: Int64?
  var recipients: [String]
  var subject: String
  var text: String
}

extension BillingService {
  struct StatementRequest: Sendable {
    var customerID: String
    var period: Period
    /// The etag of the customer settings shown to the caller; empty means the saved ones.
    var settingsEtag: String
    var key: RequestKey?
    var validateOnly: Bool
  }

  /// Sends an e-mail immediately with the billing of the customer's saved products (rule 10).
  ///
  /// Throws FAILED_PRECONDITION if the caller's settings are not the saved ones, or no recipients or no mail server are configured.
  func sendNow(_ request: StatementRequest, by caller: Caller) async throws -> SentStatement {
    let now = clock.now()
    let key = request.key
    if let earlier = try await store.read({ db in try RequestLedger.outcome(db, key, as: SentStatement.self) }) { return earlier }
    let (customer, mail, zone) = try await store.read { db in
      (try Customer.require(db, request.customerID), try MailSettings.current(db), try IntegrationSettings.current(db).zone)
    }
    let recipients = try Self.check(customer, mail, request)
    let lines = try await lines(PlanScope(period: request.period, customerIDs: [customer.id]), now: now).lines
    guard !lines.isEmpty else {
      throw DomainError.unmet(
        "NOTHING_TO_BILL",
        "no product of '\(customer.id)' has a count or an agreement", remedy: Remedy(.usageReport, customer.id))
    }
    if !request.validateOnly, let unreadable = lines.first(where: \.isUnreadable) {
      throw DomainError(.unavailable, "\(unreadable.reason); nothing was sent", remedy: Remedy(.integrationTest))
    }
    // A customer's own recipients never see other customers.
    let remarks = try customer.mailRecipients.isEmpty ? await remarks() : []
    let statement = BillingStatement(
      customerName: customer.displayName, period: request.period, lines: lines, asOf: now, remarks: remarks)
    let subject = mail.subject(statement.title)
    var sent = SentStatement(deliveryID: nil, recipients: recipients, subject: subject, text: statement.text(zone: zone))
    if request.validateOnly { return sent }
    let draft = try MailDraft(recipients: recipients, subject: subject, text: sent.text, html: statement.html(zone: zone))
    let intended = sent
    sent = try await store.write { db in
      // Two concurrent calls can have the same request_id.
      if let earlier = try RequestLedger.outcome(db, key, as: SentStatement.self) { return earlier }
      guard try Customer.require(db, customer.id).etag == customer.etag else {
        throw DomainError.stale("the customer '\(customer.id)'", see: Remedy(.billingSendNow, customer.id))
      }
      let delivery = try draft.enqueue(
        db, customerID: customer.id, key: "mail/\(request.period)/\(customer.id)/\(RandomID.make("send"))", at: now)
      var sent = intended
      sent.deliveryID = delivery.id
      try RequestLedger.record(db, key, outcome: sent, at: now)
      try ActivityLog.record(
        db, "billing.send-now", on: "customers/\(customer.id)", by: caller, at: now,
        summary: "queued the billing statement for \(request.period) to \(recipients.joined(separator: ", "))")
      return sent
    }
    queue.wake()
    return sent
  }

  private static func check(_ customer: Customer, _ mail: MailSettings, _ request: StatementRequest) throws(DomainError) -> [String] {
    guard request.settingsEtag.isEmpty || request.settingsEtag == customer.etag else {
      throw .unmet(
        "SETTINGS_NOT_SAVED",
        "the settings shown are not the saved ones; save them first, then send again",
        remedy: Remedy(.customersShow, customer.id))
    }
    guard customer.enabled else {
      throw .unmet("CUSTOMER_DISABLED", "the customer '\(customer.id)' is disabled", remedy: Remedy(.customersEnable, customer.id))
    }
    let recipients = mail.recipients(of: customer)
    try MailDraft.require(mail, recipients: recipients, customerID: customer.id)
    return recipients
  }
}

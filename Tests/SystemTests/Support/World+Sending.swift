import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport

/// Scheduled sending and notifications.
extension World {
  /// Moves the demonstration clock to a time such as "2026-11-30T06:30:00+01:00" and returns when all due jobs have been queued.
  func advance(to time: String) async throws {
    _ = try await system.advanceClock(AdvanceClockRequest(time: try Self.timestamp(time)))
  }

  static func timestamp(_ text: String) throws -> ProtobufTimestamp {
    ProtobufTimestamp(seconds: Int64(try Date.ISO8601FormatStyle().parse(text).timeIntervalSince1970))
  }

  /// Waits until the delivery queue is empty.
  func quiet() async throws {
    _ = try await eventually("the queue is empty") {
      let open = try await deliveries.listDeliveries(ListDeliveriesRequest(states: [.pending, .sending, .uncertain])).deliveries
      return open.isEmpty ? true : nil
    }
  }

  static let securityRoute = TicketRoute(
    board: "Security", type: "Alert", status: "New", resolvedStatus: "Resolved", priority: "Priority 2 - High")

  /// Enables billing on day 31 and daily tickets with Hosted Email Security figures, for every customer.
  func sendEverything() async throws {
    _ = try await settings.updateGeneralSettings(
      UpdateGeneralSettingsRequest(
        settings: GeneralSettings(
          sending: SendingSettings(
            billing: BillingSettings(enabled: true, day: 31),
            hostedEmailSecurity: FigureSettings(enabled: true, cadence: Cadence(frequency: .daily), ticket: true)),
          timeOfDay: "06:00", reportRoute: TicketRoute(board: "Security", type: "Report"))))
  }

  func reportFigures(_ customer: String, day: String, received: Int64 = 100, spam: Int64 = 20) async throws {
    _ = try await reports.reportMailFigures(
      ReportMailFiguresRequest(
        figures: [
          MailFigures(
            customerID: customer, productID: "hes", day: day, received: received, delivered: received - spam, spam: spam, phishing: 0,
            malware: 0, ransomware: 0, businessEmailCompromise: 0, policy: 0, sandbox: 0)
        ]
      ))
  }

  /// Creates a ticket on the Security board for every severity. Notes are delayed by `quietMinutes` only; storms are grouped if `storm` is not 0.
  func routeNotifications(_ customers: [String], quietMinutes: Int32 = 60, storm: Int32 = 0) async throws {
    _ = try await notifications.updateNotificationPolicy(
      UpdateNotificationPolicyRequest(
        policy: NotificationPolicy(
          rules: [RoutingRule(route: Self.securityRoute)], quietMinutes: quietMinutes, groupStorms: storm > 0, stormThreshold: storm),
        updateMask: ProtobufFieldMask(paths: ["rules", "quiet_minutes", "group_storms", "storm_threshold"])))
    for customer in customers { try await ticketEverySeverity(of: customer) }
  }

  func ticketEverySeverity(of customer: String) async throws {
    _ = try await notifications.updateNotificationSettings(
      UpdateNotificationSettingsRequest(
        settings: NotificationSettings(
          customerID: customer,
          severities: [.actionRequired, .warning, .information].map { SeveritySettings(severity: $0, ticket: true) })))
  }

  func raise(
    _ customer: String, _ type: String, object: String = "", text: String = "it happened", state: Event.State = .open,
    sourceKey: String = ""
  ) async throws {
    _ = try await notifications.reportEvents(
      ReportEventsRequest(
        events: [
          Event(
            customerID: customer, type: type, severity: .warning, state: state, object: object, text: text, sourceKey: sourceKey)
        ]))
  }

  func useMail() async throws {
    _ = try await integration.updateMailSettings(
      UpdateMailSettingsRequest(
        mailSettings: MailSettings(
          host: "127.0.0.1", port: Int32(sandbox.mailPort), security: .noneValue, from: "billing@msp.example",
          recipients: ["clerk@msp.example"])))
  }
}

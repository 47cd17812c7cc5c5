import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

@Suite("Mail servers that refuse")
struct MailFaultTests {
  private static let recipients = ["ann@msp.example", "bob@msp.example", "cid@msp.example"]

  private func world() async throws -> World {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    _ = try await world.integration.updateMailSettings(
      UpdateMailSettingsRequest(
        mailSettings: MailSettings(
          host: "127.0.0.1", port: Int32(world.sandbox.mailPort), security: .noneValue, from: "billing@msp.example",
          recipients: Self.recipients)))
    return world
  }

  @Test("one refused recipient of three is named, the others get the mail once, and a retry sends only to the one")
  func oneRefused() async throws {
    let world = try await world()
    try await world.sandbox.control(.put, "smtp", #"{"rejectRecipients":["bob@msp.example"]}"#)
    let sent = try await world.billing.sendNow(SendNowRequest(customerID: "alder"))
    func delivery() async throws -> Delivery { try await world.deliveries.getDelivery(GetDeliveryRequest(deliveryID: sent.deliveryID)) }
    let waiting = try await eventually("the delivery waits") {
      let now = try await delivery()
      return now.state == .waiting ? now : nil
    }
    #expect(
      waiting.lastError.contains("refused bob@msp.example (550") && waiting.lastError.contains("sent to ann@msp.example, cid@msp.example"))
    #expect(try await world.sandbox.mails().map(\.envelope.recipients) == [["ann@msp.example", "cid@msp.example"]])
    let doctor = try await world.system.runDoctor(RunDoctorRequest())
    #expect(doctor.findings.contains { $0.severity == .problem && $0.message.contains("bob@msp.example") })
    #expect(try await world.system.getStatus(GetStatusRequest()).worstProblem?.message.contains("bob@msp.example") == true)

    try await world.sandbox.control(.put, "smtp", "{}")
    _ = try await world.deliveries.retryDelivery(RetryDeliveryRequest(deliveryID: sent.deliveryID))
    _ = try await eventually("the delivery is done") { try await delivery().state == .done ? true : nil }
    let mails = try await world.sandbox.mails()
    #expect(mails.map(\.envelope.recipients) == [["ann@msp.example", "cid@msp.example"], ["bob@msp.example"]])
    #expect(Set(mails.map(\.messageId)).count == 1)
  }

  @Test("if every recipient is refused, the delivery waits and names each")
  func allRefused() async throws {
    let world = try await world()
    try await world.sandbox.control(.put, "smtp", #"{"rejectRecipients":["ann@msp.example","bob@msp.example","cid@msp.example"]}"#)
    let sent = try await world.billing.sendNow(SendNowRequest(customerID: "alder"))
    let waiting = try await eventually("the delivery waits") {
      let now = try await world.deliveries.getDelivery(GetDeliveryRequest(deliveryID: sent.deliveryID))
      return now.state == .waiting ? now : nil
    }
    for recipient in Self.recipients { #expect(waiting.lastError.contains(recipient)) }
    #expect(try await world.sandbox.mails().isEmpty)
  }
}

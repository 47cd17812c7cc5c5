import BridgeCore
import CurlTransport

/// Delivers e-mail to the SMTP server at least once. An uncertain delivery is repeated as the same message with the same Message-ID (rule 27).
struct MailDeliverer: Sendable {
  /// The number of concurrent SMTP connections.
  static let parallelMails = 4

  let rows: DeliveryTransitions
  let mail: MailSender
  /// Whether all deliveries are.
  var isPaused: @Sendable () async -> Bool = { false }

  func work(_ due: [Delivery]) async {
    await withTaskGroup(of: Void.self) { tasks in
      for (index, delivery) in due.enumerated() {
        if index >= Self.parallelMails { await tasks.next() }
        if Task.isCancelled { return }
        if await isPaused() { return }
        tasks.addTask { await deliver(delivery) }
      }
    }
  }

  private func deliver(_ intended: Delivery) async {
    do {
      var mail = try Payload.decode(OutgoingMail.self, intended.payload)
      let delivery = try await rows.begin(intended)
      do {
        let refused = try await self.mail.send(mail)
        if !refused.isEmpty { return try await settle(delivery, &mail, refused, isAccepted: true) }
      } catch let error as MailError {
        if !error.refused.isEmpty { return try await settle(delivery, &mail, error.refused, isAccepted: false) }
        let why = error.message + (error.remedy.isEmpty ? "" : "; " + error.remedy)
        if error.kind == .permanent { return try await rows.wait(delivery, message: why) }
        let pause = Backoff.milliseconds(attempt: delivery.failures + 1, random: .random(in: 0..<1))
        return try await rows.postpone(delivery, uncertain: error.kind == .uncertain, why: why, for: .milliseconds(pause))
      } catch {
        // The mail server is not configured; the message itself is valid.
        return try await rows.postpone(delivery, uncertain: false, why: ErrorText.of(error), for: .seconds(60))
      }
      try await finish(delivery, mail)
    } catch is Superseded {
      return
    } catch {
      // The row is unchanged, so the lane finds the delivery again.
      rows.logger.error("failed to write the state of a delivery", metadata: ["delivery": "\(intended.id ?? 0)", "error": "\(error)"])
    }
  }

  /// After the server refused some recipients. Only those that it may accept later are tried again; the others have the message already, or wait for a
  /// person.
  private func settle(_ delivery: Delivery, _ mail: inout OutgoingMail, _ refused: [RefusedRecipient], isAccepted: Bool) async throws {
    let again = mail.settle(refused, accepted: isAccepted)
    let why = refusal(mail, refused.map(\.description))
    let payload = try Payload.encode(mail)
    if again.isEmpty { return try await rows.wait(delivery, message: why + retry(delivery), payload: payload) }
    let pause = Backoff.milliseconds(attempt: delivery.failures + 1, random: .random(in: 0..<1))
    try await rows.postpone(delivery, uncertain: false, why: why, for: .milliseconds(pause), payload: payload)
  }

  /// All that remained have the message. It still waits for a person if the server refused somebody before.
  private func finish(_ delivery: Delivery, _ mail: OutgoingMail) async throws {
    var mail = mail
    _ = mail.settle([], accepted: true)
    guard let refused = mail.refused, !refused.isEmpty else {
      return try await rows.succeed(delivery, message: "accepted by the mail server", additionID: nil)
    }
    try await rows.wait(delivery, message: refusal(mail, refused) + retry(delivery), payload: try Payload.encode(mail))
  }

  private func refusal(_ mail: OutgoingMail, _ refused: [String]) -> String {
    let sent = mail.accepted ?? []
    return "the mail server refused \(refused.joined(separator: ", ")); "
      + (sent.isEmpty ? "the message was sent to none of the recipients" : "sent to \(sent.joined(separator: ", "))")
  }

  private func retry(_ delivery: Delivery) -> String {
    "; correct the recipients; to try those again: \(Remedy(.deliveriesRetry, delivery.id))"
  }
}

import BridgeCore
import CurlTransport

/// Delivers e-mail to the SMTP server at least once. An uncertain delivery is repeated as the same message with the same Message-ID (rule 27).
struct MailDeliverer: Sendable {
  /// The number of concurrent SMTP connections.
  static let parallelMails = 4

  let rows: DeliveryTransitions
  let mail: MailSender

  func work(_ due: [Delivery]) async {
    await withTaskGroup(of: Void.self) { tasks in
      for (index, delivery) in due.enumerated() {
        if index >= Self.parallelMails { await tasks.next() }
        if Task.isCancelled { return }
        tasks.addTask { await deliver(delivery) }
      }
    }
  }

  private func deliver(_ intended: Delivery) async {
    do {
      let mail = try Payload.decode(OutgoingMail.self, intended.payload)
      let delivery = try await rows.begin(intended)
      do {
        try await self.mail.send(mail)
      } catch let error as MailError {
        let why = error.message + (error.remedy.isEmpty ? "" : "; " + error.remedy)
        if error.kind == .permanent { return try await rows.wait(delivery, message: why) }
        let pause = Backoff.milliseconds(attempt: delivery.failures + 1, random: .random(in: 0..<1))
        return try await rows.postpone(delivery, uncertain: error.kind == .uncertain, why: why, for: .milliseconds(pause))
      } catch {
        // The mail server is not configured; the message itself is valid.
        return try await rows.postpone(delivery, uncertain: false, why: ErrorText.of(error), for: .seconds(60))
      }
      try await rows.succeed(delivery, message: "accepted by the mail server", additionID: nil)
    } catch is Superseded {
      return
    } catch {
      // The row is unchanged, so the lane finds the delivery again.
      rows.logger.error("failed to write the state of a delivery", metadata: ["delivery": "\(intended.id ?? 0)", "error": "\(error)"])
    }
  }
}

import CurlTransport
import LocalRPC

extension DeliveryQueue {
  /// At least once: a message whose acceptance is not known is sent again with the same Message-ID.
  func deliver(mail intended: Delivery) async {
    let now = clock.now()
    do {
      let mail = try Payload.decode(OutgoingMail.self, intended.payload)
      let delivery = try await store.write { db in
        var begun = intended
        try DeliveryOutcome.begin(db, &begun, at: now)
        return begun
      }
      do {
        try await self.mail.send(mail)
        try await commit(delivery) { db, delivery, now in
          try DeliveryOutcome.succeed(db, &delivery, message: "accepted by the mail server", additionID: nil, at: now)
        }
      } catch let error as MailError where error.kind == .permanent {
        try await commit(delivery) { db, delivery, now in try DeliveryOutcome.wait(db, &delivery, message: error.message, at: now) }
      } catch let error as MailError {
        let pause = Backoff.milliseconds(attempt: delivery.attempts, random: .random(in: 0..<1))
        await postpone(delivery, uncertain: error.kind == .uncertain, why: error.message, for: .milliseconds(pause))
      } catch {
        await postpone(delivery, uncertain: false, why: Self.words(error), for: .seconds(60))
      }
    } catch is Superseded {
      return
    } catch {
      await postpone(intended, uncertain: false, why: Self.words(error), for: .seconds(60))
    }
  }
}

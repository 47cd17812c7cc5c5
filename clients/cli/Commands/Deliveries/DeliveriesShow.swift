import ArgumentParser
import CwlinkAPI

extension DeliveriesCommand {
  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a delivery and what became of it.")

    @Argument(help: "The delivery's id.")
    var delivery: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try session.show(try await session.deliveries.getDelivery(GetDeliveryRequest(deliveryID: delivery), session.call))
    }
  }
}

extension Delivery: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("id", id)
    facts.add("key", key)
    facts.add("kind", kind.word)
    facts.add("state", state.word, tone)
    facts.add("what", summary)
    facts.addIfPresent("customer", customerID)
    facts.addIfPresent("run", runID)
    facts.add("tries", String(attempts))
    facts.addIfPresent("last error", lastError, .bad)
    facts.addIfPresent("next try", LocalTime.text(nextAttemptTime))
    facts.add("created", LocalTime.text(createTime))
    facts.add("changed", LocalTime.text(updateTime))
    if state == .waiting { facts.add("to try again", "cwlink deliveries retry \(ShellWord.quote(id))") }
    return facts
  }
}

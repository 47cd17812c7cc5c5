import ArgumentParser
import CwlinkAPI

extension DeliveriesCommand {
  struct Retry: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "retry", abstract: "Try waiting deliveries again, now.")

    @Argument(help: "The deliveries' ids.")
    var deliveries: [String]

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try await session.change(deliveries) { id in
        try await session.deliveries.retryDelivery(RetryDeliveryRequest(deliveryID: id), session.call)
      }
    }

    func validate() throws { try requireSome(deliveries) }
  }

  struct Discard: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "discard",
      abstract: "Give waiting or pending deliveries up.", discussion: "Refused where a request may be under way.")

    @Argument(help: "The deliveries' ids.")
    var deliveries: [String]

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try await session.change(deliveries) { id in
        try await session.deliveries.discardDelivery(DiscardDeliveryRequest(deliveryID: id), session.call)
      }
    }

    func validate() throws { try requireSome(deliveries) }
  }

  private static func requireSome(_ deliveries: [String]) throws {
    if deliveries.isEmpty { throw ValidationError("Name at least one delivery.") }
  }
}

extension Session {
  /// One after the other; the first refusal ends it, and what came before it is told.
  fileprivate func change(_ ids: [String], _ call: (String) async throws -> Delivery) async throws {
    for id in ids {
      let answer = try await call(id)
      if json { try printJSONLine(answer) } else { try print("\(id): \(answer.state.word)".plain) }
    }
  }
}

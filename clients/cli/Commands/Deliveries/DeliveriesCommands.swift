import ArgumentParser
import CwlinkAPI

struct DeliveriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliveries", abstract: "The durable queue of everything that is sent to ConnectWise or by e-mail.",
    subcommands: [List.self, Show.self, Retry.self, Discard.self])
}

extension DeliveriesCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(.list, abstract: "List the deliveries, newest first.")

    static let fields = FieldNames(ListDeliveriesRequest.self, ["states": "--state", "customer_id": "--customer"])

    @Option(
      name: .customLong("state"), parsing: .upToNextOption,
      help: ArgumentHelp("Only deliveries in these states.", valueName: "state"))
    var states: [StateName] = []

    @Option(help: ArgumentHelp("Only deliveries of this customer.", valueName: "id"), completion: .customers)
    var customer: String?

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    enum StateName: String, ExpressibleByArgument, CaseIterable {
      case pending, sending, done, uncertain, waiting, conflict, discarded

      var value: Delivery.State {
        switch self {
        case .pending: .pending
        case .sending: .sending
        case .done: .done
        case .uncertain: .uncertain
        case .waiting: .waiting
        case .conflict: .conflict
        case .discarded: .discarded
        }
      }
    }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.deliveries.listDeliveries(
          ListDeliveriesRequest(states: states.map(\.value), customerID: customer ?? "", pageSize: size, pageToken: token), session.call)
      }
    }
  }

  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(.show, abstract: "Show a delivery and its outcome.")

    static let fields = FieldNames(GetDeliveryRequest.self, ["delivery_id": "<delivery>"])

    @Argument(help: "The delivery's ID.", completion: .deliveries)
    var delivery: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try session.show(try await session.deliveries.getDelivery(GetDeliveryRequest(deliveryID: delivery), session.call))
    }
  }

  struct Retry: ChangingCommand {
    static let configuration = CommandConfiguration(.retry, abstract: "Retry waiting deliveries now.")

    static let fields = FieldNames(RetryDeliveryRequest.self, ["delivery_id": "<deliveries>"])

    @Argument(help: "The IDs of the deliveries.", completion: .waitingDeliveries)
    var deliveries: [String]

    @OptionGroup var change: ChangeOptions

    func validate() throws { try requireSome(deliveries) }

    func run(in session: Session) async throws {
      try await session.change(deliveries) { id in
        try await session.deliveries.retryDelivery(RetryDeliveryRequest(deliveryID: id, validateOnly: change.dryRun), session.call)
      }
    }
  }

  struct Discard: RemovingCommand {
    static let configuration = CommandConfiguration(
      .discard, abstract: "Discard waiting or pending deliveries.",
      discussion: "Shows the deliveries and prompts; non-interactive use requires --yes. Rejected while a request may be in flight.")

    static let fields = FieldNames(DiscardDeliveryRequest.self, ["delivery_id": "<deliveries>"])

    @Argument(help: "The IDs of the deliveries.", completion: .waitingDeliveries)
    var deliveries: [String]

    @OptionGroup var confirmation: ConfirmOption

    @OptionGroup var change: ChangeOptions

    func validate() throws {
      try requireOneMode()
      try requireSome(deliveries)
    }

    func run(in session: Session) async throws {
      if isAsking {
        var previews: [String] = []
        for id in deliveries {
          let delivery = try await session.deliveries.discardDelivery(
            DiscardDeliveryRequest(deliveryID: id, validateOnly: true), session.call)
          previews.append("\(delivery.id): \(delivery.summary)")
        }
        try requireConfirmation(
          "Discard \(deliveries.count == 1 ? "this delivery" : "these \(deliveries.count) deliveries")?", previews, in: session)
      }
      try await session.change(deliveries) { id in
        try await session.deliveries.discardDelivery(DiscardDeliveryRequest(deliveryID: id, validateOnly: change.dryRun), session.call)
      }
    }
  }

  private static func requireSome(_ deliveries: [String]) throws {
    if deliveries.isEmpty { throw ValidationError("Specify at least one delivery.") }
  }
}

extension Session {
  /// Changes the deliveries one by one. The first error ends the command; the outcomes before it are printed.
  fileprivate func change(_ ids: [String], _ call: (String) async throws -> Delivery) async throws {
    for id in ids {
      let response = try await call(id)
      if json { try printJSONLine(response) } else { try report(response, "\(id): \(response.state.label)") }
    }
  }
}

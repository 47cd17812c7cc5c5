import ArgumentParser
import CwlinkAPI

extension DeliveriesCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the deliveries, newest first.")

    @Option(
      name: .customLong("state"), parsing: .upToNextOption,
      help: ArgumentHelp("Only deliveries in these states.", valueName: "state"))
    var states: [StateName] = []

    @Option(help: ArgumentHelp("Only this customer's.", valueName: "id"))
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
}

extension ListDeliveriesResponse: PagedResponse {
  var items: [Delivery] {
    get { deliveries }
    set { deliveries = newValue }
  }
}

extension Delivery: Listable {
  static var columns: [Column] { ["ID", "KIND", "STATE", "CUSTOMER", .number("TRIES"), "CHANGED", "WHAT"] }

  var row: [Cell] {
    [
      Cell(id), Cell(kind.word), Cell(state.word, tone), Cell(customerID), Cell(attempts), Cell(LocalTime.text(updateTime)), Cell(summary),
    ]
  }

  var quietForm: String { id }
  var notes: [String] { lastError.isEmpty || state == .done ? [] : [lastError] }

  var tone: Tone {
    switch state {
    case .done: .good
    case .waiting, .conflict: .bad
    case .uncertain: .warning
    case .pending, .sending, .discarded, .unspecified, .unrecognized: .plain
    }
  }
}

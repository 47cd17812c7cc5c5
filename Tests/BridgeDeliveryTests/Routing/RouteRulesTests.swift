import ConnectWise
import Testing

@testable import BridgeCore
@testable import BridgeDelivery

@Suite struct RouteRulesTests {
  private static let catalog = RouteCatalog(
    boards: [Board(id: 1, name: "Service Desk"), Board(id: 2, name: "Security"), Board(id: 3, name: "Old Desk", inactiveFlag: true)],
    statuses: [
      2: [
        BoardStatus(id: 21, name: "New", defaultFlag: true), BoardStatus(id: 22, name: "Resolved"),
        BoardStatus(id: 23, name: "Closed", closedStatus: true), BoardStatus(id: 24, name: "Gone", inactive: true),
      ]
    ],
    types: [2: [BoardType(id: 31, name: "Alert")]], priorities: [Priority(id: 4, name: "Priority 1 - Critical")],
    sources: [TicketSource(id: 5, name: "API")], seenSubtypes: [.init(2, "Malware")], seenItems: [.init(2, "Server")])

  private func verdicts(_ route: TicketRoute) -> [RouteVerdict] {
    RouteRules.verdicts(NamedRoute(subject: "policy rule 1", route: route), Self.catalog)
  }

  private func failed(_ route: TicketRoute) -> [String] { verdicts(route).filter { $0.outcome == .failed }.map(\.field) }

  @Test("a route whose names all exist is valid, case-insensitively")
  func right() {
    let route = TicketRoute(
      board: "security", type: "ALERT", subtype: "malware", item: "Server", status: "new", resolvedStatus: "Resolved",
      priority: "priority 1 - critical", source: "api")
    #expect(verdicts(route).map(\.outcome) == Array(repeating: .passed, count: 8))
  }

  @Test("each unknown name fails with its field, and the valid names are listed")
  func wrong() {
    #expect(failed(TicketRoute()) == ["board"])
    #expect(failed(TicketRoute(board: "Securty")) == ["board"])
    #expect(failed(TicketRoute(board: "Old Desk")) == ["board"])
    #expect(failed(TicketRoute(board: "Security", status: "Assigned")) == ["status"])
    #expect(failed(TicketRoute(board: "Security", status: "Closed")) == ["status"])
    #expect(failed(TicketRoute(board: "Security", status: "Gone")) == ["status"])
    #expect(failed(TicketRoute(board: "Security", status: "New", resolvedStatus: "New")) == ["resolved_status"])
    #expect(failed(TicketRoute(board: "Security", type: "Incident")) == ["type"])
    #expect(failed(TicketRoute(board: "Security", subtype: "Malware")) == ["subtype"])
    #expect(failed(TicketRoute(board: "Security", type: "Alert", item: "Server")) == ["item"])
    #expect(failed(TicketRoute(board: "Security", priority: "Urgent", source: "Fax")) == ["priority", "source"])
    let status = verdicts(TicketRoute(board: "Security", status: "Assigned")).first { $0.field == "status" }
    #expect(status?.choices == ["New", "Resolved"])
  }

  @Test("a subtype that no ticket has is a warning, since ConnectWise does not list them")
  func unseen() {
    let subtype = verdicts(TicketRoute(board: "Security", type: "Alert", subtype: "Phishing")).first { $0.field == "subtype" }
    #expect(subtype?.outcome == .warning)
  }
}

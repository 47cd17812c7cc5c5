/// Every operation that the simulator knows. Callbacks join here from a file of its own.
enum RouteTable {
  static let endpoints: [Endpoint] =
    Discovery.endpoints + SystemInfo.endpoints + Companies.endpoints + Agreements.endpoints + Additions.endpoints + Catalog.endpoints
    + ManagementSolutions.endpoints + ManagementSummaryReports.endpoints + Boards.endpoints + Priorities.endpoints + Sources.endpoints
    + Tickets.endpoints + TicketNotes.endpoints
}

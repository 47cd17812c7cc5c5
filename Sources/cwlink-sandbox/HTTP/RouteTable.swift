/// Every operation that the simulator knows.
enum RouteTable {
  static let endpoints: [Endpoint] =
    Discovery.endpoints + SystemInfo.endpoints + Companies.endpoints + Agreements.endpoints + Additions.endpoints + Catalog.endpoints
    + ManagementSolutions.endpoints + ManagementSummaryReports.endpoints + Boards.endpoints + Priorities.endpoints + Sources.endpoints
    + Tickets.endpoints + TicketNotes.endpoints + CallbackEntries.endpoints + SystemKeys.endpoints
}

/// Every operation that the simulator knows. Tickets, boards, notes and callbacks join here, each from a file of its own.
enum RouteTable {
  static let endpoints: [Endpoint] =
    Discovery.endpoints + SystemInfo.endpoints + Companies.endpoints + Agreements.endpoints + Additions.endpoints + Catalog.endpoints
    + ManagementSolutions.endpoints
}

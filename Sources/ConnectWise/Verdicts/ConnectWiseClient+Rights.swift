import CurlTransport
import FoundationEssentials

extension ConnectWiseClient {
  /// A right of the API member's role, and a list that shows whether it is there.
  private struct Right {
    var check: String
    var path: String
    /// As the role's page in ConnectWise calls it.
    var name: String
    /// Only tickets need it. A provider that only bills does without, so its lack must not keep the settings from being saved.
    var isForTickets = false
  }

  private static let rights = [
    Right(check: "right:companies", path: Company.listPath, name: "Companies: Company Maintenance inquire"),
    Right(check: "right:agreements", path: Agreement.listPath, name: "Finance: Agreements inquire"),
    Right(check: "right:agreement_types", path: AgreementType.listPath, name: "System: Table Setup inquire"),
    Right(check: "right:catalog", path: CatalogItem.listPath, name: "Procurement: Product Catalog inquire"),
    Right(check: "right:management_solutions", path: ManagementSolution.listPath, name: "System: Table Setup inquire"),
  ]

  private static let ticketRights = [
    Right(check: "right:boards", path: Board.listPath, name: "System: Table Setup inquire", isForTickets: true),
    Right(check: "right:priorities", path: Priority.listPath, name: "System: Table Setup inquire", isForTickets: true),
    Right(check: "right:tickets", path: Ticket.listPath, name: "Service: Service Tickets inquire", isForTickets: true),
  ]

  /// One row of each list. Nil: none is asked.
  func testRights(at endpoint: Endpoint?, _ verdicts: inout [Verdict]) async {
    var agreementID: Int?
    for right in Self.rights {
      let ids = await test(right, at: endpoint, &verdicts)
      if right.path == Agreement.listPath { agreementID = ids.first }
    }
    await testAdditions(of: agreementID, at: endpoint, &verdicts)
    verdicts.append(
      Verdict(
        "right:additions_write", .skipped, "Whether the member may change additions shows only by changing one, and a test writes nothing.",
        remedy: "See that the API member's role has Finance: Agreements add and edit."))
    for right in Self.ticketRights { _ = await test(right, at: endpoint, &verdicts) }
    verdicts.append(
      Verdict(
        "right:tickets_write", .skipped, "Whether the member may write tickets shows only by writing one, and a test writes nothing.",
        remedy: "Where tickets are wanted, see that the API member's role has Service: Service Tickets add, edit; Close Service Tickets."))
  }

  /// The ids that were seen.
  private func test(_ right: Right, at endpoint: Endpoint?, _ verdicts: inout [Verdict]) async -> [Int] {
    guard let endpoint else {
      verdicts.append(.skipped(right.check))
      return []
    }
    do {
      let ids = try await firstIDs(right.path, at: endpoint)
      verdicts.append(Verdict(right.check, .passed, "The member has \(right.name)."))
      return ids
    } catch {
      verdicts.append(Self.failed(right, error))
      return []
    }
  }

  /// Additions have no list of their own: an agreement is needed to ask.
  private func testAdditions(of agreementID: Int?, at endpoint: Endpoint?, _ verdicts: inout [Verdict]) async {
    let right = Right(
      check: "right:additions", path: agreementID.map { Addition.listPath(agreementID: $0) } ?? "", name: "Finance: Agreements inquire")
    guard let endpoint else { return verdicts.append(.skipped(right.check)) }
    guard agreementID != nil else {
      return verdicts.append(
        Verdict(right.check, .skipped, "There is no agreement that is seen, under which additions could be looked for."))
    }
    do {
      _ = try await firstIDs(right.path, at: endpoint)
      verdicts.append(Verdict(right.check, .passed, "The member may read additions."))
    } catch {
      verdicts.append(Self.failed(right, error))
    }
  }

  private func firstIDs(_ path: String, at endpoint: Endpoint) async throws(ConnectWiseError) -> [Int] {
    struct Row: Decodable { var id: Int }
    let call = APICall(method: .get, path: path, query: Self.query(fields: ["id"], condition: nil, size: 1, next: nil))
    let response = try await exchange(try request(call, at: endpoint), isRead: true)
    if let error = ConnectWiseError(response, isRead: true) { throw error }
    guard let rows = try? JSONDecoder().decode([Row].self, from: Data(response.body)) else {
      throw .undecodable("a list", response, isRead: true)
    }
    return rows.map(\.id)
  }

  private static func failed(_ right: Right, _ error: ConnectWiseError) -> Verdict {
    let isMissing = error.kind == .forbidden || error.kind == .unauthorized || error.kind == .notFound
    let message = isMissing ? "The member lacks \(right.name): \(error.message)" : error.message
    let remedy = isMissing ? "Give the API member's role \(right.name)." : error.remedy
    guard right.isForTickets else { return Verdict(right.check, .failed, message, remedy: remedy) }
    return Verdict(
      right.check, .warning, "Billing works without it, tickets do not. \(message)",
      remedy: "Nothing where only bills are sent; else: \(remedy)")
  }
}

import CurlTransport
import FoundationEssentials

extension ConnectWiseClient {
  /// A permission of the API member's security role, and a list that shows whether it is granted.
  private struct Right {
    var check: String
    var path: String
    /// Required for tickets only. Without it billing still works, so that its absence must not prevent the settings from being saved.
    var isForTickets = false

    /// Its name on the security role's page in ConnectWise.
    var name: String { MissingRight.of(.get, path) ?? path }
  }

  private static let rights = [
    Right(check: "right:companies", path: Company.listPath),
    Right(check: "right:agreements", path: Agreement.listPath),
    Right(check: "right:agreement_types", path: AgreementType.listPath),
    Right(check: "right:catalog", path: CatalogItem.listPath),
    Right(check: "right:management_solutions", path: ManagementSolution.listPath),
  ]

  private static let ticketRights = [
    Right(check: "right:boards", path: Board.listPath, isForTickets: true),
    Right(check: "right:priorities", path: Priority.listPath, isForTickets: true),
    Right(check: "right:tickets", path: Ticket.listPath, isForTickets: true),
  ]

  /// Requests one row of each list; with a nil endpoint all checks are skipped.
  func testRights(at endpoint: Endpoint?, _ verdicts: inout [Verdict]) async {
    var agreementID: Int?
    for right in Self.rights {
      let ids = await test(right, at: endpoint, &verdicts)
      if right.path == Agreement.listPath { agreementID = ids.first }
    }
    await testAdditions(of: agreementID, at: endpoint, &verdicts)
    verdicts.append(
      Verdict(
        "right:additions_write", .skipped,
        "Whether the API member may change additions can only be checked by changing one; the test does not write.",
        remedy: "Make sure that the API member's security role has \(MissingRight.agreements) add and edit."))
    for right in Self.ticketRights { _ = await test(right, at: endpoint, &verdicts) }
    verdicts.append(
      Verdict(
        "right:tickets_write", .skipped,
        "Whether the API member may write tickets can only be checked by writing one; the test does not write.",
        remedy:
          "If you use tickets, make sure that the API member's security role has \(MissingRight.tickets) add and edit, and "
          + "\(MissingRight.closingTickets)."
      ))
  }

  /// The ids that were returned.
  private func test(_ right: Right, at endpoint: Endpoint?, _ verdicts: inout [Verdict]) async -> [Int] {
    guard let endpoint else {
      verdicts.append(.skipped(right.check))
      return []
    }
    do {
      let ids = try await firstIDs(right.path, at: endpoint)
      verdicts.append(Verdict(right.check, .passed, "The API member has \(right.name)."))
      return ids
    } catch {
      verdicts.append(Self.failed(right, error))
      return []
    }
  }

  /// Additions are listed under an agreement, so that one is needed for the check.
  private func testAdditions(of agreementID: Int?, at endpoint: Endpoint?, _ verdicts: inout [Verdict]) async {
    let right = Right(check: "right:additions", path: Addition.listPath(agreementID: agreementID ?? 0))
    guard let endpoint else { return verdicts.append(.skipped(right.check)) }
    guard agreementID != nil else {
      return verdicts.append(
        Verdict(right.check, .skipped, "No agreement is visible under which additions could be listed."))
    }
    do {
      _ = try await firstIDs(right.path, at: endpoint)
      verdicts.append(Verdict(right.check, .passed, "The API member may read additions."))
    } catch {
      verdicts.append(Self.failed(right, error))
    }
  }

  private func firstIDs(_ path: String, at endpoint: Endpoint) async throws(ConnectWiseError) -> [Int] {
    struct Row: Decodable { var id: Int }
    let call = APICall(method: .get, path: path, query: Self.query(fields: ["id"], condition: nil, size: 1, next: nil))
    let response = try await exchange(try request(call, at: endpoint), Admission(key: key, path: path, isTest: true))
    if let error = ConnectWiseError(response, isRead: true) { throw error }
    guard let rows = try? JSONDecoder().decode([Row].self, from: Data(response.body)) else {
      throw .undecodable("a list", response, isRead: true)
    }
    return rows.map(\.id)
  }

  private static func failed(_ right: Right, _ error: ConnectWiseError) -> Verdict {
    let isMissing = error.kind == .forbidden || error.kind == .unauthorized || error.kind == .notFound
    let message = isMissing ? "The API member lacks \(right.name): \(error.message)" : error.message
    let remedy = isMissing ? "Grant the API member's security role \(right.name)." : error.remedy
    guard right.isForTickets else { return Verdict(right.check, .failed, message, remedy: remedy) }
    return Verdict(
      right.check, .warning, "Required for tickets, but not for billing. \(message)",
      remedy: "No action is required if you only bill; otherwise: \(remedy)")
  }
}

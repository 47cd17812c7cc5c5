package import BridgeCore
import ConnectWise

extension CompanyDirectory {
  /// Every company, including deleted and inactive ones.
  package func companies() async throws -> [Company] {
    let client = try await site.client()
    do { return try await client.companies().map { Company($0) } } catch { throw DomainError(error, doing: "list the companies") }
  }

  /// The number of agreements per company id that can be billed on `day` or later. An empty type matches every type.
  ///
  /// Throws INVALID_ARGUMENT naming agreement_type if the type does not exist.
  package func agreementCounts(ofType type: String, on day: Day) async throws -> [Int: Int] {
    let client = try await site.client()
    let listed: [ConnectWise.Agreement]
    do {
      listed = try await client.agreements(matching: type.isEmpty ? nil : .equals("type/name", .string(type)))
    } catch {
      throw DomainError(error, doing: "list the agreements")
    }
    let agreements = listed.filter { type.isEmpty || ($0.type?.name ?? "").sameText(as: type) }
    if agreements.isEmpty, !type.isEmpty { try await requireType(type, client) }
    var counts: [Int: Int] = [:]
    for agreement in agreements {
      guard let company = agreement.company?.id else { continue }
      let known = Agreement(agreement, customer: "", company: company, at: Instant(milliseconds: 0))
      if known.isBillable(on: max(day, known.startDay ?? day)) { counts[company, default: 0] += 1 }
    }
    return counts
  }

  private func requireType(_ type: String, _ client: ConnectWiseClient) async throws {
    let types: [AgreementType]
    do { types = try await client.agreementTypes() } catch { throw DomainError(error, doing: "list the types of agreements") }
    guard !types.contains(where: { $0.name.sameText(as: type) }) else { return }
    let names = types.map(\.name).sorted().map { "'\($0)'" }.joined(separator: ", ")
    throw DomainError.invalid(
      "agreement_type", "ConnectWise has no agreement type '\(type)'" + (names.isEmpty ? "" : "; there are: \(names)"))
  }
}

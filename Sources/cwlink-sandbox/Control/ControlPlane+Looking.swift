import Hummingbird

extension ControlPlane {
  func addLooking(to router: Router<SandboxContext>) {
    on(.get, "/state", router) { _ in
      let mails = mailbox.mails.count
      return await site.update { site in
        var object: JSONObject = ["codebase": .string(site.state.codebase), "mails": .integer(mails)]
        for table in Self.tables { object[table.name] = .integer(site.state[table].count) }
        object["pendingDeliveries"] = .integer(site.outbox.pending)
        object["faults"] = .integer(site.faults.waiting.count)
        object["exchanges"] = .integer(site.counts.total)
        object["requestsPerMinute"] = .integer(site.limiter.limit)
        object["publicKeys"] = .array(site.state.keys.keys.sorted().map { .string($0) })
        object["rights"] = Self.rights(site.state)
        return .object(object)
      }
    }
    on(.get, "/additions", router) { _ in await site.update { site in .array(Self.additions(site.state)) } }
    on(.get, "/exchanges", router) { _ in await site.update { site in site.counts.json } }
    on(.delete, "/exchanges", router) { _ in
      await site.update { site in site.counts.clear() }
      return nil
    }
  }

  private static let tables: [TableName] = [
    .companies, .companyStatuses, .companyTypes, .agreementTypes, .agreements, .additions, .catalog, .managementSolutions,
    .managementProducts, .managementSummaryReports, .boards, .boardStatuses, .boardTypes, .boardSubTypes, .boardItems, .priorities,
    .sources, .tickets, .ticketNotes, .callbacks,
  ]

  /// Every addition with the names that a person looks for.
  private static func additions(_ state: SiteState) -> [JSON] {
    state[.additions].rows.map { row in
      let agreement = row["agreementId"]?.integer.flatMap { state[.agreements][$0] } ?? JSONObject()
      let company = agreement["company"]?.object ?? JSONObject()
      let product = row["product"]?.object ?? JSONObject()
      return [
        "id": row["id"] ?? .null, "agreementId": row["agreementId"] ?? .null, "agreement": agreement["name"] ?? .null,
        "companyId": company["id"] ?? .null, "company": company["identifier"] ?? .null,
        "productId": product["id"] ?? .null, "product": product["identifier"] ?? .null,
        "quantity": row["quantity"] ?? .null, "lessIncluded": row["lessIncluded"] ?? .null, "unitPrice": row["unitPrice"] ?? .null,
        "billCustomer": row["billCustomer"] ?? .null, "effectiveDate": row["effectiveDate"] ?? .null,
        "cancelledDate": row["cancelledDate"] ?? .null,
      ]
    }
  }
}

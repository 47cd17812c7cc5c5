import Hummingbird

extension ControlPlane {
  func addState(to router: Router<SandboxContext>) {
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
    .companies, .companyStatuses, .companyTypes, .agreementTypes, .agreements, .additions, .invoices, .catalog, .managementSolutions,
    .managementProducts, .managementSummaryReports, .boards, .boardStatuses, .boardTypes, .boardSubTypes, .boardItems, .priorities,
    .sources, .tickets, .ticketNotes, .callbacks,
  ]

  /// All additions, with readable names.
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
        "unitCost": row["unitCost"] ?? .null,
        "billCustomer": row["billCustomer"] ?? .null, "effectiveDate": row["effectiveDate"] ?? .null,
        "cancelledDate": row["cancelledDate"] ?? .null, "prorateCurrentPeriodFlag": row["prorateCurrentPeriodFlag"] ?? .null,
      ]
    }
  }
}

extension ControlPlane {
  func addClock(to router: Router<SandboxContext>) {
    on(.get, "/clock", router) { _ in await site.update { site in Self.clock(site.now) } }
    on(.post, "/clock", router) { request in
      let object = try ControlError.object(request.body, members: ["today", "now"])
      let (today, now) = (try ControlError.text(object, "today"), try ControlError.text(object, "now"))
      return try await site.update { site throws(ControlError) in
        site.setNow(try Self.time(today: today, now: now, at: site.now))
        return Self.clock(site.now)
      }
    }
  }

  private static func clock(_ now: Timestamp) -> JSON { ["now": .string(now.text), "today": .string(String(now.text.prefix(10)))] }

  /// The requested time: another day at the same time of day (UTC), or any time.
  private static func time(today: String?, now: String?, at present: Timestamp) throws(ControlError) -> Timestamp {
    switch (today, now) {
    case (let today?, nil):
      guard today.utf8.count == 10, let day = Timestamp(today) else { throw ControlError("today must be a date such as 2026-11-30") }
      return Timestamp(seconds: day.seconds + present.seconds - present.midnight.seconds)
    case (nil, let now?):
      guard now.utf8.count > 10, let time = Timestamp(now) else { throw ControlError("now must be a time such as 2026-11-30T09:00:00Z") }
      return time
    default: throw ControlError("send today, such as 2026-11-30, or now, such as 2026-11-30T09:00:00Z")
    }
  }
}

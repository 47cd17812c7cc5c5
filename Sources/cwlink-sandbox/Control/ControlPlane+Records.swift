import Hummingbird

extension ControlPlane {
  func addRecords(to router: Router<SandboxContext>) {
    edit("/companies/:name", .companies, Companies.schema, router)
    edit("/agreements/:name", .agreements, Agreements.schema, router)
    edit("/additions/:name", .additions, Additions.schema, router)
    edit("/catalog/:name", .catalog, Catalog.schema, router)
    edit("/invoices/:name", .invoices, Invoices.schema, router)
    on(.post, "/agreements/:name/renew", router) { request in
      try await site.update { site throws(ControlError) in try Self.renew(request, &site.state, today: site.now.midnight) }
    }
  }

  /// `PATCH`: the given members replace those of the row, null clears; like an edit in ConnectWise's user interface.
  private func edit(_ path: String, _ table: TableName, _ schema: Schema, _ router: Router<SandboxContext>) {
    on(.patch, path, router) { request in
      try await site.update { site throws(ControlError) in
        var (id, row) = try request.id(of: schema.resource, in: site.state[table])
        let changes = try ControlError.object(
          request.body, members: schema.properties.filter { !$0.isComputed && $0.name != "id" }.map(\.name))
        for change in changes.members {
          guard let property = schema.property(change.name) else { continue }
          do throws(FieldProblem) { row[change.name] = try property.accept(change.value) } catch { throw ControlError(error.message) }
        }
        site.state[table].replace(row, id: id)
        return .object(row)
      }
    }
  }

  /// Ends the agreement and starts a new one today with a new id, the same name, type and company, and copies of the additions not cancelled.
  private static func renew(_ request: ControlRequest, _ state: inout SiteState, today: Timestamp) throws(ControlError) -> JSON {
    var (id, old) = try request.id(of: "agreement", in: state[.agreements])
    var new = old
    new["startDate"] = .string(today.text)
    let stored = state[.agreements].insert(new)
    let newID = stored["id"] ?? .null
    old["agreementStatus"] = "Expired"
    old["noEndingDateFlag"] = false
    old["endDate"] = .string(today.adding(days: -1).text)
    state[.agreements].replace(old, id: id)
    var copies: [JSON] = []
    for var addition in state[.additions].rows where addition["agreementId"] == .integer(id) && addition["cancelledDate"] == nil {
      addition["agreementId"] = newID
      addition["effectiveDate"] = .string(today.text)
      copies.append(state[.additions].insert(addition)["id"] ?? .null)
    }
    return ["old": .object(old), "new": .object(stored), "additions": .array(copies)]
  }
}

extension ControlPlane {
  /// Records that a person enters or deletes in ConnectWise.
  func addDeletions(to router: Router<SandboxContext>) {
    on(.post, "/companies", router) { request in
      let names = Companies.schema.properties.filter { !$0.isComputed && $0.name != "id" }.map(\.name)
      let object = try ControlError.object(request.body, members: names)
      return try await site.update { site throws(ControlError) in try Self.enterCompany(object, &site.state, at: site.now) }
    }
    delete("/companies/:name", "company", .companies, router) { id, state, now throws(ControlError) in
      guard var row = state[.companies][id], row["deletedFlag"] != true else { throw ControlError("company \(id) is already deleted") }
      row["deletedFlag"] = true
      row["dateDeleted"] = .string(now.text)
      row["deletedBy"] = Member.person.identifier
      state[.companies].replace(Member.person.stamped(row, at: now), id: id)
    }
    delete("/agreements/:name", "agreement", .agreements, router) { id, state, _ throws(ControlError) in
      state[.agreements].remove(id: id)
      Self.remove(.additions, of: id, by: "agreementId", &state)
    }
    delete("/tickets/:name", "ticket", .tickets, router) { id, state, _ throws(ControlError) in
      state[.tickets].remove(id: id)
      Self.remove(.ticketNotes, of: id, by: "ticketId", &state)
    }
  }

  private static func enterCompany(_ object: JSONObject, _ state: inout SiteState, at now: Timestamp) throws(ControlError) -> JSON {
    let sent: JSONObject
    do throws(APIError) { sent = try Companies.schema.accepted(.object(object)) } catch { throw ControlError(error) }
    guard let identifier = sent["identifier"]?.text, let name = sent["name"]?.text else { throw ControlError("send identifier and name") }
    guard !state[.companies].rows.contains(where: { $0["identifier"]?.text?.lowercased() == identifier.lowercased() }) else {
      throw ControlError("company \(identifier) already exists")
    }
    var row = Seed.company(identifier, name, .active)
    row.merge(sent)
    return .object(state[.companies].insert(Member.person.entered(row, at: now)))
  }

  private static func remove(_ table: TableName, of parent: Int, by name: String, _ state: inout SiteState) {
    for id in state[table].rows.filter({ $0[name] == .integer(parent) }).compactMap({ $0["id"]?.integer }) { state[table].remove(id: id) }
  }

  private typealias Deletion = @Sendable (_ id: Int, _ state: inout SiteState, _ now: Timestamp) throws(ControlError) -> Void

  private func delete(_ path: String, _ thing: String, _ table: TableName, _ router: Router<SandboxContext>, _ remove: @escaping Deletion) {
    on(.delete, path, router) { request in
      try await site.update { site throws(ControlError) -> JSON? in
        let (id, _) = try request.id(of: thing, in: site.state[table])
        try remove(id, &site.state, site.now)
        return nil
      }
    }
  }
}

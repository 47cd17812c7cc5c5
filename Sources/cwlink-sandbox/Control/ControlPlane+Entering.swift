import Hummingbird

extension ControlPlane {
  /// Records that somebody enters or deletes elsewhere.
  func addEntering(to router: Router<SandboxContext>) {
    on(.post, "/companies", router) { request in
      let names = Companies.schema.properties.filter { !$0.isComputed && $0.name != "id" }.map(\.name)
      let object = try ControlError.object(request.body, members: names)
      return try await site.update { site throws(ControlError) in try Self.enterCompany(object, &site.state, at: site.now) }
    }
    delete("/companies/:name", "company", .companies, router) { id, state, now throws(ControlError) in
      guard var row = state[.companies][id], row["deletedFlag"] != true else { throw ControlError("company \(id) is deleted already") }
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
      throw ControlError("there is a company \(identifier) already")
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

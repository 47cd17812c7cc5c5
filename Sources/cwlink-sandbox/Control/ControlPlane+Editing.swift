import Hummingbird

extension ControlPlane {
  func addEditing(to router: Router<SandboxContext>) {
    edit("/companies/:name", .companies, Companies.schema, router)
    edit("/agreements/:name", .agreements, Agreements.schema, router)
    edit("/additions/:name", .additions, Additions.schema, router)
    edit("/catalog/:name", .catalog, Catalog.schema, router)
    on(.post, "/agreements/:name/renew", router) { request in
      try await site.update { site throws(ControlError) in try Self.renew(request, &site.state, today: site.now.midnight) }
    }
  }

  /// `PATCH`: the members that are sent replace those of the row, null clears; as somebody at the real site's own windows would.
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

  /// The agreement ends; a new one with a new id and the same name, type and company begins today, with copies of what was not cancelled.
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

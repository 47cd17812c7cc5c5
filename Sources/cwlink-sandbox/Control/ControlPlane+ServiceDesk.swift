import Hummingbird

extension ControlPlane {
  func addServiceDesk(to router: Router<SandboxContext>) {
    on(.get, "/tickets", router) { _ in await site.update { site in .array(Self.tickets(site.state)) } }
    on(.get, "/reports", router) { _ in await site.update { site in .array(Self.reports(site.state)) } }
    on(.patch, "/tickets/:name", router) { request in
      try await site.update { site throws(ControlError) in
        let (id, _) = try request.id(of: "ticket", in: site.state[.tickets])
        try TicketEdit(request.body).apply(to: id, in: &site.state, at: site.now)
        return Self.ticket(site.state[.tickets][id] ?? JSONObject(), site.state)
      }
    }
  }

  private static func tickets(_ state: SiteState) -> [JSON] { state[.tickets].rows.map { ticket($0, state) } }

  /// A ticket with readable names and its notes.
  private static func ticket(_ row: JSONObject, _ state: SiteState) -> JSON {
    func name(_ reference: String) -> JSON { row[reference]?.object?["name"] ?? .null }
    let notes = TicketNotes.rows(of: row["id"]?.integer ?? 0, in: state).map { note -> JSON in
      let kinds = TicketNotes.kinds.filter { note[$0] == true }.map { $0.replacing("Flag", with: "") }
      return [
        "id": note["id"] ?? .null, "text": note["text"] ?? .null, "kind": .string(kinds.joined(separator: ",")),
        "createdBy": note["createdBy"] ?? .null, "dateCreated": note["dateCreated"] ?? .null,
      ]
    }
    return [
      "id": row["id"] ?? .null, "summary": row["summary"] ?? .null, "companyId": row["company"]?.object?["id"] ?? .null,
      "company": row["company"]?.object?["identifier"] ?? .null, "board": name("board"), "status": name("status"),
      "closed": row["closedFlag"] ?? .null, "closedDate": row["closedDate"] ?? .null, "closedBy": row["closedBy"] ?? .null,
      "priority": name("priority"), "type": name("type"), "subType": name("subType"), "item": name("item"), "source": name("source"),
      "externalXRef": row["externalXRef"] ?? .null, "mergedInto": row["mergedParentTicket"]?.object?["id"] ?? .null,
      "notes": .array(notes),
    ]
  }

  /// All reports, with names instead of references.
  private static func reports(_ state: SiteState) -> [JSON] {
    state[.managementSummaryReports].rows.map { row in
      var report = row
      report["companyId"] = row["company"]?.object?["id"]
      report["company"] = row["company"]?.object?["identifier"]
      report["managementSolution"] = row["managementSolution"]?.object?["name"]
      report["agreement"] = row["agreement"]?.object?["name"]
      report["dateEntered"] = row["_info"]?.object?["dateEntered"]
      report["_info"] = nil
      return .object(report)
    }
  }
}

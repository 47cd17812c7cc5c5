import Hummingbird

/// Invoices, as the finance department makes them in ConnectWise's user interface.
extension ControlPlane {
  func addInvoices(to router: Router<SandboxContext>) {
    on(.get, "/invoices", router) { _ in await site.update { site in .array(site.state[.invoices].rows.map { .object($0) }) } }
    on(.post, "/invoices/run", router) { request in
      let object = try request.body.map { json throws(ControlError) in try ControlError.object(json, members: ["agreement", "through"]) }
      let agreement = try object.flatMap { object throws(ControlError) in
        try ControlError.integer(object, "agreement", in: 1...Int(Int32.max))
      }
      let through = try object.flatMap { object throws(ControlError) in try Self.day(object, "through") }
      return try await site.update { site throws(ControlError) in
        if let agreement, site.state[.agreements][agreement] == nil {
          throw ControlError("there is no agreement \(agreement)", status: 404)
        }
        return .array(InvoiceRun.make(through: through ?? site.now, agreement: agreement, &site.state, at: site.now))
      }
    }
    on(.post, "/invoices", router) { request in
      let object = try ControlError.object(request.body, members: ["agreement", "date", "type", "total"])
      let id = try ControlError.integer(object, "agreement", in: 1...Int(Int32.max))
      let (day, type) = (try Self.day(object, "date"), try ControlError.text(object, "type") ?? "Agreement")
      guard case .choice(let types)? = Invoices.schema.property("type")?.kind, types.contains(type) else {
        throw ControlError("'\(type)' is not a type of invoice")
      }
      return try await site.update { site throws(ControlError) in
        guard let id, let agreement = site.state[.agreements][id] else { throw ControlError("send the id of an existing agreement") }
        return .object(
          InvoiceRun.invoice(
            of: agreement, on: day ?? site.now, type: type, total: object["total"]?.double, &site.state, at: site.now))
      }
    }
  }

  private static func day(_ object: JSONObject, _ name: String) throws(ControlError) -> Timestamp? {
    guard let text = try ControlError.text(object, name) else { return nil }
    guard text.utf8.count == 10, let day = Timestamp(text) else { throw ControlError("\(name) must be a date such as 2026-12-01") }
    return day
  }
}

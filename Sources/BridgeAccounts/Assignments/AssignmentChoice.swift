package import BridgeCore

/// The requested agreement for a product: a type and an agreement of that type, by name or by id.
package struct AssignmentChoice: Sendable, Equatable {
  /// May be empty if the id is given.
  package var type: String
  package var name: String
  /// 0 if the agreement is chosen by name.
  package var id: Int

  package init(type: String, name: String, id: Int) {
    self.type = type
    self.name = name
    self.id = id
  }

  /// Finds the requested agreement among all agreements of the customer.
  ///
  /// Throws INVALID_ARGUMENT with the field and the choices, or FAILED_PRECONDITION with the ids if the name is ambiguous.
  package func agreement(among agreements: [Agreement], customer: String) throws(DomainError) -> Agreement {
    guard !agreements.isEmpty else {
      throw .unmet(
        "NO_AGREEMENTS", "customer '\(customer)' has no agreements", remedy: Remedy(.customersSync, customer))
    }
    if id != 0 { return try byID(agreements, customer) }
    let ofType = try ofType(agreements)
    guard !name.isEmpty else { throw .invalid("agreement_name", "choose one of type '\(type)': \(list(ofType))") }
    let named = ofType.filter { $0.name.sameText(as: name) }
    guard let only = named.first else {
      throw .invalid("agreement_name", "customer '\(customer)' has no agreement '\(name)' of type '\(type)'; there are: \(list(ofType))")
    }
    guard named.count == 1 else {
      let ids = named.map { "#\($0.id) (\($0.status.lowercased()), from \($0.startDate ?? "?") to \($0.endDay?.description ?? "no end"))" }
      throw .unmet(
        "NAME_REPEATS",
        "\(named.count) agreements of type '\(type)' are called '\(name)'; choose by --id: \(ids.joined(separator: ", "))",
        ["agreement_ids": named.map { String($0.id) }.joined(separator: ",")])
    }
    return only
  }

  /// Checks that a product may be assigned to the agreement: one of the customer's own company, which can be billed today unless `force` is set.
  ///
  /// Throws FAILED_PRECONDITION: an assignment to an agreement that cannot be billed stops the product's billing.
  package static func check(
    _ agreement: Agreement, for customer: Customer, product: String, today: Day, force: Bool
  ) throws(DomainError) {
    guard agreement.companyID == customer.companyID else {
      throw .unmet(
        "AGREEMENT_OF_OTHER_COMPANY", "agreement \(agreement.title) belongs to another company (#\(agreement.companyID))",
        remedy: Remedy(.customersSync, customer.id))
    }
    guard !force, let obstacle = agreement.obstacle(on: today) else { return }
    throw .unmet(
      "AGREEMENT_NOT_BILLABLE",
      "agreement \(agreement.title) \(obstacle), so \(product) of '\(customer.id)' could not be billed on it; choose another, or confirm the choice",
      remedy: Remedy(.agreementsAssignForce, customer.id, product, agreement.id))
  }

  private func byID(_ agreements: [Agreement], _ customer: String) throws(DomainError) -> Agreement {
    guard let agreement = agreements.first(where: { $0.id == id }) else {
      throw .invalid("agreement_id", "customer '\(customer)' has no agreement #\(id); there are: \(list(agreements))")
    }
    guard type.isEmpty || agreement.typeName.sameText(as: type) else {
      throw .invalid("agreement_id", "agreement \(agreement.title) is of type '\(agreement.typeName)', not '\(type)'")
    }
    guard name.isEmpty || agreement.name.sameText(as: name) else {
      throw .invalid("agreement_name", "agreement #\(id) is called '\(agreement.name)', not '\(name)'")
    }
    return agreement
  }

  private func ofType(_ agreements: [Agreement]) throws(DomainError) -> [Agreement] {
    let types = AgreementTypeCount.all(agreements).map { "'\($0.name)'" }.joined(separator: ", ")
    guard !type.isEmpty else { throw .invalid("agreement_type", "choose one of: \(types)") }
    let ofType = agreements.filter { $0.typeName.sameText(as: type) }
    guard !ofType.isEmpty else { throw .invalid("agreement_type", "no agreement of type '\(type)'; there are: \(types)") }
    return ofType
  }

  private func list(_ agreements: [Agreement]) -> String {
    let titles = agreements.prefix(20).map(\.title).joined(separator: ", ")
    return agreements.count > 20 ? titles + " and \(agreements.count - 20) more" : titles
  }
}

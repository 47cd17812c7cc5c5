extension ConnectWiseClient {
  /// Every addition of one agreement, cancelled ones included. There is no listing across agreements.
  public func additions(agreementID: Int) async throws(ConnectWiseError) -> [Addition] {
    try await list(Addition.listPath(agreementID: agreementID), fields: Addition.listFields)
  }

  public func addition(agreementID: Int, id: Int) async throws(ConnectWiseError) -> Addition? {
    try await found(.get("\(Addition.listPath(agreementID: agreementID))/\(id)", fields: Addition.listFields), "an addition")
  }

  /// Writes once. An error's `outcome` says whether the addition may exist nevertheless.
  public func createAddition(_ new: NewAddition, agreementID: Int) async throws(ConnectWiseError) -> Addition {
    let body = try encoded(new, "The addition")
    return try await decoded(.write(.post, Addition.listPath(agreementID: agreementID), body: body), "an addition")
  }

  /// Writes once; answers the addition as it is afterwards. An error's `outcome` says whether it may have changed nevertheless.
  public func patchAddition(agreementID: Int, id: Int, _ operations: [PatchOperation]) async throws(ConnectWiseError) -> Addition {
    try await patched("\(Addition.listPath(agreementID: agreementID))/\(id)", operations, "an addition")
  }

  /// Deletes once. One that is not there is an error of kind `notFound`.
  public func deleteAddition(agreementID: Int, id: Int) async throws(ConnectWiseError) {
    _ = try await perform(.write(.delete, "\(Addition.listPath(agreementID: agreementID))/\(id)"))
  }
}

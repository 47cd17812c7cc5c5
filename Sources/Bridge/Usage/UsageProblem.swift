import BridgeCore

/// Errors about counts; `place` is the field path's prefix: "counts[3]." or "line 7, ".
enum UsageProblem {
  static func unknownCustomer(_ id: String, place: String) -> DomainError {
    .invalid(place + "customer_id", "there is no customer '\(id)'; see: \(Remedy(.customersList))")
  }

  static func unknownProduct(_ id: String, place: String) -> DomainError {
    .invalid(place + "product_id", "there is no product '\(id)'; see: \(Remedy(.productsList))")
  }
}

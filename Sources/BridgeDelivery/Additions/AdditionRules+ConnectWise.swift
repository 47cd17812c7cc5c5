import BridgeCore
package import ConnectWise
import Foundation

extension AdditionRules.Current {
  package init(_ addition: Addition) {
    self.init(
      id: addition.id, catalogItemID: addition.product?.id ?? 0, quantity: nil, terms: AdditionTerms(addition),
      effectiveDay: addition.effectiveDate.flatMap { Day(text: $0) }, cancelledDay: addition.cancelledDate.flatMap { Day(text: $0) })
    proratePrice = addition.proratePrice.flatMap { Decimal(json: $0) }
    guard let number = addition.quantity else { return }
    switch OddQuantity.exact(number) {
    case .success(let exact): quantity = exact
    case .failure(let odd): oddQuantity = odd
    }
  }
}

extension AdditionRules.Step {
  /// Sends the request of the step. Returns nil if the step has no request.
  package func send(
    _ change: AdditionChange, _ client: ConnectWiseClient, basedOn basis: ReadBasis
  ) async throws(ConnectWiseError) -> AdditionRules.Current? {
    switch self {
    case .setQuantity(let id, let quantity):
      AdditionRules.Current(
        try await client.patchAddition(
          agreementID: change.agreementID, id: id,
          [.replace(.quantity, .decimal(quantity))] + (change.newUnitCost.map { [.replace(.unitCost, .decimal($0))] } ?? [])
            + (change.newProration.map { [.replace(.prorateCurrentPeriodFlag, .bool($0))] } ?? []),
          basedOn: basis))
    case .cancel(let id, let day):
      AdditionRules.Current(
        try await client.patchAddition(
          agreementID: change.agreementID, id: id, [.replace(.cancelledDate, .string(day.midnightUTC))], basedOn: basis))
    case .create:
      AdditionRules.Current(
        try await client.createAddition(NewAddition(change), agreementID: change.agreementID, basedOn: basis))
    case .done, .conflict: nil
    }
  }

  /// ConnectWise can return 200 without making the change. Describes the problem with the response; nil if it matches the request.
  package func problem(with answer: AdditionRules.Current) -> String? {
    switch self {
    case .setQuantity(let id, let quantity) where answer.quantity != quantity:
      "ConnectWise accepted the change of addition #\(id) but it still has \(answer.quantityText); check it there, then: \(Remedy(.deliveriesRetry))"
    case .cancel(let id, let day) where answer.cancelledDay != day:
      "ConnectWise accepted the cancellation of addition #\(id) but did not cancel it; check it there, then: \(Remedy(.deliveriesRetry))"
    default: nil
    }
  }
}

extension AdditionRules.Step {
  /// ConnectWise can also take the quantity and not the cost. Nil if the step writes none, or the answer has it.
  package func costProblem(of change: AdditionChange, with answer: AdditionRules.Current) -> String? {
    guard case .setQuantity = self, let newUnitCost = change.newUnitCost, !change.hasNewCost(answer) else { return nil }
    return "ConnectWise accepted the unit cost \(newUnitCost) of addition #\(answer.id) but it still has "
      + "\(answer.terms.unitCost.map { "the cost \($0.money)" } ?? "no cost"); check it there, then: \(Remedy(.deliveriesRetry))"
  }
}

extension AdditionRules.Step {
  /// The same for proration.
  package func prorationProblem(of change: AdditionChange, with answer: AdditionRules.Current) -> String? {
    guard case .setQuantity = self, let wanted = change.newProration, answer.terms.prorate != wanted else { return nil }
    return
      "ConnectWise accepted the quantity of addition #\(answer.id) but its proration is not \(wanted ? "on" : "off"); check it there, then: "
      + "\(Remedy(.deliveriesRetry))"
  }
}

extension NewAddition {
  init(_ change: AdditionChange) {
    let terms = change.terms
    self.init(
      productID: change.catalogItemID, quantity: change.newQuantity, billCustomer: Addition.BillCustomer(rawValue: terms.billCustomer),
      lessIncluded: terms.lessIncluded, unitPrice: terms.unitPrice, unitCost: change.newUnitCost?.decimal ?? terms.unitCost,
      effectiveDate: change.effectiveDay.flatMap { CalendarDay($0.description) },
      cancelledDate: change.correction.flatMap { CalendarDay($0.endDay.description) }, taxableFlag: terms.taxable,
      invoiceDescription: terms.invoiceDescription, description: terms.description,
      prorateCurrentPeriodFlag: change.newProration ?? terms.prorate)
  }
}

import BridgeCore
import GRDB

/// The monthly run, as the schedule asks for it.
protocol MonthlyBilling: Sendable {
  /// Plans, and applies what no guard asks a person about; the same `request` again answers the same round. Throws where ConnectWise cannot be
  /// read at all, and then has applied nothing. `condition` is checked in the transaction that applies the plan: what it throws ends the round.
  func bill(
    _ scope: PlanScope, request: RequestKey?, by caller: Caller, condition: @escaping ApplyCondition
  ) async throws -> BillingRound
  /// Sends the customer's billing of the period by e-mail; the same `request` again sends no second one.
  func mailStatement(customerID: String, period: Period, request: RequestKey?, by caller: Caller) async throws -> SentStatement
}

extension BillingService: MonthlyBilling {
  func mailStatement(customerID: String, period: Period, request: RequestKey?, by caller: Caller) async throws -> SentStatement {
    try await sendNow(
      StatementRequest(customerID: customerID, period: period, settingsEtag: "", key: request, validateOnly: false), by: caller)
  }
}

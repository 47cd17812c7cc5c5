import BridgeCore
import GRDB

/// The billing operations used by the scheduler.
protocol MonthlyBilling: Sendable {
  /// Plans, and applies all lines that need no confirmation; repeating `request` returns the same result. Throws if ConnectWise cannot be
  /// read at all; then nothing is applied. `condition` is checked in the transaction that applies the plan; its errors abort the billing.
  func bill(
    _ scope: PlanScope, request: RequestKey?, by caller: Caller, condition: @escaping ApplyCondition
  ) async throws -> BillingRound
  /// Sends the customer's billing for the period by e-mail; repeating `request` sends no second one.
  func mailStatement(customerID: String, period: Period, request: RequestKey?, by caller: Caller) async throws -> SentStatement
}

extension BillingService: MonthlyBilling {
  func mailStatement(customerID: String, period: Period, request: RequestKey?, by caller: Caller) async throws -> SentStatement {
    try await sendNow(
      StatementRequest(customerID: customerID, period: period, settingsEtag: "", key: request, validateOnly: false), by: caller)
  }
}

import BridgeCore
import BridgeDelivery

/// Everything known about one customer's product in one month.
struct LineHistory: Sendable {
  /// One run that contained the line, with the plan that it applied.
  struct Billing: Sendable {
    var run: Run
    var outcome: RunLine
    /// Nil if the plan is no longer stored.
    var plan: Plan?
    var line: PlanLine?
    /// Nil if nothing had to be sent.
    var delivery: Delivery?
    /// The pull that the count came from, as text; nil if it was not collected, or is no longer known.
    var pull: String?

    var isConfirmed: Bool { outcome.outcome == .applied || outcome.outcome == .unchanged }
  }

  var customerID: String
  var customerName: String
  var productID: String
  var productName: String
  var period: Period
  /// The line as it would be planned now, once for each target; empty if the customer's product is not billed.
  var present: [PlanLine]
  /// The pull of the present count, as text.
  var presentPull: String?
  /// Oldest first.
  var billings: [Billing]
  /// The corrections since the period was invoiced.
  var corrections: [AppliedCorrection] = []
  /// The figures now.
  var lines: [ReconciledLine]
  /// Why ConnectWise could not be read; nil if it could.
  var connectWiseError: String?
  /// The sources that decide, as the product lists them.
  var precedence: [String]
  var zone: ZoneRules

  /// The billing that counts: the last one that ConnectWise confirmed, and that was not taken back.
  var confirmed: Billing? {
    let done = billings.filter(\.isConfirmed)
    return done.last { billing in
      // A run can be taken back for some of its lines only.
      billing.run.undoneRunID == nil
        && !done.contains { $0.run.undoneRunID == billing.run.id && $0.outcome.lineID == billing.outcome.lineID }
    }
  }

  /// The lines of the run that counts, or of the last one: several if a target mapping divides the product.
  var decisive: [Billing] {
    guard let last = confirmed ?? billings.last else { return [] }
    return billings.filter { $0.run.id == last.run.id }
  }
}

import BridgeCore

/// A plan, and the part of it that was applied without confirmation.
struct BillingRound: Sendable {
  /// Without lines, unless it was given with them.
  var plan: Plan
  /// Without lines, unless it was given with them; nil if there was nothing to apply.
  var run: Run?
  let lines: RoundLines
  /// Lines queued for delivery.
  private(set) var applied = 0
  /// Why lines that need no confirmation were left out, by line.
  private var leftOut: [String: String] = [:]

  /// - Parameter lines: Those of the plan; nil if the plan has them.
  init(plan: Plan, run: Run?, lines: RoundLines? = nil) {
    self.plan = plan
    self.run = run
    self.lines = lines ?? RoundLines(plan.lines)
    for line in run?.lines ?? [] { add(line) }
  }

  mutating func add(_ line: RunLine) {
    if line.deliveryID != nil { applied += 1 }
    guard line.outcome == .leftOut, lines.customers[line.customerID]?.automatic.contains(line.lineID) == true else { return }
    leftOut[line.lineID] = line.message
  }

  /// Lines waiting for confirmation; a new plan shows them again.
  var waiting: Int { lines.customers.values.reduce(0) { $0 + $1.waiting } }
  var blocked: Int { plan.totals.blocked }

  /// Customers to plan again, with the reason: a line could not be read, or changed between planning and applying.
  var retryReasons: [String: String] {
    lines.customers.compactMapValues { customer in
      customer.unreadable ?? customer.automatic.sorted().lazy.compactMap { leftOut[$0] }.first
    }
  }
}

/// What is remembered of a plan's lines, which are not kept themselves.
struct RoundLines: Sendable {
  /// What the plan has for one customer.
  struct OfCustomer: Sendable {
    var waiting = 0
    var blocked = 0
    var unchanged = 0
    /// Why a line could not be read; nil if all could.
    var unreadable: String?
    /// The lines that are applied without confirmation.
    var automatic: Set<String> = []
  }

  /// By customer id.
  private(set) var customers: [String: OfCustomer] = [:]
  private var isReadable = false

  init(_ lines: [PlanLine] = []) { add(lines) }

  mutating func add(_ lines: [PlanLine]) {
    for line in lines {
      var customer = customers[line.customerID] ?? OfCustomer()
      if line.needsConfirmation { customer.waiting += 1 }
      if line.action == .blocked { customer.blocked += 1 }
      if line.action == .none || line.action == .report { customer.unchanged += 1 }
      if line.appliesAutomatically { customer.automatic.insert(line.id) }
      if line.isUnreadable { customer.unreadable = customer.unreadable ?? line.reason } else { isReadable = true }
      customers[line.customerID] = customer
    }
  }

  var isEmpty: Bool { customers.isEmpty }

  /// Why no line could be read; nil if one could, or there are none.
  var unreadable: String? { isReadable ? nil : customers.min { $0.key < $1.key }?.value.unreadable }
}

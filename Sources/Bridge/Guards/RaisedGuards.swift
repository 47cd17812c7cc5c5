import BridgeCore

/// Collects the adjustable guards of a line: each does what its setting says.
struct RaisedGuards: Sendable, Equatable {
  let policy: GuardPolicy
  private(set) var guards: [Guard] = []
  /// The guards that found something and are off.
  private(set) var off: [Guard.Code] = []

  init(_ policy: GuardPolicy) { self.policy = policy }

  mutating func raise(_ code: Guard.Code, _ message: String, remedy: String) {
    let mode = policy.mode(code).value
    guard mode != .off else {
      if !off.contains(code) { off.append(code) }
      return
    }
    let product = policy.mode(code).level == .product ? policy.productID : nil
    let adjust = product.map { Remedy(.settingsGuardsAskProduct, code.name, $0) } ?? Remedy(.settingsGuardsAsk, code.name)
    guards.append(
      Guard(
        code: code, blocks: mode == .block, message: message,
        remedy: mode == .block ? "to have it ask instead of block: \(adjust)" : remedy, setting: policy.text(code)))
  }

  mutating func raise(_ found: Guard) { raise(found.code, found.message, remedy: found.remedy) }

  /// "; not stopped by drop-to-zero: off (product wfbs)"; empty if no guard that found something is off.
  var offText: String { off.isEmpty ? "" : "; not stopped by " + off.map(policy.text).joined(separator: "; ") }
}

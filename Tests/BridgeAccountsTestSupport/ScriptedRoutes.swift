@testable import BridgeCore
@testable package import BridgeDelivery
import LocalRPC
package import Synchronization

/// The boards that routes are checked against; a name that is not in `known` fails.
package final class ScriptedRoutes: RouteChecking {
  package struct State: Sendable {
    package var known: [String: [String]] = ["board": ["Professional Services"], "status": ["New", "Closed"], "priority": ["Priority 3"]]
    package var isDown = false
    package var checked: [NamedRoute] = []
    /// Called once, before the next check returns.
    package var interruption: (@Sendable () async throws -> Void)?
  }

  package let state = Mutex(State())

  package init() {}

  package func change(_ body: (inout State) -> Void) { state.withLock { body(&$0) } }

  package var checked: [NamedRoute] { state.withLock { $0.checked } }

  package func check(_ routes: [NamedRoute]) async throws -> [RouteVerdict] {
    let (known, isDown, interruption) = state.withLock { state in
      state.checked += routes
      defer { state.interruption = nil }
      return (state.known, state.isDown, state.interruption)
    }
    try await interruption?()
    if isDown { throw DomainError(.unavailable, "ConnectWise could not list the boards") }
    return routes.flatMap { named in
      named.route.names.filter { !$0.name.isEmpty }.map { field, name in
        let choices = known[field] ?? []
        let outcome: RouteVerdict.Outcome = choices.contains(name) ? .passed : .failed
        return RouteVerdict(
          subject: named.subject, field: field, value: name, outcome: outcome, message: outcome == .passed ? "" : "no \(field) '\(name)'",
          choices: choices)
      }
    }
  }
}

import LocalRPC
import Synchronization

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

/// Boards as far as routes need them: a name that is not in `known` fails.
final class ScriptedRoutes: RouteChecking {
  struct State: Sendable {
    var known: [String: [String]] = ["board": ["Professional Services"], "status": ["New", "Closed"], "priority": ["Priority 3"]]
    var isDown = false
    var checked: [NamedRoute] = []
    /// Called once at the next check, before it is answered.
    var interruption: (@Sendable () async throws -> Void)?
  }

  let state = Mutex(State())

  func change(_ body: (inout State) -> Void) { state.withLock { body(&$0) } }

  var checked: [NamedRoute] { state.withLock { $0.checked } }

  func check(_ routes: [NamedRoute]) async throws -> [RouteVerdict] {
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

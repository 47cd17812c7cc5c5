import FuzzSupport
import ServiceSupport

@testable import WebhookRequests

extension Requests {
  static func checkConfiguration(_ input: FuzzInput) {
    var input = input
    let configuration: ReceiverConfiguration
    do throws(ConfigurationError) { configuration = try ReceiverConfiguration(json: input.remainder()) } catch {
      require(error.description.count > 8, "a rejection says where and what: \(error)")
      return
    }
    require(!configuration.routes.isEmpty, "there is a route")
    require(Set(configuration.routes.map(\.path)).count == configuration.routes.count, "paths are unique")
    for route in configuration.routes { checkRoute(route) }
    let isPlain = configuration.tls == nil && configuration.proxy == nil
    let isUnsigned = configuration.routes.contains { $0.verification == .unsigned }
    let hasToken = configuration.routes.contains { if case .bearerToken = $0.verification { true } else { false } }
    require(!(hasToken && configuration.tls == nil && taken(configuration, onLoopback: false)), "a token is not sent unencrypted")
    require(!(isPlain && taken(configuration, onLoopback: false)), "plain HTTP is not accepted outside loopback")
    require(!(isUnsigned && taken(configuration, onLoopback: false)), "unsigned routes are not accepted outside loopback")
    require(
      !(isUnsigned && configuration.proxy != nil && taken(configuration, onLoopback: true)),
      "unsigned routes are not accepted behind a proxy")
  }

  private static func taken(_ configuration: ReceiverConfiguration, onLoopback: Bool) -> Bool {
    (try? configuration.check(listeningOnLoopback: onLoopback)) != nil
  }

  private static func checkRoute(_ route: Route) {
    require(route.path.hasPrefix("/") && route.path.utf8.count <= Route.longestPath, "\(route.path) is a path")
    require(!route.path.contains("..") || !route.path.split(separator: "/").contains(".."), "\(route.path) has no '..'")
    require((route.action == .connectWiseCallback) == (route.verification == .connectWise), "callback routes use ConnectWise's signatures")
    switch route.verification {
    case .standardWebhooks(let secrets, let tolerance):
      require((1...8).contains(secrets.count) && (1...3_600).contains(tolerance), "secrets and tolerance are in range")
    case .hubSignature256(let secrets), .bearerToken(let secrets): require((1...8).contains(secrets.count), "secrets are in range")
    case .connectWise, .unsigned: break
    }
  }
}

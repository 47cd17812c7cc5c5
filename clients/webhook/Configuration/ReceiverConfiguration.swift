import Logging

/// The configuration file as written, each value checked by itself; docs/WEBHOOKS.md is its reference.
struct ReceiverConfiguration: Sendable {
  /// Where to listen; nil where systemd passes a socket in.
  var listen: ListenAddress?
  var tls: TLSFiles?
  var proxy: ProxyTrust?
  /// The daemon's socket; nil: where `cwlink` looks for it.
  var socket: String?
  var limits = ReceiverLimits()
  var routes: [Route] = []
  var logLevel = Logger.Level.info

  init(json: [UInt8]) throws(ConfigurationProblem) {
    let root = try ConfigurationValue(json: json).members("listen", "tls", "behindProxy", "socket", "limits", "routes", "log")
    if let value = root["listen"] { listen = try ListenAddress(value) }
    if let value = root["tls"] { tls = try TLSFiles(value) }
    if let value = root["behindProxy"] { proxy = try ProxyTrust(value) }
    socket = try root["socket"]?.text()
    if let value = root["limits"] { limits = try ReceiverLimits(value) }
    guard let list = root["routes"] else { throw ConfigurationProblem(at: "routes", "is missing: name at least one route") }
    for value in try list.list() {
      let route = try Route(value)
      guard !routes.contains(where: { $0.path == route.path }) else {
        throw value.problem("there are two routes with the path \(route.path)")
      }
      routes.append(route)
    }
    guard !routes.isEmpty else { throw list.problem("name at least one route") }
    if let level = try root["log"]?.members("level")["level"] {
      guard let known = Logger.Level(rawValue: try level.text()) else {
        throw level.problem("write one of \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      logLevel = known
    }
  }

  /// What only the address that is listened on can tell: on the open network nothing is plain and nothing unsigned.
  func check(listeningOnLoopback: Bool) throws(ConfigurationProblem) {
    if tls == nil, proxy == nil, !listeningOnLoopback {
      throw ConfigurationProblem(
        at: "listen", "deliveries would cross the network in the clear: add tls or behindProxy, or listen on 127.0.0.1")
    }
    for (index, route) in routes.enumerated() where route.verification == .unsigned && !(listeningOnLoopback && proxy == nil) {
      throw ConfigurationProblem(
        at: "routes[\(index)].verification",
        "unsigned deliveries are taken on a loopback address without a proxy only: sign them, or listen on 127.0.0.1")
    }
  }
}

struct TLSFiles: Sendable, Equatable {
  /// PEM: the certificate, then those between it and the root.
  var certificateFile: String
  /// PEM; what else may read it is refused.
  var keyFile: SecretSource

  init(_ value: ConfigurationValue) throws(ConfigurationProblem) {
    let members = try value.members("certificateFile", "keyFile")
    guard let certificate = members["certificateFile"], let key = members["keyFile"] else {
      throw value.problem("needs certificateFile and keyFile")
    }
    certificateFile = try certificate.text()
    keyFile = try SecretSource(key)
  }
}

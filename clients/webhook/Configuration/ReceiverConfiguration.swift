import LocalRPC
import Logging
import ServiceSupport

/// The configuration file, each value checked on its own. docs/WEBHOOKS.md is the reference.
struct ReceiverConfiguration: Sendable {
  /// The address to listen on; nil if systemd passes a socket.
  var listen: ListenAddress?
  var tls: TLSFiles?
  var proxy: ProxyTrust?
  /// The daemon's socket; nil: the default, as for `cwlink`.
  var socket: String?
  var limits = ReceiverLimits()
  var routes: [Route] = []
  var logLevel = Logger.Level.info

  init(file: String) throws(ConfigurationError) { try self.init(ConfigurationValue(file: file)) }

  init(json: [UInt8]) throws(ConfigurationError) { try self.init(ConfigurationValue(json: json)) }

  private init(_ value: ConfigurationValue) throws(ConfigurationError) {
    let root = try value.members("listen", "tls", "behindProxy", "socket", "limits", "routes", "log")
    if let value = root["listen"] { listen = try ListenAddress(value) }
    if let value = root["tls"] { tls = try TLSFiles(value) }
    if let value = root["behindProxy"] { proxy = try ProxyTrust(value) }
    if let value = root["socket"] {
      let path = try value.text()
      do throws(RPCStatus) { try SocketPath.check(path) } catch { throw value.error("cannot be used: \(error.message)") }
      socket = path
    }
    if let value = root["limits"] { limits = try ReceiverLimits(value) }
    guard let list = root["routes"] else { throw ConfigurationError("at least one route is required", at: "routes") }
    for value in try list.list() {
      let route = try Route(value)
      guard !routes.contains(where: { $0.path == route.path }) else { throw value.error("duplicate path \(route.path)") }
      routes.append(route)
    }
    guard !routes.isEmpty else { throw list.error("at least one route is required") }
    if let value = try root["log"]?.members("level")["level"] { logLevel = try value.oneOf(Logger.Level.allCases, \.rawValue) }
  }

  /// Checks that depend on the socket that is actually used: outside loopback, plain HTTP, tokens over it and unsigned routes are not allowed.
  func check(listeningOnLoopback: Bool) throws(ConfigurationError) {
    if tls == nil, proxy == nil, !listeningOnLoopback {
      throw ConfigurationError("plain HTTP is allowed on loopback only; configure tls or behindProxy, or listen on 127.0.0.1", at: "listen")
    }
    for (index, route) in routes.enumerated() {
      guard case .bearerToken = route.verification, tls == nil, !listeningOnLoopback else { continue }
      throw ConfigurationError(
        "a bearer token is accepted with TLS or on loopback only, because it could be read on the way; configure tls, or listen on 127.0.0.1",
        at: "routes[\(index)].verification")
    }
    for (index, route) in routes.enumerated() where route.verification == .unsigned && !(listeningOnLoopback && proxy == nil) {
      throw ConfigurationError(
        "unsigned routes are allowed on loopback without a proxy only; require a signature, or listen on 127.0.0.1",
        at: "routes[\(index)].verification")
    }
  }
}

struct TLSFiles: Sendable, Equatable {
  /// PEM: the certificate, followed by the intermediate certificates.
  var certificateFile: String
  /// PEM.
  var keyFile: SecretSource

  init(_ value: ConfigurationValue) throws(ConfigurationError) {
    let members = try value.members("certificateFile", "keyFile")
    guard let certificate = members["certificateFile"], let key = members["keyFile"] else {
      throw value.error("certificateFile and keyFile are required")
    }
    certificateFile = try certificate.text()
    keyFile = try SecretSource(key)
  }
}

import BridgeDelivery
import BridgeCore
import Bridge
import ExactDecimal
import Foundation
import Glibc
import Logging
import Monitoring
import ServiceSupport

/// The configuration file: JSON with comments. Every setting is optional; an unknown setting is an error.
///
///     {
///       // Roles: read, trigger, operate, administer. root and the daemon's own user always administer.
///       "access": { "users": { "alice": "operate" }, "groups": { "cwlink": "read" }, "others": "read" },
///       // The guards of billing, until they are set with: cwlink settings guards set
///       "billing": { "changeThresholdPercent": 50, "changeThresholdSeats": 10, "creationThresholdSeats": 100,
///                    "staleCountDays": 10, "askBeforeZero": true },
///       // How long to wait before reading back an unanswered request that may have created something.
///       "deliveries": { "settleSeconds": 60 },
///       // How long after its last callback a record is read; how often changes without a callback are looked for (0: never).
///       "callbacks": { "settleSeconds": 2, "pollMinutes": 60 },
///       // Serve metrics for Prometheus on a loopback address or a Unix socket; without this, they are not served.
///       "metrics": { "listen": "127.0.0.1:9464" },
///       // How many months figures, ended deliveries of e-mails and tickets, and processed events are kept.
///       "retention": { "figureMonths": 25, "deliveryMonths": 25, "eventMonths": 13 },
///       "log": { "level": "info" }
///     }
struct DaemonConfiguration {
  var access = AccessPolicy(daemonUser: geteuid())
  var guards = GuardSettings()
  var deliveries = DeliverySettings()
  var callbacks = CallbackTimes()
  var retention = RetentionPeriods()
  var logLevel = Logger.Level.info
  /// Nil: metrics are not served.
  var metrics: MetricsAddress?
  /// What is ignored, and why. A user who has left must not keep the daemon from starting.
  private(set) var warnings: [String] = []

  static func load(path: String?) throws(ConfigurationError) -> DaemonConfiguration {
    guard let path, !path.isEmpty else { return DaemonConfiguration() }
    let root = try ConfigurationValue(file: path)
    do throws(ConfigurationError) { return try DaemonConfiguration(root) } catch { throw error.inFile(path) }
  }

  /// What is younger than a year may still be reported on, or be asked about.
  private static let retentionMonths = 13...1200

  private init() {}

  private init(_ root: ConfigurationValue) throws(ConfigurationError) {
    let sections = try root.members("access", "billing", "callbacks", "deliveries", "log", "metrics", "retention")
    if let section = sections["access"] { access = try access(section) }
    if let section = sections["billing"] { guards = try Self.guards(section) }
    if let value = try sections["deliveries"]?.members("settleSeconds")["settleSeconds"] {
      deliveries.settleTime = .seconds(try value.number(0...3_600))
    }
    if let members = try sections["callbacks"]?.members("settleSeconds", "pollMinutes") {
      if let value = members["settleSeconds"] { callbacks.settle = .seconds(try value.number(0...600)) }
      if let minutes = try members["pollMinutes"]?.number(0...10_080) { callbacks.poll = minutes == 0 ? nil : .seconds(minutes * 60) }
    }
    if let section = sections["metrics"] {
      guard let value = try section.members("listen")["listen"] else { throw section.error("needs 'listen'") }
      let text = try value.text()
      do throws(MetricsAddress.Invalid) { metrics = try MetricsAddress(text) } catch { throw value.error(error.description) }
    }
    if let members = try sections["retention"]?.members("figureMonths", "deliveryMonths", "eventMonths") {
      if let value = members["figureMonths"] { retention.figures = try value.integer(Self.retentionMonths) }
      if let value = members["deliveryMonths"] { retention.deliveries = try value.integer(Self.retentionMonths) }
      if let value = members["eventMonths"] { retention.events = try value.integer(Self.retentionMonths) }
    }
    if let value = try sections["log"]?.members("level")["level"] { logLevel = try value.oneOf(Logger.Level.allCases, \.rawValue) }
  }

  private mutating func access(_ section: ConfigurationValue) throws(ConfigurationError) -> AccessPolicy {
    let members = try section.members("users", "groups", "others")
    let users = try roles(members["users"], "user") { getpwnam($0)?.pointee.pw_uid }
    let groups = try roles(members["groups"], "group") { getgrnam($0)?.pointee.gr_gid }
    var others: Role? = .read
    if let value = members["others"] { others = try value.oneOf(Role.allCases.map(Optional.some) + [nil]) { $0?.name ?? "none" } }
    return AccessPolicy(users: users, groups: groups, others: others, daemonUser: geteuid())
  }

  /// The roles by id. A name that does not exist is ignored with a warning; two names of one id are an error.
  private mutating func roles(
    _ section: ConfigurationValue?, _ kind: String, _ find: (String) -> UInt32?
  ) throws(ConfigurationError) -> [UInt32: Role] {
    var roles: [UInt32: Role] = [:]
    for (name, value) in try section?.entries() ?? [] {
      let role = try value.oneOf(Role.allCases, \.name)
      guard let id = UInt32(name) ?? find(name) else {
        warnings.append("\(value.path) is ignored: there is no \(kind) '\(name)' on this machine")
        continue
      }
      guard roles.updateValue(role, forKey: id) == nil else { throw value.error("names a \(kind) twice: \(id) has a role already") }
    }
    return roles
  }

  private static func guards(_ section: ConfigurationValue) throws(ConfigurationError) -> GuardSettings {
    let members = try section.members(
      "changeThresholdPercent", "changeThresholdSeats", "creationThresholdSeats", "staleCountDays", "askBeforeZero")
    var settings = GuardSettings()
    settings.changePercent = try decimal(members["changeThresholdPercent"], 0...10_000)
    settings.changeSeats = try decimal(members["changeThresholdSeats"], 0...10_000_000)
    settings.creationSeats = try decimal(members["creationThresholdSeats"], 0...10_000_000)
    settings.staleDays = try members["staleCountDays"]?.integer(0...3_650)
    if let value = members["askBeforeZero"] { settings.modes[.dropToZero] = try value.flag() ? .ask : .off }
    return settings
  }

  private static func decimal(_ value: ConfigurationValue?, _ range: ClosedRange<Int>) throws(ConfigurationError) -> ExactDecimal? {
    guard let value else { return nil }
    guard let decimal = Decimal(json: try value.number(range)), let exact = ExactDecimal(decimal.description) else {
      throw value.error("has more than \(ExactDecimal.places) decimal places")
    }
    return exact
  }
}

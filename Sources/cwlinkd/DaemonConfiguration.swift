import BridgeDelivery
import BridgeCore
import Bridge
import Glibc
import Logging
import ServiceSupport

/// The configuration file: JSON with comments. Every setting is optional; an unknown setting is an error.
///
///     {
///       // Roles: read, trigger, operate, administer. root and the daemon's own user always administer.
///       "access": { "users": { "alice": "operate" }, "groups": { "cwlink": "read" }, "others": "read" },
///       "billing": { "changeThresholdPercent": 50, "changeThresholdSeats": 10, "creationThresholdSeats": 100,
///                    "staleCountDays": 10, "askBeforeZero": true },
///       // How long to wait before reading back an unanswered request that may have created something.
///       "deliveries": { "settleSeconds": 60 },
///       // How long after its last callback a record is read; how often changes without a callback are looked for (0: never).
///       "callbacks": { "settleSeconds": 2, "pollMinutes": 60 },
///       "log": { "level": "info" }
///     }
struct DaemonConfiguration {
  var access = AccessPolicy(daemonUser: geteuid())
  var guards = GuardSettings()
  var deliveries = DeliverySettings()
  var callbacks = CallbackTimes()
  var logLevel = Logger.Level.info

  static func load(path: String?) throws(ConfigurationError) -> DaemonConfiguration {
    guard let path, !path.isEmpty else { return DaemonConfiguration() }
    let root = try ConfigurationValue(file: path)
    do throws(ConfigurationError) { return try DaemonConfiguration(root) } catch { throw error.inFile(path) }
  }

  private init() {}

  private init(_ root: ConfigurationValue) throws(ConfigurationError) {
    let sections = try root.members("access", "billing", "callbacks", "deliveries", "log")
    if let section = sections["access"] { access = try Self.access(section) }
    if let section = sections["billing"] { guards = try Self.guards(section) }
    if let value = try sections["deliveries"]?.members("settleSeconds")["settleSeconds"] {
      deliveries.settleTime = .seconds(try value.number(0...3_600))
    }
    if let members = try sections["callbacks"]?.members("settleSeconds", "pollMinutes") {
      if let value = members["settleSeconds"] { callbacks.settle = .seconds(try value.number(0...600)) }
      if let minutes = try members["pollMinutes"]?.number(0...10_080) { callbacks.poll = minutes == 0 ? nil : .seconds(minutes * 60) }
    }
    if let value = try sections["log"]?.members("level")["level"] { logLevel = try value.oneOf(Logger.Level.allCases, \.rawValue) }
  }

  private static func access(_ section: ConfigurationValue) throws(ConfigurationError) -> AccessPolicy {
    let members = try section.members("users", "groups", "others")
    var users: [UInt32: Role] = [:]
    for (name, value) in try members["users"]?.entries() ?? [] {
      guard let id = UInt32(name) ?? getpwnam(name)?.pointee.pw_uid else { throw value.error("is not a user on this machine") }
      users[id] = try value.oneOf(Role.allCases, \.name)
    }
    var groups: [UInt32: Role] = [:]
    for (name, value) in try members["groups"]?.entries() ?? [] {
      guard let id = UInt32(name) ?? getgrnam(name)?.pointee.gr_gid else { throw value.error("is not a group on this machine") }
      groups[id] = try value.oneOf(Role.allCases, \.name)
    }
    var others: Role? = .read
    if let value = members["others"] { others = try value.oneOf(Role.allCases.map(Optional.some) + [nil]) { $0?.name ?? "none" } }
    return AccessPolicy(users: users, groups: groups, others: others, daemonUser: geteuid())
  }

  private static func guards(_ section: ConfigurationValue) throws(ConfigurationError) -> GuardSettings {
    let members = try section.members(
      "changeThresholdPercent", "changeThresholdSeats", "creationThresholdSeats", "staleCountDays", "askBeforeZero")
    var settings = GuardSettings()
    if let value = members["changeThresholdPercent"] { settings.changeThresholdPercent = try value.number(0...10_000) }
    if let value = members["changeThresholdSeats"] { settings.changeThresholdSeats = try value.number(0...10_000_000) }
    if let value = members["creationThresholdSeats"] { settings.creationThresholdSeats = try value.number(0...10_000_000) }
    if let value = members["staleCountDays"] { settings.staleCountDays = try value.integer(0...3_650) }
    if let value = members["askBeforeZero"] { settings.askBeforeZero = try value.flag() }
    return settings
  }
}

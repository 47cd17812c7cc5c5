import BridgeDelivery
import BridgeCore
import Bridge
import Foundation
import Glibc
import Logging

/// The configuration file: JSON with comments. Every key may be left out; one that does not exist is refused.
///
///     {
///       // Roles: read, trigger, operate, administer. root and the daemon's own user administer.
///       "access": { "users": { "alice": "operate" }, "groups": { "cwlink": "read" }, "others": "read" },
///       "billing": { "changeThresholdPercent": 50, "changeThresholdSeats": 10, "creationThresholdSeats": 100,
///                    "staleCountDays": 10, "askBeforeZero": true },
///       // How long an unanswered request that may have created something settles before it is read back.
///       "deliveries": { "settleSeconds": 60 },
///       // How long a record that a callback names is left to settle before it is read again; how often is looked for what no callback told, 0: never.
///       "callbacks": { "settleSeconds": 2, "pollMinutes": 60 },
///       "log": { "level": "info" }
///     }
struct DaemonConfiguration {
  var access = AccessPolicy(daemonUser: geteuid())
  var guards = GuardSettings()
  var deliveries = DeliverySettings()
  var callbacks = CallbackTimes()
  var logLevel = Logger.Level.info

  static func load(path: String?) throws -> DaemonConfiguration {
    guard let path, !path.isEmpty else { return DaemonConfiguration() }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ConfigurationProblem(path: path, message: "cannot be read: \(String(cString: strerror(errno)))")
    }
    // Foundation ends the process over a bare key that is none.
    guard String(validating: data, as: UTF8.self) != nil else {
      throw ConfigurationProblem(path: path, message: "is no valid JSON: it is not in UTF-8")
    }
    do {
      let decoder = JSONDecoder()
      decoder.allowsJSON5 = true
      guard case .object(let root) = try decoder.decode(ConfigurationValue.self, from: data) else {
        throw ConfigurationProblem(path: path, message: "is no JSON object")
      }
      return try DaemonConfiguration(ConfigurationSection(root, name: "", path: path))
    } catch let problem as ConfigurationProblem {
      throw problem
    } catch {
      throw ConfigurationProblem(
        path: path, message: "is no valid JSON: \((error as NSError).userInfo[NSDebugDescriptionErrorKey] ?? error)")
    }
  }

  private init() {}

  private init(_ root: ConfigurationSection) throws {
    try root.allow(["access", "billing", "callbacks", "deliveries", "log"])
    if let section = try root.section("deliveries") {
      try section.allow(["settleSeconds"])
      if let seconds = try section.number("settleSeconds", 0...3_600) { deliveries.settleTime = .seconds(seconds) }
    }
    if let section = try root.section("callbacks") {
      try section.allow(["settleSeconds", "pollMinutes"])
      if let seconds = try section.number("settleSeconds", 0...600) { callbacks.settle = .seconds(seconds) }
      if let minutes = try section.number("pollMinutes", 0...10_080) { callbacks.poll = minutes == 0 ? nil : .seconds(minutes * 60) }
    }
    if let section = try root.section("access") { access = try Self.access(section) }
    if let section = try root.section("billing") { guards = try Self.guards(section) }
    if let section = try root.section("log") {
      try section.allow(["level"])
      if let name = try section.text("level") {
        guard let level = Logger.Level(rawValue: name) else {
          throw section.problem(
            "level", "'\(name)' is no level; write one of \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        logLevel = level
      }
    }
  }

  private static func access(_ section: ConfigurationSection) throws -> AccessPolicy {
    try section.allow(["users", "groups", "others"])
    func role(_ section: ConfigurationSection, _ key: String) throws -> Role {
      let name = try section.text(key) ?? ""
      guard let role = Role.allCases.first(where: { $0.name == name }) else {
        throw section.problem(key, "'\(name)' is no role; write one of \(Role.allCases.map(\.name).joined(separator: ", "))")
      }
      return role
    }
    var users: [UInt32: Role] = [:]
    if let entries = try section.section("users") {
      for name in entries.keys {
        guard let id = UInt32(name) ?? getpwnam(name)?.pointee.pw_uid else { throw entries.problem(name, "is no user of this machine") }
        users[id] = try role(entries, name)
      }
    }
    var groups: [UInt32: Role] = [:]
    if let entries = try section.section("groups") {
      for name in entries.keys {
        guard let id = UInt32(name) ?? getgrnam(name)?.pointee.gr_gid else { throw entries.problem(name, "is no group of this machine") }
        groups[id] = try role(entries, name)
      }
    }
    let others = try section.text("others")
    return AccessPolicy(
      users: users, groups: groups, others: others == "none" ? nil : others == nil ? .read : try role(section, "others"),
      daemonUser: geteuid())
  }

  private static func guards(_ section: ConfigurationSection) throws -> GuardSettings {
    try section.allow(["changeThresholdPercent", "changeThresholdSeats", "creationThresholdSeats", "staleCountDays", "askBeforeZero"])
    var settings = GuardSettings()
    if let percent = try section.number("changeThresholdPercent", 0...10_000) { settings.changeThresholdPercent = percent }
    if let seats = try section.number("changeThresholdSeats", 0...10_000_000) { settings.changeThresholdSeats = seats }
    if let seats = try section.number("creationThresholdSeats", 0...10_000_000) { settings.creationThresholdSeats = seats }
    if let days = try section.number("staleCountDays", 0...3_650) { settings.staleCountDays = Int(days) }
    if let ask = try section.flag("askBeforeZero") { settings.askBeforeZero = ask }
    return settings
  }
}

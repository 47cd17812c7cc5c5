import BridgeAccounts
package import BridgeCore
package import GRDB

/// How far the background reads of the month are.
package struct DriftProgress: Sendable, Equatable {
  package var perDay: Int
  package var requestsToday: Int
  package var agreements: Int
  package var agreementsRead: Int
  package var agreementsFailed: Int
  package var lastError: String
  package var oldestRead: Instant?
  package var findings: Int
  package var isSufficient: Bool
}

/// A day's requests, and what they read. Persisted, so that a restart does not begin the day again.
struct DriftDay: Sendable, Equatable {
  /// Empty before the first request.
  var day = ""
  var requests = 0
  var agreements = 0
  /// Up to which time what others read was compared.
  var knownTime = Instant(milliseconds: 0)

  /// The agreements that a request reads, in hundredths.
  var perRequest: Int { requests == 0 ? 100 : agreements * 100 / requests }

  /// Without requests if it is another day.
  static func read(_ db: Database, at site: SiteIdentity, today: Day) throws -> DriftDay {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT day, requests, agreements, known_time FROM drift_progress WHERE site = ?", arguments: [site.description])
    else { return DriftDay(day: today.description) }
    let isToday = row["day"] == today.description
    return DriftDay(
      day: today.description, requests: isToday ? row["requests"] : 0, agreements: isToday ? row["agreements"] : 0,
      knownTime: row["known_time"])
  }

  func save(_ db: Database, at site: SiteIdentity) throws {
    try db.execute(
      sql: """
        INSERT INTO drift_progress (site, day, requests, agreements, known_time) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET day = excluded.day, requests = excluded.requests, agreements = excluded.agreements,
          known_time = excluded.known_time
        """, arguments: [site.description, day, requests, agreements, knownTime])
  }
}

extension DriftProgress {
  package static func read(_ db: Database, at now: Instant) throws -> DriftProgress {
    let settings = try IntegrationSettings.current(db)
    let site = SiteIdentity(settings)
    let zone = ZoneRules(settings.zone)
    let today = zone.day(of: now)
    let perDay = try GeneralSettings.current(db).driftRequestsPerDay
    let used = try DriftDay.read(db, at: site, today: today)
    let period = Period(today)
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT COUNT(*) AS agreements, COUNT(CASE WHEN read_time >= ? THEN 1 END) AS done, COUNT(CASE WHEN error <> '' THEN 1 END) AS failed,
          COUNT(read_time) AS ever, min(read_time) AS oldest
        FROM drift_agreements WHERE site = ?
        """, arguments: [zone.bounds(of: period).lowerBound, site.description])
    let agreements: Int = row?["agreements"] ?? 0
    let done: Int = row?["done"] ?? 0
    let ever: Int = row?["ever"] ?? 0
    let days = period.lastDay.day - today.day + 1
    return DriftProgress(
      perDay: perDay, requestsToday: used.requests, agreements: agreements, agreementsRead: done, agreementsFailed: row?["failed"] ?? 0,
      lastError: try String.fetchOne(
        db, sql: "SELECT error FROM drift_agreements WHERE site = ? AND error <> '' ORDER BY attempt_time DESC LIMIT 1",
        arguments: [site.description]) ?? "",
      oldestRead: ever == agreements ? row?["oldest"] : nil,
      findings: try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM drift_findings WHERE site = ?", arguments: [site.description]) ?? 0,
      isSufficient: DriftPaceRules.isEnough(
        perDay: perDay, sentToday: used.requests, left: agreements - done, days: days, perRequest: used.perRequest))
  }
}

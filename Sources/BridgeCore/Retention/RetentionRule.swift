import Foundation
package import GRDB

/// How long what grows with time is kept, in months; docs/BACKUP.md lists what is never removed.
package struct RetentionPeriods: Sendable, Equatable {
  /// Mail-security and device figures.
  package var figures = 25
  /// Ended deliveries of e-mails, tickets and summaries.
  package var deliveries = 25
  /// Events that are neither kept nor of an open notification.
  package var events = 13

  package init() {}
}

/// What is removed when it is older than an age. The owner of a table says which of its rows these are.
package struct RetentionRule: Sendable {
  package enum Age: Sendable, Equatable {
    case months(Int)
    case duration(Duration)
  }

  /// In the plural, for people: "mail figures".
  let name: String
  let age: Age
  /// The keys of at most that many rows, or groups of rows, from before the time. Called in a reading transaction, so that looking for them holds up no
  /// writer.
  let find: @Sendable (Database, Instant, Int) throws -> [String]
  /// Removes what has these keys. Returns the number of rows.
  let remove: @Sendable (Database, [String]) throws -> Int

  package init(
    _ name: String, after age: Age, find: @escaping @Sendable (Database, Instant, Int) throws -> [String],
    remove: @escaping @Sendable (Database, [String]) throws -> Int
  ) {
    self.name = name
    self.age = age
    self.find = find
    self.remove = remove
  }

  /// What is older is removed.
  func limit(at now: Instant) -> Instant {
    switch age {
    case .duration(let duration): return now.adding(.zero - duration)
    case .months(let count):
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = .gmt
      // Dates before the calendar's first one do not occur.
      return calendar.date(byAdding: .month, value: -count, to: now.date).map(Instant.init) ?? Instant(milliseconds: 0)
    }
  }
}

package import BridgeCore
import Foundation
import GRDB
package import ImportProfiles

/// A stored import profile, or one that is built in.
package struct ImportProfileRecord: Sendable, Equatable {
  package var profile: ImportProfile
  package var isBuiltIn: Bool
  package var createTime: Instant
  package var updateTime: Instant
  package var revision: Int64

  package var id: String { profile.name }
  package var etag: String { isBuiltIn ? "built-in" : "\(createTime.milliseconds)-\(revision)" }

  init(preset: ImportProfile) {
    profile = preset
    isBuiltIn = true
    createTime = Instant(milliseconds: 0)
    updateTime = createTime
    revision = 0
  }

  init(_ profile: ImportProfile, at now: Instant) {
    self.profile = profile
    isBuiltIn = false
    createTime = now
    updateTime = now
    revision = 1
  }

  private init(_ row: Row) throws {
    let text: String = row["profile"]
    profile = try JSONDecoder().decode(ImportProfile.self, from: Data(text.utf8))
    isBuiltIn = false
    createTime = row["create_time"]
    updateTime = row["update_time"]
    revision = row["revision"]
  }

  /// By id; the built-in ones are among them.
  static func all(_ db: Database) throws -> [ImportProfileRecord] {
    let stored = try Row.fetchAll(db, sql: "SELECT * FROM import_profiles").map(Self.init)
    return (ImportProfile.presets.map(Self.init(preset:)) + stored).sorted { $0.id < $1.id }
  }

  static func exists(_ db: Database, _ id: String) throws -> Bool { try find(db, id) != nil }

  static func find(_ db: Database, _ id: String) throws -> ImportProfileRecord? {
    if let preset = ImportProfile.preset(named: id) { return ImportProfileRecord(preset: preset) }
    return try Row.fetchOne(db, sql: "SELECT * FROM import_profiles WHERE id = ?", arguments: [id]).map(Self.init)
  }

  static func require(_ db: Database, _ id: String) throws -> ImportProfileRecord {
    guard let found = try find(db, id) else { throw DomainError.missing("import profile", id, see: Remedy(.usageProfilesList)) }
    return found
  }

  func save(_ db: Database) throws {
    let text = String(decoding: try CanonicalJSON.encoder.encode(profile), as: UTF8.self)
    try db.execute(
      sql: "INSERT OR REPLACE INTO import_profiles (id, profile, create_time, update_time, revision) VALUES (?, ?, ?, ?, ?)",
      arguments: [id, text, createTime, updateTime, revision])
  }

  func delete(_ db: Database) throws { try db.execute(sql: "DELETE FROM import_profiles WHERE id = ?", arguments: [id]) }
}

/// Creates, changes and removes import profiles.
package struct ImportProfileService: Sendable {
  package let store: Store
  package let clock: any BridgeClock

  package init(store: Store, clock: any BridgeClock) {
    self.store = store
    self.clock = clock
  }

  /// A change of a profile.
  package typealias Change = @Sendable (inout ImportProfile) throws -> Void

  package func get(_ id: String) async throws -> ImportProfileRecord {
    try await store.read { db in try ImportProfileRecord.require(db, id) }
  }

  package func list() async throws -> [ImportProfileRecord] { try await store.read(ImportProfileRecord.all) }

  /// `copyOf` is the profile that `change` begins with; empty for an empty one.
  package func create(
    _ id: String, copyOf: String, request: RequestKey?, by caller: Caller, _ change: @escaping Change
  ) async throws -> ImportProfileRecord {
    let now = clock.now()
    return try await store.write { db in
      if let earlier = try RequestLedger.outcome(db, request, as: String.self) { return try ImportProfileRecord.require(db, earlier) }
      var profile = copyOf.isEmpty ? ImportProfile(name: id, title: "", columns: []) : try ImportProfileRecord.require(db, copyOf).profile
      profile.name = id
      try change(&profile)
      try Self.check(profile)
      if try ImportProfileRecord.exists(db, id) {
        throw DomainError.exists("import profile", id, change: Remedy(.usageProfilesSet, id))
      }
      if try Source.exists(db, key: id) {
        throw DomainError.invalid("import_profile.id", "'\(id)' is a source; counts name their source, so choose another id")
      }
      let record = ImportProfileRecord(profile, at: now)
      try record.save(db)
      try ActivityLog.record(
        db, "import_profile.create", on: "import-profiles/\(id)", by: caller, at: now, summary: "created import profile \(id)",
        after: profile)
      try RequestLedger.record(db, request, outcome: id, at: now)
      return record
    }
  }

  package func update(_ id: String, etag: String, by caller: Caller, _ change: @escaping Change) async throws -> ImportProfileRecord {
    let now = clock.now()
    return try await store.write { db in
      let old = try Self.changeable(db, id, etag)
      var new = old
      try change(&new.profile)
      try Self.check(new.profile)
      new.updateTime = now
      new.revision += 1
      try new.save(db)
      try ActivityLog.record(
        db, "import_profile.update", on: "import-profiles/\(id)", by: caller, at: now, summary: "changed import profile \(id)",
        before: old.profile, after: new.profile)
      return new
    }
  }

  package func delete(_ id: String, etag: String, by caller: Caller) async throws {
    let now = clock.now()
    try await store.write { db in
      let old = try Self.changeable(db, id, etag)
      try old.delete(db)
      try ActivityLog.record(
        db, "import_profile.delete", on: "import-profiles/\(id)", by: caller, at: now, summary: "removed import profile \(id)",
        before: old.profile)
    }
  }

  private static func changeable(_ db: Database, _ id: String, _ etag: String) throws -> ImportProfileRecord {
    let old = try ImportProfileRecord.require(db, id)
    guard !old.isBuiltIn else {
      throw DomainError.unmet(
        "IMPORT_PROFILE_BUILT_IN", "the import profile '\(id)' is built in and cannot be changed; copy it",
        remedy: Remedy(.usageProfilesCopy, nil, id))
    }
    guard etag.isEmpty || etag == old.etag else {
      throw DomainError.stale("the import profile '\(id)'", see: Remedy(.usageProfilesShow, id))
    }
    return old
  }

  /// Throws INVALID_ARGUMENT with what is wrong, in terms of the API.
  private static func check(_ profile: ImportProfile) throws {
    var violations = FieldViolations()
    for problem in profile.validate() { violations.add("import_profile.\(ImportProfileFields.path(problem.field))", problem.message) }
    violations.requireDistinct(profile.identity.map(\.rawValue), "import_profile.identity")
    violations.requireDistinctText(profile.totals.labels, "import_profile.total_labels")
    violations.requireDistinct(profile.filters.map(\.description), "import_profile.filters")
    for (index, filter) in profile.filters.enumerated() {
      violations.requireDistinctText(filter.values, "import_profile.filters[\(index)].values")
    }
    try violations.throwIfAny()
  }
}

/// Everything the simulated site holds. A value: what reads and writes it are pure functions; the `Site` actor owns the one that lives.
struct SiteState: Sendable {
  /// The company ID of the API member's login.
  let loginCompany = "trainingco"
  /// As discovery gives it, with its trailing slash.
  var codebase = "v2026_1/"
  /// How often the site was upgraded.
  var upgrades = 0
  /// Private keys by public key.
  var keys = ["demo-public": "demo-private-key"]
  /// What the member's role allows.
  var rights = Set(Right.allCases)
  /// What callbacks are signed with.
  var signingKeys: SigningKeys
  /// Where GUIDs come from: the seed, as everything.
  var guids: SplitMix64
  private var tables: [TableName: Table] = [:]

  init(seed: UInt64) {
    signingKeys = SigningKeys(seed: seed)
    guids = SplitMix64(seed: seed)
  }

  subscript(table: TableName) -> Table {
    get { tables[table] ?? Table() }
    set { tables[table] = newValue }
  }

  /// "v2026_1/" is version "v2026.1".
  var versionCode: String { String(codebase.prefix { $0 != "/" }).replacing("_", with: ".") }
}

/// A part of the member's security role that can be taken away.
enum Right: String, Sendable, CaseIterable {
  case companies
  /// Agreements and everything under them.
  case agreements
  /// Reading additions.
  case additions
  /// Adding, editing and deleting additions.
  case additionsWrite
  case catalog
  /// Table setup: types, statuses, management solutions, boards, priorities, sources.
  case setup
  /// Reading tickets and their notes.
  case tickets
  /// Adding and editing tickets and their notes.
  case ticketsWrite
  /// Management summary reports, reading and writing.
  case reports
  /// Callbacks, reading and writing.
  case callbacks
}

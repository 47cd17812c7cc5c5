/// The complete state of the simulated site, as a value: it is read and changed by pure functions, and the `Site` actor owns the current one.
struct SiteState: Sendable {
  /// The company ID of the API member's login.
  let loginCompany = "trainingco"
  /// As returned by discovery, with its trailing slash.
  var codebase = "v2026_1/"
  /// The number of upgrades of the site.
  var upgrades = 0
  /// Private keys by public key.
  var keys = ["demo-public": "demo-private-key"]
  /// The rights of the API member's role.
  var rights = Set(Right.allCases)
  /// How bundled reads are answered.
  var bundles = Bundles.Mode.off
  /// The keys that callbacks are signed with.
  var signingKeys: SigningKeys
  /// The generator of GUIDs, initialised with the seed.
  var guids: SplitMix64
  private var tables: [TableName: Table] = [.additions: Table(parent: "agreementId")]

  init(seed: UInt64) {
    signingKeys = SigningKeys(seed: seed)
    guids = SplitMix64(seed: seed)
  }

  subscript(table: TableName) -> Table {
    get { tables[table] ?? Table() }
    _modify { yield &tables[table, default: Table()] }
  }

  /// "v2026_1/" is version "v2026.1".
  var versionCode: String { String(codebase.prefix { $0 != "/" }).replacing("_", with: ".") }
}

/// A right of the API member's security role that can be revoked.
enum Right: String, Sendable, CaseIterable {
  case companies
  /// Agreements and their additions.
  case agreements
  /// Reading additions.
  case additions
  /// Adding, editing and deleting additions.
  case additionsWrite
  /// Reading invoices.
  case invoices
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

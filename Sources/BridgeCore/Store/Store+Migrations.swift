import GRDB

extension Store {
  /// Released migrations are never edited; a schema change is a new migration.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 settings") { db in try db.execute(sql: Schema.settings) }
    migrator.registerMigration("1 customers") { db in try db.execute(sql: Schema.customers) }
    migrator.registerMigration("1 usage") { db in try db.execute(sql: Schema.usage) }
    migrator.registerMigration("1 billing") { db in try db.execute(sql: Schema.billing) }
    migrator.registerMigration("1 activity") { db in try db.execute(sql: Schema.activity) }
    migrator.registerMigration("1 products of Trend Micro") { db in try db.execute(sql: Schema.products) }
    migrator.registerMigration("2 settings") { db in try db.execute(sql: Schema.sendingSettings) }
    migrator.registerMigration("2 deliveries") { db in try db.execute(sql: Schema.deliveryReferences) }
    migrator.registerMigration("2 schedule") { db in try db.execute(sql: Schema.schedule) }
    migrator.registerMigration("2 figures") { db in try db.execute(sql: Schema.figures) }
    migrator.registerMigration("2 notifications") { db in try db.execute(sql: Schema.notifications) }
    migrator.registerMigration("2 management solutions") { db in try db.execute(sql: Schema.managementSolutions) }
    migrator.registerMigration("3 callbacks") { db in try db.execute(sql: Schema.callbacks) }
    migrator.registerMigration("4 server errors") { db in try db.execute(sql: Schema.serverErrors) }
    migrator.registerMigration("4 deliveries of events") { db in try db.execute(sql: Schema.eventDeliveries) }
    migrator.registerMigration("4 secret destinations") { db in try db.execute(sql: Schema.secretDestinations) }
    migrator.registerMigration("4 conflicts") { db in try db.execute(sql: Schema.conflicts) }
    migrator.registerMigration("5 decimal counts") { db in try db.execute(sql: Schema.decimalCounts) }
    migrator.registerMigration("5 sources") { db in try db.execute(sql: Schema.sources) }
    migrator.registerMigration("6 known additions") { db in try db.execute(sql: Schema.knownAdditions) }
    migrator.registerMigration("6 chained activity") { db in try Schema.chainActivity(db) }
    migrator.registerMigration("6 approvals") { db in try db.execute(sql: Schema.approvals) }
    migrator.registerMigration("6 exact quantities") { db in try db.execute(sql: Schema.exactQuantities) }
    migrator.registerMigration("6 product quantities") { db in try db.execute(sql: Schema.productQuantities) }
    migrator.registerMigration("6 invoices") { db in try db.execute(sql: Schema.invoices) }
    migrator.registerMigration("6 guards") { db in try db.execute(sql: Schema.guards) }
    migrator.registerMigration("6 invoice timings") { db in try db.execute(sql: Schema.invoiceTimings) }
    migrator.registerMigration("6 target mappings") { db in try db.execute(sql: Schema.targetMappings) }
    migrator.registerMigration("6 plan lines") { db in try db.execute(sql: Schema.planLines) }
    migrator.registerMigration("6 product costs") { db in try db.execute(sql: Schema.productCosts) }
    migrator.registerMigration("6 product windows") { db in try db.execute(sql: Schema.productWindows) }
    migrator.registerMigration("7 undo") { db in try db.execute(sql: Schema.undo) }
    migrator.registerMigration("7 corrections") { db in try db.execute(sql: Schema.corrections) }
    migrator.registerMigration("6 contract terms") { db in try db.execute(sql: Schema.contractTerms) }
    migrator.registerMigration("6 billed targets") { db in try db.execute(sql: Schema.billedTargets) }
    migrator.registerMigration("8 correction targets") { db in try db.execute(sql: Schema.correctionTargets) }
    migrator.registerMigration("8 drift") { db in try db.execute(sql: Schema.drift) }
    migrator.registerMigration("9 run outcomes") { db in try db.execute(sql: Schema.runOutcomes) }
    migrator.registerMigration("9 plan line times") { db in try db.execute(sql: Schema.planLineTimes) }
    migrator.registerMigration("9 pause of deliveries") { db in try db.execute(sql: Schema.deliveryPause) }
    migrator.registerMigration("9 retention of events") { db in try db.execute(sql: Schema.eventRetention) }
    migrator.registerMigration("9 product corrections") { db in try db.execute(sql: Schema.productCorrections) }
    migrator.registerMigration("9 invoices of runs") { db in try db.execute(sql: Schema.runInvoices) }
    return migrator
  }
}

/// The tables. Times are milliseconds since 1970 UTC; days and periods are ISO text; lists are JSON.
enum Schema {
  static let settings = """
    CREATE TABLE integration (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      enabled INTEGER NOT NULL, site TEXT NOT NULL, company_id TEXT NOT NULL, client_id TEXT NOT NULL,
      public_key TEXT NOT NULL, private_key BLOB,
      staged_public_key TEXT NOT NULL, staged_private_key BLOB,
      previous_public_key TEXT NOT NULL, previous_private_key BLOB,
      time_zone TEXT NOT NULL, ca_file TEXT NOT NULL, proxy TEXT NOT NULL, requests_per_minute INTEGER NOT NULL,
      last_test TEXT, update_time INTEGER NOT NULL, revision INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE mail_settings (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      host TEXT NOT NULL, port INTEGER NOT NULL, security INTEGER NOT NULL, user TEXT NOT NULL, password BLOB,
      sender TEXT NOT NULL, recipients TEXT NOT NULL, subject_prefix TEXT NOT NULL, ca_file TEXT NOT NULL,
      update_time INTEGER NOT NULL, revision INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE requests (
      key TEXT PRIMARY KEY, fingerprint BLOB NOT NULL, response BLOB NOT NULL, time INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  static let customers = """
    CREATE TABLE customers (
      id TEXT PRIMARY KEY, display_name TEXT NOT NULL, enabled INTEGER NOT NULL, company_identifier TEXT NOT NULL,
      company_id INTEGER, company_name TEXT NOT NULL, company_status TEXT NOT NULL,
      company_deleted INTEGER NOT NULL, company_inactive INTEGER NOT NULL,
      billed_product_ids TEXT NOT NULL, mail_recipients TEXT NOT NULL,
      sync_time INTEGER, sync_error TEXT NOT NULL,
      create_time INTEGER NOT NULL, update_time INTEGER NOT NULL, revision INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE agreements (
      customer_id TEXT NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
      id INTEGER NOT NULL, name TEXT NOT NULL, type_id INTEGER NOT NULL, type_name TEXT NOT NULL, company_id INTEGER NOT NULL,
      parent_id INTEGER, parent_name TEXT NOT NULL, status TEXT NOT NULL, start_date TEXT, end_date TEXT,
      no_ending_date INTEGER NOT NULL, cancelled INTEGER NOT NULL, billing_cycle TEXT NOT NULL, next_invoice_date TEXT,
      sync_time INTEGER NOT NULL,
      PRIMARY KEY (customer_id, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE products (
      id TEXT PRIMARY KEY, display_name TEXT NOT NULL,
      catalog_identifier TEXT NOT NULL, catalog_item_id INTEGER, catalog_description TEXT NOT NULL, catalog_class TEXT NOT NULL,
      creation_policy INTEGER NOT NULL, change_policy INTEGER NOT NULL, count_basis INTEGER NOT NULL,
      create_time INTEGER NOT NULL, update_time INTEGER NOT NULL, revision INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE assignments (
      customer_id TEXT NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
      product_id TEXT NOT NULL REFERENCES products(id),
      agreement_type TEXT NOT NULL, agreement_name TEXT NOT NULL, agreement_id INTEGER NOT NULL, update_time INTEGER NOT NULL,
      PRIMARY KEY (customer_id, product_id)
    ) STRICT, WITHOUT ROWID;
    """

  // One count per time and source; a correction keeps the original quantity.
  static let usage = """
    CREATE TABLE counts (
      customer_id TEXT NOT NULL, product_id TEXT NOT NULL, as_of_time INTEGER NOT NULL, source TEXT NOT NULL,
      quantity INTEGER NOT NULL, corrected_quantity INTEGER, receive_time INTEGER NOT NULL, late INTEGER NOT NULL,
      PRIMARY KEY (customer_id, product_id, as_of_time, source)
    ) STRICT, WITHOUT ROWID;
    """

  static let billing = """
    CREATE TABLE plans (
      number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, site TEXT NOT NULL, period TEXT NOT NULL,
      totals TEXT NOT NULL, lines TEXT NOT NULL, create_time INTEGER NOT NULL, created_by TEXT NOT NULL, run_id TEXT
    ) STRICT;
    CREATE INDEX plans_by_hash ON plans (hash);
    CREATE TABLE runs (
      number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, plan_id TEXT NOT NULL UNIQUE REFERENCES plans(id),
      plan_hash TEXT NOT NULL, period TEXT NOT NULL, create_time INTEGER NOT NULL, end_time INTEGER, created_by TEXT NOT NULL
    ) STRICT;
    CREATE TABLE run_lines (
      run_id TEXT NOT NULL REFERENCES runs(id), position INTEGER NOT NULL, line_id TEXT NOT NULL,
      customer_id TEXT NOT NULL, product_id TEXT NOT NULL, agreement_id INTEGER, addition_id INTEGER,
      old_quantity REAL NOT NULL, new_quantity REAL NOT NULL, outcome INTEGER NOT NULL, message TEXT NOT NULL, delivery_id INTEGER,
      PRIMARY KEY (run_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX run_lines_by_delivery ON run_lines (delivery_id);
    CREATE INDEX run_lines_open ON run_lines (run_id) WHERE outcome IN (1, 7);
    CREATE TABLE billed (
      customer_id TEXT NOT NULL, product_id TEXT NOT NULL, period TEXT NOT NULL,
      quantity REAL NOT NULL, agreement_id INTEGER NOT NULL, addition_id INTEGER NOT NULL, run_id TEXT NOT NULL, time INTEGER NOT NULL,
      PRIMARY KEY (customer_id, product_id, period)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE deliveries (
      id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, kind INTEGER NOT NULL, state INTEGER NOT NULL,
      customer_id TEXT NOT NULL, agreement_id INTEGER, payload TEXT NOT NULL, summary TEXT NOT NULL,
      attempts INTEGER NOT NULL, failures INTEGER NOT NULL DEFAULT 0, last_error TEXT NOT NULL, next_attempt_time INTEGER,
      create_time INTEGER NOT NULL, update_time INTEGER NOT NULL, run_id TEXT, line_id TEXT
    ) STRICT;
    CREATE INDEX deliveries_due ON deliveries (state, next_attempt_time);
    CREATE INDEX deliveries_by_line ON deliveries (line_id, state);
    CREATE INDEX deliveries_by_customer ON deliveries (customer_id, id);
    """

  static let activity = """
    CREATE TABLE activity (
      id INTEGER PRIMARY KEY AUTOINCREMENT, time INTEGER NOT NULL,
      daemon INTEGER NOT NULL, uid INTEGER NOT NULL, gid INTEGER NOT NULL, pid INTEGER NOT NULL, user TEXT NOT NULL,
      action TEXT NOT NULL, object TEXT NOT NULL, summary TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL
    ) STRICT;
    CREATE INDEX activity_by_object ON activity (object, id);
    CREATE TRIGGER activity_is_never_changed BEFORE UPDATE ON activity BEGIN SELECT RAISE(ABORT, 'activity is append-only'); END;
    CREATE TRIGGER activity_is_never_deleted BEFORE DELETE ON activity BEGIN SELECT RAISE(ABORT, 'activity is append-only'); END;
    """

  // Creation policy 1 = update only, change policy 1 = in place, count basis 1 = latest.
  static let products = """
    INSERT INTO products (id, display_name, catalog_identifier, catalog_description, catalog_class,
      creation_policy, change_policy, count_basis, create_time, update_time, revision)
    SELECT id, display_name, '', '', '', 1, 1, 1, unixepoch() * 1000, unixepoch() * 1000, 1 FROM (
      SELECT 'wfbs' AS id, 'Worry-Free Business Security Services' AS display_name
      UNION ALL SELECT 'hes', 'Hosted Email Security'
      UNION ALL SELECT 'tmes-standard', 'Trend Micro Email Security Standard'
      UNION ALL SELECT 'tmes-advanced', 'Trend Micro Email Security Advanced'
      UNION ALL SELECT 'cas', 'Cloud App Security'
    );
    """
}

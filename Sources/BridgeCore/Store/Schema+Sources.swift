extension Schema {
  // Quantities are ten-thousandths from here on, so that fractions are exact. `origin` is the JSON of a collected count's pull and vendor rows.
  static let decimalCounts = """
    UPDATE counts SET quantity = quantity * 10000, corrected_quantity = corrected_quantity * 10000;
    ALTER TABLE counts ADD COLUMN origin TEXT;
    ALTER TABLE products ADD COLUMN source_precedence TEXT NOT NULL DEFAULT '[]';
    UPDATE requests SET response = CAST(json_set(CAST(response AS TEXT), '$.source_precedence', '[]') AS BLOB)
      WHERE key LIKE 'CreateProduct/%';
    """

  // A source's counts are pulled, or read from a file by an import profile; both are identified in one list of names, because counts and decisions
  // refer to them by name.
  static let sources = """
    CREATE TABLE sources (
      id TEXT PRIMARY KEY, kind INTEGER NOT NULL, display_name TEXT NOT NULL, base_url TEXT NOT NULL, access_id TEXT NOT NULL,
      secret BLOB, secret_destination TEXT NOT NULL, paused INTEGER NOT NULL, customer_id TEXT NOT NULL, product_id TEXT NOT NULL,
      pull_interval_minutes INTEGER NOT NULL, create_time INTEGER NOT NULL, update_time INTEGER NOT NULL, revision INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE import_profiles (
      id TEXT PRIMARY KEY, profile TEXT NOT NULL, create_time INTEGER NOT NULL, update_time INTEGER NOT NULL, revision INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE source_pulls (
      id INTEGER PRIMARY KEY AUTOINCREMENT, source_id TEXT NOT NULL, start_time INTEGER NOT NULL, end_time INTEGER, outcome INTEGER NOT NULL,
      error TEXT NOT NULL, row_count INTEGER NOT NULL, accepted INTEGER NOT NULL, unchanged INTEGER NOT NULL,
      unmapped_customers INTEGER NOT NULL, unmapped_quantity INTEGER NOT NULL,
      unknown_types INTEGER NOT NULL, unknown_type_names TEXT NOT NULL, not_counted TEXT NOT NULL,
      requested_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX source_pulls_by_source ON source_pulls (source_id, id);
    CREATE INDEX source_pulls_running ON source_pulls (outcome) WHERE outcome = 1;
    CREATE TABLE vendor_items (
      source_id TEXT NOT NULL, kind INTEGER NOT NULL, vendor_id TEXT NOT NULL, name TEXT NOT NULL, state INTEGER NOT NULL,
      target_id TEXT NOT NULL, reason TEXT NOT NULL, decided_by TEXT NOT NULL, decide_time INTEGER, first_seen_time INTEGER NOT NULL,
      PRIMARY KEY (source_id, kind, vendor_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE vendor_counts (
      source_id TEXT NOT NULL, vendor_customer TEXT NOT NULL, vendor_product TEXT NOT NULL, day TEXT NOT NULL,
      quantity INTEGER NOT NULL, raw_quantity TEXT NOT NULL, cost TEXT NOT NULL, currency TEXT NOT NULL, lines TEXT NOT NULL,
      pull_id INTEGER NOT NULL,
      PRIMARY KEY (source_id, vendor_customer, vendor_product, day)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX vendor_counts_by_day ON vendor_counts (source_id, day);
    CREATE INDEX vendor_counts_by_product ON vendor_counts (source_id, vendor_product, day);
    CREATE TABLE source_corrections (
      source_id TEXT NOT NULL, period TEXT NOT NULL, vendor_customer TEXT NOT NULL, vendor_product TEXT NOT NULL,
      customer_id TEXT NOT NULL, product_id TEXT NOT NULL, counted INTEGER, provisioned INTEGER, used INTEGER, report_time INTEGER NOT NULL,
      PRIMARY KEY (source_id, period, vendor_customer, vendor_product)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE log_cursors (
      source_id TEXT NOT NULL, log TEXT NOT NULL, start_time INTEGER NOT NULL, position INTEGER NOT NULL, cursor BLOB NOT NULL, PRIMARY KEY (source_id, log)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE log_counts (
      source_id TEXT NOT NULL, day TEXT NOT NULL, counts TEXT NOT NULL, PRIMARY KEY (source_id, day)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE log_gaps (
      source_id TEXT NOT NULL, log TEXT NOT NULL, start_time INTEGER NOT NULL, end_time INTEGER NOT NULL,
      PRIMARY KEY (source_id, log, start_time)
    ) STRICT, WITHOUT ROWID;
    """
}

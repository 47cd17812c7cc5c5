extension Schema {
  // What each addition should be like: as cwlink last wrote it, or as the first read or a person's acceptance left it. `drift_agreements` is the cursor of
  // the background reads, `drift_progress` the day's requests and how far what others read was compared.
  static let drift = """
    CREATE TABLE expected_additions (
      site TEXT NOT NULL, agreement_id INTEGER NOT NULL, addition_id INTEGER NOT NULL, addition TEXT NOT NULL, time INTEGER NOT NULL,
      PRIMARY KEY (site, agreement_id, addition_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE drift_agreements (
      site TEXT NOT NULL, agreement_id INTEGER NOT NULL, customer_id TEXT NOT NULL, attempt_time INTEGER NOT NULL, read_time INTEGER,
      error TEXT NOT NULL,
      PRIMARY KEY (site, agreement_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE drift_findings (
      site TEXT NOT NULL, customer_id TEXT NOT NULL, agreement_id INTEGER NOT NULL, addition_id INTEGER NOT NULL, kind INTEGER NOT NULL,
      expected TEXT NOT NULL, found TEXT NOT NULL, addition TEXT, find_time INTEGER NOT NULL, read_time INTEGER NOT NULL,
      PRIMARY KEY (site, agreement_id, addition_id, kind)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE drift_progress (
      site TEXT PRIMARY KEY, day TEXT NOT NULL, requests INTEGER NOT NULL, agreements INTEGER NOT NULL, known_time INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    ALTER TABLE general_settings ADD COLUMN drift_requests_per_day INTEGER NOT NULL DEFAULT 500;
    """
}

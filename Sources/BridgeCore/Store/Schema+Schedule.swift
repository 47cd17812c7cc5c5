extension Schema {
  // Kinds, outcomes and days are those of `JobKind`, `ScheduledRun` and `Day`. A job without an anchor is inactive. The customers of a run
  // are a JSON list; customer_id is set if there is only one.
  static let schedule = """
    CREATE TABLE schedule (
      id INTEGER PRIMARY KEY CHECK (id = 1), paused_by TEXT NOT NULL, pause_time INTEGER NOT NULL, reason TEXT NOT NULL
    ) STRICT;
    CREATE TABLE scheduled_jobs (
      kind INTEGER NOT NULL, product_id TEXT NOT NULL, customer_id TEXT NOT NULL,
      anchor_time INTEGER, last_day TEXT, untold_since TEXT,
      failed_day TEXT, failures INTEGER NOT NULL DEFAULT 0, next_try_time INTEGER, failed_run_id INTEGER,
      PRIMARY KEY (kind, product_id, customer_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE scheduled_statements (
      customer_id TEXT PRIMARY KEY, day TEXT NOT NULL, due_time INTEGER NOT NULL,
      failures INTEGER NOT NULL DEFAULT 0, next_try_time INTEGER, failed_run_id INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE scheduled_runs (
      id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, product_id TEXT NOT NULL, day TEXT NOT NULL,
      time INTEGER NOT NULL, due_time INTEGER NOT NULL, customer_id TEXT NOT NULL, customers TEXT NOT NULL,
      outcome INTEGER NOT NULL, message TEXT NOT NULL, plan_id TEXT NOT NULL, run_id TEXT NOT NULL
    ) STRICT;
    CREATE INDEX scheduled_runs_by_customer ON scheduled_runs (customer_id, id);
    CREATE INDEX scheduled_runs_by_kind ON scheduled_runs (kind, id);
    CREATE INDEX scheduled_runs_by_time ON scheduled_runs (time);
    """

  static let deliveryPause = "ALTER TABLE schedule ADD COLUMN deliveries INTEGER NOT NULL DEFAULT 0"
}

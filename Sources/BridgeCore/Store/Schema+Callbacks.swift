extension Schema {
  // `type` is a `CallbackType`. All received callbacks are counted, including those for unknown records. A changed record is read at its
  // due time; a further callback before that increments the generation.
  static let callbacks = """
    CREATE TABLE callback_settings (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      enabled INTEGER NOT NULL, url TEXT NOT NULL, former_url TEXT NOT NULL, site TEXT NOT NULL, enable_time INTEGER,
      check_time INTEGER, check_error TEXT NOT NULL,
      poll_time INTEGER, poll_attempt_time INTEGER, poll_error TEXT NOT NULL, missed_time INTEGER, missed INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE callbacks (
      type INTEGER PRIMARY KEY, callback_id INTEGER, received INTEGER NOT NULL, receive_time INTEGER
    ) STRICT;
    CREATE TABLE callback_keys (
      address TEXT PRIMARY KEY, site TEXT NOT NULL, time INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE changes (
      type INTEGER NOT NULL, record_id INTEGER NOT NULL, site TEXT NOT NULL, generation INTEGER NOT NULL,
      first_time INTEGER NOT NULL, due_time INTEGER NOT NULL, failures INTEGER NOT NULL, last_error TEXT NOT NULL,
      PRIMARY KEY (type, record_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX changes_due ON changes (due_time);
    ALTER TABLE notifications ADD COLUMN ticket_status TEXT NOT NULL DEFAULT '';
    ALTER TABLE notifications ADD COLUMN ticket_status_time INTEGER;
    CREATE INDEX notifications_by_ticket ON notifications (ticket_id) WHERE ticket_id IS NOT NULL AND retired = 0;
    CREATE INDEX customers_by_company ON customers (company_id) WHERE company_id IS NOT NULL;
    CREATE INDEX agreements_by_id ON agreements (id);
    """
}

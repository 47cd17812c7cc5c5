extension Schema {
  // What ConnectWise last showed of each agreement's additions, so that a large plan need not read them again. `additions` is NULL if they have to be
  // read: a write was begun, or ConnectWise reported a change. `time` is that of the read, or of what made it void.
  static let knownAdditions = """
    CREATE TABLE known_additions (
      site TEXT NOT NULL, agreement_id INTEGER NOT NULL, additions TEXT, time INTEGER NOT NULL,
      PRIMARY KEY (site, agreement_id)
    ) STRICT, WITHOUT ROWID;
    ALTER TABLE general_settings ADD COLUMN plan_data_hours INTEGER NOT NULL DEFAULT 24;
    """
}

extension Schema {
  // The settings of one level are one document: a guard or a threshold that is not in it comes from the next level.
  static let guards = """
    CREATE TABLE guard_settings (
      id INTEGER PRIMARY KEY CHECK (id = 1), settings TEXT NOT NULL, update_time INTEGER NOT NULL, revision INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE product_guard_settings (
      product_id TEXT PRIMARY KEY REFERENCES products(id) ON DELETE CASCADE,
      settings TEXT NOT NULL, update_time INTEGER NOT NULL, revision INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}

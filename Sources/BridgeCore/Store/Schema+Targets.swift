extension Schema {
  // A mapping without a customer is for all customers. `product_ids` and `targets` are JSON.
  static let targetMappings = """
    CREATE TABLE target_mappings (
      id TEXT PRIMARY KEY, kind INTEGER NOT NULL, customer_id TEXT REFERENCES customers(id) ON DELETE CASCADE,
      product_ids TEXT NOT NULL, targets TEXT NOT NULL,
      create_time INTEGER NOT NULL, update_time INTEGER NOT NULL, revision INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX target_mappings_by_customer ON target_mappings (customer_id);
    """
}

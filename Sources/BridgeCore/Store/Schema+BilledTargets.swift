extension Schema {
  // `target` is the last part of the plan line's id; empty for a line without a target mapping. A sum has a row for each of its products.
  static let billedTargets = """
    CREATE TABLE billed_targets (
      customer_id TEXT NOT NULL, product_id TEXT NOT NULL, period TEXT NOT NULL, target TEXT NOT NULL DEFAULT '',
      quantity INTEGER NOT NULL, agreement_id INTEGER NOT NULL, addition_id INTEGER NOT NULL, run_id TEXT NOT NULL, time INTEGER NOT NULL,
      PRIMARY KEY (customer_id, product_id, period, target)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO billed_targets (customer_id, product_id, period, quantity, agreement_id, addition_id, run_id, time)
      SELECT customer_id, product_id, period, quantity, agreement_id, addition_id, run_id, time FROM billed;
    DROP TABLE billed;
    ALTER TABLE billed_targets RENAME TO billed;
    """
}

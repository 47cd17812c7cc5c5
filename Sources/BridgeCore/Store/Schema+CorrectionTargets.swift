extension Schema {
  // `target` is that of the plan line's mapping; empty for a line without one.
  static let correctionTargets = """
    CREATE TABLE correction_targets (
      customer_id TEXT NOT NULL, product_id TEXT NOT NULL, target TEXT NOT NULL DEFAULT '', period TEXT NOT NULL, number INTEGER NOT NULL,
      part INTEGER NOT NULL, quantity INTEGER NOT NULL, quantity_change INTEGER NOT NULL, agreement_id INTEGER NOT NULL,
      addition_id INTEGER NOT NULL, run_id TEXT NOT NULL, time INTEGER NOT NULL,
      PRIMARY KEY (customer_id, product_id, period, target, number, part)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO correction_targets
        (customer_id, product_id, period, number, part, quantity, quantity_change, agreement_id, addition_id, run_id, time)
      SELECT customer_id, product_id, period, number, part, quantity, quantity_change, agreement_id, addition_id, run_id, time FROM corrections;
    DROP TABLE corrections;
    ALTER TABLE correction_targets RENAME TO corrections;
    """
}

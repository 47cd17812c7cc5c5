extension Schema {
  // agreement_id 0: for a type, in lower case. timing 1 = in advance, 2 = in arrears.
  static let invoiceTimings = """
    CREATE TABLE invoice_timings (
      agreement_id INTEGER NOT NULL, agreement_type TEXT NOT NULL, timing INTEGER NOT NULL CHECK (timing IN (1, 2)),
      update_time INTEGER NOT NULL, updated_by TEXT NOT NULL,
      PRIMARY KEY (agreement_id, agreement_type)
    ) STRICT, WITHOUT ROWID;
    """

  // Null: the default.
  static let productWindows = """
    ALTER TABLE products ADD COLUMN effective_date_policy INTEGER;
    ALTER TABLE products ADD COLUMN effective_day INTEGER;
    ALTER TABLE products ADD COLUMN proration_policy INTEGER;
    """

  // Null: the default.
  static let productCosts = "ALTER TABLE products ADD COLUMN cost_policy INTEGER;"
}

extension Schema {
  // Kind 1 = billing, late corrections 1 = delta. Quantities are ten-thousandths, negative for a credit.
  static let corrections = """
    ALTER TABLE plans ADD COLUMN kind INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE general_settings ADD COLUMN late_corrections INTEGER NOT NULL DEFAULT 1;
    CREATE TABLE corrections (
      customer_id TEXT NOT NULL, product_id TEXT NOT NULL, period TEXT NOT NULL, number INTEGER NOT NULL, part INTEGER NOT NULL,
      quantity INTEGER NOT NULL, quantity_change INTEGER NOT NULL, agreement_id INTEGER NOT NULL, addition_id INTEGER NOT NULL,
      run_id TEXT NOT NULL, time INTEGER NOT NULL,
      PRIMARY KEY (customer_id, product_id, period, number, part)
    ) STRICT, WITHOUT ROWID;
    """

  // Null: the default, as the general settings say.
  static let productCorrections = "ALTER TABLE products ADD COLUMN late_corrections INTEGER"
}

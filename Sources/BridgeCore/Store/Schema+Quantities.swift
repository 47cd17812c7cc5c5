extension Schema {
  // Quantities are ten-thousandths, as in counts. A quantity with more than four places, which only ConnectWise can have had, is named in the message.
  static let exactQuantities = """
    ALTER TABLE run_lines ADD COLUMN old_exact INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run_lines ADD COLUMN new_exact INTEGER NOT NULL DEFAULT 0;
    UPDATE run_lines SET old_exact = CAST(round(old_quantity * 10000) AS INTEGER), new_exact = CAST(round(new_quantity * 10000) AS INTEGER);
    UPDATE run_lines SET message = message || CASE message WHEN '' THEN '' ELSE '; ' END || 'ConnectWise had the quantity ' || old_quantity
      WHERE old_exact / 10000.0 <> old_quantity;
    ALTER TABLE run_lines DROP COLUMN old_quantity;
    ALTER TABLE run_lines DROP COLUMN new_quantity;
    ALTER TABLE run_lines RENAME COLUMN old_exact TO old_quantity;
    ALTER TABLE run_lines RENAME COLUMN new_exact TO new_quantity;
    ALTER TABLE billed ADD COLUMN exact INTEGER NOT NULL DEFAULT 0;
    UPDATE billed SET exact = CAST(round(quantity * 10000) AS INTEGER);
    ALTER TABLE billed DROP COLUMN quantity;
    ALTER TABLE billed RENAME COLUMN exact TO quantity;
    """

  // Null: the default.
  static let productQuantities = """
    ALTER TABLE products ADD COLUMN rounding INTEGER;
    ALTER TABLE products ADD COLUMN percentile INTEGER;
    """
}

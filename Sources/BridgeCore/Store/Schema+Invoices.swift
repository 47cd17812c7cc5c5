extension Schema {
  // What was last read of agreements' invoices, and what the agreements said about them then.
  static let invoices = """
    CREATE TABLE invoices (
      agreement_id INTEGER NOT NULL, id INTEGER NOT NULL, number TEXT NOT NULL, kind TEXT NOT NULL, day TEXT NOT NULL, status TEXT NOT NULL,
      closed INTEGER NOT NULL, total TEXT NOT NULL, currency TEXT NOT NULL, enter_time INTEGER, read_time INTEGER NOT NULL,
      PRIMARY KEY (agreement_id, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE invoice_reads (
      agreement_id INTEGER PRIMARY KEY, from_day TEXT NOT NULL, terms TEXT NOT NULL, read_time INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX run_lines_by_line ON run_lines (line_id);
    CREATE INDEX run_lines_by_product ON run_lines (customer_id, product_id);
    """

  // invoice_state 1 = taken, 2 = none yet, 3 = came after; null: not a billed line. invoice_due is the day from which "none yet" must be read again. The
  // index counts them without reading the lines.
  static let runInvoices = """
    ALTER TABLE run_lines ADD COLUMN invoice_state INTEGER;
    ALTER TABLE run_lines ADD COLUMN invoice_due TEXT;
    UPDATE run_lines SET invoice_state = 2, invoice_due = (SELECT date(period || '-01', '+1 month') FROM runs WHERE id = run_id)
      WHERE outcome IN (2, 3) AND agreement_id IS NOT NULL AND addition_id IS NOT NULL
        AND (delivery_id IS NOT NULL OR old_quantity = new_quantity);
    CREATE INDEX run_lines_by_invoice ON run_lines (run_id, invoice_state, invoice_due) WHERE invoice_state IS NOT NULL;
    """
}

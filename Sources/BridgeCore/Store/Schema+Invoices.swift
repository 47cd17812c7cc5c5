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
}

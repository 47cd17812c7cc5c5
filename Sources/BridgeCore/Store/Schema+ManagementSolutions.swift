extension Schema {
  // One row per agreement type billed by a solution. These are default types in addition to the fixed ones (rule 7).
  static let managementSolutions = """
    CREATE TABLE management_products (
      solution_id INTEGER NOT NULL, id INTEGER NOT NULL, solution_name TEXT NOT NULL,
      agreement_type_id INTEGER NOT NULL, agreement_type_name TEXT NOT NULL,
      server_product_id INTEGER, workstation_product_id INTEGER, spam_stats_product_id INTEGER,
      PRIMARY KEY (solution_id, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE management_solution_sync (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      site TEXT NOT NULL, attempt_time INTEGER NOT NULL, sync_time INTEGER, sync_error TEXT NOT NULL
    ) STRICT;
    """
}

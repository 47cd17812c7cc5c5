extension Schema {
  // The run that a plan and its run take back, and the run whose billing of the period counts again once a line is undone. Null in all others.
  static let undo = """
    ALTER TABLE plans ADD COLUMN undone_run_id TEXT;
    ALTER TABLE runs ADD COLUMN undone_run_id TEXT;
    ALTER TABLE run_lines ADD COLUMN restored_run_id TEXT;
    CREATE INDEX runs_by_undone ON runs (undone_run_id) WHERE undone_run_id IS NOT NULL;
    """
}

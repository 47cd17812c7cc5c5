extension Schema {
  // A plan's lines, so that tens of thousands of them are never together in memory as text. Plans of earlier versions have theirs in plans.lines.
  static let planLines = """
    CREATE TABLE plan_lines (
      plan_number INTEGER NOT NULL REFERENCES plans(number) ON DELETE CASCADE, position INTEGER NOT NULL, line TEXT NOT NULL,
      PRIMARY KEY (plan_number, position)
    ) STRICT, WITHOUT ROWID;
    """

  // Counting the outcomes of a run's lines, after each of them while somebody watches, does not read the lines themselves.
  static let runOutcomes = "CREATE INDEX run_lines_by_outcome ON run_lines (run_id, outcome)"

  // When a line's data was read. Apart from the line, which is stored as it is hashed.
  static let planLineTimes = "ALTER TABLE plan_lines ADD COLUMN data_time INTEGER"
}

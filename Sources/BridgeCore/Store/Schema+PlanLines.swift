extension Schema {
  // A plan's lines, so that tens of thousands of them are never together in memory as text. Plans of earlier versions have theirs in plans.lines.
  static let planLines = """
    CREATE TABLE plan_lines (
      plan_number INTEGER NOT NULL REFERENCES plans(number) ON DELETE CASCADE, position INTEGER NOT NULL, line TEXT NOT NULL,
      PRIMARY KEY (plan_number, position)
    ) STRICT, WITHOUT ROWID;
    """
}

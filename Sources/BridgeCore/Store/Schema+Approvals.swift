extension Schema {
  static let approvals = "ALTER TABLE plans ADD COLUMN approval TEXT"
}

extension Schema {
  static let serverErrors = "ALTER TABLE deliveries ADD COLUMN server_errors INTEGER NOT NULL DEFAULT 0"

  // Plans of earlier versions expire after a week, as by default.
  static let conflicts = """
    ALTER TABLE deliveries ADD COLUMN conflict INTEGER;
    ALTER TABLE run_lines ADD COLUMN conflict INTEGER;
    ALTER TABLE plans ADD COLUMN expire_time INTEGER NOT NULL DEFAULT 0;
    UPDATE plans SET expire_time = create_time + 7 * 86400000;
    ALTER TABLE general_settings ADD COLUMN plan_validity_days INTEGER NOT NULL DEFAULT 7;
    """

  static let deliveryReferences = """
    ALTER TABLE deliveries ADD COLUMN reference TEXT NOT NULL DEFAULT '';
    CREATE INDEX deliveries_by_reference ON deliveries (reference, id) WHERE reference <> '';
    """
}

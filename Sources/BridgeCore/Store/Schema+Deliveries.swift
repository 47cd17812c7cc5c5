extension Schema {
  static let serverErrors = "ALTER TABLE deliveries ADD COLUMN server_errors INTEGER NOT NULL DEFAULT 0"

  static let deliveryReferences = """
    ALTER TABLE deliveries ADD COLUMN reference TEXT NOT NULL DEFAULT '';
    CREATE INDEX deliveries_by_reference ON deliveries (reference, id) WHERE reference <> '';
    """
}

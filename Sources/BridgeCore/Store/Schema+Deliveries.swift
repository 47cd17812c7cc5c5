extension Schema {
  static let deliveryReferences = """
    ALTER TABLE deliveries ADD COLUMN reference TEXT NOT NULL DEFAULT '';
    CREATE INDEX deliveries_by_reference ON deliveries (reference, id) WHERE reference <> '';
    """
}

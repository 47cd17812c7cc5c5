extension Schema {
  // Customers with selected products keep their selection. Stored responses of CreateCustomer get the new fields.
  static let sendingSettings = """
    CREATE TABLE general_settings (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      sending TEXT NOT NULL, time_of_day TEXT NOT NULL, report_route TEXT NOT NULL, update_time INTEGER NOT NULL, revision INTEGER NOT NULL
    ) STRICT;
    ALTER TABLE customers ADD COLUMN use_custom_settings INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE customers ADD COLUMN custom_settings TEXT NOT NULL DEFAULT '{"figures":{}}';
    UPDATE customers SET use_custom_settings = 1 WHERE billed_product_ids <> '[]';
    UPDATE requests SET response = CAST(json_set(CAST(response AS TEXT), '$.customer.use_custom_settings', json('false'),
      '$.customer.custom_settings', json('{"figures":{}}')) AS BLOB) WHERE key LIKE 'CreateCustomer/%';
    """
}

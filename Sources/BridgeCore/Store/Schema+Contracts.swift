extension Schema {
  // Terms without a customer are those of the product. `terms` is JSON.
  static let contractTerms = """
    CREATE TABLE contract_terms (
      product_id TEXT NOT NULL REFERENCES products(id) ON DELETE CASCADE, customer_id TEXT REFERENCES customers(id) ON DELETE CASCADE,
      terms TEXT NOT NULL, update_time INTEGER NOT NULL, revision INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX contract_terms_by_product ON contract_terms (product_id, ifnull(customer_id, ''));
    CREATE INDEX contract_terms_by_customer ON contract_terms (customer_id);
    """
}

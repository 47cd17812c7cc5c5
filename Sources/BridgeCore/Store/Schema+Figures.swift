extension Schema {
  // One row per day; a later report for the day replaces it. Days are ISO text, which sorts chronologically.
  static let figures = """
    CREATE TABLE mail_figures (
      customer_id TEXT NOT NULL, product_id TEXT NOT NULL, day TEXT NOT NULL,
      received INTEGER NOT NULL, delivered INTEGER NOT NULL, spam INTEGER NOT NULL, phishing INTEGER NOT NULL, malware INTEGER NOT NULL,
      ransomware INTEGER NOT NULL, business_email_compromise INTEGER NOT NULL, policy INTEGER NOT NULL, sandbox INTEGER NOT NULL,
      source TEXT NOT NULL, receive_time INTEGER NOT NULL,
      PRIMARY KEY (customer_id, product_id, day)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX mail_figures_by_day ON mail_figures (day);
    CREATE TABLE device_figures (
      customer_id TEXT NOT NULL, day TEXT NOT NULL,
      workstations INTEGER NOT NULL, servers INTEGER NOT NULL, servers_offline INTEGER NOT NULL,
      viruses_removed INTEGER NOT NULL, spyware_removed INTEGER NOT NULL, fully_patched INTEGER NOT NULL,
      source TEXT NOT NULL, receive_time INTEGER NOT NULL,
      PRIMARY KEY (customer_id, day)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX device_figures_by_day ON device_figures (day);
    """
}

extension Schema {
  // The server that each secret was entered for, as `SecretDestination` writes it; a secret stored before was entered for the saved server.
  static let secretDestinations = """
    ALTER TABLE integration ADD COLUMN private_key_destination TEXT NOT NULL DEFAULT '';
    ALTER TABLE integration ADD COLUMN staged_private_key_destination TEXT NOT NULL DEFAULT '';
    ALTER TABLE integration ADD COLUMN previous_private_key_destination TEXT NOT NULL DEFAULT '';
    UPDATE integration SET private_key_destination = site || char(10) || proxy || char(10) || ca_file WHERE private_key IS NOT NULL;
    UPDATE integration SET staged_private_key_destination = site || char(10) || proxy || char(10) || ca_file
      WHERE staged_private_key IS NOT NULL;
    UPDATE integration SET previous_private_key_destination = site || char(10) || proxy || char(10) || ca_file
      WHERE previous_private_key IS NOT NULL;
    ALTER TABLE mail_settings ADD COLUMN password_destination TEXT NOT NULL DEFAULT '';
    UPDATE mail_settings SET password_destination = host || char(10)
      || CASE WHEN port <> 0 THEN port WHEN security = 1 THEN 25 WHEN security = 2 THEN 587 ELSE 465 END
      || char(10) || security || char(10) || ca_file WHERE password IS NOT NULL;
    """
}

extension Schema {
  // The delivery that writes an event to a ticket.
  static let eventDeliveries = "ALTER TABLE events ADD COLUMN delivery_key TEXT"

  // Events are immutable except for their outcome. Rows of a deleted customer are kept as evidence but ignored: a new customer with the same id
  // starts from scratch, with new references.
  static let notifications = """
    CREATE TABLE notification_policy (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      rules TEXT NOT NULL, quiet_minutes INTEGER NOT NULL, reopen_days INTEGER NOT NULL, reopen_closed_by_person INTEGER NOT NULL,
      storm_threshold INTEGER NOT NULL, storm_minutes INTEGER NOT NULL, mail_minutes INTEGER NOT NULL, subject_prefix TEXT NOT NULL,
      update_time INTEGER NOT NULL, revision INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE notification_settings (
      customer_id TEXT PRIMARY KEY REFERENCES customers(id) ON DELETE CASCADE,
      severities TEXT NOT NULL, rules TEXT NOT NULL, subject_prefix TEXT NOT NULL, update_time INTEGER NOT NULL, revision INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE events (
      id INTEGER PRIMARY KEY AUTOINCREMENT, customer_id TEXT NOT NULL, type TEXT NOT NULL, severity INTEGER, state INTEGER NOT NULL,
      object TEXT NOT NULL, text TEXT NOT NULL, source_key TEXT NOT NULL, time INTEGER NOT NULL, receive_time INTEGER NOT NULL,
      kept INTEGER NOT NULL, forgotten INTEGER NOT NULL DEFAULT 0, outcome TEXT NOT NULL, notification_id TEXT
    ) STRICT;
    CREATE UNIQUE INDEX events_by_source_key ON events (customer_id, source_key) WHERE source_key <> '' AND forgotten = 0;
    CREATE INDEX events_by_object ON events (customer_id, type, object, time);
    CREATE INDEX events_by_time ON events (customer_id, time);
    CREATE INDEX events_by_customer ON events (customer_id, id);
    CREATE INDEX events_by_notification ON events (notification_id, id) WHERE notification_id IS NOT NULL;
    CREATE INDEX events_by_moment ON events (customer_id, type, object, min(time, receive_time)) WHERE kept = 0 AND forgotten = 0;
    CREATE INDEX events_kept ON events (customer_id, type, object) WHERE kept <> 0;
    CREATE TRIGGER events_are_never_changed
      BEFORE UPDATE OF id, customer_id, type, severity, state, object, text, source_key, time, receive_time ON events
      BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
    CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
    CREATE TABLE notifications (
      number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, customer_id TEXT NOT NULL, type TEXT NOT NULL, object TEXT NOT NULL,
      is_group INTEGER NOT NULL, generation INTEGER NOT NULL, severity INTEGER NOT NULL, state INTEGER NOT NULL, text TEXT NOT NULL,
      event_count INTEGER NOT NULL, untold TEXT NOT NULL, untold_repeats INTEGER NOT NULL, last_note_time INTEGER,
      ticket INTEGER NOT NULL, ticket_time INTEGER, reference TEXT NOT NULL, ticket_id INTEGER, company_id INTEGER, route TEXT NOT NULL,
      site TEXT NOT NULL, messages INTEGER NOT NULL, group_id TEXT, member_count INTEGER NOT NULL,
      open_time INTEGER NOT NULL, recover_time INTEGER, last_event_time INTEGER NOT NULL, retired INTEGER NOT NULL DEFAULT 0,
      UNIQUE (customer_id, type, object, is_group, generation)
    ) STRICT;
    CREATE INDEX notifications_by_customer ON notifications (customer_id, number);
    CREATE INDEX notifications_by_ticket_time ON notifications (customer_id, type, ticket_time) WHERE ticket_time IS NOT NULL;
    CREATE INDEX notifications_by_group ON notifications (group_id, state) WHERE group_id IS NOT NULL;
    CREATE INDEX notifications_untold ON notifications (customer_id) WHERE untold_repeats > 0;
    CREATE TABLE notification_mails (
      id INTEGER PRIMARY KEY AUTOINCREMENT, customer_id TEXT NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
      severity INTEGER NOT NULL, text TEXT NOT NULL, time INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX notification_mails_by_customer ON notification_mails (customer_id, severity, id);
    CREATE TABLE notification_mail_times (
      customer_id TEXT NOT NULL REFERENCES customers(id) ON DELETE CASCADE, severity INTEGER NOT NULL, time INTEGER NOT NULL,
      PRIMARY KEY (customer_id, severity)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER notifications_of_deleted_customers AFTER DELETE ON customers BEGIN
      UPDATE notifications SET retired = 1 WHERE customer_id = OLD.id AND retired = 0;
      UPDATE events SET forgotten = 1, kept = 0, outcome = CASE kept WHEN 0 THEN outcome ELSE 'not sent: the customer was deleted' END
        WHERE customer_id = OLD.id AND forgotten = 0;
    END;
    """

  // Events are removed by age once they were processed. `reporter` is the uid of the caller who reported it; null for earlier ones.
  static let eventRetention = """
    DROP TRIGGER events_are_never_deleted;
    CREATE TRIGGER kept_events_are_never_deleted BEFORE DELETE ON events WHEN OLD.kept <> 0
      BEGIN SELECT RAISE(ABORT, 'kept events are never deleted'); END;
    ALTER TABLE events ADD COLUMN reporter INTEGER;
    CREATE INDEX events_kept_by_reporter ON events (reporter) WHERE kept <> 0;
    """
}

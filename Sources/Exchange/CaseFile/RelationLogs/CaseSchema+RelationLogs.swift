/// The tables of the logs that a home keeps of its relations.
extension CaseSchema {
    /// A log for each partner and stream, and one, for no party, with the heads of the others; the nodes of its tree; its
    /// entries, of which the words can go. The heads of partners' logs that came, and those that contradict each other. The receipts that
    /// were sent, as they were signed: what was sealed to another party cannot be opened here.
    static let fourteenth = """
        CREATE TABLE relation_log (
            number INTEGER PRIMARY KEY NOT NULL,
            party TEXT NOT NULL,
            stream TEXT NOT NULL,
            began TEXT NOT NULL,
            size INTEGER NOT NULL DEFAULT 0,
            given INTEGER NOT NULL DEFAULT 0,
            acknowledged INTEGER NOT NULL DEFAULT 0,
            UNIQUE (party, stream)
        ) STRICT;

        CREATE TABLE relation_log_node (
            log INTEGER NOT NULL REFERENCES relation_log (number),
            level INTEGER NOT NULL,
            position INTEGER NOT NULL,
            hash BLOB NOT NULL,
            PRIMARY KEY (log, level, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE relation_log_entry (
            log INTEGER NOT NULL REFERENCES relation_log (number),
            number INTEGER NOT NULL,
            message TEXT,
            salt BLOB,
            content BLOB,
            PRIMARY KEY (log, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX relation_log_entry_message ON relation_log_entry (message) WHERE message IS NOT NULL;

        CREATE TRIGGER relation_log_node_is_kept BEFORE UPDATE ON relation_log_node
            BEGIN SELECT RAISE(ABORT, 'a log is never changed'); END;
        CREATE TRIGGER relation_log_node_is_whole BEFORE DELETE ON relation_log_node
            BEGIN SELECT RAISE(ABORT, 'a log is never cut'); END;
        CREATE TRIGGER relation_log_entry_is_kept BEFORE UPDATE ON relation_log_entry
            WHEN NEW.content IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a log is never changed'); END;
        CREATE TRIGGER relation_log_entry_is_whole BEFORE DELETE ON relation_log_entry
            BEGIN SELECT RAISE(ABORT, 'a log is never cut'); END;

        CREATE TABLE received_head (
            number INTEGER PRIMARY KEY NOT NULL,
            party TEXT NOT NULL,
            stream TEXT NOT NULL,
            size INTEGER NOT NULL,
            root BLOB NOT NULL,
            sequence INTEGER NOT NULL,
            message TEXT NOT NULL,
            note TEXT NOT NULL,
            certificate BLOB NOT NULL,
            proofs BLOB NOT NULL,
            received TEXT NOT NULL,
            linked INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX received_head_size ON received_head (party, stream, size);
        CREATE INDEX received_head_place ON received_head (party, stream, sequence);
        CREATE INDEX received_head_waiting ON received_head (party, stream) WHERE linked = 0;

        CREATE TABLE sent_receipt (
            message TEXT PRIMARY KEY NOT NULL,
            answers TEXT NOT NULL,
            manifest_digest TEXT NOT NULL,
            content BLOB NOT NULL
        ) STRICT;
        CREATE INDEX sent_receipt_answers ON sent_receipt (answers);
        CREATE INDEX sent_receipt_digest ON sent_receipt (manifest_digest);

        CREATE TABLE log_conflict (
            number INTEGER PRIMARY KEY NOT NULL,
            earlier INTEGER NOT NULL REFERENCES received_head (number),
            later INTEGER NOT NULL REFERENCES received_head (number),
            reason TEXT NOT NULL,
            found TEXT NOT NULL
        ) STRICT;
        """
}

internal import GRDB

/// The schema of the case file, as migrations that are never changed once released.
enum CaseSchema {
    /// The oldest schema version that can be read without migration.
    static let readable = 4
    /// The `user_version` of a file that must be rewritten after a migration; 0 when nothing is pending.
    static let compactionOwed = 1

    /// The version that this program writes: the number of the last migration.
    static func newest(_ keyFile: CaseKeyFile) -> Int { migrator(keyFile).migrations.compactMap { Int($0) }.max() ?? 0 }

    static func migrator(_ keyFile: CaseKeyFile) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { try $0.execute(sql: first) }
        migrator.registerMigration("2") { database in
            try SealingMigration(database: database, key: keyFile.make()).run()
            // Contents were stored unencrypted before: nothing of them may remain, not even in free pages. A VACUUM
            // cannot be part of a transaction; it is pending until it is done.
            try database.execute(sql: "PRAGMA user_version = \(compactionOwed)")
        }
        migrator.registerMigration("3") { try $0.execute(sql: third) }
        migrator.registerMigration("4") { try $0.execute(sql: fourth) }
        migrator.registerMigration("5") { try $0.execute(sql: fifth) }
        migrator.registerMigration("6") { try $0.execute(sql: sixth) }
        migrator.registerMigration("7") { try $0.execute(sql: seventh) }
        migrator.registerMigration("8") { try $0.execute(sql: eighth) }
        migrator.registerMigration("9") { try $0.execute(sql: ninth) }
        migrator.registerMigration("10") { try $0.execute(sql: tenth) }
        migrator.registerMigration("11") { try $0.execute(sql: eleventh) }
        migrator.registerMigration("12") { try $0.execute(sql: twelfth) }
        migrator.registerMigration("13") { database in
            try database.execute(sql: thirteenth)
            guard let commitment = try String.fetchOne(database, sql: "SELECT commitment FROM case_key") else { return }
            try LedgerMigration(database: database, caseKey: keyFile.load(commitment)).run()
        }
        migrator.registerMigration("14") { try $0.execute(sql: fourteenth) }
        migrator.registerMigration("15") { try $0.execute(sql: fifteenth) }
        migrator.registerMigration("16") { try $0.execute(sql: sixteenth) }
        migrator.registerMigration("17") { try $0.execute(sql: seventeenth) }
        migrator.registerMigration("18") { try $0.execute(sql: eighteenth) }
        migrator.registerMigration("19") { try $0.execute(sql: nineteenth) }
        return migrator
    }

    private static let first = """
        CREATE TABLE partner (
            party TEXT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL,
            country TEXT NOT NULL,
            role TEXT NOT NULL,
            profile BLOB NOT NULL,
            confirmed TEXT NOT NULL,
            suspended INTEGER NOT NULL DEFAULT 0,
            crl_number INTEGER NOT NULL,
            added TEXT NOT NULL
        ) STRICT;

        CREATE TABLE package (
            id INTEGER PRIMARY KEY NOT NULL,
            direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
            kind TEXT NOT NULL,
            message TEXT NOT NULL,
            originator TEXT NOT NULL,
            recipient TEXT NOT NULL,
            gateway TEXT NOT NULL,
            stream TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            manifest_digest TEXT NOT NULL,
            manifest BLOB NOT NULL,
            file TEXT NOT NULL,
            file_digest TEXT NOT NULL,
            handled TEXT NOT NULL,
            verdict TEXT NOT NULL,
            evidence TEXT NOT NULL,
            receipt BLOB,
            receipt_file TEXT,
            answer TEXT,
            UNIQUE (direction, originator, stream, recipient, sequence)
        ) STRICT;
        CREATE INDEX package_message ON package (message);

        CREATE TABLE attachment (
            package INTEGER NOT NULL REFERENCES package (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            digest TEXT NOT NULL,
            size INTEGER NOT NULL,
            PRIMARY KEY (package, name)
        ) STRICT;

        CREATE TABLE object_version (
            number INTEGER PRIMARY KEY NOT NULL,
            id TEXT NOT NULL,
            modified TEXT NOT NULL,
            digest TEXT NOT NULL,
            type TEXT NOT NULL,
            creator TEXT,
            revoked INTEGER NOT NULL,
            json TEXT NOT NULL,
            UNIQUE (id, modified, digest)
        ) STRICT;
        CREATE INDEX object_version_type ON object_version (type);

        CREATE TABLE provenance (
            version INTEGER NOT NULL REFERENCES object_version (number) ON DELETE CASCADE,
            package INTEGER NOT NULL REFERENCES package (id) ON DELETE CASCADE,
            entry TEXT NOT NULL,
            position INTEGER NOT NULL,
            PRIMARY KEY (version, package, entry, position)
        ) STRICT;
        CREATE INDEX provenance_package ON provenance (package);

        CREATE TABLE quarantine (
            id TEXT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL,
            file TEXT NOT NULL,
            file_digest TEXT NOT NULL,
            size INTEGER NOT NULL,
            arrived TEXT NOT NULL,
            actor TEXT NOT NULL,
            outcome TEXT NOT NULL,
            verdict TEXT NOT NULL,
            state TEXT NOT NULL DEFAULT 'held' CHECK (state IN ('held', 'released', 'discarded'))
        ) STRICT;

        CREATE TABLE decision (
            number INTEGER PRIMARY KEY NOT NULL,
            left_record TEXT NOT NULL,
            right_record TEXT NOT NULL,
            verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure', 'withdrawn')),
            reason TEXT NOT NULL,
            actor TEXT NOT NULL,
            time TEXT NOT NULL
        ) STRICT;

        CREATE TABLE merge (
            number INTEGER PRIMARY KEY NOT NULL,
            time TEXT NOT NULL,
            actor TEXT NOT NULL,
            parameters TEXT NOT NULL,
            basis TEXT NOT NULL
        ) STRICT;

        CREATE TABLE entity (
            merge INTEGER NOT NULL REFERENCES merge (number) ON DELETE CASCADE,
            id TEXT NOT NULL,
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            PRIMARY KEY (merge, id)
        ) STRICT;

        CREATE TABLE entity_member (
            merge INTEGER NOT NULL REFERENCES merge (number) ON DELETE CASCADE,
            record TEXT NOT NULL,
            entity TEXT NOT NULL,
            PRIMARY KEY (merge, record)
        ) STRICT;
        CREATE INDEX entity_member_entity ON entity_member (merge, entity);

        CREATE TABLE proposal (
            merge INTEGER NOT NULL REFERENCES merge (number) ON DELETE CASCADE,
            left_record TEXT NOT NULL,
            right_record TEXT NOT NULL,
            posterior REAL NOT NULL,
            words TEXT NOT NULL,
            PRIMARY KEY (merge, left_record, right_record)
        ) STRICT;

        CREATE TABLE log (
            number INTEGER PRIMARY KEY NOT NULL,
            time TEXT NOT NULL,
            actor TEXT NOT NULL,
            act TEXT NOT NULL,
            subject TEXT NOT NULL,
            details TEXT NOT NULL,
            chain TEXT NOT NULL
        ) STRICT;
        CREATE TRIGGER log_is_kept BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
        CREATE TRIGGER log_is_whole BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is never cut'); END;
        """

    /// The input of a merge, by ids only: it outlives a purge, so that the next merge can report what became of
    /// entities. An older merge has no number of decisions, and its input is unknown.
    private static let third = """
        ALTER TABLE merge ADD COLUMN decisions INTEGER;

        CREATE TABLE merge_version (
            merge INTEGER NOT NULL REFERENCES merge (number) ON DELETE CASCADE,
            version INTEGER NOT NULL,
            id TEXT NOT NULL,
            modified TEXT NOT NULL,
            PRIMARY KEY (merge, version)
        ) STRICT;
        """

    /// Receipts that are pending until they are in the outbox; the messages in a file in quarantine, so that a purge
    /// finds it; and no file for a purged message and for others from the same file.
    private static let fifth = """
        CREATE TABLE owed_receipt (
            number INTEGER PRIMARY KEY NOT NULL,
            party TEXT NOT NULL,
            message TEXT NOT NULL,
            manifest_digest TEXT NOT NULL,
            state TEXT NOT NULL,
            decided TEXT NOT NULL,
            file TEXT,
            content BLOB
        ) STRICT;

        CREATE TABLE quarantine_message (
            quarantine TEXT NOT NULL REFERENCES quarantine (id) ON DELETE CASCADE,
            manifest_digest TEXT NOT NULL,
            PRIMARY KEY (quarantine, manifest_digest)
        ) STRICT;
        CREATE INDEX quarantine_message_digest ON quarantine_message (manifest_digest);
        CREATE INDEX package_file ON package (file_digest);

        UPDATE package SET file = '' WHERE direction = 'in' AND file_digest IN
            (SELECT k.file_digest FROM package k JOIN purge g ON g.package = k.id);
        """

    /// The memory of a merge for the next one, encrypted under its key. An older merge has no memory.
    private static let fourth = """
        CREATE TABLE merge_memory (
            merge INTEGER PRIMARY KEY NOT NULL REFERENCES merge (number) ON DELETE CASCADE,
            content BLOB NOT NULL
        ) STRICT;
        """

    /// The index of a merge for searches and reports, encrypted under its key. An older merge has no index, and gets one
    /// from the next merge.
    private static let sixth = """
        CREATE TABLE search_index (
            merge INTEGER PRIMARY KEY NOT NULL REFERENCES merge (number) ON DELETE CASCADE,
            generation TEXT NOT NULL
        ) STRICT;

        CREATE TABLE search_block (
            merge INTEGER NOT NULL REFERENCES search_index (merge) ON DELETE CASCADE,
            part TEXT NOT NULL,
            number INTEGER NOT NULL,
            content BLOB NOT NULL,
            PRIMARY KEY (merge, part, number)
        ) STRICT;

        CREATE TABLE search_token (
            merge INTEGER NOT NULL REFERENCES search_index (merge) ON DELETE CASCADE,
            token BLOB NOT NULL,
            content BLOB NOT NULL,
            PRIMARY KEY (merge, token)
        ) STRICT;

        CREATE INDEX package_direction ON package (direction);
        CREATE INDEX quarantine_file ON quarantine (file_digest);
        """

    /// What exports of each source contained, encrypted; a row with a path waits for its bundle to appear there. The
    /// purges of such memories, until they are finished.
    private static let seventh = """
        CREATE TABLE export_memory (
            number INTEGER PRIMARY KEY NOT NULL,
            family TEXT NOT NULL,
            source TEXT NOT NULL,
            run TEXT NOT NULL,
            actor TEXT NOT NULL,
            time TEXT NOT NULL,
            entries INTEGER NOT NULL,
            key BLOB NOT NULL,
            path TEXT,
            digest TEXT,
            log TEXT
        ) STRICT;
        CREATE UNIQUE INDEX export_memory_source ON export_memory (family, source) WHERE path IS NULL;

        CREATE TABLE export_memory_part (
            memory INTEGER NOT NULL REFERENCES export_memory (number) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            content BLOB NOT NULL,
            PRIMARY KEY (memory, number)
        ) STRICT;

        CREATE TABLE export_purge (
            number INTEGER PRIMARY KEY NOT NULL,
            source TEXT NOT NULL,
            finished INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        """

    /// Agreements with their signatures and statements, those under which packages came, settings, and persons.
    private static let eighth = """
        CREATE TABLE agreement (
            digest TEXT PRIMARY KEY NOT NULL,
            id TEXT NOT NULL,
            number INTEGER NOT NULL,
            content BLOB NOT NULL,
            known TEXT NOT NULL
        ) STRICT;
        CREATE INDEX agreement_id ON agreement (id);

        CREATE TABLE agreement_signature (
            digest TEXT NOT NULL REFERENCES agreement (digest),
            party TEXT NOT NULL,
            manifest_digest TEXT NOT NULL,
            time TEXT NOT NULL,
            PRIMARY KEY (digest, party)
        ) STRICT;

        CREATE TABLE agreement_statement (
            agreement TEXT NOT NULL,
            party TEXT NOT NULL,
            number INTEGER NOT NULL,
            act TEXT NOT NULL,
            content BLOB NOT NULL,
            manifest_digest TEXT NOT NULL,
            time TEXT NOT NULL,
            PRIMARY KEY (agreement, party, number, act)
        ) STRICT;

        CREATE TABLE package_agreement (
            package INTEGER NOT NULL REFERENCES package (id) ON DELETE CASCADE,
            digest TEXT NOT NULL REFERENCES agreement (digest),
            PRIMARY KEY (package, digest)
        ) STRICT;

        CREATE TABLE home_setting (
            name TEXT NOT NULL,
            party TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (name, party)
        ) STRICT;

        CREATE TABLE person (
            number INTEGER PRIMARY KEY NOT NULL,
            name TEXT NOT NULL,
            roles TEXT NOT NULL,
            certificate BLOB NOT NULL,
            key TEXT NOT NULL,
            added TEXT NOT NULL,
            removed TEXT
        ) STRICT;
        CREATE UNIQUE INDEX person_name ON person (name) WHERE removed IS NULL;
        """

    /// Parts of messages that others passed on: a version with a part is not whole; versions with one part are statements
    /// about one version of one object. The package that passed a disclosure on, and the profiles that came with one.
    private static let tenth = """
        ALTER TABLE object_version ADD COLUMN part TEXT;
        CREATE INDEX object_version_part ON object_version (part) WHERE part IS NOT NULL;

        CREATE TABLE disclosure (
            package INTEGER PRIMARY KEY NOT NULL REFERENCES package (id) ON DELETE CASCADE,
            share INTEGER NOT NULL REFERENCES package (id),
            sharer TEXT NOT NULL
        ) STRICT;
        CREATE INDEX disclosure_share ON disclosure (share);

        CREATE TABLE introduction (
            package INTEGER NOT NULL REFERENCES package (id) ON DELETE CASCADE,
            party TEXT NOT NULL,
            name TEXT NOT NULL,
            country TEXT NOT NULL,
            role TEXT NOT NULL,
            profile BLOB NOT NULL,
            PRIMARY KEY (package, party)
        ) STRICT;
        CREATE INDEX introduction_party ON introduction (party);
        """
}

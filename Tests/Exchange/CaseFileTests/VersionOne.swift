/// A case file of schema version 1, as SQL: one object from two packages, another from one, an attachment, and a merge.
/// In it everything stands in the clear.
enum VersionOne {
    static let sql = """
        CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
        INSERT INTO grdb_migrations VALUES ('1');
        CREATE TABLE partner (party TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, country TEXT NOT NULL,
            role TEXT NOT NULL, profile BLOB NOT NULL, confirmed TEXT NOT NULL, suspended INTEGER NOT NULL DEFAULT 0,
            crl_number INTEGER NOT NULL, added TEXT NOT NULL) STRICT;
        CREATE TABLE package (id INTEGER PRIMARY KEY NOT NULL,
            direction TEXT NOT NULL CHECK (direction IN ('in', 'out')), kind TEXT NOT NULL, message TEXT NOT NULL,
            originator TEXT NOT NULL, recipient TEXT NOT NULL, gateway TEXT NOT NULL, stream TEXT NOT NULL,
            sequence INTEGER NOT NULL, manifest_digest TEXT NOT NULL, manifest BLOB NOT NULL, file TEXT NOT NULL,
            file_digest TEXT NOT NULL, handled TEXT NOT NULL, verdict TEXT NOT NULL, evidence TEXT NOT NULL,
            receipt BLOB, receipt_file TEXT, answer TEXT,
            UNIQUE (direction, originator, stream, recipient, sequence)) STRICT;
        CREATE INDEX package_message ON package (message);
        CREATE TABLE attachment (package INTEGER NOT NULL REFERENCES package (id) ON DELETE CASCADE,
            name TEXT NOT NULL, digest TEXT NOT NULL, size INTEGER NOT NULL, PRIMARY KEY (package, name)) STRICT;
        CREATE TABLE object_version (number INTEGER PRIMARY KEY NOT NULL, id TEXT NOT NULL, modified TEXT NOT NULL,
            digest TEXT NOT NULL, type TEXT NOT NULL, creator TEXT, revoked INTEGER NOT NULL, json TEXT NOT NULL,
            UNIQUE (id, modified, digest)) STRICT;
        CREATE INDEX object_version_type ON object_version (type);
        CREATE TABLE provenance (version INTEGER NOT NULL REFERENCES object_version (number) ON DELETE CASCADE,
            package INTEGER NOT NULL REFERENCES package (id) ON DELETE CASCADE, entry TEXT NOT NULL,
            position INTEGER NOT NULL, PRIMARY KEY (version, package, entry, position)) STRICT;
        CREATE INDEX provenance_package ON provenance (package);
        CREATE TABLE quarantine (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, file TEXT NOT NULL,
            file_digest TEXT NOT NULL, size INTEGER NOT NULL, arrived TEXT NOT NULL, actor TEXT NOT NULL,
            outcome TEXT NOT NULL, verdict TEXT NOT NULL,
            state TEXT NOT NULL DEFAULT 'held' CHECK (state IN ('held', 'released', 'discarded'))) STRICT;
        CREATE TABLE decision (number INTEGER PRIMARY KEY NOT NULL, left_record TEXT NOT NULL,
            right_record TEXT NOT NULL,
            verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure', 'withdrawn')),
            reason TEXT NOT NULL, actor TEXT NOT NULL, time TEXT NOT NULL) STRICT;
        CREATE TABLE merge (number INTEGER PRIMARY KEY NOT NULL, time TEXT NOT NULL, actor TEXT NOT NULL,
            parameters TEXT NOT NULL, basis TEXT NOT NULL) STRICT;
        CREATE TABLE entity (merge INTEGER NOT NULL REFERENCES merge (number) ON DELETE CASCADE, id TEXT NOT NULL,
            kind TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (merge, id)) STRICT;
        CREATE TABLE entity_member (merge INTEGER NOT NULL REFERENCES merge (number) ON DELETE CASCADE,
            record TEXT NOT NULL, entity TEXT NOT NULL, PRIMARY KEY (merge, record)) STRICT;
        CREATE INDEX entity_member_entity ON entity_member (merge, entity);
        CREATE TABLE proposal (merge INTEGER NOT NULL REFERENCES merge (number) ON DELETE CASCADE,
            left_record TEXT NOT NULL, right_record TEXT NOT NULL, posterior REAL NOT NULL, words TEXT NOT NULL,
            PRIMARY KEY (merge, left_record, right_record)) STRICT;
        CREATE TABLE log (number INTEGER PRIMARY KEY NOT NULL, time TEXT NOT NULL, actor TEXT NOT NULL,
            act TEXT NOT NULL, subject TEXT NOT NULL, details TEXT NOT NULL, chain TEXT NOT NULL) STRICT;
        CREATE TRIGGER log_is_kept BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
        CREATE TRIGGER log_is_whole BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is never cut'); END;

        INSERT INTO package VALUES (1, 'in', 'bundle', 'm1', 'o1', 'r', 'o1', 's', 1, 'd1',
            CAST('{"positions":[{"recipient":"r","sequence":1,"stream":"s"}],"note":"SECRET manifest"}' AS BLOB),
            'f1.asice', 'f1', '2026-03-01T12:00:00.000Z', '{"note":"SECRET verdict"}', '', NULL, NULL, NULL);
        INSERT INTO package VALUES (2, 'in', 'bundle', 'm2', 'o2', 'r', 'o2', 's', 2, 'd2',
            CAST('{"positions":[{"recipient":"r","sequence":2,"stream":"s","previous":"d0"}]}' AS BLOB), 'f2.asice',
            'f2', '2026-03-02T12:00:00.000Z', '{}', '', NULL, NULL, NULL);
        INSERT INTO package VALUES (3, 'out', 'bundle', 'm3', 'r', 'o1', 'r', 's', 1, 'd3', CAST('{"own":1}' AS BLOB),
            'f3.asice', '', '2026-03-02T12:00:00.000Z', '{}', '', NULL, NULL, 'accepted');
        INSERT INTO attachment VALUES (1, 'data/SECRET photo.jpg', 'aa', 5);
        INSERT INTO object_version VALUES (1, 'identity--1', '2026-02-01T00:00:00.000Z', 'x', 'identity', NULL, 0,
            '{"id":"identity--1","modified":"2026-02-01T00:00:00.000Z","name":"SECRET One","type":"identity"}');
        INSERT INTO object_version VALUES (2, 'identity--2', '2026-02-01T00:00:00.000Z', 'y', 'identity',
            'identity--1', 0,
            '{"created_by_ref":"identity--1","id":"identity--2","modified":"2026-02-01T00:00:00.000Z","name":"SECRET Two","type":"identity"}');
        INSERT INTO provenance VALUES (1, 1, 'data/a.json', 0);
        INSERT INTO provenance VALUES (1, 2, 'data/b.json', 0);
        INSERT INTO provenance VALUES (2, 1, 'data/a.json', 1);
        INSERT INTO merge VALUES (1, '2026-03-02T12:00:00.000Z', 'tester', 'p', 'b');
        INSERT INTO entity VALUES (1, 'entity--1', 'party', 'SECRET Entity');
        INSERT INTO entity_member VALUES (1, 'identity--1', 'entity--1');
        INSERT INTO proposal VALUES (1, 'identity--1', 'identity--2', 0.5, 'SECRET words');
        """
}

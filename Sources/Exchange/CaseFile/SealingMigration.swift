internal import Digests
internal import GRDB
internal import StrictJSON

/// The second migration: encrypts contents that were stored unencrypted, under a key per package.
struct SealingMigration {
    let database: Database
    let key: CaseKey

    func run() throws {
        try database.execute(sql: Self.tables)
        try database.execute(sql: "INSERT INTO case_key (commitment) VALUES (?)", arguments: [key.commitment])
        let keys = PackageKeys(database, key)
        try sealPackages(keys)
        try sealVersions(keys)
        try sealMerges()
        try database.execute(sql: Self.exchange)
    }

    private func sealPackages(_ keys: PackageKeys) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM package WHERE direction = 'in'")
        let update = try database.makeStatement(
            sql: "UPDATE new_package SET key = ?, manifest = ?, verdict = ?, previous = ? WHERE id = ?")
        while let row = try rows.next() {
            let number: Int = row["id"]
            let own = try SecretBytes.newKey()
            let manifest = CaseStore.bytes(row["manifest"])
            let (verdict, recipient): (String, String) = (row["verdict"], row["recipient"])
            try update.execute(arguments: [
                CaseStore.blob(try SealedContent.wrap(own, with: key.secret)),
                CaseStore.blob(try SealedContent.seal(manifest, key: own, parts: "manifest")),
                CaseStore.blob(try SealedContent.seal(Array(verdict.utf8), key: own, parts: "verdict")),
                Self.previous(in: manifest, for: recipient), number,
            ])
            keys.add(own, of: number)
        }
        let attachments = try Row.fetchCursor(database, sql: "SELECT * FROM attachment ORDER BY package, name")
        while let row = try attachments.next() {
            let package: Int = row["package"]
            try CaseStore.insert(
                StoredAttachment(name: row["name"], digest: row["digest"], size: row["size"]), of: package,
                key: try keys.key(of: package), into: "new_attachment", in: database)
        }
    }

    private func sealVersions(_ keys: PackageKeys) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM object_version")
        let insert = try database.makeStatement(
            sql: """
                INSERT INTO new_object_version (number, id, modified, type, creator, revoked, content)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        let sources = try database.makeStatement(sql: "SELECT * FROM provenance WHERE version = ?")
        let link = try database.makeStatement(
            sql: "INSERT INTO new_provenance (version, package, entry, position, key) VALUES (?, ?, ?, ?, ?)")
        while let row = try rows.next() {
            let (number, id, modified, type): (Int, String, String, String) = (
                row["number"], row["id"], row["modified"], row["type"]
            )
            let (creator, revoked, json): (String?, Bool, String) = (row["creator"], row["revoked"], row["json"])
            let own = try SecretBytes.newKey()
            let content = try SealedVersion.seal(
                Array(json.utf8), own, id: id, modified: modified, type: type, creator: creator, revoked: revoked)
            try insert.execute(arguments: [number, id, modified, type, creator, revoked, CaseStore.blob(content)])
            for source in try Row.fetchAll(sources, arguments: [number]) {
                let package: Int = source["package"]
                let wrapped = try SealedContent.wrap(own, with: keys.key(of: package))
                try link.execute(arguments: [
                    number, package, source["entry"] as String, source["position"] as Int, CaseStore.blob(wrapped),
                ])
            }
        }
    }

    private func sealMerges() throws {
        for number in try Int.fetchAll(database, sql: "SELECT number FROM merge") {
            let own = try SecretBytes.newKey()
            try database.execute(
                sql: "UPDATE merge SET key = ? WHERE number = ?",
                arguments: [CaseStore.blob(try SealedContent.wrap(own, with: key.secret)), number])
            let entities = try Row.fetchAll(
                database, sql: "SELECT * FROM entity WHERE merge = ?", arguments: [number])
            for row in entities {
                let (id, kind, name): (String, String, String) = (row["id"], row["kind"], row["name"])
                try database.execute(
                    sql: "INSERT INTO new_entity (merge, id, kind, name) VALUES (?, ?, ?, ?)",
                    arguments: [
                        number, id, kind,
                        CaseStore.blob(try SealedContent.seal(Array(name.utf8), key: own, parts: "entity", id)),
                    ])
            }
            let proposals = try Row.fetchAll(
                database, sql: "SELECT * FROM proposal WHERE merge = ?", arguments: [number])
            for row in proposals {
                let (left, right, words): (String, String, String) = (
                    row["left_record"], row["right_record"], row["words"]
                )
                try database.execute(
                    sql: """
                        INSERT INTO new_proposal (merge, left_record, right_record, posterior, words)
                        VALUES (?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        number, left, right, row["posterior"] as Double,
                        CaseStore.blob(
                            try SealedContent.seal(Array(words.utf8), key: own, parts: "proposal", left, right)),
                    ])
            }
        }
    }

    /// The digest of the previous package in a manifest.
    private static func previous(in manifest: [UInt8], for recipient: String) -> String? {
        let positions = (try? JSONValue(parsing: manifest))?["positions"]?.array ?? []
        return positions.first { $0["recipient"]?.string == recipient }?["previous"]?.string
    }

    private static let tables = """
        CREATE TABLE case_key (commitment TEXT NOT NULL) STRICT;

        CREATE TABLE new_package (
            id INTEGER PRIMARY KEY NOT NULL,
            direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
            kind TEXT NOT NULL,
            message TEXT NOT NULL,
            originator TEXT NOT NULL,
            recipient TEXT NOT NULL,
            gateway TEXT NOT NULL,
            stream TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            previous TEXT,
            manifest_digest TEXT NOT NULL,
            manifest BLOB NOT NULL,
            file TEXT NOT NULL,
            file_digest TEXT NOT NULL,
            handled TEXT NOT NULL,
            verdict BLOB NOT NULL,
            evidence TEXT NOT NULL,
            receipt BLOB,
            receipt_file TEXT,
            answer TEXT,
            key BLOB,
            UNIQUE (direction, originator, stream, recipient, sequence)
        ) STRICT;
        INSERT INTO new_package SELECT id, direction, kind, message, originator, recipient, gateway, stream, sequence,
            NULL, manifest_digest, manifest, file, file_digest, handled, CAST(verdict AS BLOB), evidence, receipt,
            receipt_file, answer, NULL FROM package;

        CREATE TABLE new_attachment (
            package INTEGER NOT NULL REFERENCES package (id) ON DELETE CASCADE,
            content BLOB NOT NULL
        ) STRICT;

        CREATE TABLE new_object_version (
            number INTEGER PRIMARY KEY NOT NULL,
            id TEXT NOT NULL,
            modified TEXT NOT NULL,
            type TEXT NOT NULL,
            creator TEXT,
            revoked INTEGER NOT NULL,
            content BLOB NOT NULL
        ) STRICT;

        CREATE TABLE new_provenance (
            version INTEGER NOT NULL REFERENCES object_version (number) ON DELETE CASCADE,
            package INTEGER NOT NULL REFERENCES package (id) ON DELETE CASCADE,
            entry TEXT NOT NULL,
            position INTEGER NOT NULL,
            key BLOB NOT NULL,
            PRIMARY KEY (version, package, entry, position)
        ) STRICT;

        ALTER TABLE merge ADD COLUMN key BLOB;

        CREATE TABLE new_entity (
            merge INTEGER NOT NULL REFERENCES merge (number) ON DELETE CASCADE,
            id TEXT NOT NULL,
            kind TEXT NOT NULL,
            name BLOB NOT NULL,
            PRIMARY KEY (merge, id)
        ) STRICT;

        CREATE TABLE new_proposal (
            merge INTEGER NOT NULL REFERENCES merge (number) ON DELETE CASCADE,
            left_record TEXT NOT NULL,
            right_record TEXT NOT NULL,
            posterior REAL NOT NULL,
            words BLOB NOT NULL,
            PRIMARY KEY (merge, left_record, right_record)
        ) STRICT;

        CREATE TABLE purge (
            package INTEGER PRIMARY KEY NOT NULL REFERENCES package (id),
            time TEXT NOT NULL,
            actor TEXT NOT NULL,
            reason TEXT NOT NULL,
            versions INTEGER NOT NULL,
            package_key TEXT NOT NULL,
            case_key TEXT NOT NULL,
            finished INTEGER NOT NULL DEFAULT 0
        ) STRICT;

        CREATE TABLE leftover (
            folder TEXT NOT NULL CHECK (folder IN ('sealed', 'quarantine')),
            file TEXT NOT NULL,
            PRIMARY KEY (folder, file)
        ) STRICT;
        """

    /// Replaces the old tables by the new ones.
    private static let exchange = """
        DROP TABLE proposal;
        ALTER TABLE new_proposal RENAME TO proposal;
        DROP TABLE entity;
        ALTER TABLE new_entity RENAME TO entity;
        DROP TABLE provenance;
        ALTER TABLE new_provenance RENAME TO provenance;
        CREATE INDEX provenance_package ON provenance (package);
        DROP TABLE object_version;
        ALTER TABLE new_object_version RENAME TO object_version;
        CREATE INDEX object_version_id ON object_version (id, modified);
        CREATE INDEX object_version_type ON object_version (type);
        DROP TABLE attachment;
        ALTER TABLE new_attachment RENAME TO attachment;
        CREATE INDEX attachment_package ON attachment (package);
        DROP TABLE package;
        ALTER TABLE new_package RENAME TO package;
        CREATE INDEX package_message ON package (message);
        """
}

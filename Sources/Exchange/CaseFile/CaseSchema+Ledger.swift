/// The tables of the ledger.
extension CaseSchema {
    /// How often consents were used, by the digests of grants; and the ledger: keys by year, the objects of disclosures, disclosures to recipients, and what these confirmed.
    /// Everything that says who or what is encrypted; what is looked up is a keyed digest of 8 bytes.
    ///
    /// The objects of large disclosures are looked up in one value of digests, because rows in the order of random digests
    /// would change most pages of a large table.
    static let thirteenth = """
        CREATE TABLE ledger_key (
            year INTEGER PRIMARY KEY NOT NULL,
            key BLOB NOT NULL
        ) STRICT;

        CREATE TABLE ledger_set (
            number INTEGER PRIMARY KEY NOT NULL,
            year INTEGER NOT NULL REFERENCES ledger_key (year),
            content BLOB NOT NULL,
            digests BLOB
        ) STRICT;
        CREATE INDEX ledger_set_large ON ledger_set (year) WHERE digests IS NOT NULL;

        CREATE TABLE ledger_object (
            digest INTEGER NOT NULL,
            objects INTEGER NOT NULL,
            PRIMARY KEY (digest, objects)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE ledger (
            number INTEGER PRIMARY KEY NOT NULL,
            year INTEGER NOT NULL REFERENCES ledger_key (year),
            message INTEGER NOT NULL,
            party INTEGER NOT NULL,
            objects INTEGER REFERENCES ledger_set (number),
            content BLOB NOT NULL
        ) STRICT;
        CREATE INDEX ledger_year ON ledger (year);
        CREATE INDEX ledger_message ON ledger (message);
        CREATE INDEX ledger_party ON ledger (party);
        CREATE INDEX ledger_objects ON ledger (objects);

        CREATE TABLE ledger_confirmation (
            number INTEGER PRIMARY KEY NOT NULL,
            entry INTEGER NOT NULL REFERENCES ledger (number) ON DELETE CASCADE,
            object INTEGER,
            content BLOB NOT NULL
        ) STRICT;
        CREATE INDEX ledger_confirmation_entry ON ledger_confirmation (entry);

        CREATE TABLE consent_use (
            consent TEXT NOT NULL,
            message TEXT NOT NULL,
            party TEXT NOT NULL,
            PRIMARY KEY (consent, message, party)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX consent_use_message ON consent_use (message);

        CREATE TABLE ledger_purge (
            number INTEGER PRIMARY KEY NOT NULL,
            year INTEGER NOT NULL,
            finished INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        """
}

/// What is owed to those who hold earlier versions of objects, and what compromised keys signed beside packages.
extension CaseSchema {
    /// The versions of objects that this home exported or received after it had given earlier ones to others: without the
    /// parties, which the ledger has. With a run: of an export whose bundle has not appeared yet.
    ///
    /// The statements that compromised keys signed, with the statement that says so (`cause`), and what had been decided
    /// about them before. The versions that statements name as superseded.
    static let seventeenth = """
        CREATE TABLE newer_version (
            object TEXT NOT NULL,
            originator TEXT NOT NULL,
            modified INTEGER NOT NULL,
            run TEXT,
            PRIMARY KEY (object, originator, modified)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX newer_version_run ON newer_version (run) WHERE run IS NOT NULL;

        CREATE TABLE suspect_statement (
            statement INTEGER PRIMARY KEY NOT NULL REFERENCES statement (number),
            certificate TEXT NOT NULL,
            since TEXT NOT NULL,
            cause TEXT NOT NULL,
            former TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('suspect', 'accepted', 'disowned'))
        ) STRICT;

        CREATE TABLE superseded_version (
            version INTEGER NOT NULL REFERENCES object_version (number) ON DELETE CASCADE,
            originator TEXT NOT NULL,
            PRIMARY KEY (version, originator)
        ) STRICT, WITHOUT ROWID;
        """
}

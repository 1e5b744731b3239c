/// What is owed to those who hold earlier versions of objects, and what compromised keys signed beside packages.
extension CaseSchema {
    /// The versions of objects that this home exported or received after it had given earlier ones to others: without the
    /// parties, which the ledger has. With a run: of an export whose bundle has not appeared yet.
    static let seventeenth = """
        CREATE TABLE newer_version (
            object TEXT NOT NULL,
            originator TEXT NOT NULL,
            modified INTEGER NOT NULL,
            run TEXT,
            PRIMARY KEY (object, originator, modified)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX newer_version_run ON newer_version (run) WHERE run IS NOT NULL;
        """
}

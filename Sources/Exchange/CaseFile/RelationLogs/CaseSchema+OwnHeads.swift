/// The heads of this home's own logs that only partners have.
extension CaseSchema {
    /// Of each log the largest signed head that a partner verified and this home does not have: what a restored home lost.
    static let eighteenth = """
        CREATE TABLE lost_head (
            party TEXT NOT NULL,
            stream TEXT NOT NULL,
            size INTEGER NOT NULL,
            root BLOB NOT NULL,
            note TEXT NOT NULL,
            message TEXT NOT NULL,
            received TEXT NOT NULL,
            PRIMARY KEY (party, stream)
        ) STRICT, WITHOUT ROWID;
        """
}

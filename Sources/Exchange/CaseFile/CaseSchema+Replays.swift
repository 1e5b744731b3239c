/// What is said again after a restore.
extension CaseSchema {
    /// The partners to whom all that concerns them is to be said again, because one of the two homes was restored; the
    /// streams that parties gave up, and those that only another device of this party saw; and the objects that parties said to have from here, beside those of the ledger.
    static let sixteenth = """
        CREATE TABLE replay_owed (party TEXT PRIMARY KEY NOT NULL) STRICT;

        CREATE TABLE ended_stream (
            party TEXT NOT NULL,
            stream TEXT NOT NULL,
            PRIMARY KEY (party, stream)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE seen_stream (
            party TEXT NOT NULL,
            stream TEXT NOT NULL,
            PRIMARY KEY (party, stream)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE holding (
            object TEXT NOT NULL,
            originator TEXT NOT NULL,
            party TEXT NOT NULL,
            statement TEXT NOT NULL,
            PRIMARY KEY (object, originator, party)
        ) STRICT, WITHOUT ROWID;
        """
}

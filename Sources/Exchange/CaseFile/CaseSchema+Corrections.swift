/// The tables of signed statements, and of what follows from them for objects.
extension CaseSchema {
    /// Statements as they were signed, with the parties that they came from and those that they are passed on to (without
    /// a message: owed); the objects that retractions hide; and how many objects of a party were retracted in a day.
    ///
    /// Statements are kept when the messages that brought them are gone: what they say holds whatever comes later. So
    /// they stand under no key of a package.
    static let eleventh = """
        CREATE TABLE statement (
            number INTEGER PRIMARY KEY NOT NULL,
            digest TEXT NOT NULL UNIQUE,
            act TEXT NOT NULL,
            party TEXT NOT NULL,
            series TEXT NOT NULL,
            place INTEGER NOT NULL,
            object TEXT,
            originator TEXT,
            content BLOB NOT NULL,
            signature BLOB NOT NULL,
            decision TEXT NOT NULL CHECK (decision IN ('effective', 'waiting', 'refused', 'not-entitled')),
            time TEXT NOT NULL
        ) STRICT;
        CREATE INDEX statement_place ON statement (party, series, place);
        CREATE INDEX statement_object ON statement (object, originator) WHERE object IS NOT NULL;
        CREATE INDEX statement_waiting ON statement (number) WHERE decision = 'waiting';

        CREATE TABLE statement_source (
            statement INTEGER NOT NULL REFERENCES statement (number),
            party TEXT NOT NULL,
            PRIMARY KEY (statement, party)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE statement_passing (
            statement INTEGER NOT NULL REFERENCES statement (number),
            party TEXT NOT NULL,
            message TEXT,
            PRIMARY KEY (statement, party)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX statement_owed ON statement_passing (party) WHERE message IS NULL;
        CREATE INDEX statement_message ON statement_passing (message) WHERE message IS NOT NULL;

        CREATE TABLE hidden_object (
            object TEXT NOT NULL,
            originator TEXT NOT NULL,
            since TEXT NOT NULL,
            PRIMARY KEY (object, originator)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE retraction_day (
            originator TEXT PRIMARY KEY NOT NULL,
            day TEXT NOT NULL,
            retracted INTEGER NOT NULL
        ) STRICT;
        """
}

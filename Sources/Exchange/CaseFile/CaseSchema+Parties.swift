/// The tables of what happens to parties and their data over years: legal holds.
extension CaseSchema {
    /// Legal holds. A row is never removed, so that a number is given once and the log can be read by it.
    static let twelfth = """
        CREATE TABLE legal_hold (
            number INTEGER PRIMARY KEY NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('message', 'object', 'partner')),
            subject TEXT NOT NULL,
            reason TEXT NOT NULL,
            actor TEXT NOT NULL,
            time TEXT NOT NULL,
            removed TEXT,
            remover TEXT,
            removal_reason TEXT
        ) STRICT;
        CREATE INDEX legal_hold_stands ON legal_hold (kind, subject) WHERE removed IS NULL;
        """
}

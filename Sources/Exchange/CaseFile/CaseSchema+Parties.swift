/// The tables of what happens to parties and their data over years: legal holds, and records that must be validated
/// again.
extension CaseSchema {
    /// Legal holds: a row is never removed, so that a number is given once and the log can be read by it. The dates by
    /// which versions must be validated again, the validations, and what is left out of views because its date has
    /// passed.
    /// The packages that were signed with compromised keys.
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

        CREATE TABLE review (
            version INTEGER PRIMARY KEY NOT NULL REFERENCES object_version (number) ON DELETE CASCADE,
            due TEXT NOT NULL
        ) STRICT;

        CREATE TABLE validation (
            number INTEGER PRIMARY KEY NOT NULL,
            object TEXT NOT NULL,
            originator TEXT NOT NULL,
            until TEXT NOT NULL,
            reason TEXT NOT NULL,
            actor TEXT NOT NULL,
            time TEXT NOT NULL
        ) STRICT;
        CREATE INDEX validation_object ON validation (object, originator);

        CREATE TABLE overdue_object (
            object TEXT NOT NULL,
            originator TEXT NOT NULL,
            due TEXT NOT NULL,
            PRIMARY KEY (object, originator)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE suspect_package (
            package INTEGER PRIMARY KEY NOT NULL REFERENCES package (id) ON DELETE CASCADE,
            certificate TEXT NOT NULL,
            since TEXT NOT NULL,
            statement TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('suspect', 'accepted', 'disowned'))
        ) STRICT;

        CREATE VIEW suspect_object (object) AS
            SELECT DISTINCT v.id FROM suspect_package s JOIN provenance p ON p.package = s.package
                JOIN object_version v ON v.number = p.version WHERE s.state <> 'accepted';

        CREATE VIEW left_out_object (object, originator) AS
            SELECT object, originator FROM hidden_object UNION SELECT object, originator FROM overdue_object;
        """
}

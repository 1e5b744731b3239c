/// The tables of sending and receiving over folders.
extension CaseSchema {
    /// The state of each relation; the messages that go to partners over folders, with their kept copies; and the
    /// envelopes that were received and wait to be imported. A refused file is found in the log by an index, because a
    /// home that receives over years has a long log.
    static let ninth = """
        CREATE TABLE relation (
            party TEXT PRIMARY KEY NOT NULL,
            state BLOB NOT NULL
        ) STRICT;

        CREATE TABLE outgoing (
            number INTEGER PRIMARY KEY NOT NULL,
            party TEXT NOT NULL,
            kind TEXT NOT NULL,
            message TEXT NOT NULL,
            manifest_digest TEXT NOT NULL,
            stream TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            file TEXT NOT NULL,
            file_digest TEXT NOT NULL,
            size INTEGER NOT NULL,
            made TEXT NOT NULL,
            copy TEXT NOT NULL CHECK (copy IN ('outbox', 'sent', 'ended', 'gone')),
            transmitted TEXT,
            transmissions INTEGER NOT NULL DEFAULT 0,
            repeats INTEGER NOT NULL DEFAULT 0,
            answers TEXT,
            answer TEXT,
            source_digest TEXT,
            open BLOB
        ) STRICT;
        CREATE UNIQUE INDEX outgoing_place ON outgoing (party, stream, sequence);
        CREATE INDEX outgoing_message ON outgoing (message);
        CREATE INDEX outgoing_file ON outgoing (file);
        CREATE INDEX outgoing_open ON outgoing (party, number) WHERE open IS NOT NULL;
        CREATE INDEX outgoing_repeats ON outgoing (party, number) WHERE repeats > 0;
        CREATE INDEX outgoing_ended ON outgoing (number) WHERE copy = 'ended';
        CREATE INDEX outgoing_answers ON outgoing (answers) WHERE answers IS NOT NULL;
        CREATE INDEX outgoing_source ON outgoing (party, source_digest) WHERE source_digest IS NOT NULL;

        CREATE TABLE inbox (
            number INTEGER PRIMARY KEY NOT NULL,
            party TEXT NOT NULL,
            message TEXT NOT NULL,
            stream TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            name TEXT NOT NULL,
            file_digest TEXT NOT NULL UNIQUE,
            size INTEGER NOT NULL,
            arrived TEXT NOT NULL,
            taken INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX inbox_order ON inbox (party, stream, sequence) WHERE taken = 0;
        CREATE INDEX inbox_taken ON inbox (number) WHERE taken = 1;

        ALTER TABLE owed_receipt ADD COLUMN reason TEXT;

        CREATE INDEX log_refused ON log (json_extract(details, '$.file_digest')) WHERE act = 'refused';
        """

    /// The keys of the content of kept copies, encrypted to this party: by them a copy is sealed anew when the certificate
    /// of its recipient has ended; and the file that a copy was before, until that is removed.
    static let nineteenth = """
        ALTER TABLE outgoing ADD COLUMN content_keys BLOB;
        ALTER TABLE outgoing ADD COLUMN former_copy TEXT;
        CREATE INDEX outgoing_former ON outgoing (number) WHERE former_copy IS NOT NULL;
        """
}

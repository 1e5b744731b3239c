package import Diagnostics
internal import Digests
internal import GRDB
internal import Packages

/// Parts of messages that others passed on, and the parties that they introduced.
extension CaseStore {
    /// The kind of the row for the parts of one message that a package passed on.
    package static let disclosureKind = "disclosure"

    /// The parties that others introduced, by party and time.
    package func introductions() throws(Fault) -> [Introduction] {
        guard hasParts else { return [] }
        return try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT n.party, n.name, n.country, n.role, n.profile, k.originator, k.message, k.handled
                    FROM introduction n JOIN package k ON k.id = n.package ORDER BY n.party, k.id
                    """
            ).map { row in
                Introduction(
                    party: row[0], name: row[1], country: row[2], role: row[3], profile: Self.bytes(row[4]),
                    introducer: row[5], message: row[6], time: row[7])
            }
        }
    }

    /// The names that others introduced parties under, by party and time: without the profiles.
    package func introducedNames() throws(Fault) -> [(party: String, name: String, introducer: String)] {
        guard hasParts else { return [] }
        let rows = try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT n.party, n.name, k.originator FROM introduction n JOIN package k ON k.id = n.package
                    ORDER BY n.party, k.id
                    """
            ).map { [$0[0] as String, $0[1] as String, $0[2] as String] }
        }
        return rows.map { ($0[0], $0[1], $0[2]) }
    }

    /// The parties that are known by introductions only: neither partners nor the party itself.
    package func unconfirmedParties(except own: String) throws(Fault) -> Set<String> {
        guard hasParts else { return [] }
        return try read { database in
            try String.fetchSet(
                database,
                sql: """
                    SELECT DISTINCT party FROM introduction WHERE party <> ? AND party NOT IN (SELECT party FROM partner)
                    """, arguments: [own])
        }
    }

    /// When a message of an originator was purged here, or parts of it were apart from the package that passed them on;
    /// `nil` when neither was.
    package func purgeTime(ofMessage message: String, originator: String) throws(Fault) -> String? {
        guard hasParts else { return nil }
        return try read { database in
            try String.fetchOne(
                database,
                sql: """
                    SELECT g.time FROM purge g JOIN package k ON k.id = g.package
                        LEFT JOIN disclosure d ON d.package = k.id
                    WHERE k.direction = 'in' AND k.message = ? AND k.originator = ?
                        AND (d.share IS NULL OR d.share NOT IN (SELECT package FROM purge))
                    ORDER BY g.time LIMIT 1
                    """, arguments: [message, originator])
        }
    }

    /// The file that parts were passed on in, with the place of a version in it, for each of the packages that brought
    /// the version: what is needed to pass it on again.
    package func sources(of version: Int) throws(Fault) -> [VersionSource] {
        try read { database in
            let same =
                hasParts
                ? """
                p.version = ?1 OR p.version IN
                    (SELECT number FROM object_version WHERE part = (SELECT part FROM object_version WHERE number = ?1))
                """ : "p.version = ?1"
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT k.id, k.kind, k.message, k.originator, k.manifest_digest, k.file, p.entry, p.position
                    FROM provenance p JOIN package k ON k.id = p.package
                    WHERE \(same) ORDER BY k.id
                    """, arguments: [version]
            ).map { row in
                VersionSource(
                    package: row[0], isDisclosure: row[1] == Self.disclosureKind, message: row[2], originator: row[3],
                    manifestDigest: row[4], file: row[5], entry: row[6], position: row[7])
            }
        }
    }

    /// The rows of a received message by its whole id, and of the parts of messages that it passed on; those of which a
    /// purge left nothing are not among them. The places are those of no object.
    package func sources(ofMessage message: String) throws(Fault) -> [VersionSource] {
        try read { database in
            let parts =
                hasParts
                ? """
                OR k.id IN (SELECT d.package FROM disclosure d JOIN package s ON s.id = d.share WHERE s.message = ?1)
                """ : ""
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT k.id, k.kind, k.message, k.originator, k.manifest_digest, k.file FROM package k
                    WHERE k.direction = 'in' AND k.key IS NOT NULL AND k.kind IN ('bundle', '\(Self.disclosureKind)')
                        AND (k.message = ?1 \(parts)) ORDER BY k.id
                    """, arguments: [message]
            ).map { row in
                VersionSource(
                    package: row[0], isDisclosure: row[1] == Self.disclosureKind, message: row[2], originator: row[3],
                    manifestDigest: row[4], file: row[5], entry: "", position: 0)
            }
        }
    }

    /// The ids of the received messages that begin with a text of at least four characters; at most a few.
    package func receivedMessages(beginningWith text: String) throws(Fault) -> [String] {
        guard text.utf8.count >= 4, !text.contains(where: { $0 == "%" || $0 == "_" }) else { return [] }
        return try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT message FROM package WHERE direction = 'in' AND key IS NOT NULL
                        AND kind IN ('bundle', '\(Self.disclosureKind)') AND message LIKE ? || '%' LIMIT 6
                    """, arguments: [text.lowercased()])
        }
    }

    /// The ids of the messages that this home sent and that begin with a text of at least four characters; at most a few.
    package func sentMessages(beginningWith text: String) throws(Fault) -> [String] {
        guard text.utf8.count >= 4, !text.contains(where: { $0 == "%" || $0 == "_" }) else { return [] }
        return try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT message FROM package WHERE direction = 'out' AND message LIKE ? || '%' LIMIT 6
                    """, arguments: [text.lowercased()])
        }
    }

    static func insert(
        _ introduction: ArrivingIntroduction, of package: Int, in database: Database
    ) throws {
        try database.execute(
            sql: """
                INSERT INTO introduction (package, party, name, country, role, profile) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
            arguments: [
                package, introduction.party, introduction.name, introduction.country, introduction.role,
                blob(introduction.profile),
            ])
    }

    /// Stores a disclosure of a package: a row of its own, under a key of its own.
    ///
    /// - Returns: the number of the row, and its key.
    func insert(
        _ disclosure: ArrivingDisclosure, of share: Int, by sharer: String, versions: inout VersionStore,
        in database: Database
    ) throws -> (number: Int, key: SecretBytes) {
        let (row, key) = try insert(disclosure.package, in: database)
        try database.execute(
            sql: "INSERT INTO disclosure (package, share, sharer) VALUES (?, ?, ?)", arguments: [row, share, sharer])
        let reviews = ReviewDates(of: disclosure.objects)
        for object in disclosure.objects { try versions.put(object, of: row, key, reviews: reviews) }
        return (row, key)
    }
}

/// Where a version of an object is in a file of the home.
package struct VersionSource: Hashable, Sendable {
    /// The number of the package in the case file.
    package let package: Int
    /// Whether it is parts of a message, that another party passed on.
    package let isDisclosure: Bool
    /// The message id; empty when it is not known.
    package let message: String
    /// The party id of the originator.
    package let originator: String
    /// The digest of its signed manifest; of a disclosure the root of the commitment.
    package let manifestDigest: String
    /// The name of the file in the folder for sealed files; empty when a purge destroyed it.
    package let file: String
    /// The bundle's entry.
    package let entry: String
    /// The object's number in the bundle, from 0.
    package let position: Int
}

package import Diagnostics
internal import Digests
internal import Foundation
internal import GRDB
internal import Packages
internal import X509

/// Messages by their ids, sent and received alike, and what they show of who has an object.
extension CaseStore {
    /// The ids of the messages that begin with a text of at least four characters; at most a few.
    package func messages(beginningWith text: String) throws(Fault) -> [String] {
        guard text.utf8.count >= 4, text.utf8.allSatisfy(Self.isOfID) else { return [] }
        return try read { database in
            try String.fetchAll(
                database,
                sql: "SELECT DISTINCT message FROM package WHERE message LIKE ? || '%' AND message <> '' LIMIT 6",
                arguments: [text.lowercased()])
        }
    }

    private static func isOfID(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...102).contains(byte | 0x20) || byte == UInt8(ascii: "-")
    }

    /// The rows of a message: one for each recipient of a sent one; of a received one with the parts that it passed on,
    /// and parts of it that others passed on.
    ///
    /// - Parameter message: the whole message id.
    package func packages(ofMessage message: String) throws(Fault) -> [StoredPackage] {
        try read { database in
            let keys = PackageKeys(database, try self.key(in: database))
            let share = hasParts ? "(SELECT share FROM disclosure d WHERE d.package = package.id)" : "NULL"
            return try Row.fetchAll(
                database, sql: "SELECT *, \(share) AS share FROM package WHERE message = ? ORDER BY id",
                arguments: [message]
            ).map { row in
                var package = try Self.package(row, keys)
                package.share = row["share"]
                return package
            }
        }
    }

    /// The ids of the objects that a received package brought, in order.
    package func objectIDs(ofPackage number: Int) throws(Fault) -> [String] {
        try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT v.id FROM provenance p JOIN object_version v ON v.number = p.version
                    WHERE p.package = ? ORDER BY v.id
                    """, arguments: [number])
        }
    }

    /// Who has an object beside those that have it from this home, as far as what was received shows it: its originators,
    /// those who passed it on, and the other recipients that a message names.
    ///
    /// - Parameter own: the party id of this home.
    package func otherHolders(of object: String, except own: String) throws(Fault) -> [OtherHolder] {
        try read { database in
            let keys = PackageKeys(database, try self.key(in: database))
            let sharer = hasParts ? "d.sharer" : "NULL"
            let join = hasParts ? "LEFT JOIN disclosure d ON d.package = k.id" : ""
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT k.id, k.originator, k.message, k.handled, k.manifest, k.kind, \(sharer), k.gateway
                    FROM object_version v JOIN provenance p ON p.version = v.number JOIN package k ON k.id = p.package
                        \(join)
                    WHERE v.id = ? AND k.key IS NOT NULL ORDER BY k.id
                    """, arguments: [object])
            var found: [OtherHolder] = []
            func add(_ party: String, as reason: OtherHolder.Reason, by row: Row) {
                guard party != own, !party.isEmpty else { return }
                guard !found.contains(where: { $0.party == party && $0.reason == reason }) else { return }
                found.append(OtherHolder(party: party, reason: reason, message: row[2], since: row[3]))
            }
            for row in rows {
                let (originator, kind, gateway): (String, String, String) = (row[1], row[5], row[7])
                add(originator, as: .originated, by: row)
                if let sharer: String = row[6] { add(sharer, as: .passedOn, by: row) }
                if gateway != originator { add(gateway, as: .passedOn, by: row) }
                guard kind != Self.disclosureKind else { continue }
                let bytes = try SealedContent.open(
                    Self.bytes(row[4]), key: keys.key(of: row[0]), parts: "manifest"
                ).bytes
                for recipient in try PackageManifest(parsing: bytes).recipients {
                    add(recipient.text, as: .named, by: row)
                }
            }
            return found
        }
    }
}

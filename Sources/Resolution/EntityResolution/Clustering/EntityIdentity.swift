internal import Digests

/// The stable id of an entity.
///
/// It is derived from the id of one member, the anchor: the record with the earliest creation time (`created`), and of
/// several the one with the smallest id. Adding records therefore keeps the id as long as they were created later than
/// the oldest member; when two entities become one, the id of the older one is kept; when an entity is split, the part
/// with the anchor keeps the id. The order of the input has no influence.
package enum EntityIdentity {
    // A namespace of our own (RFC 9562, section 5.5), so that an entity's id never equals an object's.
    private static let namespace = UUID("6f1d7c0e-52b9-4a3e-9d0b-8c1f4e7a2b65")

    /// The id of the entity of an anchor.
    package static func id(anchor record: String) -> String {
        guard let namespace else { preconditionFailure("the namespace is not a UUID") }
        return "entity--\(UUID.v5(namespace: namespace, name: Array(record.utf8)))"
    }

    /// The anchor of some rows.
    static func anchor(of rows: [Int], in table: RecordTable) -> String {
        let row = rows.min { left, right in
            let (a, b) = (table.pool[table.created[left]], table.pool[table.created[right]])
            if a != b { return b.isEmpty || !a.isEmpty && RecordTableBuilder.isEarlier(a, than: b) }
            return table.ids[left] < table.ids[right]
        }
        return row.map { table.ids[$0] } ?? ""
    }
}

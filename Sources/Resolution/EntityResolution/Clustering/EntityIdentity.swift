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
    package static func id(anchor record: String) -> String { id(uuid(anchor: record)) }

    /// The id with a UUID.
    static func id(_ uuid: PackedUUID) -> String { "\(prefix)\(uuid)" }

    /// The UUID in an id; `nil` for what is no id of an entity.
    static func uuid(inID id: String) -> PackedUUID? {
        guard id.hasPrefix(prefix) else { return nil }
        return UUID(String(id.dropFirst(prefix.count))).map { PackedUUID($0) }
    }

    private static let prefix = "entity--"

    /// The UUID in the id of the entity of an anchor.
    static func uuid(anchor record: String) -> PackedUUID {
        guard let namespace else { preconditionFailure("the namespace is not a UUID") }
        return PackedUUID(UUID.v5(namespace: namespace, name: Array(record.utf8)))
    }

    /// The anchor of some rows.
    static func anchor(of rows: ArraySlice<UInt32>, in table: RecordTable) -> String {
        guard rows.count > 1 else { return rows.first.map { table.ids[Int($0)] } ?? "" }
        let row = rows.min { one, other in
            let (left, right) = (Int(one), Int(other))
            // Most records of a table were created at one time.
            guard table.created[left] != table.created[right] else { return left < right }
            let (a, b) = (table.pool[table.created[left]], table.pool[table.created[right]])
            return b.isEmpty || !a.isEmpty && RecordTableBuilder.isEarlier(a, than: b)
        }
        return row.map { table.ids[Int($0)] } ?? ""
    }
}

/// A UUID as two numbers, in the order of their texts.
struct PackedUUID: Hashable, Comparable, Sendable, CustomStringConvertible {
    let high: UInt64
    let low: UInt64

    init(_ uuid: UUID) {
        func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
        (high, low) = (number(uuid.bytes[..<8]), number(uuid.bytes[8...]))
    }

    init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

    static func < (one: PackedUUID, other: PackedUUID) -> Bool { (one.high, one.low) < (other.high, other.low) }

    /// The UUID as text, in lower case. Each of a merge's many ids is made by this.
    var description: String {
        String(unsafeUninitializedCapacity: 36) { text in
            var place = 0
            for digit in 0..<32 {
                if digit == 8 || digit == 12 || digit == 16 || digit == 20 {
                    text[place] = UInt8(ascii: "-")
                    place += 1
                }
                let half = digit < 16 ? high : low
                let value = UInt8(truncatingIfNeeded: half >> UInt64(60 - 4 * (digit & 15))) & 15
                text[place] = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
                place += 1
            }
            return place
        }
    }
}

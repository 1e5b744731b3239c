internal import RecordLinkage

/// A blocking key: a hash of 32 bits that is stable from run to run.
///
/// Two keys that happen to have one hash only bring a few more records together.
struct BlockingKey {
    /// The class of a key's content. It is part of the hash, so that a telephone number never equals a house number.
    enum Class: UInt8 {
        case identifier = 1
        case phone, email, building, position
        case ring, skeleton, wordAndInitial, singleWord, wordAndYear
        case joined, withoutPlace, beginning, words
        case refined
        case year, street, name, word, value
    }

    private var hash: UInt64

    /// Begins a key of a class, for one kind of records.
    init(_ keyClass: Class, _ kind: RecordKind) {
        hash = StableHash.join(UInt64(keyClass.rawValue), StableHash.hash(kind.rawValue.utf8))
    }

    /// Adds text.
    mutating func add(_ bytes: some Collection<UInt8>) { hash = StableHash.join(hash, StableHash.hash(bytes)) }

    /// Adds a number.
    mutating func add(_ number: UInt64) { hash = StableHash.join(hash, number) }

    /// The key, never 0.
    var value: UInt32 { max(1, UInt32(truncatingIfNeeded: hash >> 32)) }

    /// A key from its parts.
    static func value(_ keyClass: Class, kind: RecordKind, parts: [UInt8]...) -> UInt32 {
        var key = BlockingKey(keyClass, kind)
        for part in parts { key.add(part) }
        return key.value
    }

    /// The key of the records of an oversized block that share a rarer trait.
    static func value(_ key: UInt32, refinedBy trait: UInt32) -> UInt32 {
        max(1, UInt32(truncatingIfNeeded: StableHash.mix(UInt64(key) << 32 | UInt64(trait)) >> 32))
    }
}

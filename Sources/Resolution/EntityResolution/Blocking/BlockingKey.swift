internal import RecordLinkage

/// A blocking key: 32 bits that are stable from run to run, the upper three for the kind of records, the others a hash.
///
/// Two keys of one kind that happen to have one hash only bring a few more records together; records of different kinds
/// never share a key, because they cannot be compared.
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
    private let kind: UInt32
    private static let kindShift: UInt32 = 29

    private static let kindHashes = RecordKind.allCases.sorted { $0.index < $1.index }.map {
        StableHash.hash($0.rawValue.utf8)
    }

    /// Begins a key of a class, for one kind of records.
    init(_ keyClass: Class, _ kind: RecordKind) {
        hash = StableHash.join(UInt64(keyClass.rawValue), Self.kindHashes[kind.index])
        self.kind = UInt32(kind.index) << Self.kindShift
    }

    /// Adds text.
    mutating func add(_ bytes: some Collection<UInt8>) { hash = StableHash.join(hash, StableHash.hash(bytes)) }

    /// Adds a number, or text by its hash.
    mutating func add(_ number: UInt64) { hash = StableHash.join(hash, number) }

    /// The key, never 0.
    var value: UInt32 { Self.value(hash, kind: kind) }

    private static func value(_ hash: UInt64, kind: UInt32) -> UInt32 {
        kind | max(1, UInt32(truncatingIfNeeded: hash >> UInt64(64 - kindShift)))
    }

    /// A key of one text, by its hash.
    static func value(_ keyClass: Class, kind: RecordKind, _ text: UInt64) -> UInt32 {
        var key = BlockingKey(keyClass, kind)
        key.add(text)
        return key.value
    }

    /// A key of two texts, by their hashes.
    static func value(_ keyClass: Class, kind: RecordKind, _ one: UInt64, and other: UInt64) -> UInt32 {
        var key = BlockingKey(keyClass, kind)
        key.add(one)
        key.add(other)
        return key.value
    }

    /// The key of the records of an oversized block that share a rarer trait.
    static func value(_ key: UInt32, refinedBy trait: UInt32) -> UInt32 {
        value(StableHash.mix(UInt64(key) << 32 | UInt64(trait)), kind: (key >> kindShift) << kindShift)
    }
}

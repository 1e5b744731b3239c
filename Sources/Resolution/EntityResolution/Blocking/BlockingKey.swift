/// A blocking key: a hash that is stable from run to run (FNV-1a with a final mix).
struct BlockingKey {
    /// The class of a key's content. It is part of the hash, so that a telephone number never equals a house number.
    enum Class: UInt8 {
        case identifier = 1
        case phone, email, building, position
        case ring, skeleton, wordAndInitial, singleWord, wordAndYear
        case joined, withoutPlace, beginning, words
        case refined
    }

    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Begins a key of a class, for one kind of records.
    init(_ keyClass: Class, _ kind: RecordKind) {
        add(byte: keyClass.rawValue)
        add(kind.rawValue.utf8)
    }

    /// Adds text.
    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte: byte) }
        add(byte: 0)
    }

    /// Adds a number.
    mutating func add(_ number: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) { add(byte: UInt8(truncatingIfNeeded: number >> shift)) }
    }

    private mutating func add(byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

    /// The key.
    var value: UInt64 {
        var mixed = hash
        mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
        mixed = (mixed ^ (mixed >> 33)) &* 0xc4ce_b9fe_1a85_ec53
        return mixed ^ (mixed >> 33)
    }

    /// A key from its parts.
    static func value(_ keyClass: Class, kind: RecordKind, parts: [UInt8]...) -> UInt64 {
        var key = BlockingKey(keyClass, kind)
        for part in parts { key.add(part) }
        return key.value
    }
}

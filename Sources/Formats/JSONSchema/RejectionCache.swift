/// Schemas and values that violate them, the latest at hand: of a value inside another the outer one is rejected last, and
/// asked about first. What is forgotten is evaluated again.
struct RejectionCache {
    private static let size = 256
    /// A schema and a value in each slot; zero when it is free. Without memory until something is rejected.
    private var slots: [UInt64] = []

    /// Whether a rejection is still at hand.
    func contains(_ schema: Int, node: Int) -> Bool {
        guard !slots.isEmpty else { return false }
        let key = Self.key(schema, node)
        return slots[Self.slot(key)] == key
    }

    /// Notes that a value violates a schema.
    mutating func insert(_ schema: Int, node: Int) {
        if slots.isEmpty { slots = [UInt64](repeating: 0, count: Self.size) }
        let key = Self.key(schema, node)
        slots[Self.slot(key)] = key
    }

    /// Schemas and nodes of a document have numbers below 2^32, and the largest schema number is not used up.
    private static func key(_ schema: Int, _ node: Int) -> UInt64 { UInt64(schema + 1) << 32 | UInt64(node) }

    /// Fibonacci hashing: the upper bits of a product with 2^64 divided by the golden ratio.
    private static func slot(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 56) }
}

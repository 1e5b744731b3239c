internal import TradeModel

/// A set of fingerprints in some ten bytes each, for bundles of millions of objects.
///
/// Of each fingerprint 76 bits are kept: 12 select the part of the set, 64 are stored there, sorted. Among a hundred
/// million texts the probability of a collision is one in ten million.
struct FingerprintSet: Sendable {
    private static let partBits = 12
    private var parts = [[UInt64]](repeating: [], count: 1 << partBits)

    /// Adds a fingerprint; returns whether it is new.
    @discardableResult
    mutating func insert(_ fingerprint: Fingerprint) -> Bool {
        let part = Self.part(of: fingerprint)
        let place = Self.place(of: fingerprint.first, in: parts[part])
        if place < parts[part].count, parts[part][place] == fingerprint.first { return false }
        parts[part].insert(fingerprint.first, at: place)
        return true
    }

    /// Whether it contains a fingerprint.
    func contains(_ fingerprint: Fingerprint) -> Bool {
        let part = parts[Self.part(of: fingerprint)]
        let place = Self.place(of: fingerprint.first, in: part)
        return place < part.count && part[place] == fingerprint.first
    }

    /// Whether it contains nothing.
    var isEmpty: Bool { parts.allSatisfy(\.isEmpty) }

    /// What another set does not contain of it.
    func subtracting(_ other: FingerprintSet) -> FingerprintSet {
        var rest = FingerprintSet()
        for part in parts.indices where !parts[part].isEmpty {
            rest.parts[part] = parts[part].filter { value in
                let place = Self.place(of: value, in: other.parts[part])
                return place == other.parts[part].count || other.parts[part][place] != value
            }
        }
        return rest
    }

    private static func part(of fingerprint: Fingerprint) -> Int {
        Int(truncatingIfNeeded: fingerprint.second >> (64 - UInt64(partBits)))
    }

    /// The index of a value in a sorted list, or of its insertion.
    private static func place(of value: UInt64, in list: [UInt64]) -> Int {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

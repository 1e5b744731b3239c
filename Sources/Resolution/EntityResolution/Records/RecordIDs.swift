internal import Digests

/// The ids of a table's records, each once, packed: an id is made a string when it is asked for.
///
/// They are in the order of their bytes, except that what begins like the ids of a type and has no UUID after it stands
/// before or after all ids of that type.
package struct RecordIDs: RandomAccessCollection, Sendable {
    private var types = PackedIDTypes()
    private var ranks: [Int] = []
    private var packed: [PackedID] = []

    /// No ids.
    init() {}

    /// The ids in the order of some places of a list without repeated ones.
    init(_ list: RecordIDList, at places: [Int]) {
        (types, ranks) = (list.types, list.types.ranks)
        packed = places.map { list.packed[$0] }
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { packed.count }

    /// The id of a row.
    package subscript(row: Int) -> String { types.text(of: packed[row]) }

    /// The row of an id.
    ///
    /// - Parameter guess: a row that is looked at first.
    package func row(of id: String, guess: Int = -1) -> Int? {
        guard let sought = types.packed(id) else { return nil }
        if packed.indices.contains(guess), packed[guess] == sought { return guess }
        var (low, high) = (0, packed.count)
        while low < high {
            let middle = (low + high) / 2
            if Self.isBefore(packed[middle], sought, ranks: ranks) { low = middle + 1 } else { high = middle }
        }
        return low < packed.count && packed[low] == sought ? low : nil
    }

    /// Whether an id is before another.
    static func isBefore(_ one: PackedID, _ other: PackedID, ranks: [Int]) -> Bool {
        if one.type != other.type { return ranks[Int(one.type)] < ranks[Int(other.type)] }
        return one.first != other.first ? one.first < other.first : one.second < other.second
    }
}

/// Ids in any order, packed.
struct RecordIDList: Sendable {
    fileprivate private(set) var types = PackedIDTypes()
    fileprivate private(set) var packed: [PackedID] = []

    /// The number of ids.
    var count: Int { packed.count }

    /// Appends an id.
    mutating func append(_ id: String) { packed.append(types.pack(id)) }

    /// An id, by its place.
    subscript(place: Int) -> String { types.text(of: packed[place]) }

    /// Whether the ids at two places are equal.
    func isSame(_ one: Int, _ other: Int) -> Bool { packed[one] == packed[other] }

    /// The places in the order of their ids; those of equal ids in their own order.
    func order() -> [Int] {
        let ranks = types.ranks
        let isSorted = packed.indices.dropFirst().allSatisfy {
            RecordIDs.isBefore(packed[$0 - 1], packed[$0], ranks: ranks)
        }
        if isSorted { return Array(packed.indices) }
        return packed.indices.sorted { one, other in
            if packed[one] == packed[other] { return one < other }
            return RecordIDs.isBefore(packed[one], packed[other], ranks: ranks)
        }
    }
}

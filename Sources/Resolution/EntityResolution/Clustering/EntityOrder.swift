internal import Glibc

/// The entities of a merge in their order: by kind, name and id.
struct EntityOrder {
    /// The rows of each entity, in order.
    private(set) var rows = ListColumn<UInt32>()
    /// The UUIDs of their ids.
    private(set) var uuids: [PackedUUID] = []
    /// The names to display.
    private(set) var names = ListColumn<UInt8>()
    /// For each row the number of its entity.
    private(set) var entityOfRow: [UInt32]

    /// One entity, with what orders it.
    private struct Place {
        let number: UInt32
        let kind: UInt8
        let isASCII: Bool
        /// The first bytes of its name.
        let beginning: UInt64
    }

    /// Orders the entities of a table.
    ///
    /// - Parameter groups: the rows of each entity, in the order of their first rows.
    init(_ groups: ListColumn<UInt32>, of table: RecordTable) {
        let view = EntityView(table)
        let kinds = RecordKind.allCases.sorted { $0.rawValue < $1.rawValue }
        var ranks = [UInt8](repeating: 0, count: kinds.count)
        for (rank, kind) in kinds.enumerated() { ranks[kind.index] = UInt8(rank) }
        var (names, ends): ([UInt8], [Int]) = ([], [])
        var places: [Place] = []
        places.reserveCapacity(groups.count)
        var ids: [PackedUUID] = []
        ids.reserveCapacity(groups.count)
        for number in 0..<groups.count {
            let own = groups[number]
            let start = names.count
            view.appendDisplayName(own, to: &names)
            let name = names[start...]
            places.append(
                Place(
                    number: UInt32(number), kind: ranks[table.kinds[Int(own[own.startIndex])].index],
                    isASCII: name.allSatisfy { $0 < 0x80 },
                    beginning: (0..<8).reduce(0) { $0 << 8 | UInt64($1 < name.count ? name[start + $1] : 0) }))
            ends.append(names.count)
            ids.append(EntityIdentity.uuid(anchor: EntityIdentity.anchor(of: own, in: table)))
        }
        names.withUnsafeBufferPointer { names in
            func name(_ place: Place) -> UnsafeBufferPointer<UInt8> {
                let number = Int(place.number)
                return UnsafeBufferPointer(rebasing: names[(number == 0 ? 0 : ends[number - 1])..<ends[number]])
            }
            places.sort { one, other in
                if one.kind != other.kind { return one.kind < other.kind }
                // Texts of ASCII are in the order of their bytes.
                if one.isASCII, other.isASCII {
                    if one.beginning != other.beginning { return one.beginning < other.beginning }
                    let (left, right) = (name(one), name(other))
                    if let a = left.baseAddress, let b = right.baseAddress {
                        let order = memcmp(a, b, min(left.count, right.count))
                        if order != 0 { return order < 0 }
                    }
                    if left.count != right.count { return left.count < right.count }
                } else {
                    let left = String(decoding: name(one), as: UTF8.self)
                    let right = String(decoding: name(other), as: UTF8.self)
                    if left != right { return left < right }
                }
                return ids[Int(one.number)] < ids[Int(other.number)]
            }
        }
        entityOfRow = [UInt32](repeating: 0, count: table.count)
        uuids.reserveCapacity(groups.count)
        for (number, place) in places.enumerated() {
            let group = Int(place.number)
            let own = groups[group]
            for row in own { entityOfRow[Int(row)] = UInt32(number) }
            rows.append(own)
            uuids.append(ids[group])
            self.names.append(names[(group == 0 ? 0 : ends[group - 1])..<ends[group]])
        }
    }
}

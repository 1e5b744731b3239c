internal import TradeModel

/// What went of an object in one disclosure.
package struct SentVersion: Hashable, Sendable {
    /// How much of it.
    package let fields: LedgerFields
    /// When its version was modified, in milliseconds since 1970; `nil` when that was not recorded.
    package let modified: Int64?
    /// The party id of its originator; `nil` for what is one's own, or not known.
    package let originator: String?
}

extension LedgerObjects {
    /// The number of objects from which all are passed once, instead of being searched for each.
    private static let many = 8

    /// What went of some objects; nothing for those that are not among these.
    func versions(of ids: [String]) -> [String: SentVersion] {
        var found: [String: SentVersion] = [:]
        let wanted = Set(ids)
        for group in groups {
            func add(_ id: String, _ time: Int64) {
                let modified = time == ObjectIDList.unknown ? nil : time
                let before = found[id]
                // A whole version counts before parts, a later one before an earlier one.
                let isBetter =
                    before.map { before in
                        before.fields != .whole && group.fields == .whole
                            || before.fields == group.fields && (before.modified ?? .min) < (modified ?? .min)
                    } ?? true
                guard isBetter else { return }
                found[id] = SentVersion(fields: group.fields, modified: modified, originator: group.originator)
            }
            if wanted.count < Self.many {
                for id in wanted { if let time = group.ids.modified(id) { add(id, time) } }
            } else {
                group.ids.forEachVersion { id, time in if wanted.contains(id) { add(id, time) } }
            }
        }
        return found
    }
}

internal import Diagnostics
package import TradeModel

/// The objects of one disclosure: their ids and the names of the fields that went, by whose statements they are.
package struct LedgerObjects: Hashable, Sendable {
    /// Objects that have everything but their ids in common.
    package struct Group: Hashable, Sendable {
        /// How much of each went.
        package let fields: LedgerFields
        /// The party id of their originator; `nil` for what is one's own, or not known.
        package let originator: String?
        /// Their ids.
        package var ids: ObjectIDList

        /// Objects.
        package init(fields: LedgerFields = .whole, originator: String? = nil, ids: ObjectIDList) {
            self.fields = fields
            self.originator = originator
            self.ids = ids
        }
    }

    /// The groups.
    package private(set) var groups: [Group] = []

    /// No objects.
    package init() {}

    /// Whole objects of one originator.
    package init(_ ids: ObjectIDList, originator: String? = nil) {
        if !ids.isEmpty { groups = [Group(originator: originator, ids: ids)] }
    }

    /// The number of objects.
    package var count: Int { groups.reduce(0) { $0 + $1.ids.count } }

    /// Adds one object.
    ///
    /// - Parameter time: when its version was modified, in milliseconds since 1970; `nil` when that is not known.
    package mutating func add(
        _ id: String, modified time: Int64? = nil, fields: LedgerFields = .whole, originator: String? = nil
    ) {
        var ids = ObjectIDList()
        ids.append(id, modified: time ?? ObjectIDList.unknown)
        add(ids, fields: fields, originator: originator)
    }

    /// Adds objects.
    package mutating func add(_ ids: ObjectIDList, fields: LedgerFields = .whole, originator: String? = nil) {
        guard !ids.isEmpty else { return }
        if let index = groups.firstIndex(where: { $0.fields == fields && $0.originator == originator }) {
            groups[index].ids.append(ids)
        } else {
            groups.append(Group(fields: fields, originator: originator, ids: ids))
        }
    }

    /// Adds the objects of another disclosure.
    package mutating func add(_ other: LedgerObjects) {
        for group in other.groups { add(group.ids, fields: group.fields, originator: group.originator) }
    }

    /// How much of an object went; `nil` when nothing of it did.
    package func fields(of id: String) -> LedgerFields? {
        let found = groups.filter { $0.ids.contains(id) }
        return found.first { $0.fields == .whole }?.fields ?? found.first?.fields
    }

    /// When the version of an object that went was modified, in milliseconds since 1970: the last one of several; `nil` when
    /// that is not known.
    package func modified(_ id: String) -> Int64? {
        let found = groups.compactMap { $0.ids.modified(id) }.max()
        return found == ObjectIDList.unknown ? nil : found
    }

    /// Passes each id to a body.
    func forEachID(_ body: (String) throws -> Void) rethrows {
        for group in groups { try group.ids.forEach(body) }
    }
}

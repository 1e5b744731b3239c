internal import Platform
internal import StrictJSON

extension ObjectAssembly {
    /// Relates a party to a consignment: by its property where the role has one that is free, and by a relationship
    /// otherwise.
    ///
    /// - Parameters:
    ///   - property: the property of the role; `nil` when it has none.
    ///   - created: the time of a relationship, as `modified`.
    func relate(
        party id: String, to consignment: inout ObjectDraft, as property: String?, role: String,
        created: Timestamp? = nil, modified: Timestamp? = nil
    ) {
        switch property {
        case "notify_refs"?: consignment.append("notify_refs", .string(id))
        case let property? where consignment.value(property) == nil: consignment.set(property, .string(id))
        default:
            relate(
                "related-to", from: id, to: self.id(of: consignment), key: role, record: consignment.record,
                describedAs: role, created: created, modified: modified)
        }
    }
}

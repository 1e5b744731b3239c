internal import StrictJSON

/// An object of a row.
struct RowObject {
    let mapping: ObjectMapping
    var draft: ObjectDraft
    /// The place of its `address.…` columns.
    var place: ObjectDraft?

    /// Whether it has data, be it only an address.
    var isEmpty: Bool { draft.isEmpty && place == nil }
}

/// Parties and places that several rows state alike, as one object.
///
/// Its id is made of what the row states of it, so that it depends on no other row: where one row is corrected, that
/// row refers to another object, and the others stay as they are. Parties that have only a name in common are never one
/// object here: nobody could undo it (`specs/ids.md`).
extension MappedRow {
    /// Gives the row's objects their final keys, and parties the reference to the place of their address.
    func share(_ objects: inout [RowObject]) {
        // Places first: the digest of a party contains the id of its place.
        for type in ["location", "identity"] {
            for index in objects.indices where objects[index].mapping.type == type && !objects[index].isEmpty {
                var object = objects[index]
                if plan.shared[index], var place = object.place, Self.isWhole(place) {
                    place.share(by: key(of: place, in: object, at: index, isAddress: true))
                    object.place = place
                }
                setAddress(of: &object)
                let address = address(of: object, among: objects)
                var stated = object.draft
                for (property, id) in address.references { stated.set(property, .string(id)) }
                for member in object.mapping.constants.members { stated.set(member.key, member.value) }
                let isWhole =
                    type == "location"
                    ? Self.isWhole(stated) : stated.hasNameAndPhone && address.place.map(Self.isWhole) ?? false
                if !key(of: object.mapping).isEmpty || plan.shared[index] && isWhole {
                    object.draft.share(
                        by: key(of: stated, in: object, at: index, isAddress: false, references: address.references))
                }
                if !object.draft.isEmpty { assembly.assignID(to: &object.draft) }
                objects[index] = object
            }
        }
        for index in objects.indices where !MappingFile.sharedTypes.contains(objects[index].mapping.type) {
            setAddress(of: &objects[index])
        }
    }

    private func setAddress(of object: inout RowObject) {
        guard var place = object.place else { return }
        assembly.assignID(to: &place)
        object.place = place
        object.draft.set("address_ref", .string(place.id ?? ""))
    }

    /// The key of an object that rows share: its source, the values of its `key`, and the digest of what is stated.
    private func key(
        of stated: ObjectDraft, in object: RowObject, at position: Int, isAddress: Bool,
        references: [(String, String)] = []
    ) -> String {
        let values = stated.type == object.mapping.type ? key(of: object.mapping) : []
        let source = stated.record?.source ?? ""
        // The place of an address may be of its row alone.
        let address = isAddress ? nil : object.place?.id.map { "address=" + $0 }
        let digest = plan.contentDigest(
            of: stated, at: position, isAddress: isAddress, values: self.values,
            references: references.map { $0.0 + "=" + $0.1 } + [address].compactMap(\.self))
        return ([source, values.isEmpty ? "equal" : "key"] + values + [digest])
            .joined(separator: ObjectIDScheme.separator)
    }

    /// The values of the columns of a `key`; none when the row leaves one of them empty.
    private func key(of object: ObjectMapping) -> [String] {
        let values = object.key.compactMap(value)
        return values.count == object.key.count ? values : []
    }

    /// The place of a party's address, and its references to places.
    private func address(
        of object: RowObject, among objects: [RowObject]
    ) -> (place: ObjectDraft?, references: [(String, String)]) {
        var place = object.place
        var references: [(String, String)] = []
        for reference in object.mapping.references {
            let found = objects.first { reference.labels.contains($0.mapping.label) && !$0.draft.isEmpty }
            guard let found else { continue }
            references.append((reference.property, assembly.id(of: found.draft)))
            if reference.property == "address_ref" { place = found.draft }
        }
        return (place, references)
    }

    /// Whether an address is whole: a street, a city and a country.
    private static func isWhole(_ place: ObjectDraft) -> Bool {
        ["street_address", "city", "country"].allSatisfy { place.properties[$0] != nil }
    }
}

extension ObjectDraft {
    fileprivate var hasNameAndPhone: Bool {
        properties["name"] != nil && value("phones")?.array?.isEmpty == false
    }
}

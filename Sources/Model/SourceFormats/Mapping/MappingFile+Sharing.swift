/// Which objects of a mapping several rows may share.
extension MappingFile {
    /// The types whose objects rows may share: parties and places.
    static let sharedTypes: Set<String> = ["identity", "location"]

    /// For each object, whether rows that state it alike share it without a `key`: a party or place that belongs to the
    /// record of something else. What a record is itself about, such as an entry of a list, stays the object of its
    /// record, so that a correction is another version of it.
    func sharedObjects(in scheme: ObjectIDScheme) -> [Bool] {
        var shared = objects.map { _ in false }
        switch (parties, scheme) {
        case (.row, _), (_, .one): return shared
        case (.equal, .two): break
        }
        func share(referencesOf object: ObjectMapping) {
            for label in object.references.flatMap(\.labels) {
                for (index, other) in objects.enumerated()
                where other.label == label && Self.sharedTypes.contains(other.type) && other.record == object.record
                    && other.source == object.source
                {
                    shared[index] = true
                }
            }
        }
        for object in objects where !Self.sharedTypes.contains(object.type) { share(referencesOf: object) }
        for (index, object) in objects.enumerated() where shared[index] { share(referencesOf: object) }
        return shared
    }
}

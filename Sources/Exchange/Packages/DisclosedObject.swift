internal import Diagnostics
internal import StrictJSON
package import TradeModel

/// An object of which a disclosure shows something.
package struct DisclosedObject: Hashable, Sendable {
    /// How much is shown.
    package enum Extent: Hashable, Sendable {
        /// All of it: the originator committed to the object as a whole.
        case whole(STIXObject)
        /// Some statements.
        case partial(PartialObject)
    }

    /// The bundle's entry in the message that it was taken from.
    package let entry: String
    /// The number of the object in the bundle, from 0.
    package let index: Int
    /// What is shown.
    package let extent: Extent

    /// The object as far as it is shown.
    package var object: STIXObject {
        switch extent {
        case .whole(let object): object
        case .partial(let partial): partial.object
        }
    }

    /// The objects of a disclosure, in the order of their places.
    ///
    /// - Throws: `Fault` `disclosure-contradicts` or `disclosure-object-unnamed`.
    static func all(in verified: VerifiedDisclosure) throws(Fault) -> [DisclosedObject] {
        try all(in: verified.disclosure, root: verified.root, entry: verified.entry)
    }

    /// The objects of a disclosure, in the order of their places.
    static func all(
        in disclosure: Disclosure, root: String, entry: DisclosureEntry
    ) throws(Fault) -> [DisclosedObject] {
        struct Key: Hashable {
            let entry: String
            let index: Int
        }
        var parts: [Key: [Disclosure.Part]] = [:]
        for part in disclosure.parts {
            parts[Key(entry: part.place.entry, index: part.place.index), default: []].append(part)
        }
        var objects: [DisclosedObject] = []
        for (key, parts) in parts.sorted(by: { ($0.key.entry, $0.key.index) < ($1.key.entry, $1.key.index) }) {
            func fault(_ code: FindingCode) -> Fault {
                Fault(
                    code, kind: .badData, at: Place(entry: entry.entry),
                    ["name": entry.entry, "index": "\(key.index)"])
            }
            let extent: Extent
            if let whole = parts.first(where: { $0.place.steps.isEmpty }) {
                guard let object = whole.value.object else { throw fault(.disclosureContradicts) }
                extent = .whole(STIXObject(object))
            } else {
                let told = entry.withheld.filter { $0.entry == key.entry && $0.index == key.index }
                let partial = PartialObject(
                    group: PartialObject.group(root: root, entry: key.entry, index: key.index),
                    statements: parts.map { PartialObject.Statement(steps: $0.place.steps, value: $0.value) },
                    withheld: told.flatMap(\.pointers))
                guard let partial, partial.withheld.allSatisfy({ !partial.shows($0) }) else {
                    throw fault(.disclosureContradicts)
                }
                extent = .partial(partial)
            }
            let disclosed = DisclosedObject(entry: key.entry, index: key.index, extent: extent)
            guard let type = disclosed.object.json["type"]?.string, let id = disclosed.object.json["id"]?.string,
                id.hasPrefix(type + "--")
            else { throw fault(.disclosureObjectUnnamed) }
            objects.append(disclosed)
        }
        return objects
    }
}

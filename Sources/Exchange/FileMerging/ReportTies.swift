internal import ReportValues
internal import EntityResolution
internal import StrictJSON
internal import TradeModel

/// The connections between the entities of a report: shared contact data, and references between objects, by a property
/// such as `consignor_ref` or by a relationship.
package struct ReportTies {
    /// The connections of one entity.
    struct Ties {
        /// Its shared contact data.
        var contacts: [EntityLink] = []
        /// References between objects, the first `limit`.
        var references: [EntityLink] = []
        /// The number of further references.
        var more = 0
    }

    /// The maximum number listed for one entity: a port or a warehouse has thousands.
    package static let limit = 40

    private var ties: [String: Ties] = [:]

    init(_ view: any MergedObjects) {
        var builder = Builder(view)
        for link in view.result.links { builder.addContact(link) }
        for object in view.contents { builder.add(object) }
        ties = builder.ties
    }

    /// The connections of an entity.
    subscript(entity: String) -> Ties { ties[entity] ?? Ties() }

    private struct Builder {
        private let view: any MergedObjects
        private var entityOfRecord: [String: String] = [:]
        private var names: [String: String] = [:]
        private var seen: Set<[String]> = []
        var ties: [String: Ties] = [:]

        init(_ view: any MergedObjects) {
            self.view = view
            for entity in view.result.entities {
                names[entity.id] = entity.displayName
                for member in entity.members { entityOfRecord[member] = entity.id }
            }
        }

        mutating func addContact(_ link: ContactLink) {
            for entity in link.entities where names[entity] != nil {
                // A number that thousands share ties each to the first of them.
                let others = link.entities.lazy.filter { $0 != entity }.prefix(ReportTies.limit)
                for other in others {
                    ties[entity, default: Ties()].contacts.append(
                        EntityLink(
                            words: "shares \(link.field.rawValue) \(link.value)", otherID: other,
                            otherName: names[other] ?? other))
                }
                ties[entity]?.more += link.entities.count - 1 - others.count
            }
        }

        mutating func add(_ object: STIXObject) {
            if object.type == "relationship" { return addRelationship(object) }
            // Objects that list or describe others, and creators, connect nothing.
            for reference in object.references where !Self.untying.contains(reference.property) {
                let words = Self.words(reference.property)
                add(words + ":", from: object.id, to: reference.target)
                add(words + " of", from: reference.target, to: object.id)
            }
        }

        private mutating func addRelationship(_ object: STIXObject) {
            guard let type = object.json["relationship_type"]?.string, let from = object.json["source_ref"]?.string,
                let to = object.json["target_ref"]?.string
            else { return }
            let words = type.replacing("-", with: " ")
            add(words, from: from, to: to)
            // The target gets the same words, from its side.
            add("\(words), said of it by", from: to, to: from)
        }

        private mutating func add(_ words: String, from: String, to: String) {
            guard let entity = entityOfRecord[from] else { return }
            let other = entityOfRecord[to]
            guard other != entity, seen.insert([entity, words, other ?? to]).inserted else { return }
            guard ties[entity, default: Ties()].references.count < ReportTies.limit else {
                ties[entity]?.more += 1
                return
            }
            let link = EntityLink(
                words: words, otherID: other ?? to, otherName: other.flatMap { names[$0] } ?? label(of: to))
            ties[entity, default: Ties()].references.append(link)
        }

        /// The display name of an object that is not an entity, else its type.
        private func label(of id: String) -> String {
            guard let object = view.object(id) else { return "\(id), which is not here" }
            return view.label(of: id) ?? object.type.replacing("-", with: " ")
        }

        private static let untying: Set = [
            "created_by_ref", "object_marking_refs", "marking_ref", "object_refs", "originator_ref", "designator_ref",
        ]

        /// `consignor_ref`: consignor.
        private static func words(_ property: String) -> String {
            let stem =
                property.hasSuffix("_refs")
                ? property.dropLast(5) : property.hasSuffix("_ref") ? property.dropLast(4) : property[...]
            return String(stem).replacing("_", with: " ")
        }
    }
}

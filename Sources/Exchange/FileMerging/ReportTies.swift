internal import ReportValues
internal import EntityResolution
internal import StrictJSON
internal import TradeModel

/// What ties the entities of a report to others: contact data that they share, and what objects say of each other, by a
/// reference such as `consignor_ref` as by a relationship.
struct ReportTies {
    /// What ties one entity to others.
    struct Ties {
        /// Contact data that it shares.
        var contacts: [EntityLink] = []
        /// What objects say, the first `limit`.
        var references: [EntityLink] = []
        /// How many more there are of these.
        var more = 0
    }

    /// So many of one entity are listed: a port or a warehouse has to do with thousands.
    static let limit = 40

    private var ties: [String: Ties] = [:]

    init(_ view: any MergedObjects) {
        var builder = Builder(view)
        for link in view.result.links { builder.addContact(link) }
        for object in view.contents { builder.add(object) }
        ties = builder.ties
    }

    /// What ties an entity to others.
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
            for entity in link.entities {
                for other in link.entities where other != entity {
                    ties[entity, default: Ties()].contacts.append(
                        EntityLink(
                            words: "shares \(link.field.rawValue) \(link.value)", otherID: other,
                            otherName: names[other] ?? other))
                }
            }
        }

        mutating func add(_ object: STIXObject) {
            if object.type == "relationship" { return addRelationship(object) }
            // What lists or speaks of things, or who made it, ties nothing together.
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
            // Whom it leads to is told of it in the same words, from its side.
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

        /// What is no entity by what people know it by, else by its type.
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

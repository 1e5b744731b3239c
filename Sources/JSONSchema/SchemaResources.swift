internal import Findings
internal import StrictJSON

/// All schemas at hand, by identifier and by anchor.
struct SchemaResources {
    /// A schema, and where it stands.
    struct Entry {
        let schema: JSONValue
        /// The identifier that references in it are resolved against.
        let base: String
        /// Its absolute location.
        let location: String
    }

    /// Keywords that hold one schema.
    static let single: Set<String> = [
        "additionalProperties", "propertyNames", "items", "contains", "not", "if", "then", "else",
        "unevaluatedProperties", "unevaluatedItems",
    ]
    /// Keywords that hold a list of schemas.
    static let lists: Set<String> = ["prefixItems", "allOf", "anyOf", "oneOf"]
    /// Keywords that hold schemas by name.
    static let maps: Set<String> = ["$defs", "properties", "patternProperties", "dependentSchemas"]

    /// How deep a schema may nest.
    static let depth = 200

    private var entries: [String: Entry] = [:]

    /// Adds a document that is found under `identifier`, and all that is embedded in it.
    mutating func add(_ schema: JSONValue, as identifier: String) throws(Fault) {
        let found = URIReference(identifier).withoutFragment
        // A schema's own identifier is its base, whatever it was found under.
        let base = schema["$id"]?.string.map { Self.base($0, found) } ?? found
        try insert(Entry(schema: schema, base: base, location: base + "#"), as: found)
        try scan(schema, found, base + "#", 0)
    }

    /// The entry of an absolute identifier, with `#anchor` for an anchor.
    subscript(identifier: String) -> Entry? { entries[identifier] }

    private mutating func insert(_ entry: Entry, as identifier: String) throws(Fault) {
        if let known = entries[identifier] {
            // One schema may be given under its own identifier and found again in the scan.
            if known.schema == entry.schema { return }
            throw Fault(.schemaIdentifierTwice, .badData, ["identifier": identifier])
        }
        entries[identifier] = entry
    }

    private mutating func scan(_ schema: JSONValue, _ outer: String, _ place: String, _ depth: Int) throws(Fault) {
        guard depth < Self.depth else {
            throw Fault(.schemaDepthLimit, .badData, ["limit": "\(Self.depth)", "schema": place])
        }
        guard let object = schema.object else { return }
        var (base, place) = (outer, place)
        if let identifier = object["$id"]?.string {
            base = Self.base(identifier, outer)
            place = base + "#"
            try insert(Entry(schema: schema, base: base, location: place), as: base)
        }
        if let anchor = object["$anchor"]?.string {
            try insert(Entry(schema: schema, base: base, location: place), as: base + "#" + anchor)
        }
        for member in object.members {
            let inner = place + "/" + JSONPointer.escape(member.key)
            if Self.single.contains(member.key) {
                try scan(member.value, base, inner, depth + 1)
            } else if Self.lists.contains(member.key) {
                for (index, element) in (member.value.array ?? []).enumerated() {
                    try scan(element, base, "\(inner)/\(index)", depth + 1)
                }
            } else if Self.maps.contains(member.key) {
                for child in member.value.object?.members ?? [] {
                    try scan(child.value, base, inner + "/" + JSONPointer.escape(child.key), depth + 1)
                }
            }
        }
    }

    /// An identifier as seen from the one around it.
    static func base(_ identifier: String, _ outer: String) -> String {
        URIReference(identifier).resolved(against: URIReference(outer)).withoutFragment
    }

    /// The schema that `reference` names in a schema whose base is `base`; `nil` when there is none.
    func resolve(_ reference: String, against base: String) -> Entry? {
        let target = URIReference(reference).resolved(against: URIReference(base))
        guard let fragment = target.decodedFragment else { return nil }
        let identifier = target.withoutFragment
        if !fragment.isEmpty, !fragment.hasPrefix("/") { return entries[identifier + "#" + fragment] }
        guard var entry = entries[identifier], let tokens = JSONPointer.tokens(fragment) else { return nil }
        for token in tokens {
            let child: JSONValue? =
                switch entry.schema {
                case .object(let object): object[token]
                case .array(let elements):
                    JSONPointer.index(token).flatMap { $0 < elements.count ? elements[$0] : nil }
                default: nil
                }
            guard let child else { return nil }
            // A schema on the way that has an identifier of its own begins a new base.
            let inner = child["$id"]?.string.map { Self.base($0, entry.base) }
            entry = Entry(
                schema: child, base: inner ?? entry.base,
                location: inner.map { $0 + "#" } ?? entry.location + "/" + JSONPointer.escape(token))
        }
        return entry
    }
}

internal import Diagnostics
internal import StrictJSON

/// All available schemas, by identifier and by anchor.
struct SchemaResources {
    /// A schema and its location.
    struct Entry {
        let schema: JSONValue
        /// The base URI of its references.
        let base: String
        /// Its absolute location.
        let location: String
        /// The available keywords.
        let dialect: Dialect
    }

    /// The maximum nesting depth of a schema.
    static let depth = 200
    /// The name of the anchor that `$recursiveAnchor` sets; it is not a valid name for an anchor in a schema.
    static let recursiveAnchor = "$recursiveAnchor"

    /// For the name of a dynamic anchor, the identifiers of the resources that have it.
    private(set) var dynamicAnchors: [String: [String]] = [:]
    private var entries: [String: Entry] = [:]
    /// Documents by identifier that are not scanned before a schema refers to them.
    private var documents: [String: JSONValue]
    private let draft: SchemaDraft

    /// - Parameters:
    ///   - documents: schemas by identifier.
    ///   - draft: the draft of a schema without `$schema`.
    init(_ documents: [String: JSONValue], draft: SchemaDraft) {
        self.documents = [:]
        self.draft = draft
        for (identifier, document) in documents {
            self.documents[URIReference(identifier).withoutFragment] = document
            // A schema is also registered under its own identifier.
            if let own = document["$id"]?.string {
                let absolute = Self.base(own, identifier)
                if self.documents[absolute] == nil { self.documents[absolute] = document }
            }
        }
    }

    /// Adds a document with the identifier `identifier` and all schemas embedded in it; returns its entry.
    @discardableResult
    mutating func add(_ schema: JSONValue, as identifier: String) throws(Fault) -> Entry {
        let found = URIReference(identifier).withoutFragment
        documents[found] = nil
        let dialect = try dialect(of: schema, in: nil)
        // The base is the schema's own identifier, whatever identifier it was found under.
        let base = Self.identifier(of: schema, dialect).map { Self.base($0, found) } ?? found
        let entry = Entry(schema: schema, base: base, location: base + "#", dialect: dialect)
        try insert(entry, as: found)
        try scan(schema, outer: found, place: base + "#", around: dialect, depth: 0)
        return entry
    }

    private mutating func insert(_ entry: Entry, as identifier: String) throws(Fault) {
        if let known = entries[identifier] {
            // A schema may be given under its own identifier and found again by the scan.
            if known.schema == entry.schema { return }
            throw Fault(.schemaIdentifierTwice, kind: .badData, ["identifier": identifier])
        }
        entries[identifier] = entry
    }

    private mutating func scan(
        _ schema: JSONValue, outer: String, place: String, around: Dialect, depth: Int
    ) throws(Fault) {
        guard depth < Self.depth else {
            throw Fault(.schemaDepthLimit, kind: .badData, ["limit": "\(Self.depth)", "schema": place])
        }
        guard let object = schema.object else { return }
        var (base, place) = (outer, place)
        var dialect = around
        if let identifier = Self.identifier(of: schema, around) {
            base = Self.base(identifier, outer)
            place = base + "#"
            dialect = try self.dialect(of: schema, in: around)
            try insert(Entry(schema: schema, base: base, location: place, dialect: dialect), as: base)
        }
        try anchors(of: object, Entry(schema: schema, base: base, location: place, dialect: dialect))
        for member in object.members {
            let inner = place + "/" + JSONPointer.escape(member.key)
            switch dialect.keyword(member.key)?.holding ?? .nothing {
            case .nothing: break
            case .schema: try scan(member.value, outer: base, place: inner, around: dialect, depth: depth + 1)
            case .list, .schemaOrList:
                try scan(member.value, outer: base, place: inner, around: dialect, depth: depth + 1)
                for (index, element) in (member.value.array ?? []).enumerated() {
                    try scan(element, outer: base, place: "\(inner)/\(index)", around: dialect, depth: depth + 1)
                }
            case .map, .mapOfSchemasOrNames:
                for child in member.value.object?.members ?? [] {
                    try scan(
                        child.value, outer: base, place: inner + "/" + JSONPointer.escape(child.key), around: dialect,
                        depth: depth + 1)
                }
            }
        }
    }

    private mutating func anchors(of object: JSONObject, _ entry: Entry) throws(Fault) {
        func string(_ keyword: String) -> String? {
            entry.dialect.keyword(keyword) == nil ? nil : object[keyword]?.string
        }
        if entry.dialect.draft < .draft2019, object["$ref"] == nil,
            let fragment = object["$id"]?.string
                .flatMap({ URIReference($0).decodedFragment }), !fragment.isEmpty
        {
            try insert(entry, as: entry.base + "#" + fragment)
        }
        if let anchor = string("$anchor") { try insert(entry, as: entry.base + "#" + anchor) }
        if let anchor = string("$dynamicAnchor") {
            try insert(entry, as: entry.base + "#" + anchor)
            dynamicAnchors[anchor, default: []].append(entry.base)
        }
        if entry.dialect.keyword("$recursiveAnchor") != nil, object["$recursiveAnchor"]?.bool == true,
            entry.location == entry.base + "#"
        {
            dynamicAnchors[Self.recursiveAnchor, default: []].append(entry.base)
        }
    }

    /// Resolves an identifier against the enclosing one.
    static func base(_ identifier: String, _ outer: String) -> String {
        URIReference(identifier).resolved(against: URIReference(outer)).withoutFragment
    }

    /// The identifier that makes a schema a separate resource; `nil` when it is none. In draft 7, keywords beside
    /// `$ref` are ignored, and a fragment alone is an anchor.
    private static func identifier(of schema: JSONValue, _ dialect: Dialect) -> String? {
        guard let identifier = schema["$id"]?.string else { return nil }
        if dialect.draft < .draft2019, schema["$ref"] != nil || identifier.hasPrefix("#") { return nil }
        return identifier
    }

    /// The dialect named by `$schema` of a resource: a draft, or the vocabularies that an available metaschema selects.
    private func dialect(of schema: JSONValue, in around: Dialect?) throws(Fault) -> Dialect {
        guard let named = schema["$schema"] else { return around ?? Dialect(draft) }
        var identifier = named.string.map { URIReference($0).withoutFragment } ?? ""
        var listed: [(String, Bool)]?
        // A metaschema has its own dialect, and so on, until a draft is reached.
        for _ in 0..<8 {
            if let draft = SchemaDraft.allCases.first(where: { $0.identifier == identifier }) {
                guard let listed else { return Dialect(draft) }
                if let dialect = Dialect(draft, vocabularies: listed) { return dialect }
                break
            }
            guard let metaschema = documents[identifier] ?? entries[identifier]?.schema,
                let next = metaschema["$schema"]?.string
            else { break }
            if listed == nil, let vocabulary = metaschema["$vocabulary"]?.object {
                listed = vocabulary.members.map { ($0.key, $0.value.bool ?? true) }
            }
            identifier = URIReference(next).withoutFragment
        }
        throw Fault(.schemaDialectUnsupported, kind: .badData, ["dialect": named.string ?? named.text()])
    }

    /// The target of `reference` in a schema with the base `base`; `nil` when there is none.
    mutating func resolve(_ reference: String, against base: String) throws(Fault) -> Entry? {
        let target = URIReference(reference).resolved(against: URIReference(base))
        guard let fragment = target.decodedFragment else { return nil }
        let identifier = target.withoutFragment
        if entries[identifier] == nil, let document = documents[identifier] ?? MetaSchemas.schema(identifier) {
            try add(document, as: identifier)
        }
        if !fragment.isEmpty, !fragment.hasPrefix("/") {
            if let entry = entries[identifier + "#" + fragment] { return entry }
            // The document may have been found under an identifier other than its own.
            return entries[identifier].flatMap { entries[$0.base + "#" + fragment] }
        }
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
            // A schema on the path with its own identifier changes the base.
            entry = self.entry(child, in: entry, at: [token])
        }
        return entry
    }

    /// A nested schema at a path of keys.
    func entry(_ child: JSONValue, in parent: Entry, at path: [String]) -> Entry {
        if let identifier = Self.identifier(of: child, parent.dialect) {
            let base = Self.base(identifier, parent.base)
            if let known = entries[base], known.schema == child { return known }
        }
        let location = path.reduce(parent.location) { $0 + "/" + JSONPointer.escape($1) }
        return Entry(schema: child, base: parent.base, location: location, dialect: parent.dialect)
    }
}

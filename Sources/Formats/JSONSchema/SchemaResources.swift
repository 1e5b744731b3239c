internal import Diagnostics
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
        /// The keywords it may use.
        let dialect: Dialect
    }

    /// How deep a schema may nest.
    static let depth = 200
    /// The name of the anchor that `$recursiveAnchor` sets; no anchor of a schema can be called so.
    static let recursiveAnchor = "$recursiveAnchor"

    /// By the name of a dynamic anchor, the identifiers of the resources that have it.
    private(set) var dynamicAnchors: [String: [String]] = [:]
    private var entries: [String: Entry] = [:]
    /// Documents that are found under an identifier, and not looked into before something refers to them.
    private var documents: [String: JSONValue]
    private let draft: SchemaDraft

    /// - Parameters:
    ///   - documents: schemas by the identifiers they are found under.
    ///   - draft: the draft of a schema that does not say its own.
    init(_ documents: [String: JSONValue], draft: SchemaDraft) {
        self.documents = [:]
        self.draft = draft
        for (identifier, document) in documents {
            self.documents[URIReference(identifier).withoutFragment] = document
            // A schema is found under its own identifier too.
            if let own = document["$id"]?.string {
                let absolute = Self.base(own, identifier)
                if self.documents[absolute] == nil { self.documents[absolute] = document }
            }
        }
    }

    /// Adds a document that is found under `identifier`, and all that is embedded in it; returns its entry.
    @discardableResult
    mutating func add(_ schema: JSONValue, as identifier: String) throws(Fault) -> Entry {
        let found = URIReference(identifier).withoutFragment
        documents[found] = nil
        let dialect = try dialect(of: schema, in: nil)
        // A schema's own identifier is its base, whatever it was found under.
        let base = Self.identifier(of: schema, dialect).map { Self.base($0, found) } ?? found
        let entry = Entry(schema: schema, base: base, location: base + "#", dialect: dialect)
        try insert(entry, as: found)
        try scan(schema, outer: found, place: base + "#", around: dialect, depth: 0)
        return entry
    }

    private mutating func insert(_ entry: Entry, as identifier: String) throws(Fault) {
        if let known = entries[identifier] {
            // One schema may be given under its own identifier and found again in the scan.
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

    /// An identifier as seen from the one around it.
    static func base(_ identifier: String, _ outer: String) -> String {
        URIReference(identifier).resolved(against: URIReference(outer)).withoutFragment
    }

    /// The identifier that makes a schema a resource of its own; `nil` when it is none. Beside `$ref`, draft 7 knows no
    /// other keyword, and a fragment alone is an anchor there.
    private static func identifier(of schema: JSONValue, _ dialect: Dialect) -> String? {
        guard let identifier = schema["$id"]?.string else { return nil }
        if dialect.draft < .draft2019, schema["$ref"] != nil || identifier.hasPrefix("#") { return nil }
        return identifier
    }

    /// The dialect that a resource's `$schema` names: one of the drafts, or what a metaschema at hand makes of one.
    private func dialect(of schema: JSONValue, in around: Dialect?) throws(Fault) -> Dialect {
        guard let named = schema["$schema"] else { return around ?? Dialect(draft) }
        var identifier = named.string.map { URIReference($0).withoutFragment } ?? ""
        var listed: [(String, Bool)]?
        // A metaschema is written in a dialect of its own, and so on, until one of the drafts is reached.
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

    /// The schema that `reference` names in a schema whose base is `base`; `nil` when there is none.
    mutating func resolve(_ reference: String, against base: String) throws(Fault) -> Entry? {
        let target = URIReference(reference).resolved(against: URIReference(base))
        guard let fragment = target.decodedFragment else { return nil }
        let identifier = target.withoutFragment
        if entries[identifier] == nil, let document = documents[identifier] ?? MetaSchemas.schema(identifier) {
            try add(document, as: identifier)
        }
        if !fragment.isEmpty, !fragment.hasPrefix("/") {
            if let entry = entries[identifier + "#" + fragment] { return entry }
            // The document may have been found under another identifier than its own.
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
            // A schema on the way that has an identifier of its own begins a new base.
            entry = self.entry(child, in: entry, at: [token])
        }
        return entry
    }

    /// A schema inside another one, at a path of keys.
    func entry(_ child: JSONValue, in parent: Entry, at path: [String]) -> Entry {
        if let identifier = Self.identifier(of: child, parent.dialect) {
            let base = Self.base(identifier, parent.base)
            if let known = entries[base], known.schema == child { return known }
        }
        let location = path.reduce(parent.location) { $0 + "/" + JSONPointer.escape($1) }
        return Entry(schema: child, base: parent.base, location: location, dialect: parent.dialect)
    }
}

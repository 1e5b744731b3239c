internal import Diagnostics
internal import StrictJSON

/// Reads the nodes of a JSON-LD document without network access (JSON-LD 1.1 expansion and node map, as far as trade
/// documents use them): contexts, prefixes, aliases of keywords, `@graph`, `@included`, lists, sets, typed values.
///
/// A name that the document does not define is kept unchanged, and recorded.
struct LinkedDataReader {
    /// The nodes at the top, in their order.
    private(set) var roots: [LinkedNode] = []
    /// Every node, each once, in order of their beginning.
    private(set) var nodes: [LinkedNode] = []
    /// Undefined names, each with its first place.
    private(set) var undefinedNames: [(name: String, place: Place)] = []
    /// Contexts that would have to be fetched, each with its first place.
    private(set) var unknownContexts: [(address: String, place: Place)] = []
    /// Whether the limit of work on contexts is exceeded: later contexts are then ignored.
    private(set) var exceedsWorkLimit = false
    /// The number of names copied from context to context.
    private var work = 0
    /// A nested context inherits all names: documents with very many of both would take hours.
    private static let workLimit = 20_000_000
    private var unknownAddresses: Set<String> = []
    private var byID: [String: LinkedNode] = [:]
    private var seenUndefinedNames: Set<String> = []
    private let document: JSONDocument

    /// Reads a document.
    init(_ document: JSONDocument) {
        self.document = document
        let values = expand(document.root, LinkedContext(), type: nil)
        var seen: Set<ObjectIdentifier> = []
        for case .node(let node) in values where seen.insert(ObjectIdentifier(node)).inserted { roots.append(node) }
    }

    /// The node that a reference means: the one with its id and properties, else itself.
    func resolved(_ node: LinkedNode) -> LinkedNode { node.id.flatMap { byID[$0] } ?? node }

    private mutating func expand(_ value: JSONNode, _ context: LinkedContext, type: String?) -> [LinkedDataValue] {
        switch document.kind(of: value) {
        case .array: return document.elements(of: value).flatMap { expand($0, context, type: type) }
        case .object: return expandObject(value, context)
        case .string:
            let text = document.string(at: value) ?? ""
            if type == "@id" || type == "@vocab" {
                let id = type == "@id" ? context.iri(ofID: text) : context.iri(ofTerm: text) ?? text
                return [.node(LinkedNode(id: id, types: [], properties: [], place: document.place(of: value)))]
            }
            return [.literal(LinkedLiteral(text: text, datatype: type, language: nil))]
        case .null: return []
        default:
            return [.literal(LinkedLiteral(text: document.value(at: value).text(), datatype: type, language: nil))]
        }
    }

    private mutating func expandObject(_ object: JSONNode, _ outer: LinkedContext) -> [LinkedDataValue] {
        var context = outer
        if let local = document.member("@context", of: object), !exceedsWorkLimit {
            context = outer.applying(document.value(at: local))
            work += context.size
            exceedsWorkLimit = work > Self.workLimit
            for address in context.unknown where unknownAddresses.insert(address).inserted {
                unknownContexts.append((address, document.place(of: local)))
            }
        }
        let members = document.members(of: object)
        func keyword(_ name: String) -> JSONNode? { members.first { context.keyword($0.key) == name }?.value }
        if let value = keyword("@value") { return [literal(value, members: members, context: context)] }
        for name in ["@list", "@set"] {
            if let list = keyword(name) { return expand(list, context, type: nil) }
        }
        let isBare = members.allSatisfy { ["@context", "@graph", "@included"].contains(context.keyword($0.key) ?? "") }
        if isBare, keyword("@graph") != nil || keyword("@included") != nil {
            return [keyword("@graph"), keyword("@included")].compactMap(\.self).flatMap {
                expand($0, context, type: nil)
            }
        }
        return [.node(node(object, members: members, context: context))] + inner(members, context)
    }

    /// The nodes in a node's own graph.
    private mutating func inner(
        _ members: [(key: String, value: JSONNode)], _ context: LinkedContext
    ) -> [LinkedDataValue] {
        members.filter { ["@graph", "@included"].contains(context.keyword($0.key) ?? "") }
            .flatMap { expand($0.value, context, type: nil) }
    }

    private func literal(
        _ value: JSONNode, members: [(key: String, value: JSONNode)], context: LinkedContext
    ) -> LinkedDataValue {
        func text(_ keyword: String) -> String? {
            members.first { context.keyword($0.key) == keyword }.flatMap { document.string(at: $0.value) }
        }
        return .literal(
            LinkedLiteral(
                text: document.string(at: value) ?? document.value(at: value).text(),
                datatype: text("@type").map { context.iri(ofTerm: $0) ?? $0 }, language: text("@language")))
    }

    private mutating func node(
        _ object: JSONNode, members: [(key: String, value: JSONNode)], context: LinkedContext
    ) -> LinkedNode {
        var id: String?
        var types: [String] = []
        var properties: [(name: String, values: [LinkedDataValue])] = []
        var indices: [String: Int] = [:]
        let position = nodes.count
        for (key, value) in members {
            switch context.keyword(key) {
            case "@id"?: id = document.string(at: value).map(context.iri(ofID:))
            case "@type"?:
                let names = document.kind(of: value) == .array ? document.elements(of: value) : [value]
                for name in names.compactMap({ document.string(at: $0) }) {
                    types.append(meaning(name, context: context, value: value))
                }
            case "@context"?, "@graph"?, "@included"?: continue
            case let keyword?:
                let text = document.value(at: value).text()
                properties.append((keyword, [.literal(LinkedLiteral(text: text, datatype: nil, language: nil))]))
            case nil:
                let values = expand(value, context, type: context.type(of: key))
                let name = meaning(key, context: context, value: value)
                if let index = indices[name] {
                    properties[index].values += values
                } else if !values.isEmpty {
                    indices[name] = properties.count
                    properties.append((name, values))
                }
            }
        }
        let made = LinkedNode(id: id, types: types, properties: properties, place: document.place(of: object))
        guard !made.isReference else { return made }
        guard let id, let known = byID[id] else {
            if let id { byID[id] = made }
            nodes.insert(made, at: position)
            return made
        }
        known.merge(made)
        return known
    }

    /// The IRI of a name; an undefined one is used unchanged.
    private mutating func meaning(_ name: String, context: LinkedContext, value: JSONNode) -> String {
        if let iri = context.iri(ofTerm: name) { return iri }
        if seenUndefinedNames.insert(name).inserted { undefinedNames.append((name, document.place(of: value))) }
        return name
    }
}

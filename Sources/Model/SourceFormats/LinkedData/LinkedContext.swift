internal import StrictJSON

/// The meaning of names in a JSON-LD document (JSON-LD 1.1, section 3.1), as far as the document itself defines it:
/// nothing is ever fetched.
struct LinkedContext {
    /// A term with its IRI and the type of its values.
    struct Term {
        let iri: String
        let type: String?
    }

    private(set) var terms: [String: Term] = [:]
    private(set) var vocabulary: String?
    private(set) var base: String?
    /// Unknown contexts that are referred to by address, the first hundred of them.
    private(set) var unknown: [String] = []
    private static let unknownLimit = 100

    /// The cost of creating another context inside this one, in names.
    var size: Int { 1 + terms.count + unknown.count }

    /// Contexts that are known without fetching, with their vocabulary.
    private static let known: [String: String] = [
        "https://onerecord.iata.org/ns/cargo": "https://onerecord.iata.org/ns/cargo#",
        "https://onerecord.iata.org/ns/cargo#": "https://onerecord.iata.org/ns/cargo#",
        "https://onerecord.iata.org/ns/cargo/": "https://onerecord.iata.org/ns/cargo#",
        "https://onerecord.iata.org/": "https://onerecord.iata.org/ns/cargo#",
        "https://onerecord.iata.org/ns/api": "https://onerecord.iata.org/ns/api#",
        "https://onerecord.iata.org/ns/api#": "https://onerecord.iata.org/ns/api#",
    ]

    /// The context with another one applied.
    func applying(_ value: JSONValue) -> LinkedContext {
        var result = self
        result.apply(value)
        return result
    }

    private mutating func apply(_ value: JSONValue) {
        switch value {
        case .array(let parts): for part in parts { apply(part) }
        case .string(let address):
            if let vocabulary = Self.known[address] {
                self.vocabulary = vocabulary
            } else if unknown.count < Self.unknownLimit, !unknown.contains(address) {
                unknown.append(address)
            }
        case .object(let object): define(object)
        case .null: self = LinkedContext()
        case .bool, .number: break
        }
    }

    private mutating func define(_ object: JSONObject) {
        if let text = object["@vocab"]?.string { vocabulary = iri(ofTerm: text) ?? text }
        if let text = object["@base"]?.string { base = text }
        // Prefixes first, because other terms use them.
        for pass in 0..<2 {
            for member in object.members where !member.key.hasPrefix("@") {
                let definition = member.value.string ?? member.value["@id"]?.string
                let written = definition ?? (pass == 1 && member.value.object != nil ? member.key : nil)
                guard let written else { continue }
                let target = written.hasPrefix("@") ? written : expand(written)
                let type = member.value["@type"]?.string
                terms[member.key] = Term(
                    iri: target, type: type.map { $0.hasPrefix("@") ? $0 : expand($0) })
            }
        }
    }

    /// The keyword that a key is or is an alias of.
    func keyword(_ key: String) -> String? {
        if key.hasPrefix("@") { return key }
        guard let term = terms[key], term.iri.hasPrefix("@") else { return nil }
        return term.iri
    }

    /// The IRI of a property or type; `nil` for a name that the document does not define.
    func iri(ofTerm name: String) -> String? {
        if let term = terms[name], !term.iri.hasPrefix("@") { return term.iri }
        if name.contains(":") { return expand(name) }
        return vocabulary.map { $0 + name }
    }

    /// The datatype of a term's values.
    func type(of name: String) -> String? { terms[name]?.type }

    /// The IRI of an id.
    func iri(ofID text: String) -> String {
        let text = SourceText.trimmed(text)
        if text.contains(":") { return expand(text) }
        return base.map { $0 + text } ?? text
    }

    /// Expands a compact IRI: `cargo:Piece`.
    private func expand(_ name: String) -> String {
        guard let colon = name.firstIndex(of: ":") else { return terms[name]?.iri ?? name }
        let rest = name[name.index(after: colon)...]
        guard !rest.hasPrefix("//"), let prefix = terms[String(name[..<colon])]?.iri, !prefix.hasPrefix("@") else {
            return name
        }
        return prefix + rest
    }
}

internal import StrictJSON

/// What the names of a JSON-LD document mean (JSON-LD 1.1, section 3.1), as far as the document itself says it: nothing
/// is ever fetched.
struct LinkedContext {
    /// A term, what it stands for, and what its values are.
    struct Term {
        let iri: String
        let type: String?
    }

    private(set) var terms: [String: Term] = [:]
    private(set) var vocabulary: String?
    private(set) var base: String?
    /// Contexts that are named by an address that is not known here, the first hundred of them.
    private(set) var unknown: [String] = []
    private static let unknownLimit = 100

    /// What it costs to make another context inside this one, in names.
    var size: Int { 1 + terms.count + unknown.count }

    /// Contexts that are known without being fetched, and the vocabulary they give.
    private static let known: [String: String] = [
        "https://onerecord.iata.org/ns/cargo": "https://onerecord.iata.org/ns/cargo#",
        "https://onerecord.iata.org/ns/cargo#": "https://onerecord.iata.org/ns/cargo#",
        "https://onerecord.iata.org/ns/cargo/": "https://onerecord.iata.org/ns/cargo#",
        "https://onerecord.iata.org/": "https://onerecord.iata.org/ns/cargo#",
        "https://onerecord.iata.org/ns/api": "https://onerecord.iata.org/ns/api#",
        "https://onerecord.iata.org/ns/api#": "https://onerecord.iata.org/ns/api#",
    ]

    /// The context with another inside it.
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
        // Prefixes first: other terms are written with them.
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

    /// The keyword that a key is or stands for.
    func keyword(_ key: String) -> String? {
        if key.hasPrefix("@") { return key }
        guard let term = terms[key], term.iri.hasPrefix("@") else { return nil }
        return term.iri
    }

    /// What a property or type stands for; `nil` for a name that the document gives no meaning.
    func iri(ofTerm name: String) -> String? {
        if let term = terms[name], !term.iri.hasPrefix("@") { return term.iri }
        if name.contains(":") { return expand(name) }
        return vocabulary.map { $0 + name }
    }

    /// The datatype that values of a term have.
    func type(of name: String) -> String? { terms[name]?.type }

    /// What an id stands for.
    func iri(ofID text: String) -> String {
        let text = SourceText.trimmed(text)
        if text.contains(":") { return expand(text) }
        return base.map { $0 + text } ?? text
    }

    /// A compact name written out: `cargo:Piece`.
    private func expand(_ name: String) -> String {
        guard let colon = name.firstIndex(of: ":") else { return terms[name]?.iri ?? name }
        let rest = name[name.index(after: colon)...]
        guard !rest.hasPrefix("//"), let prefix = terms[String(name[..<colon])]?.iri, !prefix.hasPrefix("@") else {
            return name
        }
        return prefix + rest
    }
}

internal import Diagnostics
internal import JSONSchema
internal import StrictJSON

/// A bundle without its objects: the other members, and the place of its beginning.
struct BundleFrame {
    let members: [(key: String, document: JSONDocument)]
    let hasObjects: Bool
    /// The place of the bundle's beginning.
    let start: Place
    private let isXML: Bool

    /// What a reader has gathered that has come to the end.
    init(_ reader: JSONElementReader) {
        members = reader.otherMembers
        hasObjects = reader.hasArray
        start = reader.start
        isXML = false
    }

    /// What a reader has gathered that has come to the end.
    init(_ reader: XMLBundleReader) {
        members = reader.otherMembers
        hasObjects = reader.hasObjects
        start = reader.start
        isXML = true
    }

    /// The members other than `type`, `id` and the objects.
    var others: [(key: String, document: JSONDocument)] { members.filter { $0.key != "type" && $0.key != "id" } }

    /// The id, whatever its value.
    var id: JSONDocument? { member("id") }

    /// Checks that it is a bundle.
    func check() throws(Fault) {
        guard let type = member("type") else { throw malformed(start, "it has no type") }
        guard type.value == "bundle" else {
            throw malformed(type.place(of: type.root), "its type is not “bundle”")
        }
        if let objects = member("objects") {
            throw malformed(objects.place(of: objects.root), "its objects are no list")
        }
    }

    /// Checks that its members have a canonical form.
    ///
    /// - Throws: `Fault` `json-number-too-large`, with its place.
    func requireCanonicalForm() throws(Fault) {
        for (key, document) in members {
            guard let finding = document.overflow else { continue }
            let pointer = "/" + JSONPointer.escape(key) + (finding.place.pointer ?? "")
            throw Fault(finding.code, kind: .badData, at: place(of: pointer), finding.facts)
        }
    }

    /// The violations of the schema of bundles, each at its place.
    func findings(by schema: CompiledSchema, limit: Int) -> [Finding] {
        var value = JSONObject()
        for (key, document) in members { value[key] = document.value }
        if hasObjects { value["objects"] = [] }
        guard let document = try? JSONDocument.parse(Array(JSONValue.object(value).text().utf8)) else { return [] }
        return schema.findings(in: document, limit: limit).map { finding in
            var finding = finding
            finding.place = place(of: finding.place.pointer ?? "")
            return finding
        }
    }

    /// A note of each member that STIX 2.1 does not define.
    var unknownMembers: [Finding] {
        others.map {
            Finding(.bundlePropertyUnknown, at: place(of: "/" + JSONPointer.escape($0.key)), ["name": $0.key])
        }
    }

    private func place(of pointer: String) -> Place {
        let tokens = JSONPointer.tokens(pointer) ?? []
        var found = start
        if let first = tokens.first, let document = member(first), !isXML {
            let inner = tokens.dropFirst().map { "/" + JSONPointer.escape($0) }.joined()
            found = document.place(of: inner)
        }
        found.pointer = pointer
        return found
    }

    private func member(_ key: String) -> JSONDocument? { members.first { $0.key == key }?.document }

    private func malformed(_ place: Place, _ reason: String) -> Fault {
        Fault(.bundleMalformed, kind: .badData, at: place, ["reason": reason])
    }
}

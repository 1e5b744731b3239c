public import Diagnostics
public import Platform
public import StrictJSON

/// A STIX 2.1 object: its complete canonical JSON, with every property that its creator gave it, known to us or not.
///
/// The properties below are views; unknown properties are never lost.
public struct STIXObject: Hashable, Sendable {
    /// The object.
    public var json: JSONObject

    /// An object from its members; `type` and `id` are empty if missing.
    public init(_ json: JSONObject) { self.json = json }

    /// An object from a JSON value.
    ///
    /// - Throws: `Fault` `object-malformed` unless it is a JSON object with a string `type` and `id`.
    public init(_ value: JSONValue) throws(Fault) {
        guard let object = value.object, object["type"]?.string != nil, object["id"]?.string != nil else {
            throw Fault(.objectMalformed, kind: .badData)
        }
        json = object
    }

    /// The type, such as `identity` or `consignment`.
    public var type: String { json["type"]?.string ?? "" }
    /// The id.
    public var id: String { json["id"]?.string ?? "" }
    /// The id of its creator's identity.
    public var createdByRef: String? { json["created_by_ref"]?.string }
    /// The creation time of its first version.
    public var created: Timestamp? { json["created"]?.string.flatMap(Timestamp.init) }
    /// The modification time of this version.
    public var modified: Timestamp? { json["modified"]?.string.flatMap(Timestamp.init) }
    /// Whether its creator withdrew it.
    public var isRevoked: Bool { json["revoked"]?.bool ?? false }
    /// Its name.
    public var name: String? { json["name"]?.string }
    /// The ids of its markings.
    public var objectMarkingRefs: [String] { json["object_marking_refs"]?.array?.compactMap(\.string) ?? [] }
    /// Its sources (STIX 2.1, section 2.5).
    public var externalReferences: [JSONObject] { json["external_references"]?.array?.compactMap(\.object) ?? [] }

    /// A property at the top, or in one of our extensions of core types.
    public func property(_ name: String) -> JSONValue? {
        if let value = json[name] { return value }
        guard let extensions = json["extensions"] else { return nil }
        for definition in ExtensionDefinition.propertyExtensions {
            if let value = extensions[definition.id]?[name] { return value }
        }
        return nil
    }

    /// The list of identifiers: `{scheme, value, …}`.
    public var identifiers: [Identifier] {
        property("identifiers")?.array?.compactMap { entry in
            guard let scheme = entry["scheme"]?.string, let value = entry["value"]?.string else { return nil }
            return Identifier(
                scheme: scheme, value: value, country: entry["country"]?.string, basis: entry["basis"]?.string)
        } ?? []
    }

    /// The list of names: `{value, kind, script}`; a name that is only at the top comes first.
    public var names: [Name] {
        var names =
            property("names")?.array?.compactMap { entry -> Name? in
                guard let value = entry["value"]?.string else { return nil }
                return Name(value: value, kind: entry["kind"]?.string ?? "original", script: entry["script"]?.string)
            } ?? []
        if let name, !names.contains(where: { $0.value == name }) {
            names.insert(Name(value: name, kind: "original", script: nil), at: 0)
        }
        return names
    }

    /// Every reference to another object, with the JSON Pointer of the property: names ending in `_ref` and `_refs`.
    public var references: [Reference] {
        var found: [Reference] = []
        Self.collect(.object(json), pointer: "", found: &found)
        return found
    }

    /// One identifier as stated.
    public struct Identifier: Hashable, Sendable {
        /// The scheme, such as `uscc`.
        public let scheme: String
        /// The value as stated.
        public let value: String
        /// The issuing country, if stated.
        public let country: String?
        /// The party that vouches for it, if stated.
        public let basis: String?
    }

    /// One name.
    public struct Name: Hashable, Sendable {
        /// The name.
        public let value: String
        /// original, transliteration, alias, former or trade.
        public let kind: String
        /// The script, ISO 15924, if stated.
        public let script: String?
    }

    /// A reference to another object.
    public struct Reference: Hashable, Sendable {
        /// The property's name.
        public let property: String
        /// The JSON Pointer of the reference in this object.
        public let pointer: String
        /// The id of the target.
        public let target: String

        /// A reference.
        package init(property: String, pointer: String, target: String) {
            self.property = property
            self.pointer = pointer
            self.target = target
        }
    }

    private static func collect(_ value: JSONValue, pointer: String, found: inout [Reference]) {
        switch value {
        case .object(let object):
            for member in object.members {
                // Most members are scalars and no references: for them no pointer is created.
                var path: String { "\(pointer)/\(JSONPointer.escape(member.key))" }
                switch member.value {
                case .string(let target):
                    guard member.key.utf8.suffix(4).elementsEqual("_ref".utf8) else { continue }
                    found.append(Reference(property: member.key, pointer: path, target: target))
                case .array(let targets) where member.key.utf8.suffix(5).elementsEqual("_refs".utf8):
                    let path = path
                    for (index, target) in targets.enumerated() {
                        guard let id = target.string else { continue }
                        found.append(Reference(property: member.key, pointer: "\(path)/\(index)", target: id))
                    }
                case .object, .array: collect(member.value, pointer: path, found: &found)
                case .null, .bool, .number: continue
                }
            }
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                collect(element, pointer: "\(pointer)/\(index)", found: &found)
            }
        default: break
        }
    }
}

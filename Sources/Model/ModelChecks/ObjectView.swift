package import Platform
package import StrictJSON
internal import TradeModel

/// An object of a parsed bundle where it stands, with the views of a `STIXObject` that checks need: nothing is copied
/// but what is asked for. Valid only inside `JSONDocument.withView`.
package struct ObjectView {
    /// The object.
    package let json: JSONView
    /// The type, such as `identity` or `consignment`.
    package let type: String
    /// The node of the id.
    private let idNode: Int
    /// The creation time of its first version.
    let created: Timestamp?
    /// The modification time of this version.
    package let modified: Timestamp?
    /// The names of its members.
    private let names: NameFilter
    /// The contents of our extensions of core types, in the order of `ExtensionDefinition.propertyExtensions`.
    private let own: (JSONView?, JSONView?)

    /// `nil` unless the value is an object with a string `type` and `id`.
    package init?(_ json: JSONView) {
        guard let type = json.member("type")?.string, let id = json.member("id"), id.isString else { return nil }
        self.json = json
        self.type = type
        idNode = id.node
        names = NameFilter(json)
        created = Self.time(json.member("created"))
        modified = Self.time(json.member("modified"))
        guard let extensions = json.member("extensions") else {
            own = (nil, nil)
            return
        }
        own = (extensions[ExtensionDefinition.tradeProperties.id], extensions[ExtensionDefinition.handling.id])
    }

    private static func time(_ value: JSONView?) -> Timestamp? {
        value?.withString { Timestamp(utf8: $0) }.flatMap(\.self)
    }

    /// The id where it stands.
    var idView: JSONView { JSONView(json.tape, idNode) }

    /// The id.
    package var id: String { json.tape.string(idNode) }

    /// The fingerprint of the id.
    var idFingerprint: Fingerprint { json.tape.withString(idNode) { Fingerprint(utf8: $0) } }

    /// A copy as an object.
    var whole: STIXObject { STIXObject(json.value.object ?? JSONObject()) }

    /// A member at the top; `nil` when there is none.
    package func member(_ name: StaticString) -> JSONView? { names.mayHave(name) ? json.member(name) : nil }

    /// The time in a member at the top; `nil` when there is none.
    func time(_ name: StaticString) -> Timestamp? { Self.time(member(name)) }

    /// The id of its creator's identity.
    package var createdByRef: String? { member("created_by_ref")?.string }

    /// The name.
    package var name: String? { member("name")?.string }

    /// The day of this version of the object, `2026-11-24`.
    var day: String? { (modified ?? created)?.date }

    /// A property at the top, or in one of our extensions of core types.
    package func property(_ name: StaticString) -> JSONView? {
        member(name) ?? own.0?.member(name) ?? own.1?.member(name)
    }

    /// Its extension of parties and places.
    var tradeProperties: JSONView? { own.0 }

    /// A list at the top or in one of our extensions.
    struct List {
        let entries: [JSONView]
        fileprivate let name: StaticString
        /// The id of the extension that it is in.
        fileprivate let definition: String?

        /// Its JSON Pointer in the object.
        var pointer: String { (definition.map { "/extensions/" + $0 } ?? "") + "/\(name)" }
    }

    /// The lists of this name, at the top and in our extensions.
    func lists(named name: StaticString) -> [List] {
        var lists: [List] = []
        func add(_ list: JSONView?, _ definition: ExtensionDefinition?) {
            guard let entries = list?.array else { return }
            lists.append(List(entries: entries, name: name, definition: definition?.id))
        }
        add(member(name), nil)
        add(own.0?.member(name), .tradeProperties)
        add(own.1?.member(name), .handling)
        return lists
    }
}

/// Which names an object may have: most of those that the checks ask every object for it has not, and one look at a few
/// bits says so, where a search would compare all its names.
private struct NameFilter {
    private var bits: UInt64 = 0

    init(_ object: JSONView) {
        object.forEachMember { key, _ in bits |= object.tape.withString(key, Self.bit) }
    }

    func mayHave(_ name: StaticString) -> Bool {
        bits & Self.bit(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)) != 0
    }

    /// One bit of 64, by the length and the first and last byte of a name.
    private static func bit(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard let first = name.first, let last = name.last else { return 1 }
        return 1 << UInt64((name.count &* 11 &+ Int(first) &* 5 &+ Int(last)) & 63)
    }
}

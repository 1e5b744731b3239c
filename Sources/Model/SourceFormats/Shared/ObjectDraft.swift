internal import Platform
internal import StrictJSON

/// An object while it is assembled: what a source states about one thing.
struct ObjectDraft {
    /// The object's type.
    let type: String
    /// The key that distinguishes it from every other object of its type in the home; its id is derived from it.
    private(set) var key: String
    /// Its id, once the assembly has assigned it.
    var id: String?
    /// The record of its origin; `nil` for an object derived from other objects.
    private(set) var record: SourceRecord?
    /// The creation and modification times, if the source states them.
    var created: Timestamp?
    var modified: Timestamp?
    /// Properties of its type, in order.
    var properties = JSONObject()
    /// Properties that core STIX lacks, for a core type.
    var additions = JSONObject()
    var labels: [String] = []
    var markings: [String] = []
    /// By when somebody must validate it again, where its record states that.
    var reviewBy: Timestamp?
    /// Data without a property in its type, as lines of a note.
    var noteLines: [(label: String, text: String)] = []
    /// Whether only one export contains it, such as the relation of an id to the one of an earlier scheme.
    var isMadeOnce = false

    init(_ type: String, key: String, record: SourceRecord?, created: Timestamp? = nil, modified: Timestamp? = nil) {
        self.type = type
        self.key = key
        self.record = record
        self.created = created
        self.modified = modified
    }

    /// Whether it is a type of core STIX, whose trade properties are in an extension.
    var isCore: Bool { type == "identity" || type == "location" }

    /// Whether it has no data from a source.
    var isEmpty: Bool { properties.isEmpty && additions.isEmpty && noteLines.isEmpty }

    /// The text of its note.
    var noteText: String { noteLines.map { "\($0.label): \($0.text)" }.joined(separator: "\n") }

    /// The properties that core STIX defines for the core types (STIX 2.1, sections 4.5 and 4.11).
    private static let coreProperties: [String: Set<String>] = [
        "identity": ["name", "description", "roles", "identity_class", "sectors", "contact_information"],
        "location": [
            "name", "description", "latitude", "longitude", "precision", "region", "country", "administrative_area",
            "city", "street_address", "postal_code",
        ],
    ]

    /// Sets a property in its place: at the top, or in the extension of a core type.
    mutating func set(_ name: String, _ value: JSONValue) {
        if isCore, Self.coreProperties[type]?.contains(name) != true {
            additions[name] = value
        } else {
            properties[name] = value
        }
    }

    /// The value of a property, at the top or in the extension.
    func value(_ name: String) -> JSONValue? { properties[name] ?? additions[name] }

    /// Appends to a list, unless it contains the value.
    mutating func append(_ name: String, _ element: JSONValue) {
        var list = value(name)?.array ?? []
        if !list.contains(element) { list.append(element) }
        set(name, .array(list))
    }

    mutating func addName(_ value: String, kind: String) {
        var entry = JSONObject()
        entry["value"] = .string(value)
        entry["kind"] = .string(kind)
        if let script = WritingSystem.of(value) { entry["script"] = .string(script) }
        append("names", .object(entry))
    }

    /// Adds a name if the type has names, else a line of the note.
    mutating func addAnyName(_ value: String, kind: String) {
        if type == "identity" || type == "substance" { addName(value, kind: kind) } else { note(kind + " name", value) }
    }

    /// States that an authority's list names the person: that is a fact, whether or not the list is right about the
    /// person.
    mutating func setListed(in list: String) {
        set("subject_category", "other")
        set("statement", "fact")
        set("statement_basis", .string(list))
    }

    /// Whether it is one object for all records that state it alike.
    var isShared: Bool { record?.isShared == true }

    /// Makes it one object for all records that state it alike.
    mutating func share(by key: String) {
        self.key = key
        id = nil
        record?.isShared = true
    }

    mutating func note(_ label: String, _ text: String) { noteLines.append((label, text)) }
}

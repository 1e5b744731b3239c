public import BundleFormats
internal import Diagnostics
internal import StrictJSON

/// The entry of a manifest for a bundle (specs/package.md, "Bundles of version 2").
public struct BundleEntry: Hashable, Sendable {
    /// The entry that holds it, under `data/`.
    public let name: String
    /// Its form; version 1 does not state it.
    public let form: BundleForm?
    /// The entry that is the other form of the same bundle.
    public let sameAs: String?

    /// An entry.
    public init(name: String, form: BundleForm? = nil, sameAs: String? = nil) {
        self.name = name
        self.form = form
        self.sameAs = sameAs
    }

    /// Reads an entry of a manifest of version 2.
    init(reading value: JSONValue, entry: String, pointer: String) throws(Fault) {
        var fields = try JSONFields(value, entry: entry, pointer: pointer)
        name = try fields.parsed("entry", expected: "the name of an entry under data/", parse: Self.dataEntry)
        form = try fields.parsed("form", expected: "json or xml", parse: BundleForm.init(rawValue:))
        sameAs = try fields.optionalParsed(
            "same_as", expected: "the name of an entry under data/", parse: Self.dataEntry)
    }

    var json: JSONValue {
        var object = JSONObject()
        object["entry"] = .string(name)
        object["form"] = form.map { .string($0.rawValue) }
        object["same_as"] = sameAs.map(JSONValue.string)
        return .object(object)
    }

    /// What a name of an entry must be, in words.
    static let expectation = "the name of an entry under data/"

    /// The name of an entry under `data/`; `nil` for any other.
    static func dataEntry(_ name: String) -> String? { name.hasPrefix("data/") ? name : nil }

    /// Whether each `same_as` names an entry of another form that names none.
    static func formsAgree(_ entries: [BundleEntry]) -> Bool {
        entries.allSatisfy { entry in
            guard let same = entry.sameAs else { return true }
            return entries.contains { $0.name == same && $0.form != entry.form && $0.sameAs == nil }
        } && Set(entries.compactMap(\.sameAs)).count == entries.count(where: { $0.sameAs != nil })
    }
}

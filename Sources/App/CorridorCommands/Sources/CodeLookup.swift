internal import Identifiers
internal import ModelChecks
internal import StrictJSON

/// The result of looking up a code in a published list.
struct CodeLookup {
    private let list: PublishedList
    private let entry: PublishedList.Entry?

    /// Looks up a value that passes its check in each list for its scheme.
    static func all(_ verdict: IdentifierVerdict, in codes: PublishedLists) -> [CodeLookup] {
        guard verdict.check == .valid || verdict.check == .unchecked else { return [] }
        let code = verdict.scheme.normalForm(verdict.value)
        return codes.lists(for: verdict.scheme).map { CodeLookup(list: $0, entry: $0.entry(code)) }
    }

    /// `in un-locode, edition 2024-2 of 2024-12-30: Los Angeles`.
    var words: String {
        let name = "\(list.name), edition \(list.edition) of \(list.date)"
        guard let entry else { return "not in " + name }
        let days = [entry.validFrom.map { " from \($0)" }, entry.validTo.map { " until \($0)" }].compactMap(\.self)
        return "in \(name)\(days.joined()): \(entry.name)"
    }

    var json: JSONValue {
        var object = JSONObject()
        object["list"] = .string(list.name)
        object["edition"] = .string(list.edition)
        object["date"] = .string(list.date)
        object["listed"] = .bool(entry != nil)
        object["name"] = entry.map { .string($0.name) }
        object["valid_from"] = entry?.validFrom.map(JSONValue.string)
        object["valid_to"] = entry?.validTo.map(JSONValue.string)
        return .object(object)
    }
}

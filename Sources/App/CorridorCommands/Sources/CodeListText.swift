internal import ModelChecks
internal import StrictJSON

extension PublishedList {
    /// The number of codes and the edition: `5 codes, edition 2024-2 of 2024-12-30`.
    var words: String { "\(Console.count(count, "code")), edition \(edition) of \(date)" }

    /// The list in the shape of specs/cli.md.
    var json: JSONObject {
        var object = JSONObject()
        object["list"] = .string(name)
        object["scheme"] = .string(scheme)
        object["edition"] = .string(edition)
        object["date"] = .string(date)
        object["codes"] = .number(JSONNumber(count))
        object["sources"] = .array(sources.map { ["name": .string($0.name), "sha256": .string($0.sha256)] })
        return object
    }
}

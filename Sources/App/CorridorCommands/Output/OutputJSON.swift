internal import Diagnostics
internal import StrictJSON

extension Finding {
    /// The finding in the shape of specs/cli.md.
    var json: JSONValue {
        var object = JSONObject()
        object["code"] = .string(code.name)
        object["severity"] = .string(severity.rawValue)
        object["entry"] = place.entry.map(JSONValue.string)
        object["pointer"] = place.pointer.map(JSONValue.string)
        object["line"] = place.line.map { .number(JSONNumber($0)) }
        object["column"] = place.column.map { .number(JSONNumber($0)) }
        object["offset"] = place.offset.map { .number(JSONNumber($0)) }
        object["schema"] = facts["schema"].map(JSONValue.string)
        object["sentence"] = .string(FindingMessages.commandLine.sentence(of: self))
        object["advice"] = .string(FindingMessages.commandLine.advice(on: self))
        return .object(object)
    }
}

extension JSONValue {
    /// A real number, in the shortest form that reads back as the same.
    static func real(_ value: Double) -> JSONValue { .number(JSONNumber(unchecked: "\(value)")) }
}

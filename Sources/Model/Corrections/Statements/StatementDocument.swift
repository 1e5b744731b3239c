public import Diagnostics
internal import Platform
internal import StrictJSON

/// Reads signed statements for tools outside of this package, such as fuzzers, which need nothing of what they say.
public enum StatementDocument {
    /// Reads a statement, and writes it again from what was read of it: the same bytes, because a statement is closed and
    /// canonical.
    ///
    /// - Throws: `Fault` of kind `.badData`, as for every statement that is received.
    public static func rewritten(_ bytes: [UInt8]) throws(Fault) -> [UInt8] {
        try PartyStatement(parsing: bytes).rewritten()
    }
}

extension PartyStatement {
    /// The same statement, written from its members.
    fileprivate func rewritten() throws(Fault) -> [UInt8] {
        var object = JSONObject()
        object["format"] = .string(Self.format)
        object["version"] = "2"
        object["act"] = .string(act.rawValue)
        object["party"] = .string(party)
        object["series"] = .string(place.series)
        object["number"] = .number(JSONNumber(place.number))
        object["previous"] = previous.map(JSONValue.string)
        object["subject"] = subject.json
        object["reason"] = .string(reason)
        object["time"] = .string(time.rfc3339)
        return JSONValue.object(object).canonical()
    }
}

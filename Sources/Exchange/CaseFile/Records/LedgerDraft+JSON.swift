internal import Diagnostics
internal import StrictJSON

/// What the case file keeps of an entry, encrypted.
extension LedgerDraft {
    /// The members, without those of the entry: time, actor and number of objects.
    var json: JSONObject {
        var object = JSONObject()
        object["act"] = .string(act)
        object["message"] = .string(message)
        object["manifest_digest"] = manifestDigest.map(JSONValue.string)
        object["recipient"] = recipient.map(JSONValue.string)
        object["ground"] = ground.map(JSONValue.string)
        object["purpose"] = purpose.map(JSONValue.string)
        object["legal_basis"] = legalBasis.map(JSONValue.string)
        for (name, texts) in [
            ("reader", reader), ("clauses", clauses), ("consents", consents), ("markings", markings),
            ("attachments", attachments),
        ] where !texts.isEmpty { object[name] = .array(texts.map(JSONValue.string)) }
        return object
    }

    /// The disclosure that an entry is about; its objects are not read.
    init(_ fields: inout JSONFields) throws(Fault) {
        self.init(
            act: try fields.string("act"), message: try fields.string("message"),
            manifestDigest: try fields.optionalString("manifest_digest"),
            recipient: try fields.optionalString("recipient"))
        ground = try fields.optionalString("ground")
        purpose = try fields.optionalString("purpose")
        legalBasis = try fields.optionalString("legal_basis")
        reader = try Self.texts("reader", &fields)
        clauses = try Self.texts("clauses", &fields)
        consents = try Self.texts("consents", &fields)
        markings = try Self.texts("markings", &fields)
        attachments = try Self.texts("attachments", &fields)
    }

    private static func texts(_ name: String, _ fields: inout JSONFields) throws(Fault) -> [String] {
        guard fields.optionalValue(name) != nil else { return [] }
        return try fields.strings(name, expected: "strings") { $0 }
    }
}

extension LedgerConfirmation {
    var json: JSONObject {
        var object = JSONObject()
        object["state"] = .string(state.rawValue)
        object["time"] = .string(time)
        object["party"] = .string(party)
        object["evidence"] = evidence.map(JSONValue.string)
        if isRejected { object["rejected"] = true }
        return object
    }

    init(parsing bytes: [UInt8]) throws(Fault) {
        var fields = try JSONFields(JSONValue(parsing: bytes), entry: "ledger")
        self.init(
            try fields.parsed("state", expected: "a state", parse: LedgerState.init),
            time: try fields.string("time"), by: try fields.string("party"),
            evidence: try fields.optionalString("evidence"), isRejected: fields.optionalValue("rejected") == true)
    }
}

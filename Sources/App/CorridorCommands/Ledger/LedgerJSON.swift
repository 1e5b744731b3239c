internal import CaseFile
internal import Messaging
internal import Platform
internal import StrictJSON
internal import TradeModel

/// Entries of the ledger as JSON (specs/cli.md).
enum LedgerJSON {
    /// An entry; with what went of one object when it is about that.
    static func entry(_ entry: LedgerEntry, version: SentVersion? = nil) -> JSONObject {
        let disclosure = entry.disclosure
        var object = JSONObject()
        object["entry"] = .number(JSONNumber(entry.number))
        object["time"] = .string(entry.time)
        object["actor"] = .string(entry.actor)
        object["act"] = .string(disclosure.act)
        object["message_id"] = .string(disclosure.message)
        object["manifest_digest"] = disclosure.manifestDigest.map(JSONValue.string)
        object["recipient"] = disclosure.recipient.map(JSONValue.string)
        object["reader"] = .array(disclosure.reader.map(JSONValue.string))
        object["state"] = .string(entry.state.rawValue)
        object["rejected"] = .bool(entry.isRejected)
        object["object_count"] = entry.objectCount.map { .number(JSONNumber($0)) }
        object["fields"] = version.map { Self.fields($0.fields) }
        object["modified"] = version?.modified.map(Self.time)
        object["clauses"] = .array(disclosure.clauses.map(JSONValue.string))
        object["consents"] = .array(disclosure.consents.map(JSONValue.string))
        object["ground"] = disclosure.ground.map(JSONValue.string)
        object["purpose"] = disclosure.purpose.map(JSONValue.string)
        object["legal_basis"] = disclosure.legalBasis.map(JSONValue.string)
        object["markings"] = .array(disclosure.markings.map(JSONValue.string))
        object["attachments"] = .array(disclosure.attachments.map(JSONValue.string))
        object["confirmations"] = .array(entry.confirmations.map(confirmation))
        return object
    }

    private static func confirmation(_ confirmation: LedgerConfirmation) -> JSONValue {
        var object = JSONObject()
        object["state"] = .string(confirmation.state.rawValue)
        object["time"] = .string(confirmation.time)
        object["party"] = .string(confirmation.party)
        object["rejected"] = .bool(confirmation.isRejected)
        object["suspect"] = .bool(confirmation.isSuspect)
        object["evidence"] = confirmation.evidence.map(JSONValue.string)
        return .object(object)
    }

    /// How much of an object went.
    static func fields(_ fields: LedgerFields) -> JSONValue {
        switch fields {
        case .whole: ["extent": "whole"]
        case .only(let names): ["extent": "only", "names": .array(names.map(JSONValue.string))]
        case .without(let names): ["extent": "without", "names": .array(names.map(JSONValue.string))]
        case .unknown: ["extent": "unknown"]
        }
    }

    /// The objects of a message.
    static func objects(_ objects: LedgerObjects) -> JSONValue {
        .array(
            objects.groups.flatMap { group in
                group.ids.ids.map { id -> JSONValue in
                    var object = JSONObject()
                    object["id"] = .string(id)
                    if let time = group.ids.modified(id), time != ObjectIDList.unknown {
                        object["modified"] = Self.time(time)
                    }
                    object["originator"] = group.originator.map(JSONValue.string)
                    object["fields"] = Self.fields(group.fields)
                    return .object(object)
                }
            })
    }

    /// Who states that it has an object.
    static func stated(_ holder: Holder) -> JSONValue? {
        guard case .stated(let digest) = holder.source else { return nil }
        return [
            "party": .string(holder.party), "originator": .string(holder.version.originator ?? ""),
            "statement": .string(digest), "since": .string(holder.since),
        ]
    }

    /// Who has the newest version of an object.
    static func newest(_ holders: VersionHolders) -> JSONValue {
        [
            "originator": .string(holders.originator), "modified": .string(holders.modified.rfc3339),
            "confirmed": .array(holders.confirmed.map(JSONValue.string)),
            "unconfirmed": .array(holders.unconfirmed.map(JSONValue.string)),
            "missing": .array(holders.missing.map(JSONValue.string)),
            "told": .array(holders.told.map(JSONValue.string)),
        ]
    }

    private static func time(_ milliseconds: Int64) -> JSONValue {
        .string(Timestamp(milliseconds: milliseconds).rfc3339)
    }

    /// A party that has an object from others.
    static func other(_ other: OtherHolder) -> JSONValue {
        [
            "party": .string(other.party), "reason": .string(other.reason.rawValue),
            "message_id": .string(other.message), "since": .string(other.since),
        ]
    }
}

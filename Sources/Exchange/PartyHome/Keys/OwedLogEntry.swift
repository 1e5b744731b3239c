internal import CaseFile
internal import Diagnostics
internal import Files
internal import Platform
internal import StrictJSON

/// `owed.json`: the pending log entry about a key set in use. It is in the folder of the set until the entry is in the
/// log.
struct OwedLogEntry: Sendable {
    let act: LogAction
    let subject: String
    let actor: LogActor
    let details: JSONObject

    init(_ act: LogAction, of subject: String, by actor: LogActor, _ details: JSONObject) {
        self.act = act
        self.subject = subject
        self.actor = actor
        self.details = details
    }

    init(reading path: String) throws(Fault) {
        var fields = try JSONFields(try JSONValue(parsing: File.bytes(at: path, limit: 1 << 20)), entry: path)
        act = try fields.parsed("act", expected: "an act", parse: LogAction.init(rawValue:))
        subject = try fields.string("subject")
        actor = LogActor(
            name: try fields.string("actor"), time: try fields.parsed("time", expected: "a time", parse: Timestamp.init)
        )
        details = try fields.value("details").object ?? JSONObject()
        try fields.finish()
    }

    var bytes: [UInt8] {
        let value: JSONValue = [
            "act": .string(act.rawValue), "subject": .string(subject), "actor": .string(actor.name),
            "time": .string(actor.time.rfc3339), "details": .object(details),
        ]
        return Array(value.text(pretty: true).utf8)
    }

    /// Writes the entry to the log, unless it is there already.
    func record(in caseFile: CaseStore) throws(Fault) {
        let text = String(decoding: JSONValue.object(details).canonical(), as: UTF8.self)
        let isSaid = try caseFile.log().contains {
            $0.act == act.rawValue && $0.subject == subject && $0.time == actor.time.rfc3339
                && $0.actor == actor.name && $0.details == text
        }
        if !isSaid { try caseFile.record(act, of: subject, by: actor, details) }
    }
}

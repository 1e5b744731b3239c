internal import ASiC
internal import CMS
internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Files
internal import Messaging
internal import Packages
internal import Platform
internal import StrictJSON
internal import X509

extension Authenticity {
    /// The verdict in the shape of specs/cli.md.
    var json: JSONValue {
        var object = JSONObject()
        object["outcome"] = .string(outcome.rawValue)
        object["signer"] = signer.map { .string($0.text) }
        object["signer_name"] = signerName.map(JSONValue.string)
        object["claimed_time"] = claimedTime.map { .string($0.rfc3339) }
        object["proven_time"] = provenTime.map { .string($0.rfc3339) }
        object["judged_time"] = .string(judgedTime.rfc3339)
        object["findings"] = .array(findings.map(\.json))
        if let container {
            object["signatures"] = .array(
                container.signatures.map(\.json))
            object["references"] = .array(
                container.references.map {
                    [
                        "name": .string($0.name), "outcome": .string($0.outcome.rawValue),
                        "findings": .array($0.findings.map(\.json)),
                        "signatures": .array($0.signatures.map { .number(JSONNumber($0 + 1)) }),
                    ]
                })
        }
        return .object(object)
    }
}

extension EnclosureJudgement {
    /// The verdict in the shape of specs/cli.md.
    var json: JSONValue {
        var object = JSONObject()
        object["entry"] = .string(enclosure.entry)
        object["message_id"] = .string(enclosure.messageID.description)
        object["originator"] = .string(enclosure.originator.text)
        object["release"] = enclosure.release.map(JSONValue.string)
        object["authenticity"] = judgement.authenticity.json
        if !judgement.enclosed.isEmpty { object["enclosed"] = .array(judgement.enclosed.map(\.json)) }
        return .object(object)
    }
}

extension SignatureVerdict {
    /// The verdict in the shape of specs/cli.md.
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object["outcome"] = .string(outcome.rawValue)
        object["signer"] = signer?.party.map { .string($0.text) }
        object["signer_name"] = signer.map { .string($0.subject) }
        object["certificate"] = signer.map { .string($0.fingerprint.hex) }
        object["root"] = chain?.anchor.map { .string($0.root.fingerprint.hex) }
        object["claimed_time"] = claimedTime.map { .string($0.rfc3339) }
        object["proven_time"] = provenTime.map { .string($0.rfc3339) }
        object["judged_time"] = .string(judgedTime.rfc3339)
        object["timestamps"] = .array(
            timestamps.map { stamp in
                var part = JSONObject()
                part["authority"] = stamp.authority.map { .string($0.subject) }
                part["stated_time"] = stamp.statedTime.map { .string($0.rfc3339) }
                part["proves"] = .bool(stamp.time != nil)
                return .object(part)
            })
        object["findings"] = .array(findings.map(\.json))
        return .object(object)
    }
}

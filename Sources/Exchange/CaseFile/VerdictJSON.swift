internal import Diagnostics
internal import Packages
internal import Platform
internal import StrictJSON
internal import X509

/// Verdicts as the case file keeps them: bounded, whatever was found, since every received file leaves one.
struct VerdictJSON {
    /// The most reasons that a verdict keeps.
    static let mostReasons = 200
    /// About the most bytes that its reasons have together: 256 KiB.
    static let mostBytes = 256 << 10
    /// The longest place that is kept whole, in characters.
    private static let longestPlace = 1_000

    private let messages: FindingMessages
    /// How many reasons may still be kept.
    private var reasons = mostReasons
    /// How many bytes these may have.
    private var bytes = mostBytes

    private init(_ messages: FindingMessages) { self.messages = messages }

    static func text(
        _ authenticity: [Authenticity], admission: Admission?, findings: [Finding], outcome: Diagnostics.Outcome,
        messages: FindingMessages = .english
    ) -> String {
        var writer = VerdictJSON(messages)
        var object = JSONObject()
        object["outcome"] = .string(outcome.rawValue)
        object["authenticity"] = .array(
            authenticity.map { verdict in
                var part = JSONObject()
                part["outcome"] = .string(verdict.outcome.rawValue)
                part["signer"] = verdict.signer.map { .string($0.text) }
                part["claimed_time"] = verdict.claimedTime.map { .string($0.rfc3339) }
                part["judged_time"] = .string(verdict.judgedTime.rfc3339)
                writer.put(verdict.findings, into: &part)
                return .object(part)
            })
        if let admission {
            var part = JSONObject()
            part["outcome"] = .string(admission.outcome.rawValue)
            writer.put(admission.findings, into: &part)
            object["admission"] = .object(part)
        }
        writer.put(findings, into: &object)
        return String(decoding: JSONValue.object(object).canonical(), as: UTF8.self)
    }

    /// Writes as many findings as there is room for, and the number of those left out.
    private mutating func put(_ findings: [Finding], into object: inout JSONObject) {
        var kept: [JSONValue] = []
        for finding in findings {
            let place = finding.place.description
            let (sentence, advice) = (messages.sentence(of: finding), messages.advice(on: finding))
            let size = sentence.utf8.count + advice.utf8.count + min(place.utf8.count, 4 * Self.longestPlace)
            guard reasons > 0, bytes >= size else { break }
            reasons -= 1
            bytes -= size
            var reason = JSONObject()
            reason["code"] = .string(finding.code.name)
            reason["severity"] = .string(finding.severity.rawValue)
            reason["place"] = .string(String(place.prefix(Self.longestPlace)))
            reason["sentence"] = .string(sentence)
            reason["advice"] = .string(advice)
            kept.append(.object(reason))
        }
        object["reasons"] = .array(kept)
        if kept.count < findings.count { object["left_out"] = .number(JSONNumber(findings.count - kept.count)) }
    }
}

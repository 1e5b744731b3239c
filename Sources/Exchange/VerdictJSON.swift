internal import Credentials
internal import Files
internal import Findings
internal import Packages
internal import StrictJSON

/// Verdicts as the case file keeps them.
enum VerdictJSON {
    static func text(
        _ authenticity: [Authenticity], _ admission: Admission?, _ findings: [Finding], outcome: Findings.Outcome
    ) -> String {
        var object = JSONObject()
        object["outcome"] = .string(outcome.rawValue)
        object["authenticity"] = .array(
            authenticity.map { verdict in
                var part = JSONObject()
                part["outcome"] = .string(verdict.outcome.rawValue)
                part["signer"] = verdict.signer.map { .string($0.text) }
                part["claimed_time"] = verdict.claimedTime.map { .string($0.rfc3339) }
                part["judged_time"] = .string(verdict.judgedTime.rfc3339)
                part["reasons"] = reasons(verdict.findings)
                return .object(part)
            })
        if let admission {
            object["admission"] = [
                "outcome": .string(admission.outcome.rawValue), "reasons": reasons(admission.findings),
            ]
        }
        object["reasons"] = reasons(findings)
        return String(decoding: JSONValue.object(object).canonical(), as: UTF8.self)
    }

    private static func reasons(_ findings: [Finding]) -> JSONValue {
        .array(
            findings.map { finding in
                var reason = JSONObject()
                reason["code"] = .string(finding.code.name)
                reason["severity"] = .string(finding.severity.rawValue)
                reason["place"] = .string(finding.place.description)
                reason["sentence"] = .string(finding.sentence)
                reason["advice"] = .string(finding.advice)
                return .object(reason)
            })
    }
}

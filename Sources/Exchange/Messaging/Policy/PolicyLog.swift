internal import BundleFormats
internal import CaseFile
internal import Diagnostics
internal import Markings
internal import PartyHome
internal import Policy
internal import StrictJSON
internal import X509

/// Logs what policy refuses, and what a person overrides (specs/exchange.md, "Policy").
struct PolicyLog {
    private let home: Home
    private let actor: LogActor

    init(_ home: Home, by actor: LogActor) {
        self.home = home
        self.actor = actor
    }

    /// Nothing left, for some recipients: with the ground that was stated, if one was, and the code of the refusal.
    func refused(_ decisions: [OutgoingDecision], ground: String?, code: FindingCode) throws(Fault) {
        var details = details(of: decisions)
        details["reason"] = ground.map(JSONValue.string)
        details["code"] = .string(code.name)
        try home.caseFile.record(.policyRefused, of: subject(of: decisions), by: actor, details)
    }

    /// A message was not taken in.
    func refusedEntry(_ decision: BundleDecision, of message: String, from sender: String) throws(Fault) {
        var details = JSONObject()
        details["act"] = .string(decision.circumstances.act.rawValue)
        details["from"] = .string(sender)
        details["refused"] = .array([decision.logged(to: [home.identity.party.text])])
        details["code"] = .string(FindingCode.notPermitted.name)
        try home.caseFile.record(.policyRefused, of: message, by: actor, details)
    }

    /// It leaves although policy refuses it: signed by the persons that the home asks for.
    ///
    /// - Throws: errors of the approver, and of the case file.
    func overridden(_ decisions: [OutgoingDecision], ground: String, approver: ActApprover) throws(Fault) {
        let subject = subject(of: decisions)
        let readers = decisions.compactMap { $0.recipient?.text }
        let approval = try approver.approve(
            ActStatement(.override, on: [subject] + readers, reason: ground, at: home, by: actor), at: home)
        var details = details(of: decisions)
        details["reason"] = .string(ground)
        details["approval"] = approval?.json
        try home.caseFile.record(.policyOverridden, of: subject, by: actor, details)
    }

    private func details(of decisions: [OutgoingDecision]) -> JSONObject {
        var object = JSONObject()
        object["act"] = decisions.first.map { .string($0.decision.circumstances.act.rawValue) }
        object["refused"] = .array(
            decisions.prefix(Self.limit).map { one in
                let attributes = one.decision.reader.attributes.sorted().map(\.description)
                return one.decision.logged(to: one.recipient.map { [$0.text] } ?? attributes)
            })
        return object
    }

    /// The most recipients of an entry.
    private static let limit = 20

    /// What would have left, by its name.
    private func subject(of decisions: [OutgoingDecision]) -> String { decisions.first?.name ?? "" }
}

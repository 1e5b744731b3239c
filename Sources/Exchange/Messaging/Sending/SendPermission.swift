internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Packages
internal import PartyHome
internal import X509

/// Whether a message may go out to a partner now. The one place where `send` asks: before a message goes out first, and
/// anew before a kept copy goes out again.
struct SendPermission {
    private let home: Home

    init(_ home: Home) { self.home = home }

    /// Asks for one message.
    ///
    /// - Throws: `Fault` `partner-suspended`, `kind-not-read` of kind `.policy`, and what the policy decision refuses.
    func require(_ message: OutgoingMessage, to party: PartyID) throws(Fault) {
        let name = try home.name(of: party)
        guard let partner = try home.caseFile.partner(party.text), let profile = try home.profile(of: party) else {
            throw Fault(.partnerUnknown, kind: .usage, ["party": party.short])
        }
        if partner.isSuspended { throw Fault(.partnerSuspended, kind: .policy, ["party": name]) }
        guard profile.reads.kinds.contains(message.kind) else {
            throw Fault(.kindNotRead, kind: .policy, ["party": name, "kind": message.kind])
        }
    }

    /// Asks whether a kept copy may go out again: everything that `require` asks, and whether the certificate that it is
    /// sealed to is still the partner's and good.
    func judge(
        _ message: OutgoingMessage, copy path: String, to party: PartyID, certificates: [String]
    ) throws(Fault) -> Bool {
        try require(message, to: party)
        guard let certificate = try home.profile(of: party)?.certificate(.encryption) else { return false }
        return certificates.contains(certificate.fingerprint.hex)
    }
}

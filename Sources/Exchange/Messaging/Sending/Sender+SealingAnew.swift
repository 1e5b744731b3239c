internal import CaseFile
internal import Diagnostics
internal import Digests
internal import ExchangeProtocol
internal import Files
internal import Packages
internal import PartyHome
internal import X509

/// Sealing kept copies anew: to the certificate that the partner has today, with the same message inside.
extension Sender {
    /// Seals the copy of a message anew.
    ///
    /// - Returns: what follows from it; `nil` while it waits for the passphrase, or for the partner's newest profile.
    func sealAnew(_ id: String, _ work: inout SendingWork) throws(Fault) -> ExchangeStep? {
        guard let message = try home.caseFile.outgoing(message: id, to: work.party.text),
            let path = home.copy(of: message), let slip = try slip(of: path)
        else { return try apply(.copyEnded(message: id, .missing), &work) }
        let facts = ["number": "\(message.sequence)", "name": work.report.partner]
        guard let current = try home.profile(of: work.party)?.certificate(.encryption),
            !slip.certificates.contains(current.fingerprint.hex)
        else {
            // For the same key it would be as unreadable as before.
            work.add([Finding(.partnerKeySame, facts)])
            return nil
        }
        guard try home.caseFile.contentKeys(of: message) != nil else {
            // A copy of an earlier version of the program, or a receipt: it cannot be opened here.
            return try apply(.copyEnded(message: id, .certificate), &work)
        }
        guard let keys else {
            work.add([Finding(.sealingAnewOwed, facts)])
            return nil
        }
        do throws(Fault) {
            return try PackageSealer(home, keys: keys, clock: clock, randomness: randomness, actor: actor)
                .sealAnew(message, at: path, to: work.party)
        } catch {
            guard error.isOfOneRecipient else { throw error }
            work.add([error.finding])
            switch error.kind {
            case .policy: return try apply(.copyEnded(message: id, .refused), &work)
            case .badData where error.code == .sealedContentDamaged:
                return try apply(.copyEnded(message: id, .missing), &work)
            // The partner's certificate, or this party's own signature, is not good today: a later profile may be.
            default: return nil
            }
        }
    }

    /// Seals a message anew that did not go out yet, when it is sealed to a certificate that the partner has replaced.
    ///
    /// - Returns: what follows; `nil` when it goes as it is.
    /// - Throws: `Fault` `sealing-anew-owed` of kind `.policy` without the passphrase: it waits; those of sealing.
    func renewBeforeSending(
        _ message: OutgoingMessage, at path: String, _ work: inout SendingWork
    ) throws(Fault) -> ExchangeStep? {
        guard message.copy == .outbox, try home.caseFile.contentKeys(of: message) != nil,
            let current = try home.profile(of: work.party)?.certificate(.encryption),
            let slip = try slip(of: path), !slip.certificates.contains(current.fingerprint.hex)
        else { return nil }
        guard let keys else {
            // The key that it is sealed to may have been revoked, because somebody else has it.
            throw Fault(
                .sealingAnewOwed, kind: .policy, ["number": "\(message.sequence)", "name": work.report.partner])
        }
        return try PackageSealer(home, keys: keys, clock: clock, randomness: randomness, actor: actor)
            .sealAnew(message, at: path, to: work.party)
    }

    private func slip(of path: String) throws(Fault) -> RoutingSlip? {
        do throws(Fault) {
            return try RoutingSlip.unverified(in: File(path: path))
        } catch {
            guard error.kind == .badData else { throw error }
            return nil
        }
    }
}

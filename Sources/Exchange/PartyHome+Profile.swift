public import CaseFile
public import Credentials
public import Files
public import Findings
internal import StrictJSON

extension PartyHome {
    /// Writes the profile anew from the certificates and the revocation list that the home has now.
    ///
    /// - Throws: `Fault` of the keys (`passphrase-wrong`, `key-file-exposed`), or of kind `.inputOutput`.
    public func renewProfile(_ keys: KeyRing, clock: Clock, randomness: Randomness) throws(Fault) {
        try ProfileWriter(clock: clock, randomness: randomness).write(for: self, keys)
    }

    /// Issues a fresh revocation list with the next number, revoking what the one before revoked, and a profile with it.
    ///
    /// - Returns: the new list; partners have it when they have added the new profile.
    /// - Throws: `Fault` of the keys, or of kind `.inputOutput`.
    public func renewRevocationList(
        _ keys: KeyRing, clock: Clock, randomness: Randomness, by actor: Actor
    ) throws(Fault) -> CertificateRevocationList {
        let lock = try FileLock(path: layout.lock)
        defer { withExtendedLifetime(lock) {} }
        let authority = CertificateAuthority(
            certificate: try certificate(.root), key: try keys.key(.root), party: identity.party, name: identity.name,
            country: identity.country, clock: clock, randomness: randomness)
        let old = try revocationList()
        let list = try authority.revocationList(number: old.number + 1, continuing: old)
        try AtomicFile.write(list.pem, to: layout.revocationList, replacing: true)
        try renewProfile(keys, clock: clock, randomness: randomness)
        var details = JSONObject()
        details["number"] = .number(JSONNumber(list.number))
        try caseFile.record(.revocationListRenewed, of: identity.party.text, by: actor, details)
        return list
    }
}

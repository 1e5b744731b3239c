public import Diagnostics
public import Platform

extension Home {
    /// Writes the profile anew from the certificates and the revocation list that the home has now.
    ///
    /// - Throws: `Fault` of the keys (`passphrase-wrong`, `key-file-exposed`), or of kind `.inputOutput`.
    public func renewProfile(_ keys: KeyRing, clock: Clock, randomness: Randomness) throws(Fault) {
        try ProfileWriter(clock: clock, randomness: randomness).write(for: self, keys)
    }
}

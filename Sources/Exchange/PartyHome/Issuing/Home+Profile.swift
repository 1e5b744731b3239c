package import Diagnostics
package import Platform

extension Home {
    /// Writes the profile anew from the certificates and the revocation list that the home has now.
    ///
    /// - Throws: `Fault` of the keys (`passphrase-wrong`, `key-file-exposed`), or of kind `.inputOutput`.
    package func renewProfile(_ keys: KeyRing, clock: Clock, randomness: Randomness) throws(Fault) {
        try ProfileWriter(clock: clock, randomness: randomness).write(for: self, keys)
    }
}

internal import BundleFormats
package import CaseFile
package import Diagnostics
internal import Digests
internal import Files
package import Packages
package import PartyHome
package import Platform
internal import StrictJSON
internal import X509

/// Signs packages of other parties with a home's originator certificate.
package struct Cosigner: Sendable {
    private let home: Home
    private let keys: KeyRing
    private let clock: Clock
    private let actor: LogActor
    private let objectLimit: Int

    /// The co-signer of a home.
    ///
    /// - Parameter objectLimit: the bytes of the largest object of a bundle that is read.
    package init(
        _ home: Home, keys: KeyRing, clock: Clock, actor: LogActor, objectLimit: Int = BundleReader.objectLimit
    ) {
        self.home = home
        self.keys = keys
        self.clock = clock
        self.actor = actor
        self.objectLimit = objectLimit
    }

    /// Writes a package with this home's signature added.
    ///
    /// - Parameter countersigning: whether the existing signatures are covered too.
    /// - Returns: the package's manifest.
    /// - Throws: `Fault` with the reason when the package does not verify, `own-certificate-unusable`, or of the keys.
    package func sign(
        _ path: String, countersigning: Bool, to output: String, replacing: Bool
    ) throws(Fault) -> PackageManifest {
        let now = clock.now()
        let amendment = try PackageAmendment(File(path: path))
        let context = VerificationContext(trust: try home.trustStore(), time: now, objectLimit: objectLimit)
        let signer = try home.signer(.originator, keys, at: now)
        let file = try AtomicFile(path: output, replacing: replacing)
        let manifest = try amendment.cosign(
            by: signer, countersigning: countersigning, at: now, context, into: file)
        var details = JSONObject()
        details["originator"] = .string(manifest.originator.text)
        details["file"] = .string(Paths.name(of: output))
        details["countersigned"] = .bool(countersigning)
        try home.caseFile.record(.cosigned, of: manifest.messageID.description, by: actor, details)
        try file.commit()
        return manifest
    }
}

internal import ASiC
internal import CMS
package import Diagnostics
internal import X509

extension Authenticity {
    /// The signers with keys of the test vectors, which a home refuses whatever the verdict is.
    package var testKeyFindings: [Finding] {
        let signers = (container?.signatures ?? []).flatMap { signature in
            [signature.signer].compactMap(\.self) + (signature.chain?.certificates ?? [])
        }
        return Set(signers).filter { TestKeys.contains($0.publicKey) }.map(\.subject).sorted().map {
            Finding(.testKeyRefused, ["subject": $0])
        }
    }
}

internal import ASiC

/// An envelope whose outside was verified. Only `EnvelopeVerifier` makes one, and opening needs one.
package struct VerifiedEnvelope: Sendable {
    /// Its routing slip.
    package let routing: RoutingSlip
    /// The digest of its signed manifest, in hexadecimal.
    package let manifestDigest: String
    /// The verdict on it.
    package let authenticity: Authenticity
    let container: ASiCContainer

    init(routing: RoutingSlip, manifestDigest: String, authenticity: Authenticity, container: ASiCContainer) {
        self.routing = routing
        self.manifestDigest = manifestDigest
        self.authenticity = authenticity
        self.container = container
    }
}

/// The result of verifying an envelope from outside.
package struct EnvelopeJudgement: Sendable {
    /// The verdict.
    package let authenticity: Authenticity
    /// The routing slip, as far as it could be read; not to be trusted unless the verdict is PASSED.
    package let routing: RoutingSlip?
    /// The envelope, when it PASSED.
    package let envelope: VerifiedEnvelope?
}

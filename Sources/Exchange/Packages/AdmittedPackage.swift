internal import Diagnostics
package import X509

/// A package that may be imported. Only admission makes one, and validation needs one.
package struct AdmittedPackage: Sendable {
    /// The package, with the verdicts on it.
    package let opened: OpenedPackage
    /// The answer of admission: PASSED, with what was found.
    package let admission: Admission
    /// Its place in the originator's stream to this home.
    package let position: StreamPosition
    /// The party whose gateway sent it.
    package let gateway: PartyID

    init(opened: OpenedPackage, admission: Admission, position: StreamPosition, gateway: PartyID) {
        self.opened = opened
        self.admission = admission
        self.position = position
        self.gateway = gateway
    }

    /// The verified package.
    package var package: VerifiedPackage { opened.package }
}

/// The result of admission.
package struct AdmissionJudgement: Sendable {
    /// The answer.
    package let admission: Admission
    /// The package, when it is admitted.
    package let admitted: AdmittedPackage?
}

extension OpenedPackage {
    /// Decides whether the package may be imported, from what the home knows: the stage `AdmittedPackage`.
    package func admit(in context: AdmissionContext) -> AdmissionJudgement {
        guard let envelope else {
            return AdmissionJudgement(admission: Admission([Finding(.envelopeMissing)]), admitted: nil)
        }
        let admission = Admission(
            AdmissionRules.findings(
                on: package.manifest, manifestDigest: package.manifestDigest, routing: envelope.routing, in: context))
        guard admission.outcome == .passed, let position = package.manifest.position(for: context.party) else {
            return AdmissionJudgement(admission: admission, admitted: nil)
        }
        return AdmissionJudgement(
            admission: admission,
            admitted: AdmittedPackage(
                opened: self, admission: admission, position: position, gateway: envelope.routing.sender))
    }
}

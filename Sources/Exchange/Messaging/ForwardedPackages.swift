internal import Diagnostics
internal import Packages
internal import X509

/// Packages of others that are passed on unchanged to some recipients, with the decisions of policy.
///
/// `PackageSealer` makes it and seals only what it permits: a package without a decision cannot be passed on.
package struct ForwardedPackages: Sendable {
    /// A package that is passed on.
    struct Passed: Sendable {
        /// The file that it was read from.
        let path: String
        let package: VerifiedPackage
    }

    /// The packages.
    let passed: [Passed]
    /// The ground on which they are passed on; it is covered by the signature.
    let release: String?
    /// One decision for each package and recipient.
    package let decisions: [OutgoingDecision]

    /// The decisions that withhold something.
    package var refused: [OutgoingDecision] { decisions.filter { !$0.isPermitted } }

    /// The packages.
    var packages: [VerifiedPackage] { passed.map(\.package) }

    /// The decisions for some recipients.
    ///
    /// - Throws: `Fault` `release-needed` (kind `.policy`) when a recipient is not one of those that were decided about.
    func decisions(for recipients: [PartyID]) throws(Fault) -> [OutgoingDecision] {
        guard !recipients.isEmpty, Set(recipients).isSubset(of: decisions.compactMap(\.recipient)) else {
            throw Fault(
                .releaseNeeded, kind: .policy,
                [
                    "name": passed.first?.path ?? "", "reader": "others than those it was decided about",
                    "reason": "nothing says who they are",
                ])
        }
        return decisions.filter { decision in decision.recipient.map(recipients.contains) ?? false }
    }
}

package import BundleFormats
internal import Diagnostics
internal import Markings
internal import Packages
package import X509

/// Packages of others that are passed on unchanged to some recipients, with the decisions by their markings.
///
/// `PackageSealer` makes it and seals only what it permits: a package without a decision cannot be passed on.
package struct ForwardedPackages: Sendable {
    /// A package that is passed on.
    struct Passed: Sendable {
        /// The file that it was read from.
        let path: String
        let package: VerifiedPackage
    }

    /// The decision by the markings of a package, and of those that it encloses, for one recipient.
    package struct Decision: Sendable {
        /// The file that the package was read from.
        package let path: String
        /// The recipient.
        package let recipient: PartyID
        /// The recipient's name.
        package let name: String
        /// The parts of the bundles that the recipient may have.
        package let release: ReleaseDecision
        /// The handling of the whole message that leaves passing on to the originator (TLP 2.0), when it is so marked.
        let handling: TrafficLight?

        /// Whether all of it may be passed on without a stated ground.
        package var isPermitted: Bool { release.isPermitted && handling == nil }

        /// The refusal.
        fileprivate var refusal: Fault {
            let reason =
                release.isPermitted
                ? "it is marked \(handling?.label ?? "")" : release.summary
            return Fault(.releaseNeeded, kind: .policy, ["name": path, "reader": name, "reason": reason])
        }
    }

    /// The packages.
    let passed: [Passed]
    /// The ground on which they are passed on; it is covered by the signature.
    let release: String?
    /// One decision for each package and recipient.
    package let decisions: [Decision]

    /// The decisions that withhold something.
    package var refused: [Decision] { decisions.filter { !$0.isPermitted } }

    /// The packages.
    var packages: [VerifiedPackage] { passed.map(\.package) }

    /// Makes sure that all of it may go to some recipients.
    ///
    /// - Throws: `Fault` `release-needed` (kind `.policy`) when markings withhold something and no ground is given, or
    ///   when a recipient is not one of those that were decided about.
    func check(for recipients: [PartyID]) throws(Fault) {
        guard !recipients.isEmpty, Set(recipients).isSubset(of: decisions.map(\.recipient)) else {
            throw Fault(
                .releaseNeeded, kind: .policy,
                [
                    "name": passed.first?.path ?? "", "reader": "others than those it was decided about",
                    "reason": "nothing says who they are",
                ])
        }
        guard release == nil, let first = refused.first(where: { recipients.contains($0.recipient) }) else { return }
        throw first.refusal
    }
}

package import Diagnostics
package import Platform
internal import X509

/// Reminders of certificates, lists and profiles that must be renewed.
extension Home {
    /// The number of days before expiry at which a revocation list and a certificate are reported.
    private static let listNotice: Int64 = 30
    private static let certificateNotice: Int64 = 60

    /// Whether the profile matches the current state of the home.
    private func isProfileCurrent() throws(Fault) -> Bool {
        let profile = try ownProfile()
        let own = try ownCertificates(all: false).map(\.certificate)
        let former = try formerRoots().map(\.certificate)
        let list = try revocationList()
        return profile.certificates == own && profile.formerRoots.map(\.certificate) == former
            && profile.revocationList.number == list.number
    }

    /// Items that must be renewed soon. A stale revocation list blocks all partners, so it is reported early.
    package func reminders(at now: Timestamp) throws(Fault) -> [Finding] {
        var findings: [Finding] = []
        let list = try revocationList()
        if list.nextUpdate < now.adding(seconds: Self.listNotice * 86_400) {
            findings.append(Finding(.ownListAgeing, ["time": list.nextUpdate.rfc3339]))
        }
        for (role, certificate) in try ownCertificates(all: false)
        where certificate.notAfter < now.adding(seconds: Self.certificateNotice * 86_400) {
            findings.append(
                Finding(
                    .ownCertificateAgeing, ["role": role.rawValue, "time": certificate.notAfter.rfc3339]))
        }
        if try !isProfileCurrent() { findings.append(Finding(.ownProfileOutdated)) }
        return findings
    }
}
